import type { LigneFinancement } from '../../domain/ligne-financement.entity'
import { formatMontant } from '../../kernel/montant-format'
import type { Montant } from '../../kernel/montant'
import { formatNombre } from '../../kernel/nombre'
import { formatCompte } from '../../kernel/accord'
import { formatCentimes } from '../../rules/anomalies-financement.rules'
import {
  addMontant,
  getFinancement,
  SOMME_VIDE,
  type Financement,
  type Somme,
} from '../../rules/financement.rules'
import { getNomOrganisme } from '../../rules/libelles.rules'
import { getLibelleOption } from '../../rules/options.rules'
import type { Block, Inline, TableCell, TableRow } from '../blocks'
import { cell, heading, headRow, listBlocksOfText, missing, paragraph, text } from '../inline'
import { section, type FicheContexte } from './contexte-fiche'

/** More years side by side could not be read on a page. */
const MAX_YEARS = 5

/** Sources in words, the amounts planned by year and funder with their total and the gap, then what was granted and paid. */
export function listFinancement(contexte: FicheContexte): readonly Block[] {
  const { dossier, fiche } = contexte
  const financement = getFinancement(dossier, fiche.id)
  const blocks: Block[] = []
  if (financement.lignes.length > 0) {
    blocks.push(
      financement.exercices.length <= MAX_YEARS
        ? buildByYear(contexte, financement)
        : buildByLine(contexte, financement, false),
    )
    blocks.push(...listEcart(contexte, financement))
    if (financement.lignes.some((ligne) => ligne.accorde !== null || ligne.verse !== null)) {
      const followed = financement.lignes.filter((l) => l.accorde !== null || l.verse !== null)
      blocks.push(heading(3, 'Montants accordés et versés'))
      blocks.push(buildByLine(contexte, { ...financement, lignes: followed }, true))
    }
  }
  const sources = listBlocksOfText(fiche.sourcesFinancement)
  return section('Plan de financement prévisionnel', [...sources, ...blocks])
}

/** Lines that differ only by their year share a row. */
function getKey(ligne: LigneFinancement): string {
  return [ligne.financeur, ligne.nature, ligne.libelle.trim(), ligne.beneficiaire, ligne.taux].join(
    ' ',
  )
}

function getLabel({ dossier }: FicheContexte, ligne: LigneFinancement): readonly Block[] {
  const nature = getLibelleOption('lignesFinancement', 'nature', ligne.nature)
  const funder = getNomOrganisme(dossier, ligne.financeur)
  const main = funder || ligne.libelle.trim() || nature || 'Financeur à préciser'
  const beneficiaire = getNomOrganisme(dossier, ligne.beneficiaire)
  const details = [
    nature,
    ligne.libelle.trim(),
    ligne.taux === null ? '' : `${formatNombre(ligne.taux)}\u00a0%`,
    beneficiaire === '' ? '' : `bénéficiaire : ${beneficiaire}`,
  ].filter((detail) => detail !== '' && detail !== main)
  return details.length === 0
    ? [paragraph(main)]
    : [paragraph(main), paragraph(details.join(' ; '), 'note')]
}

function buildByYear(contexte: FicheContexte, financement: Financement): Block {
  const { lignes, exercices, parExercice, total } = financement
  const groups = new Map<string, LigneFinancement[]>()
  for (const ligne of lignes)
    groups.set(getKey(ligne), [...(groups.get(getKey(ligne)) ?? []), ligne])
  const withTotal = exercices.length > 1
  const rows = [...groups.values()].map((group): TableRow => {
    const [first] = group as [LigneFinancement]
    const somme = group.map((ligne) => ligne.demande).reduce(addMontant, SOMME_VIDE)
    return {
      cells: [
        cell(getLabel(contexte, first)),
        ...exercices.map((year) => {
          const own = group.filter((ligne) => ligne.exercice === year)
          return own.length === 0
            ? cell('–')
            : formatAmounts(
                contexte,
                own.map((ligne) => ligne.demande),
              )
        }),
        ...(withTotal ? [cell(formatSomme(contexte, somme))] : []),
      ],
    }
  })
  rows.push({
    total: true,
    cells: [
      cell('Total'),
      ...exercices.map((year) => cell(formatSomme(contexte, parExercice.get(year) ?? SOMME_VIDE))),
      ...(withTotal ? [cell(formatSomme(contexte, total))] : []),
    ],
  })
  const amounts = exercices.length + (withTotal ? 1 : 0)
  return {
    kind: 'table',
    caption: 'Plan de financement : montants prévus par financeur et par exercice',
    columns: [
      { share: Math.max(3, 10 - amounts * 1.45), align: 'left' },
      ...Array.from({ length: amounts }, () => ({ share: 1.45, align: 'right' }) as const),
    ],
    head: [
      headRow([
        'Financeur',
        ...exercices.map((year) => (year === null ? 'Sans exercice' : String(year))),
        ...(withTotal ? ['Total'] : []),
      ]),
    ],
    rows,
  }
}

