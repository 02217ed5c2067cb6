import { beforeEach, describe, expect, it } from 'vitest'
import { deleteRecord } from '../../../shared/commands/delete-record'
import {
  cancelReception,
  closeDossier,
  deleteDossier,
  execute,
  integrateReception,
  openDossier,
  redo,
  undo,
} from '../../../renderer/store/session'
import { addAxe, build, create, get, Poste, receive, save, set, state, titre } from './poste'
import { openCtgBytes } from '../../../renderer/store/session'

const NO_CHOICE = { exclus: [], decisions: {} }

let alice: Poste
let claire: Poste

beforeEach(() => {
  alice = new Poste('Alice Durand')
  claire = new Poste('Claire Martin')
})

/** Alice's dossier with two axes, the same at Claire's; Claire is at the keyboard. */
async function share(): Promise<{
  readonly id: string
  readonly un: string
  readonly deux: string
}> {
  await alice.sit()
  const id = await create()
  const [un, deux] = [addAxe('Un'), addAxe('Deux')]
  const bytes = await build()
  await claire.sit()
  expect((await receive(bytes)).genre).toBe('ajoute')
  return { id, un, deux }
}

/** Back to Alice, her dossier open. */
async function back(id: string): Promise<void> {
  await alice.sit()
  get(await openDossier(id))
}

