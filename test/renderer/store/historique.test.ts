import { beforeEach, describe, expect, it } from 'vitest'
import { createRecord } from '../../../shared/commands/create-record'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import { REGISTRY } from '../../../shared/domain/registry'
import type { EvenementLisible } from '../../../renderer/store/historique-types'
import {
  closeDossier,
  execute,
  getCtx,
  integrateReception,
  openDossier,
  readDepuisVisite,
  readHistorique,
  restoreObjet,
  restoreValeur,
  undo,
} from '../../../renderer/store/session'
import { addAxe, build, create, get, Poste, receive, set, state, titre } from './poste'

let alice: Poste
let id: string

beforeEach(async () => {
  alice = new Poste('Alice Durand')
  await alice.sit()
  id = await create()
})

async function list(axe: string, champ?: string): Promise<readonly EvenementLisible[]> {
  const filtre =
    champ === undefined ? { table: 'axes', id: axe } : { table: 'axes', id: axe, champ }
  return get(await readHistorique(filtre))
}

describe('history of the open dossier', () => {
  it('says who, what, from what to what, the newest first, each gesture included at once', async () => {
    const axe = addAxe('Un')
    set(axe, 'titre', 'Deux')
    expect(await list(axe, 'titre')).toHaveLength(1)
    set(axe, 'titre', 'Trois')
    const events = await list(axe, 'titre')
    expect(
      events.map(({ auteur, organisme, libelleChamp, avantTexte, apresTexte, remplace }) => [
        ...[auteur, organisme, libelleChamp, avantTexte, apresTexte, remplace],
      ]),
    ).toEqual([
      ['Alice Durand', 'Collectivité', 'Titre', 'Deux', 'Trois', false],
      ['Alice Durand', 'Collectivité', 'Titre', 'Un', 'Deux', true],
    ])
    expect(events[0]?.titreObjet).toContain('Trois')
    execute(deleteRecord(state().dossier, 'axes', axe))
    const [gone] = await list(axe)
    expect(gone).toMatchObject({ genre: 'suppression' })
    expect(gone?.titreObjet).toContain('Trois')
  })

  it('gives a value back as a gesture, and does nothing for what is no longer there', async () => {
    const axe = addAxe('Un')
    set(axe, 'titre', 'Deux')
    set(axe, 'titre', 'Trois')
    const events = await list(axe, 'titre')
    const first = events.at(-1) as EvenementLisible
    restoreValeur(first)
    expect(titre(axe)).toBe('Un')
    expect(state().annuler).toBe('retour de «\u00a0Titre\u00a0» à une valeur d’avant')
    undo()
    expect(titre(axe)).toBe('Trois')
    const before = state().dossier
    restoreValeur({ ...first, avant: 'Trois' })
    expect(state().dossier).toBe(before)
    execute(deleteRecord(before, 'axes', axe))
    const without = state().dossier
    restoreValeur(first)
    expect(state().dossier).toBe(without)
    expect(state().avis.at(-1)?.ton).toBe('alerte')
  })

  it('brings a deleted record back with what hung from it and what referred to it', async () => {
    const axe = addAxe('Un')
    const objectif = REGISTRY.objectifs.create(getCtx(), { axe, titre: 'dessous' })
    execute(createRecord('objectifs', objectif))
    const fiche = REGISTRY.fichesAction.create(getCtx(), {
      axe,
      objectif: objectif.id,
      titre: 'Fiche',
    })
    execute(createRecord('fichesAction', fiche))
    const full = state().dossier
    execute(deleteRecord(full, 'axes', axe))
    expect(state().dossier.fichesAction).toEqual({})
    execute(setField(state().dossier, 'ctg', 'ctg', 'intitule', 'Autre'))
    restoreObjet('axes', axe)
    await expect.poll(() => state().dossier.axes).toEqual(full.axes)
    expect(state().dossier.objectifs).toEqual(full.objectifs)
    expect(state().dossier.fichesAction).toEqual(full.fichesAction)
    undo()
    expect(state().dossier.axes).toEqual({})
    expect(state().dossier.fichesAction).toEqual({})
    await list(axe)
    restoreObjet('fichesAction', fiche.id)
    expect(state().dossier.fichesAction).toEqual(full.fichesAction)
    expect(state().dossier.axes).toEqual(full.axes)
  })

  it('tells what others changed since the last visit, and nothing of what I did', async () => {
    const [un, deux] = [addAxe('Un'), addAxe('Deux')]
    const bytes = await build()
    expect(get(await readDepuisVisite())).toMatchObject({ depuis: null, evenements: 0 })
    const claire = new Poste('Claire Martin')
    await claire.sit()
    await receive(bytes)
    set(un, 'titre', 'Un de Claire')
    const theirs = await build()
    await alice.sit()
    get(await openDossier(id))
    expect(get(await readDepuisVisite())).toMatchObject({ evenements: 0, differences: [] })
    set(deux, 'titre', 'Deux d’Alice')
    await receive(theirs)
    get(await integrateReception({ exclus: [], decisions: {} }))
    const news = get(await readDepuisVisite())
    expect(news.depuis).toBeGreaterThan(0)
    expect(news).toMatchObject({ evenements: 1, personnes: ['Claire Martin'] })
    expect(news.differences).toMatchObject([{ table: 'axes', id: un, genre: 'modification' }])
    await closeDossier()
    get(await openDossier(id))
    expect(get(await readDepuisVisite())).toMatchObject({ evenements: 0, differences: [] })
  })
})
