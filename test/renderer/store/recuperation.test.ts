import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { createRecord } from '../../../shared/commands/create-record'
import { setField } from '../../../shared/commands/set-fields'
import { REGISTRY } from '../../../shared/domain/registry'
import { useCairn } from '../../../renderer/store/cairn-store'
import { readRecuperation, type Recuperation } from '../../../renderer/store/recuperation'
import {
  buildCtgBytes,
  closeDossier,
  createDossier,
  deleteDossier,
  execute,
  flush,
  getCtx,
  openCtgBytes,
} from '../../../renderer/store/session'
import { Machine } from './start-cairn'

const state = () => useCairn.getState()
let machine: Machine

const listTitles = (): string[] =>
  state()
    .bibliotheque.map(({ titre }) => titre)
    .sort()

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  machine = new Machine()
  await machine.start()
})

/** A file with forty axes, whole, then without its last quarter: the end of its directory and of its readable state. */
async function writeFile(): Promise<{
  readonly id: string
  readonly bytes: Uint8Array<ArrayBuffer>
}> {
  const created = await createDossier({ ctg: { territoire: 'Comminges' } })
  if (!created.ok) throw new Error(created.error.message)
  for (let at = 0; at < 40; at += 1)
    execute(createRecord('axes', REGISTRY.axes.create(getCtx(), { titre: `Axe ${String(at)}` })))
  await flush()
  const built = await buildCtgBytes()
  if (!built.ok) throw new Error(built.error.message)
  return { id: created.value, bytes: built.value.bytes }
}

async function look(bytes: Uint8Array<ArrayBuffer>): Promise<Recuperation> {
  const read = await readRecuperation(bytes)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

const cut = (bytes: Uint8Array<ArrayBuffer>, part: number): Uint8Array<ArrayBuffer> =>
  bytes.slice(0, Math.floor(bytes.length * part))

describe('what can be saved of a damaged file', () => {
  it('is looked at without any change, then added apart from the one we have', async () => {
    const { id, bytes } = await writeFile()
    const ours = state().dossier
    const damaged = cut(bytes, 0.9)
    const kept = damaged.slice()
    const refused = await openCtgBytes('abime.ctg', damaged, 'fichier')
    expect(refused).toMatchObject({ ok: false, error: { code: 'ctg-abime' } })
    const found = await look(damaged)
    expect(found).toMatchObject({ titre: 'Comminges', connue: 'Comminges' })
    expect(found.phrases.length).toBeGreaterThan(0)
    expect(listTitles()).toEqual(['Comminges'])
    const added = await found.ajouter()
    expect(added).toMatchObject({ ok: true, value: { genre: 'ajoute' } })
    expect(damaged).toEqual(kept)
    expect(listTitles()).toEqual(['Comminges', 'Comminges (récupéré)'])
    expect(state().dossierId).not.toBe(id)
    expect(Object.keys(state().dossier.axes).sort()).toEqual(Object.keys(ours.axes).sort())
    // It stays recognisable once somebody works in it.
    execute(setField(state().dossier, 'ctg', 'ctg', 'intitule', 'CTG du Comminges'))
    await closeDossier()
    expect(listTitles()).toEqual(['CTG du Comminges (récupéré)', 'Comminges'])
  })

  it('never takes a sound file in: it goes to ours, else comes as a dossier of its own', async () => {
    const { id, bytes } = await writeFile()
    const added = await (await look(cut(bytes, 0.9))).ajouter()
    if (!added.ok) throw new Error(added.error.message)
    const saved = added.value.dossierId
    expect(await openCtgBytes('entier.ctg', bytes, 'fichier')).toMatchObject({
      ok: true,
      value: { dossierId: id, genre: 'rien_de_nouveau' },
    })
    await deleteDossier(id)
    expect(await openCtgBytes('entier.ctg', bytes, 'fichier')).toMatchObject({
      ok: false,
      error: { code: 'dans_la_corbeille' },
    })
    await machine.createStorage().remove(id)
    const whole = await openCtgBytes('entier.ctg', bytes, 'fichier')
    expect(whole).toMatchObject({ ok: true, value: { genre: 'ajoute' } })
    expect(whole.ok && whole.value.dossierId).not.toBe(saved)
    expect(listTitles()).toEqual(['Comminges', 'Comminges (récupéré)'])
  })

  it('is refused in one sentence when there is nothing, and nothing is added', async () => {
    const { bytes } = await writeFile()
    const read = await readRecuperation(cut(bytes, 0.01))
    expect(read).toMatchObject({ ok: false, error: { code: 'ctg-irrecuperable' } })
    expect(listTitles()).toEqual(['Comminges'])
  })
})
