import { PRESENCE, type Change } from '../../shared/domain/command'
import { getAnyRow, type Dossier } from '../../shared/domain/dossier'
import { success, type Result } from '../../shared/kernel/result'
import { compareDossiers, type Difference } from '../../shared/rules/differences.rules'
import { useCairn } from './cairn-store'
import { commitDrafts } from './drafts'
import { execute } from './gestures'
import type { SourceVersion } from './historique-types'
import { createSauvegarde, readSauvegarde } from './sauvegardes'
import { readEtat } from './versions'

/**
 * Sets what was chosen back to what it was, or everything: ordinary operations, one gesture, that can be undone; a backup is made
 * first. Versions and the list of copies sent stay. `cles` are `${table}/${id}` or `${table}/${id}/${champ}`. Gives how many records
 * changed.
 */
export async function restoreVersion(
  source: SourceVersion,
  cles: readonly string[] | 'tout',
): Promise<Result<number>> {
  const read = await readSource(source)
  if (!read.ok) return read
  const { dossier: then, nom } = read.value
  commitDrafts()
  if (listChanges(useCairn.getState().dossier, then, cles).changes.length === 0) return success(0)
  const saved = await createSauvegarde('avant-restauration')
  if (!saved.ok) return saved
  commitDrafts()
  const { changes, records } = listChanges(useCairn.getState().dossier, then, cles)
  execute({ label: `retour à «\u00a0${nom}\u00a0»`, changes, undo: 'record' })
  return success(records)
}

async function readSource(
  source: SourceVersion,
): Promise<Result<{ readonly dossier: Dossier; readonly nom: string }>> {
  if ('version' in source) {
    const read = await readEtat(source.version)
    if (!read.ok) return read
    return success({ dossier: read.value.dossier, nom: read.value.version?.nom ?? 'maintenant' })
  }
  const read = await readSauvegarde(source.sauvegarde)
  return read.ok ? success({ dossier: read.value.dossier, nom: 'une sauvegarde' }) : read
}

function listChanges(
  now: Dossier,
  then: Dossier,
  cles: readonly string[] | 'tout',
): { readonly changes: readonly Change[]; readonly records: number } {
  const wanted = cles === 'tout' ? null : new Set(cles)
  const lists = compareDossiers(now, then)
    .map((difference) => invert(difference, now, then, wanted))
    .filter((changes) => changes.length > 0)
  // What comes back is there before what refers to it, and what goes is emptied of references first.
  const rank = ({ field, after }: Change): number =>
    field !== PRESENCE ? 1 : after === null ? 2 : 0
  const changes = lists.flat().sort((a, b) => rank(a) - rank(b))
  return { changes, records: lists.length }
}

function invert(
  { table, id, genre, champs }: Difference,
  now: Dossier,
  then: Dossier,
  wanted: ReadonlySet<string> | null,
): readonly Change[] {
  const isWhole = wanted === null || wanted.has(`${table}/${id}`)
  if (genre !== 'modification') {
    const before = getAnyRow(now, table, id) ?? null
    const after = getAnyRow(then, table, id) ?? null
    return isWhole ? [{ table, id, field: PRESENCE, before, after }] : []
  }
  return champs.flatMap(({ champ, avant, apres }): Change[] =>
    isWhole || wanted.has(`${table}/${id}/${champ}`)
      ? [{ table, id, field: champ, before: avant, after: apres }]
      : [],
  )
}
