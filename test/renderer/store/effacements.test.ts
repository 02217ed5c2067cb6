import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { createRecord } from '../../../shared/commands/create-record'
import { setField } from '../../../shared/commands/set-fields'
import { REGISTRY } from '../../../shared/domain/registry'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { applyEffacements, buildEffacement } from '../../../shared/journal/effacements'
import { buildOperations } from '../../../shared/journal/build-operations'
import { foldJournal } from '../../../shared/journal/fold-journal'
import {
  closeDossier,
  execute,
  flush,
  getCtx,
  integrateReception,
  openDossier,
  undo,
} from '../../../renderer/store/session'
import { getServices } from '../../../renderer/store/services'
import { addAxe, build, create, get, Poste, receive, state, type Bytes } from './poste'

const NAME = 'Lacaze'

let alice: Poste
let id: string
let personne: string

beforeEach(async () => {
  alice = new Poste('Alice Durand')
  await alice.sit()
  id = await create()
  const row = REGISTRY.personnes.create(getCtx(), { prenom: 'Bérangère', nom: NAME })
  personne = row.id
  execute(createRecord('personnes', row))
  execute(setField(state().dossier, 'personnes', personne, 'nom', `${NAME}-Durand`))
})

/** The same dossier where someone else has asked for a person to be forgotten. */
async function erase(bytes: Bytes, champs: string[] | null = null): Promise<Bytes> {
  const file = get(await readCtg(bytes))
  const { index } = foldJournal(file.journal.operations)
  const cible = { table: 'personnes', id: personne, champs, jusqua: index.clock }
  const writer = { session: 'claire01', now: 1_790_000_000_000, format: 1 }
  const operation = buildEffacement(
    { ...cible, motif: 'demande', jour: '2026-11-22' },
    index,
    writer,
  )
  const operations = [...file.journal.operations, operation]
  return writeCtg({ ...file, journal: applyEffacements({ ...file.journal, operations }) })
}

/** Every place of the machine where the name could be read. */
async function listTraces(): Promise<string[]> {
  const found: string[] = []
  for (const [logId, lines] of alice.machine.log.files) {
    if (lines.some((line) => line.includes(NAME))) found.push(`log ${logId}`)
  }
  for (const name of await Dexie.getDatabaseNames()) {
    const db = await new Dexie(name).open()
    for (const table of db.tables) {
      const rows = JSON.stringify(await table.toArray())
      if (rows.includes(NAME)) found.push(`${name} ${table.name}`)
    }
    db.close()
  }
  return found
}

describe('an erasure', () => {
  it('that comes with a file leaves nothing of what it erases in either store, nor in what can be undone', async () => {
    const axe = addAxe('Un')
    const erased = await erase(await build())
    await flush()
    expect(await listTraces()).not.toEqual([])
    expect((await receive(erased)).genre).toBe('a_integrer')
    get(await integrateReception({ exclus: [], decisions: {}, sansSauvegarde: true }))
    expect(JSON.stringify(state().dossier)).not.toContain(NAME)
    expect(await flush()).toBe(true)
    expect(state().enregistrement.etat).toBe('enregistre')
    const shown = state().dossier
    addAxe('Deux')
    undo()
    undo()
    expect(state().dossier.axes[axe]).toBeUndefined()
    expect(undo()).toEqual({ fait: null, ignores: 0 })
    await flush()
    await closeDossier()
    expect(await listTraces()).toEqual([])
    await alice.restart()
    get(await openDossier(id))
    expect(state().avis).toEqual([])
    expect(state().dossier).toEqual({ ...shown, axes: {} })
  })

  it('known and not carried out yet is carried out on a dossier that is not open', async () => {
    const { storage } = getServices()
    const file = get(await readCtg(await build()))
    await closeDossier()
    const [meta] = await storage.list()
    get(await storage.remove(id))
    expect(await listTraces()).toEqual([])
    const { index } = foldJournal(file.journal.operations)
    const cible = { table: 'personnes', id: personne, champs: null, jusqua: index.clock }
    const writer = { session: 'claire01', now: 1_790_000_000_000, format: 1 }
    const operation = buildEffacement({ ...cible, motif: '', jour: '2026-11-22' }, index, writer)
    const journal = { ...file.journal, operations: [...file.journal.operations, operation] }
    get(await storage.create({ meta: meta as NonNullable<typeof meta>, journal }))
    expect(await listTraces()).not.toEqual([])
    get(await storage.rewrite(id))
    expect(await listTraces()).toEqual([])
    get(await openDossier(id))
    expect(state().avis).toEqual([])
  })

  it('of one field lets a later merge that touches the same record be undone', async () => {
    await receive(await erase(await build(), ['courriel']))
    get(await integrateReception({ exclus: [], decisions: {}, sansSauvegarde: true }))
    expect(await flush()).toBe(true)
    const before = state().dossier
    const file = get(await readCtg(await build()))
    const { dossier, index } = foldJournal(file.journal.operations)
    const command = setField(dossier, 'personnes', personne, 'prenom', 'Berthe')
    const writer = { session: 'claire02', now: 1_790_000_000_000, format: 1 }
    const operations = [...file.journal.operations, ...buildOperations(command, index, writer)]
    await receive(await writeCtg({ ...file, journal: { ...file.journal, operations } }))
    get(await integrateReception({ exclus: [], decisions: {}, sansSauvegarde: true }))
    expect(state().dossier.personnes[personne]?.prenom).toBe('Berthe')
    expect(undo().fait).toContain('intégration')
    expect(state().dossier).toEqual(before)
  })

  it('is tried again when a store refuses, and keeps what is typed meanwhile', async () => {
    const erased = await erase(await build())
    await receive(erased)
    alice.machine.log.fault = (op) => (op === 'write' ? 'refuse' : null)
    get(await integrateReception({ exclus: [], decisions: {}, sansSauvegarde: true }))
    const axe = addAxe('pendant')
    await expect.poll(() => state().enregistrement.etat, { timeout: 4000 }).toBe('echec')
    alice.machine.log.fault = () => null
    expect(await flush()).toBe(true)
    alice.cut()
    await alice.restart()
    get(await openDossier(id))
    expect(state().dossier.axes[axe]?.titre).toBe('pendant')
    expect(await listTraces()).toEqual([])
  })
})
