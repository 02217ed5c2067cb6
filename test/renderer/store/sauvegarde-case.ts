import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { createRecord } from '../../../shared/commands/create-record'
import { setField } from '../../../shared/commands/set-fields'
import { REGISTRY } from '../../../shared/domain/registry'
import { formatNomSauvegarde, parseNomSauvegarde } from '../../../shared/exchange/nom-sauvegarde'
import type { Result } from '../../../shared/kernel/result'
import { useCairn } from '../../../renderer/store/cairn-store'
import { createDossier, execute, getCtx } from '../../../renderer/store/session'
import type { Machine } from './start-cairn'

export function getOrFail<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

export async function eraseDatabases(pattern: RegExp): Promise<void> {
  for (const name of await Dexie.getDatabaseNames()) {
    if (pattern.test(name)) await Dexie.delete(name)
  }
}

export async function openNew(territoire: string): Promise<string> {
  return getOrFail(await createDossier({ ctg: { territoire } }))
}

export function addAxe(titre: string): string {
  const row = REGISTRY.axes.create(getCtx(), { titre })
  execute(createRecord('axes', row))
  return row.id
}

export function setTitre(id: string, titre: string): void {
  execute(setField(useCairn.getState().dossier, 'axes', id, 'titre', titre))
}

/** The names of the backups of a dossier, oldest first. */
export function listNames(machine: Machine, dossierId: string): readonly string[] {
  return [...(machine.archives.files.get(dossierId)?.keys() ?? [])].sort()
}

/** Spoils one byte in the middle of a backup. */
export function spoil(machine: Machine, dossierId: string, name: string): void {
  const inside = machine.archives.files.get(dossierId)
  const bytes = inside?.get(name)?.slice()
  if (bytes === undefined) throw new Error('no such backup')
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
  inside?.set(name, bytes)
}

/** Makes a backup that many days older, by its name; gives the new one. */
export function age(machine: Machine, dossierId: string, name: string, days: number): string {
  const inside = machine.archives.files.get(dossierId)
  const bytes = inside?.get(name)
  const parsed = parseNomSauvegarde(name)
  if (bytes === undefined || parsed === null) throw new Error('no such backup')
  const older = formatNomSauvegarde({ ...parsed, quand: parsed.quand - days * 86_400_000 })
  inside?.delete(name)
  inside?.set(older, bytes)
  return older
}
