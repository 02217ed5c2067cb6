import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../shared/kernel/recherche'
import type { TexteRiche } from '../../../shared/kernel/texte-riche'
import { getPlainText } from '../../../shared/kernel/texte-riche-plain'
import { Fabrique } from '../documents/fabrique'
import { maskAll } from './mask-all'

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