function formatAmounts(
  { marquer }: FicheContexte,
  amounts: readonly (Montant | null)[],
): TableCell {
  return cell(
    amounts.map((amount) =>
      amount === null
        ? paragraph(marquer ? [missing('à chiffrer')] : '–')
        : paragraph(formatMontant(amount)),
    ),
  )
}

/** What is known, or that nothing is. A sum with unknown amounts says « au moins ». */
function formatSomme(_contexte: FicheContexte, somme: Somme): readonly Inline[] {
  if (somme.connus === 0) return [text('–')]
  const figure =
    somme.min === somme.max
      ? formatCentimes(somme.min)
      : `${formatCentimes(somme.min)} à ${formatCentimes(somme.max)}`
  return [text(somme.inconnus > 0 ? `au moins ${figure}` : figure)]
}

function listEcart({ fiche }: FicheContexte, { ecart, total }: Financement): readonly Block[] {
  const notes: string[] = []
  if (total.inconnus > 0) {
    notes.push(
      total.inconnus < 2
        ? 'Un montant reste à chiffrer : le total ne le compte pas.'
        : `${formatCompte(total.inconnus, { one: 'montant reste', many: 'montants restent' })} à chiffrer : le total ne les compte pas.`,
    )
  }
  if (ecart !== null && fiche.budget !== null) {
    const budget = formatMontant(fiche.budget)
    if (ecart > 0)
      notes.push(`Budget prévisionnel : ${budget}. Reste à financer : ${formatCentimes(ecart)}.`)
    else if (ecart < 0) {
      notes.push(
        `Budget prévisionnel : ${budget}. Le plan de financement le dépasse de ${formatCentimes(-ecart)}.`,
      )
    }
  }
  return notes.map((note) => paragraph(note, 'note'))
}

/** One row a line: for many years, or to follow what was granted and paid. */
function buildByLine(contexte: FicheContexte, { lignes }: Financement, suivi: boolean): Block {
  const heads = suivi
    ? ['Financeur', 'Exercice', 'Prévu', 'Accordé', 'Versé']
    : ['Financeur', 'Exercice', 'Prévu']
  const rows = lignes.map((ligne): TableRow => {
    const amounts = suivi ? [ligne.demande, ligne.accorde, ligne.verse] : [ligne.demande]
    return {
      cells: [
        cell(getLabel(contexte, ligne)),
        cell(ligne.exercice === null ? '–' : String(ligne.exercice)),
        ...amounts.map((amount) => cell(amount === null ? '–' : formatMontant(amount))),
      ],
    }
  })
  const sums = (suivi ? (['demande', 'accorde', 'verse'] as const) : (['demande'] as const)).map(
    (field) =>
      lignes
        .flatMap((ligne) => (ligne[field] === null ? [] : [ligne[field]]))
        .reduce(addMontant, SOMME_VIDE),
  )
  rows.push({
    total: true,
    cells: [cell('Total'), cell('–'), ...sums.map((somme) => cell(formatSomme(contexte, somme)))],
  })
  return {
    kind: 'table',
    caption: suivi
      ? 'Suivi du financement : montants prévus, accordés et versés'
      : 'Plan de financement : montants prévus par ligne',
    columns: [
      { share: 4, align: 'left' },
      { share: 1.2, align: 'center' },
      ...sums.map(() => ({ share: 1.6, align: 'right' }) as const),
    ],
    head: [headRow(heads)],
    rows,
  }
}
