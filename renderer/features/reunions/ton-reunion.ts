import { getRow, type Dossier } from '../../../shared/domain/dossier'
import type { Reunion } from '../../../shared/domain/reunion.entity'

export type TonReunion = 'copil' | 'cotech' | 'travail' | 'habitants' | 'conseil' | 'autre'

const TONS: { readonly [type: string]: TonReunion } = {
  copil: 'copil',
  cotech: 'cotech',
  comite_operationnel: 'cotech',
  groupe_travail: 'travail',
  reunion_travail: 'travail',
  bilaterale: 'travail',
  table_ronde: 'habitants',
  atelier: 'habitants',
  pleniere: 'habitants',
  conference_maires: 'conseil',
  bureau: 'conseil',
  commission: 'conseil',
  conseil: 'conseil',
}

/** The colour by which a meeting is told from others at a glance; its type is always written too. */
export function getTonReunion(dossier: Dossier, reunion: Reunion): TonReunion {
  const type = reunion.type ?? getRow(dossier, 'instances', reunion.instance)?.type ?? ''
  return TONS[type] ?? 'autre'
}
