import { beforeEach, describe, expect, it } from 'vitest'
import { createRecord } from '../../../shared/commands/create-record'
import { REGISTRY, type RowOfTable, type TableName } from '../../../shared/domain/registry'
import { readCtg } from '../../../shared/exchange/read-ctg'
import type { OptionsEnvoi } from '../../../renderer/store/historique-types'
import {
  buildEnvoi,
  createVersion,
  execute,
  getCtx,
  integrateReception,
  openCtgBytes,
  openDossier,
} from '../../../renderer/store/session'
import { addAxe, build, create, get, Poste, receive, set, state, titre, type Bytes } from './poste'

const WHOLE: OptionsEnvoi = {
  forme: 'complet',
  sansDonnees: false,
  parcelle: null,
  motDePasse: null,
}

let alice: Poste
let claire: Poste
let id: string
let un: string
let deux: string

function add<T extends TableName>(table: T, patch: Partial<RowOfTable<T>>): RowOfTable<T> {
  const row = (REGISTRY[table].create as (ctx: unknown, patch: unknown) => RowOfTable<T>)(
    getCtx(),
    patch,
  )
  execute(createRecord(table, row))
  return row
}

async function send(options: Partial<OptionsEnvoi>): Promise<Bytes> {
  return get(await buildEnvoi({ ...WHOLE, ...options })).bytes
}

beforeEach(async () => {
  alice = new Poste('Alice Durand')
  claire = new Poste('Claire Martin')
  await alice.sit()
  id = await create()
  un = addAxe('Un')
  deux = addAxe('Deux')
  set(un, 'titre', 'Un bis')
})

async function back(): Promise<void> {
  await alice.sit()
  get(await openDossier(id))
}

describe('a copy to send', () => {
  it('without the history, is answered and taken back in without a false conflict', async () => {
    await createVersion({ nom: 'COPIL', commentaire: '', signee: false })
    const light = await send({ forme: 'allege' })
    const file = get(await readCtg(light))
    expect(file.genre).toBe('allege')
    const full = get(await readCtg(await send({})))
    expect(file.journal.operations.length).toBeLessThan(full.journal.operations.length)
    await claire.sit()
    await receive(light)
    expect(titre(un)).toBe('Un bis')
    set(un, 'titre', 'Un de Claire')
    const answer = await build()
    await back()
    set(deux, 'titre', 'Deux d’Alice')
    expect((await receive(answer)).genre).toBe('a_integrer')
    expect(state().reception).toMatchObject({ conflits: [], personnes: [{ nom: 'Claire Martin' }] })
    get(await integrateReception({ exclus: [], decisions: {} }))
    expect([un, deux].map(titre)).toEqual(['Un de Claire', 'Deux d’Alice'])
    expect((await receive(light)).genre).toBe('plus_ancienne')
  })

  it('of a part holds that part, what it hangs from and who it names, and nothing else', async () => {
    const objectif = add('objectifs', { axe: un, titre: 'Objectif' })
    const organisme = add('organismes', { nom: 'Caf' })
    const secret = add('organismes', { nom: 'Autre' })
    const fiche = add('fichesAction', { axe: un, objectif: objectif.id, titre: 'Fiche' })
    add('fichesAction', { axe: deux, titre: 'Ailleurs' })
    add('partenariats', { fiche: fiche.id, organisme: organisme.id })
    const bytes = await send({ parcelle: [fiche.id] })
    const text = JSON.stringify(get(await readCtg(bytes)).journal)
    expect(text).not.toContain('Ailleurs')
    await claire.sit()
    await receive(bytes)
    const { dossier } = state()
    expect(Object.keys(dossier.fichesAction)).toEqual([fiche.id])
    expect(Object.keys(dossier.axes)).toEqual([un])
    expect(Object.keys(dossier.objectifs)).toEqual([objectif.id])
    expect(Object.keys(dossier.organismes)).toEqual([organisme.id])
    expect(text).not.toContain(secret.id)
    add('etapes', { fiche: fiche.id, titre: 'Étape de Claire' })
    const answer = await build()
    await back()
    const before = state().dossier
    await receive(answer)
    get(await integrateReception({ exclus: [], decisions: {} }))
    expect({ ...state().dossier, etapes: {} }).toEqual(before)
    expect(Object.values(state().dossier.etapes)).toMatchObject([{ titre: 'Étape de Claire' }])
  })

  it('without personal data names nobody, and its answer leaves people as they are', async () => {
    add('personnes', {
      prenom: 'Bérangère',
      nom: 'Lacaze',
      courriel: 'berangere.lacaze@example.org',
    })
    set(deux, 'titre', 'Deux, suivi par Bérangère Lacaze')
    const bytes = await send({ sansDonnees: true })
    const file = get(await readCtg(bytes))
    const text = JSON.stringify(file)
    for (const word of ['Lacaze', 'berangere', 'Alice', 'Durand']) expect(text).not.toContain(word)
    await claire.sit()
    await receive(bytes)
    set(un, 'titre', 'Un de Claire')
    const answer = await build()
    await back()
    const before = state().dossier
    await receive(answer)
    get(await integrateReception({ exclus: [], decisions: {} }))
    expect(titre(un)).toBe('Un de Claire')
    expect(titre(deux)).toBe(before.axes[deux]?.titre)
    expect(state().dossier.personnes).toEqual(before.personnes)
  })

  it('protected by a password opens with it alone', async () => {
    const bytes = await send({ motDePasse: 'cheval-agrafe-pile' })
    await claire.sit()
    const codes = []
    for (const word of [undefined, 'cheval-agrafe-pile']) {
      const opened = await openCtgBytes('x.ctg', bytes, 'fichier', word)
      codes.push(opened.ok ? opened.value.genre : opened.error.code)
    }
    expect(codes).toEqual(['ctg-mot-de-passe', 'ajoute'])
    expect(titre(un)).toBe('Un bis')
  }, 60_000)
})
