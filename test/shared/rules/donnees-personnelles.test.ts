import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'
import type { TexteRiche } from '../../../shared/kernel/texte-riche'
import { listMentions, masquerDossier } from '../../../shared/rules/donnees-personnelles.rules'
import { buildAuteurMasque } from '../../../shared/rules/masque-valeur'
import { buildDossierGenere } from '../../fixtures/dossier-genere'
import { Fabrique } from '../documents/fabrique'
import { buildSeed001 } from '../documents/seed-001'
import { maskAll } from './mask-all'

const people = new Fabrique()
const caf = people.add('organismes', { nom: 'Caf 31', courriel: 'contact@caf.example.org' })
people.add('territoires', { nom: 'Saint-Martin' })
const anne = people.add('personnes', {
  civilite: 'mme',
  prenom: 'Anne',
  nom: 'Le Goff',
  courriel: 'anne.legoff@example.org',
  telephone: '05 61 00 00 00',
})
const martin = people.add('personnes', { civilite: 'm', prenom: 'Éric', nom: 'Martin' })
const petit = people.add('personnes', { prenom: 'Luc', nom: 'Petit' })
const dupont1 = people.add('personnes', { prenom: 'Jean', nom: 'Dupont' })
const dupont2 = people.add('personnes', { prenom: 'Paul', nom: 'Dupont' })
const vice = people.add('fonctions', {
  titre: 'Vice-présidente à l’enfance',
  personne: anne,
  organisme: caf,
})
people.add('fonctions', { titre: 'directeur', personne: martin })
const base = people.build()

function withText(texte: string): Dossier {
  const row = REGISTRY.fichesAction.create(people.ctx, { publicCible: texte })
  return { ...base, fichesAction: { [row.id]: row } }
}
const found = (texte: string, id: string): readonly string[] =>
  listMentions(withText(texte), id)
    .filter(({ table }) => table === 'fichesAction')
    .map(({ genre, certain }) => (certain ? genre : `${genre} ?`))

describe('mentions of a person in a text', () => {
  it.each<readonly [texte: string, id: string, wanted: readonly string[]]>([
    ['Point avec Anne Le Goff', anne, ['nom']],
    ['Point avec anne le goff', anne, ['nom']],
    ['LE GOFF Anne', anne, ['nom']],
    ['Le Goff, Anne', anne, ['nom']],
    ['Anne Le-Goff', anne, ['nom']],
    ['Mme Le Goff', anne, ['nom']],
    ['A. Le Goff', anne, ['nom']],
    ['confié à Le Goff en juin', anne, ['nom']],
    ['Anne vient', anne, []],
    ['Le goffrage', anne, []],
    ['Eric Martin', martin, ['nom']],
    ['ÉRIC MARTIN', martin, ['nom']],
    ['M. Martin', martin, ['nom']],
    ['Martin', martin, ['nom']],
    ['d’Éric Martin', martin, ['nom']],
    ['La Martinique', martin, []],
    ['Bagnères et Saint-Martin', martin, []],
    ['Saint-Martin-de-Crau', martin, []],
    ['le petit-déjeuner, un petit pas', petit, []],
    ['Petit déjeuner partenarial', petit, []],
    ['confié à M. Petit', petit, ['nom']],
    ['confié à Luc Petit', petit, ['nom']],
    ['confié à Petit', petit, ['nom ?']],
    ['Dupont', dupont1, ['nom ?']],
    ['Jean Dupont', dupont1, ['nom']],
    ['J. Dupont', dupont1, ['nom']],
    ['P. Dupont', dupont1, []],
    ['Jean Dupont', dupont2, []],
    ['écrire à ANNE.LEGOFF@example.org.', anne, ['courriel']],
    ['écrire à a.legoff@mairie.example', anne, ['courriel ?']],
    ['écrire à autre@example.org', anne, []],
    ['0561000000', anne, ['telephone']],
    ['05.61.00.00.00', anne, ['telephone']],
    ['05-61-00-00-00', anne, ['telephone']],
    ['05\u00a061\u00a000\u00a000\u00a000', anne, ['telephone']],
    ['+33 5 61 00 00 00', anne, ['telephone']],
    ['+33 (0)5 61 00 00 00', anne, ['telephone']],
    ['0033561000000', anne, ['telephone']],
    ['tél. 0561 000 000', anne, ['telephone']],
    ['en 2026 05 61 00 00 00', anne, ['telephone']],
    ['06 39 98 12 35', anne, []],
  ])('« %s »', (texte, id, wanted) => {
    expect(found(texte, id)).toEqual(wanted)
  })

  it('gives the words around', () => {
    const long = `${'mot '.repeat(30)}avec Anne Le Goff et ${'mot '.repeat(30)}`
    const [mention] = listMentions(withText(long), anne).filter((m) => m.table === 'fichesAction')
    expect(mention?.extrait).toMatch(/^…\u00a0.*Anne Le Goff.*\u00a0…$/)
    expect(mention?.extrait.length).toBeLessThan(110)
  })

  it('gives the references, to the person and to the functions held', () => {
    const fiche = REGISTRY.fichesAction.create(people.ctx, {
      referentElu: vice,
      pilotesFonctions: [vice],
    })
    const dossier: Dossier = { ...base, fichesAction: { [fiche.id]: fiche } }
    expect(
      listMentions(dossier, anne).map(({ table, champ, genre }) => [table, champ, genre]),
    ).toEqual([
      ['fichesAction', 'pilotesFonctions', 'fonction'],
      ['fichesAction', 'referentElu', 'fonction'],
      ['fonctions', 'personne', 'personne'],
    ])
    expect(listMentions(dossier, 'per_absente')).toEqual([])
  })

  it('answers for one person within two seconds in a large dossier', () => {
    const make = new Fabrique()
    for (let n = 0; n < 2000; n += 1) make.add('personnes', { prenom: 'Anne', nom: `Nom${n}x` })
    const large: Dossier = { ...buildDossierGenere(200), personnes: make.build().personnes }
    // Time of the processor: other tests run beside.
    const start = process.cpuUsage()
    listMentions(large, Object.keys(large.personnes)[7] ?? '')
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000)
  })
})

