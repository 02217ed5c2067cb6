import type { Change } from '../../shared/domain/command'
import { getAnyRow, type Dossier } from '../../shared/domain/dossier'
import type { Field } from '../../shared/domain/field'
import { CREATION, SUPPRESSION, type Journal, type Operation } from '../../shared/domain/operation'
import { getDefinition, isTableName } from '../../shared/domain/registry'
import type { CibleEffacement } from '../../shared/journal/effacements'
import type { HeadsIndex } from '../../shared/journal/heads-index'
import { getCounter } from '../../shared/journal/operation-id'
import { OperationValues } from '../../shared/journal/operation-values'
import type { Id, Json } from '../../shared/kernel/json'
import { isChampIdentite } from '../../shared/rules/identites-personne'
import { getTexteSaisi } from '../../shared/rules/textes.rules'
import { countTraces, type Traces } from '../../shared/rules/traces-personne'

/** A field whose history names someone, and the last counter at which it does. */
export type Ancien = {
  readonly table: string
  readonly id: Id
  readonly champ: string
  readonly jusqua: number
}

/** Every field of which a value, old or shown, of a record that is there or not any more, names someone. */
export function listAnciens(journal: Journal, traces: Traces): readonly Ancien[] {
  const byId = new Map(journal.operations.map((operation) => [operation.i, operation]))
  const values = new OperationValues(byId)
  const found = new Map<string, Ancien>()
  for (const operation of journal.operations) {
    const { t, e, i } = operation
    if (t.startsWith('_')) continue
    for (const [champ, valeur] of listValues(operation, values)) {
      if (isChampIdentite(t, champ) || countTraces(traces, formatText(t, champ, valeur)) === 0)
        continue
      const cle = `${t}/${e}/${champ}`
      const jusqua = Math.max(found.get(cle)?.jusqua ?? 0, getCounter(i))
      found.set(cle, { table: t, id: e, champ, jusqua })
    }
  }
  return [...found.values()]
}

function listValues(operation: Operation, values: OperationValues): readonly [string, Json][] {
  const { i, f, v } = operation
  if (f === SUPPRESSION) return []
  if (f !== CREATION) return [[f, values.read(i, f) ?? null]]
  const isRecord = v !== null && typeof v === 'object' && !Array.isArray(v)
  return isRecord ? Object.entries(v as Readonly<Record<string, Json>>) : []
}

function formatText(table: string, champ: string, valeur: Json): string {
  const raw = JSON.stringify(valeur)
  const field = isTableName(table) ? getField(table, champ) : undefined
  if (field?.kind !== 'richText') return raw
  // A name may run through several marks.
  return `${getTexteSaisi(field, valeur)}\n${raw}`
}

function getField(table: Parameters<typeof getDefinition>[0], champ: string): Field | undefined {
  const { fields } = getDefinition(table)
  return Object.hasOwn(fields, champ) ? fields[champ] : undefined
}

/** What is written in the place of a text, and up to where its history goes. */
export type Remplacements = ReadonlyMap<string, Json>

export type Effacements = {
  readonly changes: readonly Change[]
  readonly cibles: readonly Omit<CibleEffacement, 'motif' | 'jour'>[]
}

/**
 * What has to be written for someone to be gone from the texts: the new values, and what the history has to forget. A value that is
 * shown and would be forgotten with the rest is written again first; a record deleted before keeps nothing.
 */
export function listEffacements(
  dossier: Dossier,
  index: HeadsIndex,
  anciens: readonly Ancien[],
  remplacements: Remplacements,
  mask: (field: Field, valeur: Json) => Json,
): Effacements {
  const changes: Change[] = []
  const cibles: Effacements['cibles'][number][] = []
  const known = new Map(anciens.map((one) => [`${one.table}/${one.id}/${one.champ}`, one]))
  for (const cle of remplacements.keys()) {
    if (known.has(cle)) continue
    const [table = '', id = '', champ = ''] = cle.split('/')
    known.set(cle, { table, id, champ, jusqua: index.clock })
  }
  for (const [cle, { table, id, champ, jusqua }] of known) {
    const row = isTableName(table) ? getAnyRow(dossier, table, id) : undefined
    const field = isTableName(table) ? getField(table, champ) : undefined
    const isShown = isTableName(table) && row !== undefined && field !== undefined
    const isReached = index.list(table, id, champ).some((head) => getCounter(head) <= jusqua)
    const isRewritten = isShown && (isReached || remplacements.has(cle))
    if (isRewritten) {
      const after = remplacements.get(cle) ?? mask(field, row[champ] ?? null)
      // Compared with nothing: the value is written whole even when it does not change.
      changes.push({ table, id, field: champ, before: null, after })
    }
    const last = isRewritten || !isShown ? index.clock : jusqua
    cibles.push({ table, id, champs: [champ], jusqua: last })
  }
  return { changes, cibles }
}
