import { getRow, type Dossier } from '../../shared/domain/dossier'
import { CREATION, type Journal } from '../../shared/domain/operation'
import type { Personne } from '../../shared/domain/personne.entity'
import type { Id, Json } from '../../shared/kernel/json'
import {
  CHAMPS_IDENTITE,
  listIdentites,
  type ValeursIdentite,
} from '../../shared/rules/identites-personne'

/** Someone under every name, address and number that the history holds. Empty for someone who is not there. */
export function readIdentites(
  dossier: Dossier,
  journal: Journal,
  personneId: Id,
): readonly Personne[] {
  const personne = getRow(dossier, 'personnes', personneId)
  if (personne === undefined) return []
  const own = journal.operations.filter(({ t, e }) => t === 'personnes' && e === personneId)
  const list = (champ: string): readonly string[] => {
    const values = own.flatMap(({ f, v }): (Json | undefined)[] => {
      if (f === champ) return [v]
      const isCreation = f === CREATION && v !== null && typeof v === 'object' && !Array.isArray(v)
      return isCreation ? [(v as Readonly<Record<string, Json>>)[champ]] : []
    })
    return values.filter((value) => typeof value === 'string' && value.trim() !== '') as string[]
  }
  const anciens = Object.fromEntries(CHAMPS_IDENTITE.map((champ) => [champ, list(champ)]))
  return listIdentites(personne, anciens as ValeursIdentite)
}
