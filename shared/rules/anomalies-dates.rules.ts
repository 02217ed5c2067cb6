import { getSingleton, listRows, type Dossier } from '../domain/dossier'
import type { DateFloue } from '../kernel/date-floue'
import { formatDateFloue } from '../kernel/date-floue-format'
import type { Anomalie } from './anomalies.rules'
import { getNomEnregistrement } from './completude.rules'

/** Entirely before: a fuzzy date precedes another only when its last possible day comes before the first day of the other. */
function isBefore(a: DateFloue | null, b: DateFloue | null): boolean {
  return a !== null && b !== null && a.fin < b.debut
}

/** Dates that precede one another (domain.md (c), rule 9). */
export function listAnomaliesDates(dossier: Dossier): readonly Anomalie[] {
  return [
    ...listAnomaliesPeriode(dossier),
    ...listRows(dossier, 'fichesAction').flatMap((fiche): Anomalie[] => {
      const { debut, fin } = getSingleton(dossier, 'ctg')
      const name = getNomEnregistrement(dossier, 'fichesAction', fiche)
      if (fiche.calendrier === null) return []
      const about = { table: 'fichesAction', id: fiche.id } as const
      const date = formatDateFloue(fiche.calendrier)
      if (isBefore(fiche.calendrier, debut)) {
        return [
          {
            ...about,
            code: 'fiche-avant-periode',
            message: `${name} : son calendrier (${date}) précède le début de la convention.`,
          },
        ]
      }
      if (isBefore(fin, fiche.calendrier)) {
        return [
          {
            ...about,
            code: 'fiche-apres-periode',
            message: `${name} : son calendrier (${date}) suit la fin de la convention.`,
          },
        ]
      }
      return []
    }),
    ...listAnomaliesEtapes(dossier),
    ...listRows(dossier, 'fonctions').flatMap((fonction): Anomalie[] =>
      isBefore(fonction.fin, fonction.debut)
        ? [
            {
              code: 'fonction-inversee',
              table: 'fonctions',
              id: fonction.id,
              message: `${getNomEnregistrement(dossier, 'fonctions', fonction)} : la fin précède le début.`,
            },
          ]
        : [],
    ),
    ...listRows(dossier, 'appartenances').flatMap((appartenance): Anomalie[] =>
      isBefore(appartenance.sortie, appartenance.entree)
        ? [
            {
              code: 'appartenance-inversee',
              table: 'appartenances',
              id: appartenance.id,
              message: 'Une appartenance à un territoire se termine avant de commencer.',
            },
          ]
        : [],
    ),
  ]
}

function listAnomaliesPeriode(dossier: Dossier): readonly Anomalie[] {
  const ctg = getSingleton(dossier, 'ctg')
  const about = { table: 'ctg', id: 'ctg' } as const
  const found: Anomalie[] = []
  if (isBefore(ctg.fin, ctg.debut)) {
    found.push({
      ...about,
      code: 'periode-inversee',
      message: 'La convention se termine avant de commencer.',
    })
  }
  if (ctg.signature !== null && isBefore(ctg.debut, ctg.signature)) {
    found.push({
      ...about,
      code: 'signature-apres-debut',
      message: `La signature (${formatDateFloue(ctg.signature)}) suit le début de la période : la convention aura un effet rétroactif.`,
    })
  }
  if (ctg.signature !== null && isBefore(ctg.fin, ctg.signature)) {
    found.push({
      ...about,
      code: 'signature-apres-fin',
      message: `La signature (${formatDateFloue(ctg.signature)}) suit la fin de la période.`,
    })
  }
  return found
}

function listAnomaliesEtapes(dossier: Dossier): readonly Anomalie[] {
  return listRows(dossier, 'etapes').flatMap((etape): Anomalie[] => {
    const name = getNomEnregistrement(dossier, 'etapes', etape)
    const about = { table: 'etapes', id: etape.id } as const
    if (etape.statut === 'realisee' && etape.realisee === null) {
      return [
        {
          ...about,
          code: 'etape-realisee-sans-date',
          message: `${name} : elle est dite réalisée, sans date de réalisation.`,
        },
      ]
    }
    if (etape.realisee !== null && etape.statut === 'prevue') {
      return [
        {
          ...about,
          code: 'etape-datee-prevue',
          message: `${name} : elle a une date de réalisation, et reste dite prévue.`,
        },
      ]
    }
    return []
  })
}
