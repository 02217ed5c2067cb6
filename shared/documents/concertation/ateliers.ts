import type { Dossier } from '../../domain/dossier'
import type { Reunion } from '../../domain/reunion.entity'
import { formatCompte } from '../../kernel/accord'
import { listConstatsDe } from '../../rules/concertation.rules'
import { listChildren } from '../../rules/enfants'
import { comptePresences } from '../../rules/presences.rules'
import { formatDateReunion, getNomReunion, listReunions } from '../../rules/reunions.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block } from '../blocks'
import { heading, paragraph } from '../inline'
import { listIdees } from '../reunion/idees'
import { formatLieu } from '../reunion/lieu'
import { listConstatsIssus } from './constats'

/** Tables rondes, ateliers, and any meeting where ideas were caught or constats drawn; not the cancelled ones. */
export function listAteliers(dossier: Dossier): readonly Reunion[] {
  return listReunions(dossier).filter(
    ({ id, type, statut }) =>
      statut !== 'annulee' &&
      (type === 'table_ronde' ||
        type === 'atelier' ||
        listChildren(dossier, 'idees', 'reunion', id).length > 0),
  )
}

/** Each workshop with its date, how many took part, its ideas by votes and the constats that came from it. */
export function listBlocksAteliers(dossier: Dossier): readonly Block[] {
  const ateliers = listAteliers(dossier)
  if (ateliers.length === 0) return []
  return [
    heading(2, 'Tables rondes et ateliers'),
    ...ateliers.flatMap((reunion) => [
      heading(3, getNomReunion(dossier, reunion)),
      paragraph(formatReperes(dossier, reunion), 'mention'),
      ...listIdees(dossier, reunion.id),
      ...listConstatsIssus(listConstatsDe(dossier, { reunion: reunion.id })),
    ]),
  ]
}

function formatReperes(dossier: Dossier, reunion: Reunion): string {
  const { presents } = comptePresences(dossier, reunion.id)
  const ideas = listChildren(dossier, 'idees', 'reunion', reunion.id).length
  const parts = [
    formatDateReunion(reunion),
    formatLieu(reunion),
    presents === 0 ? '' : formatCompte(presents, { one: 'participant', many: 'participants' }),
    ideas === 0 ? '' : formatCompte(ideas, { one: 'idée', many: 'idées' }),
  ]
  return `${capitalize(parts.filter((part) => part !== '').join(' ; '))}.`
}
