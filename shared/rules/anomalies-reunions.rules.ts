import { getRow, listRows, type Dossier } from '../domain/dossier'
import type { Reunion } from '../domain/reunion.entity'
import { formatJour } from '../kernel/jour-format'
import type { DateIso } from '../kernel/json'
import { formatNombre } from '../kernel/nombre'
import type { Anomalie } from './anomalies.rules'
import { getEtatCompteRendu } from './comptes-rendus.rules'
import { getNumeroDecision } from './decisions.rules'
import { listChildren } from './enfants'
import { getQuorum } from './presences.rules'
import { getNomCourtReunion, getNumeroReunion, listSerie } from './reunions.rules'
import { isEnRetard } from './suites.rules'

/**
 * What is odd in the meetings: held without minutes, quorum missed, convocation sent after, two of one number; decisions to apply that
 * nobody carries, two of one number; with a day, actions overdue. Told, never forbidden.
 */
export function listAnomaliesReunions(dossier: Dossier, today?: DateIso): readonly Anomalie[] {
  return [
    ...listRows(dossier, 'reunions').flatMap((reunion) => listOfReunion(dossier, reunion)),
    ...listOfDecisions(dossier),
    ...(today === undefined ? [] : listRetards(dossier, today)),
  ]
}

function listOfReunion(dossier: Dossier, reunion: Reunion): readonly Anomalie[] {
  const about = { table: 'reunions', id: reunion.id } as const
  const found: Anomalie[] = []
  const add = (code: string, message: string): void => {
    found.push({
      ...about,
      code,
      message: `${getNomCourtReunion(dossier, reunion)}\u00a0: ${message}`,
    })
  }
  const isHeld = reunion.statut === 'tenue'
  if (isHeld && getEtatCompteRendu(dossier, reunion).etat === 'vide') {
    add('reunion-sans-compte-rendu', 'elle s’est tenue, et son compte rendu est vide.')
  }
  const quorum = isHeld ? getQuorum(dossier, reunion) : null
  if (quorum?.atteint === false) {
    add(
      'quorum-non-atteint',
      `le quorum n’est pas atteint (${formatNombre(quorum.presents)} sur ${formatNombre(quorum.requis ?? 0)}).`,
    )
  }
  const { convoqueeLe, date } = reunion
  if (convoqueeLe !== null && date !== null && convoqueeLe > date.fin) {
    add('convocation-apres-reunion', `la convocation (${formatJour(convoqueeLe)}) suit la réunion.`)
  }
  if (isNumeroRepete(dossier, reunion)) {
    add('numero-reunion-double', 'une autre réunion de la série porte le même numéro.')
  }
  return found
}

/** Only a typed number can be that of another meeting. */
function isNumeroRepete(dossier: Dossier, reunion: Reunion): boolean {
  if (reunion.numero === null || reunion.statut === 'annulee') return false
  return listSerie(dossier, reunion).some(
    (other) =>
      other.id !== reunion.id &&
      other.statut !== 'annulee' &&
      getNumeroReunion(dossier, other) === reunion.numero,
  )
}

function listOfDecisions(dossier: Dossier): readonly Anomalie[] {
  const numbers = new Map<string, number>()
  const decisions = listRows(dossier, 'decisions')
  for (const { numeroFige } of decisions) {
    if (numeroFige !== '') numbers.set(numeroFige, (numbers.get(numeroFige) ?? 0) + 1)
  }
  return decisions.flatMap((decision): Anomalie[] => {
    const about = { table: 'decisions', id: decision.id } as const
    const numero = getNumeroDecision(dossier, decision)
    const name = numero === '' ? 'Décision' : `Décision ${numero}`
    const found: Anomalie[] = []
    const isCarried =
      decision.responsable !== null ||
      listChildren(dossier, 'suites', 'decision', decision.id).some(
        ({ responsable, responsableLibre }) =>
          responsable !== null || responsableLibre.trim() !== '',
      )
    if (decision.statut === 'a_appliquer' && !isCarried) {
      found.push({
        ...about,
        code: 'decision-sans-responsable',
        message: `${name}\u00a0: elle reste à appliquer, et personne n’en est chargé.`,
      })
    }
    if ((numbers.get(decision.numeroFige) ?? 0) > 1) {
      found.push({
        ...about,
        code: 'numero-decision-double',
        message: `${name}\u00a0: deux décisions approuvées portent ce numéro.`,
      })
    }
    return found
  })
}

function listRetards(dossier: Dossier, today: DateIso): readonly Anomalie[] {
  return listRows(dossier, 'suites').flatMap((suite): Anomalie[] => {
    if (!isEnRetard(suite, today)) return []
    const reunion = getRow(dossier, 'reunions', suite.reunion)
    const from = reunion === undefined ? '' : `, ${getNomCourtReunion(dossier, reunion)}`
    return [
      {
        code: 'suite-en-retard',
        table: 'suites',
        id: suite.id,
        message: `Suite à donner «\u00a0${suite.libelle.trim() || 'sans nom'}\u00a0»${from}\u00a0: son échéance est passée.`,
      },
    ]
  })
}
