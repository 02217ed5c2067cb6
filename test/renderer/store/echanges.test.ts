import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deleteRecord } from '../../../shared/commands/delete-record'
import type { Dossier } from '../../../shared/domain/dossier'
import type { ConflitChamp } from '../../../shared/journal/conflit'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { getAtelier } from '../../../renderer/store/atelier'
import {
  decideConflit,
  execute,
  flush,
  integrateReception,
  openDossier,
  redo,
  undo,
} from '../../../renderer/store/session'
import { addAxe, build, create, get, Poste, receive, set, state, type Bytes } from './poste'

/** What one does at the keyboard, then the copy is mailed. Numbers choose among what is there. */
type Geste =
  | { readonly genre: 'titre' | 'supprime' | 'decide'; readonly at: number }
  | { readonly genre: 'ajoute' | 'annule' | 'retablit' | 'coupe' }
  | { readonly genre: 'recoit'; readonly de: number; readonly refuse: boolean }

type Visite = { readonly poste: number; readonly gestes: readonly Geste[] }

const POSTES = 3

const geste: fc.Arbitrary<Geste> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ genre: fc.constant('titre' as const), at: fc.nat(9) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      genre: fc.constant('recoit' as const),
      de: fc.nat(POSTES - 1),
      refuse: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      genre: fc.constantFrom('supprime' as const, 'decide' as const),
      at: fc.nat(9),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      genre: fc.constantFrom(...(['ajoute', 'annule', 'annule', 'retablit', 'coupe'] as const)),
    }),
  },
)

const visites: fc.Arbitrary<readonly Visite[]> = fc.array(
  fc.record({
    poste: fc.nat(POSTES - 1),
    gestes: fc.array(geste, { minLength: 2, maxLength: 6, size: 'max' }),
  }),
  { minLength: 4, maxLength: 8, size: 'max' },
)

class World {
  readonly #postes = Array.from({ length: POSTES }, (_, at) => new Poste(`Personne ${String(at)}`))
  /** The last copy that each of them mailed. */
  readonly #mailed: Bytes[] = []
  #written = 0

  async start(): Promise<void> {
    await this.#sit(0)
    await create()
    for (const titre of ['Un', 'Deux', 'Trois']) addAxe(titre)
    const first = await build()
    for (let at = 0; at < POSTES; at += 1) {
      await this.#sit(at)
      if (at > 0) await receive(first)
      this.#mailed[at] = first
    }
  }

