import type { NouvelleReunion } from '../../../../shared/gestes/instancier-reunion'
import type { Reunion } from '../../../../shared/domain/reunion.entity'
import { TYPES_REUNION } from '../../../../shared/domain/reunion.entity'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { TYPE } from './liste-model'

/** What is asked for, from the choice « instance or type »: an identifier of instance, or « type:table_ronde ». */
export function readDemande(
  sorte: string,
  date: DateFloue | null,
  titre: string,
): NouvelleReunion & { readonly type: Reunion['type'] } {
  if (!sorte.startsWith(TYPE)) return { instance: sorte, type: null, date, titre }
  const wanted = sorte.slice(TYPE.length)
  const type = TYPES_REUNION.find(({ value }) => value === wanted)?.value ?? null
  return { instance: null, type, date, titre }
}
