import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import type { Reunion } from '../../../../shared/domain/reunion.entity'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { buildJour } from '../../../../shared/kernel/date-floue-build'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Id } from '../../../../shared/kernel/json'
import { formatPersonneCourte } from '../../../../shared/rules/fonctions.rules'
import { getNumero } from '../../../../shared/rules/numerotation.rules'
import { listReunionsOrigine } from '../../../../shared/rules/report-points.rules'
import { getNomReunion } from '../../../../shared/rules/reunions.rules'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'

/** What a folded point holds besides its line: who presents it, the decision asked, the fiches, where it comes from. */
export function formatResume(dossier: Dossier, id: Id): string {
  const point = getRow(dossier, 'pointsOrdreDuJour', id)
  if (point === undefined) return ''
  const presentateur =
    point.presentateurLibre.trim() ||
    (point.presentateur === null ? '' : formatPersonneCourte(dossier, point.presentateur))
  const codes = [...point.objectifs, ...point.fiches]
    .map((one) => getNumero(dossier, one))
    .filter((code) => code !== '')
  return [
    presentateur,
    point.decisionDemandee.trim() === '' ? '' : WORDS.asked(point.decisionDemandee.trim()),
    codes.length === 0 ? '' : WORDS.linked(codes.join(', ')),
    point.preparation === null ? '' : WORDS.prepared,
    point.recurrent ? WORDS.recurrent : '',
    formatOrigine(dossier, id),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** « reporté de COPIL n° 1 (10 février 2022), COPIL… »: the chain back to the first meeting; empty when it comes from none. */
export function formatOrigine(dossier: Dossier, id: Id): string {
  const chain = listReunionsOrigine(dossier, id).map((one) => formatReunionDatee(dossier, one))
  return chain.length === 0 ? '' : WORDS.origin(chain.join(', '))
}

/** « COPIL n° 1 – Lancement (10 février 2022) ». */
export function formatReunionDatee(dossier: Dossier, reunion: Reunion): string {
  const date = reunion.date === null ? '' : ` (${formatSansHeure(reunion.date)})`
  return `${getNomReunion(dossier, reunion)}${date}`
}

function formatSansHeure(date: DateFloue): string {
  return formatDateFloue(date.heure === undefined ? date : buildJour(date.debut))
}