describe('a text without anyone', () => {
  it.each([
    ['Point avec Anne Le Goff.', 'Point avec la vice-présidente à l’enfance.'],
    ['Anne Le Goff ouvre la séance.', 'La vice-présidente à l’enfance ouvre la séance.'],
    ['Avis de Mme Le Goff', 'Avis de la vice-présidente à l’enfance'],
    ['Avis de M. Martin', 'Avis du directeur'],
    ['Demander à Éric Martin', 'Demander au directeur'],
    ['L’avis d’Éric Martin', 'L’avis du directeur'],
    ['Jean Dupont relit', '[personne] relit'],
    ['Avis de Jean Dupont', 'Avis de [personne]'],
    ['Vu avec Mme Durand-Roux et M. le maire', 'Vu avec [personne] et M. le maire'],
    ['Tél. 05 61 00 00 00 (Anne Le Goff)', 'Tél. [téléphone] (la vice-présidente à l’enfance)'],
    ['Écrire à anne.legoff@example.org', 'Écrire à [courriel]'],
    ['Écrire à inconnue@example.org', 'Écrire à [courriel]'],
    ['Écrire à contact@caf.example.org', 'Écrire à contact@caf.example.org'],
    ['Rappeler le 06 39 98 12 34', 'Rappeler le [téléphone]'],
    ['Budget : 12 000 € en 2026, soit 05 actions', 'Budget : 12 000 € en 2026, soit 05 actions'],
    ['Ouverture à Saint-Martin', 'Ouverture à Saint-Martin'],
  ])('« %s »', (texte, wanted) => {
    const mask = masquerDossier(withText(texte))
    expect(mask('fichesAction', 'fa_1', 'publicCible', texte)).toBe(wanted)
  })

  it('keeps the marks of a rich text, and takes a name that runs through several', () => {
    const riche: TexteRiche = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Vu avec An' },
            { type: 'text', text: 'ne Le', marks: [{ type: 'bold' }] },
            { type: 'text', text: ' Goff ce jour', marks: [{ type: 'italic' }] },
            { type: 'hardBreak' },
            {
              type: 'text',
              text: 'son adresse',
              marks: [{ type: 'link', attrs: { href: 'mailto:anne.legoff@example.org' } }],
            },
          ],
        },
      ],
    }
    expect(masquerDossier(base)('fichesAction', 'fa_1', 'descriptif', riche)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Vu avec la vice-présidente à l’enfance' },
            { type: 'text', text: ' ce jour', marks: [{ type: 'italic' }] },
            { type: 'hardBreak' },
            { type: 'text', text: 'son adresse' },
          ],
        },
      ],
    })
  })

  it('empties references to people and what nobody can read, masks initial values', () => {
    const mask = masquerDossier(base)
    expect(mask('fonctions', vice, 'personne', anne)).toBeNull()
    expect(mask('personnes', anne, 'nom', 'Le Goff')).toBeNull()
    expect(mask('versions', 'ver_1', 'par', 'Quelqu’un')).toBe('')
    expect(mask('demain', 'x', 'texte', 'Anne Le Goff')).toBeNull()
    expect(mask('fichesAction', 'fa_1', '*', { id: 'fa_1', titre: 'Éric Martin' })).toEqual({
      id: 'fa_1',
      titre: 'Le directeur',
    })
  })

  it('signs with a function', () => {
    const auteur = { nom: 'Anne Le Goff', fonction: 'chargée de mission', organisme: 'CC' }
    expect(buildAuteurMasque(base, auteur)).toMatchObject({ nom: 'chargée de mission' })
    expect(buildAuteurMasque(base, { ...auteur, fonction: '' }).nom).not.toContain('Goff')
  })

  it('leaves a dossier as it is when nobody is in it', () => {
    for (const dossier of [buildSeed001(), buildDossierGenere(20)]) {
      const nobody: Dossier = { ...dossier, personnes: {} }
      expect(maskAll(nobody)).toEqual(nobody)
    }
  })
})
