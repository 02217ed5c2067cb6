import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyRow, Dossier } from '../../../shared/domain/dossier'
import { REGISTRY, TABLE_NAMES } from '../../../shared/domain/registry'
import type { Json } from '../../../shared/kernel/json'
import { foldText } from '../../../shared/kernel/recherche'
import type { TexteRiche } from '../../../shared/kernel/texte-riche'
import { getPlainText } from '../../../shared/kernel/texte-riche-plain'
import {
  getFinConservation,
  listAlertesTexte,
  listARevoir,
  listMentions,
  masquerDossier,
} from '../../../shared/rules/donnees-personnelles.rules'
import { buildAuteurMasque, isTableGardee } from '../../../shared/rules/masque-valeur'
import { buildAnnee } from '../../../shared/kernel/date-floue-build'
import { buildDossierGenere } from '../../fixtures/dossier-genere'
import { Fabrique } from '../documents/fabrique'
import { buildSeed001 } from '../documents/seed-001'

function maskAll(dossier: Dossier): Dossier {
  const mask = masquerDossier(dossier)
  return Object.fromEntries(
    TABLE_NAMES.map((table) => {
      if (!isTableGardee(table)) return [table, {}]
      const rows = Object.values(dossier[table] as Record<string, AnyRow>).map((row) => {
        const fields = Object.entries(row).map(([champ, value]): [string, Json] => [
          champ,
          champ === 'id' ? value : mask(table, row.id, champ, value),
        ])
        return [row.id, Object.fromEntries(fields)]
      })
      return [table, Object.fromEntries(rows)]
    }),
  ) as unknown as Dossier
}

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
    ['05 61 00 00 01', anne, []],
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

const LETTERS = 'abcdefghijklmnopqrstuvwxyzéèêïôçÉÀ'
const SPELLINGS = [
  (p: string, n: string) => `${p} ${n}`,
  (p: string, n: string) => `${n.toUpperCase()} ${p}`,
  (p: string, n: string) => `${n}, ${p}`,
  (_: string, n: string) => n,
  (_: string, n: string) => n.toLowerCase(),
  (_: string, n: string) => `Mme ${n}`,
  (p: string, n: string) => `${p.charAt(0).toUpperCase()}. ${n}`,
  (p: string, n: string) => `${p} ${n}`.normalize('NFD'),
]
const DIALS = [
  (d: string) => d.replace(/(..)(?=.)/g, '$1 '),
  (d: string) => d,
  (d: string) => d.replace(/(..)(?=.)/g, '$1.'),
  (d: string) => `+33 ${d.slice(1)}`,
  (d: string) => `+33 (0)${d.slice(1).replace(/(...)(?=.)/g, '$1-')}`,
]

/** Words that no neighbour changes: before and after each person. */
const WORDS = ['Réunion', 'bilan', 'atelier', 'enquête', 'avec', 'pour', 'puis', 'selon', '2026']

describe('S17: a copy without personal data', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{5,9}$/)
  const person = fc.record({
    prenom: name,
    nom: fc.tuple(name, fc.constantFrom(...LETTERS)).map(([text, letter]) => `Zq${text}${letter}`),
    titre: fc.constantFrom('', 'directrice', 'maire', 'vice-président à l’enfance'),
    number: fc.integer({ min: 0, max: 9999 }),
  })
  const use = fc.record({
    who: fc.nat(),
    spelling: fc.nat(SPELLINGS.length - 1),
    dial: fc.nat(DIALS.length - 1),
    kind: fc.constantFrom('nom', 'courriel', 'telephone'),
    before: fc.constantFrom(...WORDS),
    after: fc.constantFrom(...WORDS),
    split: fc.nat(),
  })

  it.each([
    [1000, 1000, 2],
    [30, 100, 20],
  ])(
    'of %i people holds none of them',
    (people, uses, runs) => {
      fc.assert(
        fc.property(
          fc.array(person, { minLength: people, maxLength: people, size: 'max' }),
          fc.array(use, { minLength: uses, maxLength: uses, size: 'max' }),
          (list, places) => {
            const make = new Fabrique()
            const all = list.map((one, index) => {
              const telephone = `0639${String(980_000 + index)}`
              const courriel = `${foldText(one.nom)}${String(index)}@example.org`
              const id = make.add('personnes', { ...one, courriel, telephone } as never)
              if (one.titre !== '') make.add('fonctions', { titre: one.titre, personne: id })
              return { ...one, courriel, telephone }
            })
            const kept: string[] = []
            for (const { who, spelling, dial, kind, before, after, split } of places) {
              const one = all[who % all.length]
              if (one === undefined) continue
              const said =
                kind === 'nom'
                  ? SPELLINGS[spelling]?.(one.prenom, one.nom)
                  : kind === 'courriel'
                    ? one.courriel
                    : DIALS[dial]?.(one.telephone)
              const texte = `${before} ${said ?? ''} ${after}`
              const at = split % texte.length
              make.add('fichesAction', {
                publicCible: texte,
                descriptif: buildSplit(texte, at),
                budget: {
                  centimes: null,
                  qualificatif: 'exact',
                  taxe: 'sansObjet',
                  unites: [],
                  texte,
                },
              })
              make.add('axes', { titre: texte, plusValues: [texte] })
              kept.push(before, after)
            }
            const masked = maskAll(make.build())
            const text = JSON.stringify(masked)
            const folded = foldText(text)
            for (const one of all) {
              expect(folded).not.toContain(foldText(one.nom))
              expect(folded).not.toContain(one.courriel)
            }
            expect(text.replace(/[^\d"]/g, '')).not.toMatch(/63998\d{4}/)
            for (const [index, fiche] of Object.values(masked.fichesAction).entries()) {
              const [before = '', after = ''] = kept.slice(index * 2, index * 2 + 2)
              const words = fiche.publicCible
              expect(words.startsWith(`${before} `) && words.endsWith(` ${after}`)).toBe(true)
              expect(getPlainText(fiche.descriptif)).toBe(words)
            }
          },
        ),
        { numRuns: runs },
      )
    },
    120_000,
  )
})

function buildSplit(texte: string, at: number): TexteRiche {
  const parts = [texte.slice(0, at), texte.slice(at)].filter((part) => part !== '')
  return {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: parts.map((text, index) =>
          index === 0 ? { type: 'text', text } : { type: 'text', text, marks: [{ type: 'bold' }] },
        ),
      },
    ],
  }
}

