import { beforeEach, describe, expect, it } from 'vitest'
import {
  decideConflit,
  execute,
  integrateReception,
  openDossier,
  redo,
  undo,
} from '../../../renderer/store/session'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { addAxe, build, create, get, Poste, receive, save, set, state } from './poste'

const NO_CHOICE = { exclus: [], decisions: {} }

let alice: Poste
let claire: Poste
let id: string
let axe: string

/** Alice and Claire have both written the title of an axe; each has taken in the file of the other: nobody has decided. */
beforeEach(async () => {
  alice = new Poste('Alice Durand')
  claire = new Poste('Claire Martin')
  await alice.sit()
  id = await create()
  axe = addAxe('Un')
  const bytes = await build()
  await claire.sit()
  await receive(bytes)
  set(axe, 'titre', 'Un de Claire')
  const theirs = await build()
  await alice.sit()
  get(await openDossier(id))
  set(axe, 'titre', 'Un d’Alice')
  await receive(theirs)
  get(await integrateReception(NO_CHOICE))
  const both = await build()
  await claire.sit()
  await openMine()
  await receive(both)
  get(await integrateReception(NO_CHOICE))
})

async function openMine(): Promise<void> {
  const [entry] = state().bibliotheque
  get(await openDossier(entry?.dossierId ?? ''))
}

async function reopen(poste: Poste): Promise<void> {
  await save()
  await poste.restart()
  await openMine()
}

function remove(): void {
  execute(deleteRecord(state().dossier, 'axes', axe))
}

const asked = () => state().conflits.map(({ champ }) => champ)

/** What waits for the disk to be read. */
async function wait(): Promise<void> {
  for (let turn = 0; turn < 50 && asked().length === 0; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe('a question in a record that is deleted', () => {
  it.each(['at once', 'after a restart'])(
    'is asked again when the record comes back %s',
    async (when) => {
      expect(asked()).toEqual(['titre'])
      remove()
      expect(asked()).toEqual([])
      if (when !== 'at once') await reopen(claire)
      expect(asked()).toEqual([])
      undo()
      await wait()
      expect(asked()).toEqual(['titre'])
      expect(state().conflits[0]?.versions).toHaveLength(2)
      await reopen(claire)
      expect(asked()).toEqual(['titre'])
      redo()
      expect(asked()).toEqual([])
      expect(state().dossier.axes[axe]).toBeUndefined()
    },
  )

  it('is asked again when the reader keeps the record that a copy takes away', async () => {
    remove()
    const gone = await build()
    await alice.sit()
    get(await openDossier(id))
    expect(asked()).toEqual(['titre'])
    await receive(gone)
    get(await integrateReception({ exclus: [`axes/${axe}`], decisions: {} }))
    expect(state().dossier.axes[axe]).toBeDefined()
    expect(asked()).toEqual(['titre'])
    await reopen(alice)
    expect(asked()).toEqual(['titre'])
  })

  it('stays asked when a contested deletion is decided: the record is kept, its title is still to choose', async () => {
    remove()
    const gone = await build()
    await alice.sit()
    get(await openDossier(id))
    set(axe, 'transversal', true)
    await receive(gone)
    get(await integrateReception(NO_CHOICE))
    expect(asked().sort()).toEqual(['_sup', 'titre'])
    const contested = state().conflits.find(({ champ }) => champ === '_sup')
    if (contested !== undefined) decideConflit(contested, { genre: 'garder' })
    expect(asked()).toEqual(['titre'])
    await reopen(alice)
    expect(asked()).toEqual(['titre'])
  })
})