  async #sit(at: number): Promise<Poste> {
    const poste = this.#postes[at] as Poste
    await poste.sit()
    const [entry] = state().bibliotheque
    if (entry !== undefined) get(await openDossier(entry.dossierId))
    return poste
  }

  async visit({ poste: at, gestes }: Visite): Promise<void> {
    const poste = await this.#sit(at)
    for (const one of gestes) await this.#play(poste, one)
    await expectAsFolded()
    this.#mailed[at] = await build()
  }

  async #play(poste: Poste, one: Geste): Promise<void> {
    const axes = Object.keys(state().dossier.axes).sort()
    const texte = `valeur ${String((this.#written += 1))}`
    if (one.genre === 'ajoute') addAxe(texte)
    else if (one.genre === 'annule') undo()
    else if (one.genre === 'retablit') redo()
    else if (one.genre === 'coupe') await this.#restart(poste)
    else if (one.genre === 'recoit') await receiveAll(this.#mailed[one.de] as Bytes, one.refuse)
    else if (one.genre === 'decide') decide(one.at)
    else if (one.genre === 'titre' || one.genre === 'supprime') {
      const axe = axes[one.at % Math.max(1, axes.length)]
      if (axe === undefined) return
      if (one.genre === 'titre') set(axe, 'titre', texte)
      else execute(deleteRecord(state().dossier, 'axes', axe))
    }
  }

  async #restart(poste: Poste): Promise<void> {
    expect(await flush()).toBe(true)
    const before = state()
    poste.cut()
    await poste.restart()
    get(await openDossier(before.bibliotheque[0]?.dossierId ?? ''))
    expect(state().avis).toEqual([])
    expectSame(state(), before)
    expect(state().annuler).toBe(before.annuler)
    expect(state().retablir).toBe(before.retablir)
  }

  /** Everyone sends to everyone until nobody has anything new; all must see the same. */
  async expectConvergence(): Promise<void> {
    for (const at of [0, 1, 2, 0, 1]) {
      await this.#sit(at)
      for (const bytes of this.#mailed) await takeIn(bytes)
      await expectAsFolded()
      this.#mailed[at] = await build()
    }
    const shown: Seen[] = []
    for (let at = 0; at < POSTES; at += 1) {
      await this.#sit(at)
      for (const bytes of this.#mailed) expect((await receive(bytes)).genre).not.toBe('a_integrer')
      shown.push({ dossier: state().dossier, conflits: state().conflits })
    }
    for (const one of shown.slice(1)) expectSame(one, shown[0] as Seen)
  }
}

type Seen = { readonly dossier: Dossier; readonly conflits: readonly ConflitChamp[] }

const listConflits = (conflits: readonly ConflitChamp[]): string[] =>
  conflits
    .map(({ table, id, champ, versions }) => {
      const values = versions.map(({ valeur }) => JSON.stringify(valeur)).sort()
      return `${table}/${id}/${champ}: ${values.join(' | ')}`
    })
    .sort()

function expectSame(a: Seen, b: Seen): void {
  expect(a.dossier).toEqual(b.dossier)
  expect(listConflits(a.conflits)).toEqual(listConflits(b.conflits))
}

/** What is shown is what the journal says, gesture after gesture. */
async function expectAsFolded(): Promise<void> {
  const journal = get(
    (await getAtelier()?.ouvert.readJournal()) ?? { ok: false, error: { message: '' } },
  )
  expectSame(state(), foldJournal(journal.operations))
}

function decide(at: number): void {
  const { conflits } = state()
  const conflit = conflits[at % Math.max(1, conflits.length)]
  if (conflit === undefined) return
  const version = conflit.versions[at % conflit.versions.length]
  if (conflit.champ === '_sup')
    decideConflit(conflit, { genre: at % 2 === 0 ? 'garder' : 'supprimer' })
  else decideConflit(conflit, { genre: 'version', operation: version?.operation ?? '' })
}

async function takeIn(bytes: Bytes): Promise<void> {
  if ((await receive(bytes)).genre !== 'a_integrer') return
  get(await integrateReception({ exclus: [], decisions: {}, sansSauvegarde: true }))
}

/** Takes a copy in; taken back at once, it must leave no trace in what is shown, and done again, be the same. */
async function receiveAll(bytes: Bytes, refuse: boolean): Promise<void> {
  const before = state()
  const last = getAtelier()?.annuler.at(-1)?.n
  const opened = await receive(bytes)
  expectSame(state(), before)
  if (opened.genre !== 'a_integrer') return
  const differences = state().reception?.differences ?? []
  const exclus = refuse ? differences.map(({ cle }) => cle) : []
  get(await integrateReception({ exclus, decisions: {}, sansSauvegarde: true }))
  const after = state()
  if (refuse) expect(after.dossier).toEqual(before.dossier)
  if (getAtelier()?.annuler.at(-1)?.n === last) {
    // What came was refused whole: nothing changed, so there is no step to take back.
    expect(after.dossier).toEqual(before.dossier)
    return
  }
  const undone = undo()
  expect(undone.ignores).toBe(0)
  expect(state().dossier).toEqual(before.dossier)
  redo()
  expect(state().dossier).toEqual(after.dossier)
}

it('copies exchanged in any order, with undos, refusals, decisions and cuts: all see the same, nothing is undone by halves', async () => {
  await fc.assert(
    fc.asyncProperty(visites, async (run) => {
      const world = new World()
      await world.start()
      for (const visite of run) await world.visit(visite)
      await world.expectConvergence()
    }),
    { numRuns: 3, endOnFailure: true },
  )
}, 300_000)
