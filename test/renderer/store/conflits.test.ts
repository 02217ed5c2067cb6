import { beforeEach, describe, expect, it } from 'vitest'
import {
  decideConflit,
  integrateReception,
  openDossier,
  readVersionsConflit,
  redo,
  undo,
} from '../../../renderer/store/session'
import { addAxe, build, create, get, Poste, receive, save, set, state, titre } from './poste'

const NO_CHOICE = { exclus: [], decisions: {} }

let alice: Poste
let claire: Poste
let id: string
let axe: string

/** Alice has taken in Claire's file; the title of an axe is left to decide. */
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
})

const conflit = () => {
  const [first] = state().conflits
  if (first === undefined) throw new Error('no conflict')
  return first
}

describe('a field on which two people wrote', () => {
  it('shows both values with their authors, and which one is mine, also after a restart', async () => {
    await save()
    await alice.restart()
    get(await openDossier(id))
    const versions = readVersionsConflit(conflit())
    expect(versions.map(({ auteur, valeur, mienne }) => [auteur, valeur, mienne]).sort()).toEqual([
      ['Alice Durand', 'Un d’Alice', true],
      ['Claire Martin', 'Un de Claire', false],
    ])
  })

  it.each([
    ['the version of Claire', 'Un de Claire'],
    ['the version of Alice', 'Un d’Alice'],
  ])('is settled by %s; undone, it is to decide again', async (_what, valeur) => {
    const before = state()
    const { operation = '' } = conflit().versions.find((item) => item.valeur === valeur) ?? {}
    decideConflit(conflit(), { genre: 'version', operation })
    expect(titre(axe)).toBe(valeur)
    expect(state().conflits).toEqual([])
    expect(state().annuler).toBe('choix pour «\u00a0Titre\u00a0»')
    await save()
    await alice.restart()
    get(await openDossier(id))
    expect(titre(axe)).toBe(valeur)
    expect(state().conflits).toEqual([])
    undo()
    expect(state().dossier).toEqual(before.dossier)
    expect(state().conflits.map(({ champ, versions }) => [champ, versions.length])).toEqual([
      ['titre', 2],
    ])
    await save()
    await alice.restart()
    get(await openDossier(id))
    expect(state().conflits).toHaveLength(1)
    redo()
    expect(titre(axe)).toBe(valeur)
    expect(state().conflits).toEqual([])
  })

  it('is settled by typing something else in it, and stays so for who receives it', async () => {
    decideConflit(conflit(), { genre: 'valeur', valeur: 'Ensemble' })
    const stale = { ...conflitOf('titre') }
    expect(titre(axe)).toBe('Ensemble')
    decideConflit(stale, { genre: 'garder' })
    expect(state().avis.at(-1)?.texte).toMatch(/n’est plus à faire/)
    const decided = await build()
    await claire.sit()
    const [entry] = state().bibliotheque
    get(await openDossier(entry?.dossierId ?? ''))
    expect((await receive(decided)).genre).toBe('a_integrer')
    expect(state().reception?.conflits).toEqual([])
    get(await integrateReception(NO_CHOICE))
    expect(titre(axe)).toBe('Ensemble')
  })

  it('is settled by an ordinary edit, whose undo leaves it to decide again', () => {
    set(axe, 'titre', 'Ensemble')
    expect(state().conflits).toEqual([])
    undo()
    expect(state().conflits).toHaveLength(1)
  })
})

function conflitOf(champ: string) {
  return { table: 'axes', id: axe, champ, versions: [] }
}