describe('what a text should not hold', () => {
  const genres = (texte: string, surPersonne = false): readonly string[] =>
    listAlertesTexte(texte, { surPersonne }).map(({ genre }) => genre)
  const nir = (thirteen: string): string =>
    `${thirteen}${String(97 - Number(BigInt(thirteen) % 97n)).padStart(2, '0')}`
  it.each<readonly [texte: string, wanted: readonly string[]]>([
    [nir('2850531555123'), ['nir']],
    ['2 85 05 31 555 123', ['nir']],
    [`NIR : ${nir('1991231555123')}.`, ['nir']],
    ['2850531555123 00', []],
    ['SIRET 200 072 643 00012', []],
    ['FR76 3000 6000 0112 3456 7890 189', ['iban']],
    ['FR7630006000011234567890189', ['iban']],
    ['FR76 3000 6000 0112 3456 7890 188', []],
    ['né le 12/03/1980', ['naissance']],
    ['Mme Durand, née le 3 mars 1980', ['naissance']],
    ['Date de naissance : inconnue', ['naissance']],
    ['Le lieu est né en 2019', ['naissance']],
    ['Une idée née des ateliers', []],
    ['La naissance d’un réseau', []],
    ['en arrêt maladie depuis mai', ['sante']],
    ['elle est enceinte', ['sante']],
    ['souffre d’un cancer', ['sante']],
    ['Accueil des enfants en situation de handicap', []],
    ['Prévention des addictions et santé mentale', []],
    ['Maison de santé, 12 000 €, 05 61 00 00 00', []],
  ])('« %s »', (texte, wanted) => {
    expect(genres(texte)).toEqual(wanted)
  })

  it('is stricter about a person', () => {
    expect(genres('en situation de handicap', true)).toEqual(['sante'])
    expect(genres('diabétique', true)).toEqual(['sante'])
    expect(genres('joignable le matin', true)).toEqual([])
  })

  it('gives places that hold what was written, apart from one another', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('né le 12/03/1980 ', 'enceinte, ', 'bilan ', '2 85 05 31 555 123 '),
        ),
        (parts) => {
          const texte = parts.join('')
          let last = 0
          for (const { debut, fin, extrait } of listAlertesTexte(texte)) {
            expect(texte.slice(debut, fin)).toBe(extrait)
            expect(debut).toBeGreaterThanOrEqual(last)
            last = fin
          }
        },
      ),
    )
  })
})

describe('what is to be looked at again', () => {
  const make = new Fabrique()
  make.add('ctg', { fin: buildAnnee(2026) })
  const objecte = make.add('personnes', { nom: 'A', opposition: true, courriel: 'a@example.org' })
  make.add('personnes', { nom: 'B', opposition: true, verifiee: '2026-01-01' })
  const old = make.add('personnes', { nom: 'C', verifiee: '2023-03-31' })
  const never = make.add('personnes', { nom: 'D' })
  make.add('personnes', { nom: 'E', verifiee: '2026-01-01' })
  const dossier = make.build()
  const reasons = (today: string): readonly (readonly string[])[] =>
    listARevoir(dossier, today).map(({ personne, motif }) => [personne, motif])

  it('during the convention', () => {
    expect(getFinConservation(dossier)).toBe('2027-12-31')
    expect(reasons('2026-03-30')).toEqual([
      [objecte, 'opposition'],
      [never, 'verification'],
    ])
    expect(reasons('2026-03-31')).toEqual([
      [objecte, 'opposition'],
      [never, 'verification'],
      [old, 'verification'],
    ])
  })

  it('more than a year after its end, everyone', () => {
    expect(reasons('2027-12-31').map(([, motif]) => motif)).not.toContain('duree')
    expect(reasons('2028-01-01').map(([, motif]) => motif)).toEqual([
      'opposition',
      'duree',
      'duree',
      'duree',
      'duree',
    ])
    const [, first] = listARevoir(dossier, '2028-01-01')
    expect(first?.message).toContain('31\u00a0décembre 2027')
  })

  it('never for a convention without an end', () => {
    const open: Dossier = { ...dossier, ctg: {} }
    expect(getFinConservation(open)).toBeNull()
    expect(listARevoir(open, '2099-01-01').map(({ motif }) => motif)).not.toContain('duree')
  })
})
