import { describe, expect, it } from 'vitest'
import { filterContacts } from '../../../../renderer/features/annuaire/contact-filter'
import { getContactIndex } from '../../../../renderer/features/annuaire/contact-index'
import {
  SANS_FILTRE,
  type Contact,
  type Filtres,
} from '../../../../renderer/features/annuaire/contact-types'
import { findByLetters, readListKey } from '../../../../renderer/forms/list-keys'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { setField } from '../../../../shared/commands/set-fields'
import { buildDossier, JOUR, ROWS } from './annuaire-case'

const dossier = buildDossier(ROWS)
const index = getContactIndex(dossier, JOUR)
const names = (contacts: readonly Contact[]) => contacts.map(({ nom }) => nom)
const find = (filtres: Partial<Filtres>) =>
  names(filterContacts(index.personnes, { ...SANS_FILTRE, ...filtres }))

describe('the lines', () => {
  it('people, vacant posts and mailboxes without anybody, by name', () => {
    expect(index.personnes.map(({ genre, nom, detail }) => [genre, nom, detail])).toEqual([
      ['poste', 'Conseiller technique', 'Poste vacant · Caf de la Haute-Garonne'],
      ['personne', 'LÉGER René', 'maire, Mairie de Luchon'],
      ['boite', 'MJC', 'Boîte générique'],
      ['personne', 'ROY Anne', 'adjointe au maire, Mairie de Luchon'],
      ['personne', 'SEUL Luc', 'Sans fonction'],
    ])
  })

  it('organismes, with their sigle and type', () => {
    expect(index.organismes.map(({ nom, detail }) => [nom, detail])).toContainEqual([
      'Caf de la Haute-Garonne',
      'Caf 31 · Caf',
    ])
  })

  it('says the last function of who holds none any more', () => {
    const ended = applyCommand(
      dossier,
      setField(dossier, 'fonctions', 'fon_adjoint', 'personne', null),
    )
    const roy = getContactIndex(ended, JOUR).personnes.find(({ id }) => id === 'per_roy')
    expect(roy?.detail.replace(/\s/g, ' ')).toBe(
      'Ancienne fonction : maire, Mairie de Saint-Béat-Lez',
    )
    expect(roy?.enFonction).toBe(false)
  })

  it('makes again only the lines of what changed', () => {
    const before = getContactIndex(dossier, JOUR)
    const next = applyCommand(
      dossier,
      setField(dossier, 'personnes', 'per_seul', 'prenom', 'Lucie'),
    )
    const after = getContactIndex(next, JOUR)
    const same = after.personnes.filter((contact) => before.personnes.includes(contact))
    expect(names(same)).toEqual(['Conseiller technique', 'LÉGER René', 'ROY Anne'])
    expect(names(after.personnes)).toContain('SEUL Lucie')
    expect(getContactIndex(next, JOUR)).toBe(after)
  })

  it('follows the name of an organisme in the lines of its people', () => {
    const renamed = applyCommand(
      dossier,
      setField(dossier, 'organismes', 'org_luchon', 'nom', 'Ville de Luchon'),
    )
    const leger = getContactIndex(renamed, JOUR).personnes.find(({ id }) => id === 'per_leger')
    expect(leger?.detail).toBe('maire, Ville de Luchon')
  })
})

describe('the search', () => {
  it.each<[string, Partial<Filtres>, readonly string[]]>([
    ['a name without accents', { texte: 'leger' }, ['LÉGER René']],
    ['two words in any order', { texte: 'luchon mai lég' }, ['LÉGER René']],
    ['a commune', { texte: 'bagneres' }, ['LÉGER René', 'ROY Anne']],
    ['a mail', { texte: 'luc.seul@exam' }, ['SEUL Luc']],
    ['a function that is over', { texte: 'saint beat' }, ['ROY Anne']],
    ['a theme of the organisme', { texte: 'petite enfance' }, ['Conseiller technique']],
    ['the middle of a word does not', { texte: 'chon' }, []],
    ['a role', { role: 'elu' }, ['LÉGER René', 'ROY Anne']],
    ['a type of organisme', { type: 'caf' }, ['Conseiller technique']],
    ['a theme', { theme: 'the_pe' }, ['Conseiller technique']],
    [
      'in office, words and role together',
      { enFonction: true, texte: 'ma', role: 'elu' },
      ['LÉGER René', 'ROY Anne'],
    ],
    ['to verify: nobody was ever verified', { aVerifier: true, texte: 'roy' }, ['ROY Anne']],
  ])('%s', (_name, filtres, wanted) => {
    expect(find(filtres)).toEqual(wanted)
  })

  it('gives the very list when nothing is asked', () => {
    expect(filterContacts(index.personnes, SANS_FILTRE)).toBe(index.personnes)
  })
})

it.each([
  ['l', 0, 1],
  ['s', 0, 4],
  ['c', 1, 0],
  ['ro', 3, 3],
  ['z', 0, -1],
])('letters « %s » from %i lead to %i', (letters, from, wanted) => {
  expect(findByLetters(index.personnes, letters, from)).toBe(wanted)
})

it.each<[string, number, number | null]>([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['PageDown', 2, 6],
  ['PageUp', 2, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['Tab', 5, null],
])('%s from %i', (key, at, wanted) => {
  expect(readListKey(key, at, 10, 4)).toBe(wanted)
})
