import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, listMots, matches } from '../../../shared/kernel/recherche'

describe('foldText', () => {
  it.each([
    ['Élaboration', 'elaboration'],
    ['ÇA ET LÀ', 'ca et la'],
    ['Œuilly, œuvre', 'oeuilly, oeuvre'],
    ['L’Haÿ', "l'hay"],
    ['ﬁche', 'fiche'],
    ['févr.–mai', 'fevr.-mai'],
    ['30\u00a0798\u202f€', '30 798 €'],
    ['E\u0301tat', 'etat'],
    ['1ᵉʳ', '1er'],
    ['İ', 'i'],
    ['l´axe', "l'axe"],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('folds once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
      { numRuns: 2000 },
    )
  })
})

it('folds French letters the same way alone and beside any other writing', () => {
  const letter = fc.oneof(
    fc.integer({ min: 0x20, max: 0x17f }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom(' ', '\t', '\n', "'", '`', 'œ', 'ŉ', 'İ', 'ß'),
  )
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 40, size: 'max' }), (text) => {
      // A letter of another alphabet is read by the general way, text included.
      expect(foldText(`${text}г`)).toBe(`${foldText(text)}г`)
      expect(listMots(`${text} г`)).toEqual([...listMots(text), 'г'])
    }),
    { numRuns: 3000 },
  )
})

describe('listMots', () => {
  it.each([
    ['L’accès aux droits d’ici 2025', ['acces', 'aux', 'droits', 'ici', '2025']],
    ["aujourd'hui, jusqu’à l'axe", ['aujourd', 'hui', 'a', 'axe']],
    ['Bagnères-de-Luchon', ['bagneres', 'de', 'luchon']],
    ['« Soli’Guide »', ['soli', 'guide']],
    ['qu’elle s’appelle', ['elle', 'appelle']],
    ['', []],
    [" ' ", []],
  ])('%s', (text, mots) => {
    expect(listMots(text)).toEqual(mots)
  })
})

describe('matches', () => {
  const title = 'Plan de prévention pour la santé mentale des jeunes'

  it.each([
    ['sante', true],
    ['SANTÉ MENT', true],
    ['jeune plan', true],
    ['l’a', false],
    ['mentale adultes', false],
    ['anté', false],
    ['', true],
  ])('%s', (request, expected) => {
    expect(matches(title, request)).toBe(expected)
  })

  it('finds a text by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(matches(text, text)).toBe(true)
      }),
    )
  })
})
