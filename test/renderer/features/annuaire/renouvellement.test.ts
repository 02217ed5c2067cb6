import { describe, expect, it } from 'vitest'
import {
  buildRemplacements,
  findConnue,
  indexPersonnes,
  listCandidates,
  readCivilite,
  type LigneElection,
} from '../../../../renderer/features/annuaire/renouvellement'
import { collerElus } from '../../../../renderer/features/annuaire/renouvellement-collage'
import { buildDossier, JOUR, ROWS } from './annuaire-case'

const dossier = buildDossier(ROWS)
const portee = { titre: '', type: '', role: '' }

describe('the functions that an election replaces', () => {
  it.each([
    ['maires, not their adjoints nor those of before', { titre: 'maire' }, ['fon_leger']],
    ['all the élus of the communes', { type: 'commune' }, ['fon_leger', 'fon_adjoint']],
    ['by role; a vacant post has nobody to replace', { role: 'technicien' }, []],
    ['another type', { titre: 'maire', type: 'caf' }, []],
  ])('%s', (_name, patch, wanted) => {
    const found = listCandidates(dossier, { ...portee, ...patch }, JOUR)
    expect(found.map(({ fonction }) => fonction).sort()).toEqual([...wanted].sort())
  })
})

const ligne = (fonction: string, organisme: string): LigneElection => ({
  fonction,
  organisme,
  ancien: '',
  titre: 'maire',
  civilite: null,
  prenom: '',
  nom: '',
})

const LIGNES = [
  ligne('fon_1', 'Mairie de Luchon'),
  ligne('fon_2', 'Commune de Saint-Béat-Lez'),
  ligne('fon_3', 'Mairie d’Oô'),
]

const read = (texte: string, lignes = LIGNES) => {
  const { lignes: next, reprises, inconnus } = collerElus(lignes, texte)
  return {
    noms: next.map(({ civilite, prenom, nom }) => `${civilite ?? ''} ${prenom} ${nom}`.trim()),
    reprises,
    inconnus,
  }
}

describe('a block copied from Excel', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['in the order of the screen', 'Luchon\tMme\tZoé\tFaur', ['mme Zoé Faur', '', ''], []],
    ['headings in another order', 'Nom\tPrénom\tCommune\nFaur\tZoé\tOô', ['', '', 'Zoé Faur'], []],
    ['capitals, no accents, « St »', 'ST BEAT LEZ\tM.\tLuc\tAbt', ['', 'm Luc Abt', ''], []],
    ['« Ville de » for « Mairie de »', 'Ville de Luchon\t\tLuc\tAbt', ['Luc Abt', '', ''], []],
    ['semicolons of a CSV', 'Luchon;Mme;Zoé;Faur', ['mme Zoé Faur', '', ''], []],
    ['a place of nobody is told', 'Melles\tM.\tLuc\tAbt', ['', '', ''], ['Melles']],
    ['a line without a name changes nothing', 'Luchon\tMme\t\t', ['', '', ''], []],
    ['a column that means nothing', 'N°\tCommune\tNom\n1\tOô\tAbt', ['', '', 'Abt'], []],
  ])('%s', (_name, texte, noms, inconnus) => {
    expect(read(texte)).toEqual({
      noms,
      inconnus,
      reprises: noms.filter((nom) => nom !== '').length,
    })
  })

  it('one function alone needs no place', () => {
    expect(read('Mme\tZoé\tFaur', LIGNES.slice(0, 1)).noms).toEqual(['mme Zoé Faur'])
  })

  it('two lines of the same place are never guessed', () => {
    const twice = [ligne('fon_1', 'Mairie de Luchon'), ligne('fon_4', 'Luchon')]
    expect(read('Luchon\tMme\tZoé\tFaur', twice)).toEqual({
      noms: ['', ''],
      reprises: 0,
      inconnus: ['Luchon'],
    })
  })
})

it.each([
  ['Mme', 'mme'],
  ['MADAME', 'mme'],
  ['M.', 'm'],
  ['Mr', 'm'],
  ['monsieur', 'm'],
  ['Dr', null],
  ['', null],
])('« %s » is read as %s', (text, wanted) => {
  expect(readCivilite(text)).toBe(wanted)
})

describe('who is known already', () => {
  const index = indexPersonnes(dossier)
  const leger = { ...ligne('fon_x', ''), prenom: 'LEGER', nom: 'rené' }

  it('whatever the order of the words and the accents, unless said to be someone else', () => {
    expect(findConnue(leger, index)).toBe('per_leger')
    expect(buildRemplacements([leger], index, new Set())).toEqual([
      { fonction: 'fon_x', personne: 'per_leger' },
    ])
    expect(buildRemplacements([leger], index, new Set(['fon_x']))).toEqual([
      { fonction: 'fon_x', personne: { civilite: null, prenom: 'LEGER', nom: 'rené' } },
    ])
  })

  it('a name that two people bear is nobody’s, and an empty line is left as it is', () => {
    const twins = buildDossier(
      [['personnes', 'per_autre', { prenom: 'Léger', nom: 'René' }]],
      dossier,
    )
    expect(findConnue(leger, indexPersonnes(twins))).toBeUndefined()
    expect(buildRemplacements([ligne('fon_y', '')], index, new Set())).toEqual([])
  })
})