describe('a file received of a dossier that is there', () => {
  it('is shown before anything changes, then taken in at once, undone and redone whole', async () => {
    const { id, un, deux } = await share()
    set(un, 'titre', 'Un de Claire')
    const trois = addAxe('Trois de Claire')
    const theirs = await build()
    await back(id)
    set(deux, 'titre', 'Deux d’Alice')
    const before = state().dossier
    const opened = await receive(theirs)
    expect(opened).toMatchObject({ dossierId: id, genre: 'a_integrer' })
    expect(opened.message).toContain('Claire Martin')
    expect(state().dossier).toBe(before)
    const { reception } = state()
    expect(reception).toMatchObject({ relation: 'diverge', creePar: 'Claire Martin', conflits: [] })
    expect(reception?.personnes).toMatchObject([{ nom: 'Claire Martin', nombre: 2 }])
    expect(reception?.differences.map(({ cle, genre, auteur }) => [cle, genre, auteur])).toEqual([
      [`axes/${un}`, 'modification', 'Claire Martin'],
      [`axes/${trois}`, 'ajout', 'Claire Martin'],
    ])
    expect(reception?.differences[0]?.champs).toMatchObject([
      { cle: `axes/${un}/titre`, avant: 'Un', apres: 'Un de Claire', enConflit: false },
    ])
    expect(get(await integrateReception(NO_CHOICE))).toEqual({ integrees: 2, restent: 0 })
    expect(state().reception).toBeNull()
    expect([un, deux, trois].map(titre)).toEqual([
      'Un de Claire',
      'Deux d’Alice',
      'Trois de Claire',
    ])
    expect(state().annuler).toBe('intégration du fichier de Claire Martin')
    const after = state().dossier
    await save()
    await alice.restart()
    get(await openDossier(id))
    expect(state().avis).toEqual([])
    expect(state().dossier).toEqual(after)
    expect(undo()).toEqual({ fait: 'intégration du fichier de Claire Martin', ignores: 0 })
    expect(state().dossier).toEqual(before)
    await save()
    await alice.restart()
    get(await openDossier(id))
    expect(state().dossier).toEqual(before)
    expect(redo().ignores).toBe(0)
    expect(state().dossier).toEqual(after)
  })

  it('says when it is the same, when it is older, and when the dossier is in the bin', async () => {
    const { id, un } = await share()
    const old = await build()
    set(un, 'titre', 'Un de Claire')
    const theirs = await build()
    await back(id)
    expect((await receive(old)).genre).toBe('rien_de_nouveau')
    expect((await receive(theirs)).genre).toBe('a_integrer')
    get(await integrateReception(NO_CHOICE))
    const same = await receive(theirs)
    expect(same).toMatchObject({ genre: 'rien_de_nouveau' })
    expect(same.message).toMatch(/ne contient rien de nouveau/)
    const older = await receive(old)
    expect(older).toMatchObject({ dossierId: id, genre: 'plus_ancienne' })
    expect(older.message).toMatch(/plus ancien que votre dossier/)
    expect(state().reception).toBeNull()
    await deleteDossier(id)
    const binned = await openCtgBytes('x.ctg', theirs, 'fichier')
    expect(binned.ok ? '' : binned.error.code).toBe('dans_la_corbeille')
    expect(state().bibliotheque).toEqual([])
  })

  it('leaves no trace when it is put aside, and cannot be taken in after', async () => {
    const { id, un } = await share()
    set(un, 'titre', 'Un de Claire')
    const theirs = await build()
    await back(id)
    const before = state().dossier
    await receive(theirs)
    cancelReception()
    expect(state().reception).toBeNull()
    const refused = await integrateReception(NO_CHOICE)
    expect(refused.ok ? '' : refused.error.code).toBe('reception_absente')
    expect(state().dossier).toBe(before)
    await receive(theirs)
    await closeDossier()
    expect(state().reception).toBeNull()
  })

  it('leaves conflicts for later, takes decisions, and puts back what is refused', async () => {
    const { id, un, deux } = await share()
    set(un, 'titre', 'Un de Claire')
    set(deux, 'titre', 'Deux de Claire')
    set(deux, 'couleur', '1f4e79')
    const trois = addAxe('Trois de Claire')
    const theirs = await build()
    await back(id)
    set(un, 'titre', 'Un d’Alice')
    set(deux, 'titre', 'Deux d’Alice')
    const before = state().dossier
    await receive(theirs)
    const { conflits = [] } = state().reception ?? {}
    expect(conflits.map(({ id: axe, champ }) => `${axe} ${champ}`).sort()).toEqual(
      [`${un} titre`, `${deux} titre`].sort(),
    )
    const ofDeux = conflits.find((conflit) => conflit.id === deux)
    const mine = ofDeux?.versions.find(({ valeur }) => valeur === 'Deux d’Alice')
    const done = get(
      await integrateReception({
        exclus: [`axes/${trois}`, `axes/${deux}/couleur`],
        decisions: {
          [`axes/${deux}/titre`]: { genre: 'version', operation: mine?.operation ?? '' },
        },
      }),
    )
    expect(done).toMatchObject({ restent: 1 })
    expect(titre(deux)).toBe('Deux d’Alice')
    expect(state().dossier.axes[deux]?.couleur).toBe(before.axes[deux]?.couleur)
    expect(titre(trois)).toBeUndefined()
    expect(state().conflits.map(({ id: axe }) => axe)).toEqual([un])
    const after = state()
    await save()
    await alice.restart()
    get(await openDossier(id))
    expect(state().conflits).toEqual(after.conflits)
    undo()
    expect(state().dossier).toEqual(before)
    expect(state().conflits).toEqual([])
    redo()
    expect(state().dossier).toEqual(after.dossier)
  })

  it('keeps what someone edited when it was deleted here, as something to decide', async () => {
    const { id, un } = await share()
    set(un, 'titre', 'Un de Claire')
    const theirs = await build()
    await back(id)
    execute(deleteRecord(state().dossier, 'axes', un))
    const before = state().dossier
    await receive(theirs)
    get(await integrateReception(NO_CHOICE))
    expect(titre(un)).toBe('Un de Claire')
    expect(state().conflits).toMatchObject([{ id: un, champ: '_sup' }])
    undo()
    expect(state().dossier).toEqual(before)
    expect(state().conflits).toEqual([])
  })

  it('is looked at again when the dossier changed meanwhile', async () => {
    const { id, un, deux } = await share()
    set(un, 'titre', 'Un de Claire')
    const theirs = await build()
    await back(id)
    await receive(theirs)
    set(un, 'titre', 'Un d’Alice')
    const refused = await integrateReception(NO_CHOICE)
    expect(refused.ok ? '' : refused.error.code).toBe('reception_changee')
    expect(titre(un)).toBe('Un d’Alice')
    expect(state().reception?.conflits).toHaveLength(1)
    set(deux, 'titre', 'sans rapport')
    expect((await integrateReception(NO_CHOICE)).ok).toBe(true)
    expect(titre(deux)).toBe('sans rapport')
    expect(state().conflits).toHaveLength(1)
  })
})
