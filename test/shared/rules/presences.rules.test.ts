import { describe, expect, it } from 'vitest'
import type { Presence } from '../../../shared/domain/presence.entity'
import { buildAnnee } from '../../../shared/kernel/date-floue-build'
import { comptePresences, getQuorum, listPresences } from '../../../shared/rules/presences.rules'
import { Fabrique } from '../documents/fabrique'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('the guests of a COPIL', () => {
  const make = new Fabrique()
  const caf = make.add('organismes', { nom: 'CAF 31' })
  const anne = make.add('personnes', { civilite: 'mme', prenom: 'Anne', nom: 'Roux' })
  const paul = make.add('personnes', { civilite: 'm', prenom: 'Paul', nom: 'Petit' })
  const conseillere = make.add('fonctions', {
    titre: 'Conseillère technique',
    personne: anne,
    organisme: caf,
    fin: buildAnnee(2021),
  })
  const maire = make.add('fonctions', { titre: 'Maire', personne: paul })
  const vacant = make.add('fonctions', { titre: 'chargé de coopération', organisme: caf })
  const reunion = make.add('reunions')
  const first = make.add('presences', {
    reunion,
    fonction: conseillere,
    statut: 'present',
    visio: true,
    arrivee: '14 h 20',
  })
  make.add('presences', {
    reunion,
    fonction: maire,
    statut: 'represente',
    representeParFonction: conseillere,
  })
  make.add('presences', { reunion, fonction: vacant, statut: 'invite' })
  make.add('presences', { reunion, organisme: caf, statut: 'excuse', pouvoirA: first })
  make.add('presences', {
    reunion,
    libelle: 'Une habitante de Luchon',
    statut: 'absent',
    depart: '16 h',
  })
  const dossier = make.build()

  it('are printed with what their function was', () => {
    const read = listPresences(dossier, reunion).map(
      ({ nom, fonction, organisme, statut, detail }) =>
        show([nom, fonction, organisme, statut, detail].join(' | ')),
    )
    expect(read).toEqual([
      'Mme Anne Roux | conseillère technique | CAF 31 | Présente | en visioconférence, arrivée à 14 h 20',
      'M. Paul Petit | maire |  | Représenté | représenté par Mme Anne Roux',
      'Chargé de coopération (CAF 31) |  | CAF 31 | Invité | ',
      'CAF 31 |  | CAF 31 | Excusé | pouvoir à Mme Anne Roux',
      'Une habitante de Luchon |  |  | Absent | départ à 16 h',
    ])
  })

  it('are counted', () => {
    expect(comptePresences(dossier, reunion)).toEqual({
      invites: 5,
      presents: 1,
      excuses: 1,
      absents: 1,
      representes: 1,
      pouvoirs: 1,
      visio: 1,
      votants: 2,
    })
  })
})

type Guest = Partial<Presence> & { readonly to?: number }

/** A meeting whose guests may give their power to the guest of a rank. */
function count(guests: readonly Guest[], quorum: number | null = null): Record<string, unknown> {
  const own = new Fabrique()
  const instance = own.add('instances', { quorum: 4 })
  const reunion = own.add('reunions', { instance, quorum })
  const ids = guests.map(({ to: _to, ...patch }) =>
    own.add('presences', { reunion, fonction: own.add('fonctions'), ...patch }),
  )
  guests.forEach(({ to }, index) => {
    if (to !== undefined) own.set('presences', ids[index] as string, { pouvoirA: ids[to] })
  })
  const { votants, pouvoirs } = comptePresences(own.build(), reunion)
  return { votants, pouvoirs, ...getQuorum(own.build(), reunion) }
}

describe('votes and quorum', () => {
  const here = { statut: 'present' } as const
  it.each<readonly [string, readonly Guest[], number | null, object]>([
    [
      'nobody checked in',
      [{}, { statut: 'invite' }],
      2,
      { requis: 2, atteint: null, presents: 0, votants: 0 },
    ],
    ['enough', [here, here], 2, { requis: 2, atteint: true, presents: 2, votants: 2 }],
    ['that of the instance', [here, here], null, { requis: 4, atteint: false, presents: 2 }],
    [
      'a power',
      [here, { statut: 'excuse', to: 0 }],
      2,
      { atteint: false, presents: 1, pouvoirs: 1, votants: 2 },
    ],
    [
      'a power to someone absent',
      [{ statut: 'absent' }, { statut: 'excuse', to: 0 }],
      1,
      { atteint: false, pouvoirs: 0, votants: 0 },
    ],
    ['a power to oneself', [{ statut: 'excuse', to: 0 }], 1, { pouvoirs: 0, votants: 0 }],
    [
      'a power of someone who came',
      [here, { ...here, to: 0 }],
      2,
      { atteint: true, pouvoirs: 0, votants: 2 },
    ],
    [
      'someone represented',
      [here, { statut: 'represente', representePar: 'M. X' }],
      2,
      { atteint: false, presents: 1, votants: 2 },
    ],
    [
      'a guest without a vote',
      [here, { ...here, deliberatif: false }],
      2,
      { atteint: false, presents: 1, votants: 1 },
    ],
    [
      'a power to a guest without a vote',
      [
        { ...here, deliberatif: false },
        { statut: 'excuse', to: 0 },
      ],
      1,
      { pouvoirs: 1, votants: 0 },
    ],
    ['from afar', [{ ...here, visio: true }], 1, { atteint: true, presents: 1, votants: 1 }],
    ['none asked for', [here], 0, { requis: 0, atteint: true }],
  ])('%s', (_name, guests, quorum, wanted) => {
    expect(count(guests, quorum)).toMatchObject(wanted)
  })

  it('asks for nothing when nobody says', () => {
    const own = new Fabrique()
    const reunion = own.add('reunions')
    own.add('presences', { reunion, statut: 'present' })
    expect(getQuorum(own.build(), reunion)).toEqual({ requis: null, atteint: null, presents: 1 })
  })

  it('counts once whoever represents someone and votes already', () => {
    const own = new Fabrique()
    const reunion = own.add('reunions')
    const fonction = own.add('fonctions')
    own.add('presences', { reunion, fonction, statut: 'present' })
    own.add('presences', { reunion, statut: 'represente', representeParFonction: fonction })
    expect(comptePresences(own.build(), reunion).votants).toBe(1)
  })
})
