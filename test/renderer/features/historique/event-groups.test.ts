import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listGestes, listJours } from '../../../../renderer/features/historique/event-groups'
import { createEvenement } from './evenements'

const at = (text: string) => new Date(text).getTime()

/** Newest first, as the store gives them. */
const typed = (values: readonly string[], seconds: number) =>
  values
    .slice(1)
    .map((apresTexte, index) =>
      createEvenement({
        avantTexte: values[index] ?? '',
        apresTexte,
        quand: at('2026-03-02T14:32:00') + index * seconds * 1000,
      }),
    )
    .reverse()

describe('gestures of the history', () => {
  it('put the events of one gesture together', () => {
    const own = ['titre', 'budget', 'publics'].map((champ) =>
      createEvenement({ champ, geste: 'g' }),
    )
    const gestes = listGestes([createEvenement({ geste: 'h' }), ...own])
    expect(gestes.map(({ lignes }) => lignes.length)).toEqual([1, 3])
  })

  it('keep two people of the same gesture name apart', () => {
    const gestes = listGestes([
      createEvenement({ geste: 'g', session: 'a' }),
      createEvenement({ geste: 'g', session: 'b' }),
    ])
    expect(gestes).toHaveLength(2)
  })

  it('show a text typed with pauses as one line that opens on its steps', () => {
    const events = typed(['', 'Un', 'Un transport', 'Un transport à la demande'], 5)
    const [geste, ...others] = listGestes(events)
    expect(others).toEqual([])
    const [ligne] = geste?.lignes ?? []
    expect(ligne?.evenement.apresTexte).toBe('Un transport à la demande')
    expect(ligne?.etapes).toEqual(events)
  })

  it.each([
    ['another value in its place', typed(['Un', 'Deux', 'Trois'], 5)],
    ['a long pause', typed(['', 'Un', 'Un mot'], 90)],
    [
      'midnight between',
      [
        createEvenement({
          avantTexte: 'Un',
          apresTexte: 'Un mot',
          quand: at('2026-03-03T00:00:05'),
        }),
        createEvenement({ avantTexte: '', apresTexte: 'Un', quand: at('2026-03-02T23:59:58') }),
      ],
    ],
    [
      'another field',
      [
        createEvenement({ champ: 'budget', avantTexte: 'Un', apresTexte: 'Un mot' }),
        createEvenement({ avantTexte: '', apresTexte: 'Un' }),
      ],
    ],
    [
      'another person',
      [
        createEvenement({ session: 'autre', avantTexte: 'Un', apresTexte: 'Un mot' }),
        createEvenement({ avantTexte: '', apresTexte: 'Un' }),
      ],
    ],
  ])('do not join across %s', (_what, events) => {
    expect(listGestes(events)).toHaveLength(2)
  })

  it('ask for no word of an event that stands alone', () => {
    let asked = 0
    const events = Array.from({ length: 20 }, (_, index) => ({
      ...createEvenement({ champ: index % 2 === 0 ? 'titre' : 'budget' }),
      get avantTexte() {
        asked += 1
        return ''
      },
    }))
    expect(listGestes(events)).toHaveLength(20)
    expect(asked).toBe(0)
  })

  it('never take the members of a list for letters', () => {
    const champ = 'partenaires'
    const events = [
      createEvenement({ champ, avantTexte: 'Caf 31', apresTexte: 'Caf 31, MSA' }),
      createEvenement({ champ, avantTexte: '', apresTexte: 'Caf 31' }),
    ]
    expect(listGestes(events)).toHaveLength(2)
  })

  it('lose no event and keep their order, whatever they are', () => {
    const event = fc.record({
      geste: fc.constantFrom('a', 'b', 'c'),
      session: fc.constantFrom('s', 't'),
      champ: fc.constantFrom('titre', 'budget'),
      avantTexte: fc.constantFrom('', 'un', 'un mot'),
      apresTexte: fc.constantFrom('', 'un', 'un mot', 'deux'),
      quand: fc.integer({ min: 0, max: 4 * 86_400_000 }),
    })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (patches) => {
        const events = patches.map(createEvenement)
        const gestes = listGestes(events)
        const shown = gestes.flatMap(({ lignes }) => lignes.flatMap(({ etapes }) => etapes))
        expect(shown).toEqual(events)
        expect(listJours(gestes).flatMap((jour) => jour.gestes)).toEqual(gestes)
      }),
    )
  })

  it('stand under the day they were made', () => {
    const jours = listJours(
      listGestes([
        createEvenement({ quand: at('2026-03-03T09:00:00') }),
        createEvenement({ quand: at('2026-03-03T08:00:00') }),
        createEvenement({ quand: at('2026-03-02T23:00:00') }),
      ]),
    )
    expect(jours.map(({ jour, gestes }) => [jour, gestes.length])).toEqual([
      ['2026-03-03', 2],
      ['2026-03-02', 1],
    ])
  })

  it('are made of sixty thousand events in a moment', () => {
    const events = Array.from({ length: 60_000 }, (_, index) =>
      createEvenement({ avantTexte: `v${index}`, apresTexte: `v${index + 1}` }),
    )
    const from = process.cpuUsage()
    expect(listGestes(events).length).toBeGreaterThan(10)
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(5000)
  })
})
