import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { createRecord } from '../../../shared/commands/create-record'
import { setField } from '../../../shared/commands/set-fields'
import { REGISTRY } from '../../../shared/domain/registry'
import type { Json } from '../../../shared/kernel/json'
import { getAtelier } from '../../../renderer/store/atelier'
import { useCairn, type CairnState } from '../../../renderer/store/cairn-store'
import {
  buildCtgBytes,
  closeDossier,
  createDossier,
  execute,
  flush,
  getCtx,
  openCtgBytes,
  setAuteur,
} from '../../../renderer/store/session'
import type { OuvertureCtg } from '../../../renderer/store/session-types'
import { Machine } from './start-cairn'

export type Bytes = Uint8Array<ArrayBuffer>

export const state = (): CairnState => useCairn.getState()

/** A colleague and their machine: databases of their own. The page is at one of them at a time. */
export class Poste {
  readonly nom: string
  machine = new Machine()
  readonly #databases = new IDBFactory()

  constructor(nom: string) {
    this.nom = nom
  }

  /** Sits down here, Cairn just started; what was open elsewhere is saved and left. */
  async sit(): Promise<void> {
    if (getAtelier() !== null) await closeDossier()
    await this.restart()
  }

  /** The page dies there: what it had not written, it never will. Its disk is as it was left. */
  cut(): void {
    const { files } = this.machine.log
    this.machine.log.fault = () => 'refuse'
    const { archives } = this.machine
    this.machine = Object.assign(new Machine(), { archives })
    for (const [logId, lines] of files) this.machine.log.files.set(logId, lines)
  }

  /** Starts Cairn again, as after a power cut: nothing is saved or closed first. */
  async restart(): Promise<void> {
    Dexie.dependencies.indexedDB = this.#databases
    await this.machine.start()
    setAuteur({ nom: this.nom, fonction: 'chargée de coopération', organisme: 'Collectivité' })
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}

export function get<T>(
  result: { ok: true; value: T } | { ok: false; error: { message: string } },
): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

export async function create(territoire = 'Comminges'): Promise<string> {
  return get(await createDossier({ ctg: { territoire } }))
}

export async function build(): Promise<Bytes> {
  return get(await buildCtgBytes()).bytes
}

export async function receive(bytes: Bytes): Promise<OuvertureCtg> {
  return get(await openCtgBytes('recu.ctg', bytes, 'fichier'))
}

export function addAxe(titre: string): string {
  const ordre = `a${String(Object.keys(state().dossier.axes).length)}`
  const row = REGISTRY.axes.create(getCtx(), { titre, ordre })
  execute(createRecord('axes', row))
  return row.id
}

export function set(id: string, field: string, value: Json): void {
  execute(setField(state().dossier, 'axes', id, field, value))
}

export const titre = (id: string): string | undefined => state().dossier.axes[id]?.titre

export async function save(): Promise<void> {
  if (!(await flush())) throw new Error('not saved')
}
