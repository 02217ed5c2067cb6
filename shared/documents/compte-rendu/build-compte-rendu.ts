import { getRow, getSingleton, type Dossier } from '../../domain/dossier'
import type { Reunion } from '../../domain/reunion.entity'
import type { Id } from '../../kernel/json'
import { formatDateReunion, getNomReunion, listPoints } from '../../rules/reunions.rules'
import { listSuites } from '../../rules/suites.rules'
import type { Block } from '../blocks'
import { bold, heading, paragraph, text } from '../inline'
import { formatLieu } from '../reunion/lieu'
import { listOrdreDuJour } from '../reunion/ordre-du-jour'
import { listIdees } from '../reunion/idees'
import { buildTableSuites } from '../reunion/suites'
import { listBandeau } from './bandeau'
import { listParticipants } from './participants'
import { listPointsTraites } from './points'

/**
 * The minutes of a meeting as blocks, without their state: what an approval freezes (`JSON.stringify`), and what `lireCompteRendu` reads
 * back. Empty for a meeting that is not there.
 */
export function buildCompteRendu(dossier: Dossier, reunionId: Id): readonly Block[] {
  const reunion = getRow(dossier, 'reunions', reunionId)
  if (reunion === undefined) return []
  const marquer = getSingleton(dossier, 'reglages').marquerManques
  const agenda = listOrdreDuJour(dossier, reunion, { marquer, simple: true })
  const suites = listSuites(dossier, { reunion: reunionId })
  const idees = listIdees(dossier, reunionId)
  return [
    ...listBandeau(dossier, reunion, marquer),
    ...listParticipants(dossier, reunion, marquer),
    ...(agenda.length === 0 || (idees.length > 0 && listPoints(dossier, reunionId).length === 0)
      ? []
      : [heading(2, 'Ordre du jour'), ...agenda]),
    ...listPointsTraites(dossier, reunion, marquer),
    ...(idees.length === 0 ? [] : [heading(2, 'Idées recueillies'), ...idees]),
    ...(suites.length === 0
      ? []
      : [heading(2, 'Suites à donner'), buildTableSuites(dossier, suites, { marquer })]),
    ...listProchaine(dossier, reunion),
  ]
}

function listProchaine(dossier: Dossier, { suivante }: Reunion): readonly Block[] {
  const next = getRow(dossier, 'reunions', suivante)
  if (next === undefined) return []
  const where = formatLieu(next)
  return [
    heading(2, 'Prochaine réunion'),
    paragraph([
      bold(getNomReunion(dossier, next)),
      text(`, ${formatDateReunion(next)}${where === '' ? '' : `, ${where}`}.`),
    ]),
  ]
}
