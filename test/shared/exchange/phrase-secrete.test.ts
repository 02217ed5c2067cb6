import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOTS } from '../../../shared/exchange/phrase-mots'
import {
  buildPhraseSecrete,
  estimerForce,
  OCTETS_PHRASE,
} from '../../../shared/exchange/phrase-secrete'

describe('the passphrases', () => {
  it('are drawn from 1,024 different words of 4 to 7 plain letters', () => {
    expect(new Set(MOTS).size).toBe(1024)
    expect(MOTS.length).toBe(1024)
    expect(MOTS.filter((mot) => !/^[a-z]{4,7}$/.test(mot))).toEqual([])
  })

  it('five words, every one reached, none favoured', () => {
    const counts = new Map<string, number>()
    for (let value = 0; value < 65_536; value += 1) {
      const octets = new Uint8Array(OCTETS_PHRASE).fill(0)
      octets.set([value >> 8, value & 255], 8)
      const words = buildPhraseSecrete(octets).split('-')
      expect(words.length).toBe(5)
      const last = words[4] ?? ''
      counts.set(last, (counts.get(last) ?? 0) + 1)
    }
    expect(counts.size).toBe(1024)
    expect(new Set(counts.values())).toEqual(new Set([64]))
  })

  it('are different for different bytes, the same for the same', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (octets) => {
        expect(buildPhraseSecrete(octets)).toBe(buildPhraseSecrete(octets.slice()))
        const other = octets.slice()
        other[1] = (other[1] ?? 0) ^ 1
        expect(buildPhraseSecrete(other)).not.toBe(buildPhraseSecrete(octets))
      }),
    )
  })

  it('too few bytes are a mistake', () => {
    expect(() => buildPhraseSecrete(new Uint8Array(9))).toThrow('too few')
  })

  it('are found good, unless chance repeats a word', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (octets) => {
        const phrase = buildPhraseSecrete(octets)
        const different = new Set(phrase.split('-')).size
        expect(estimerForce(phrase).bits).toBe(different * 10 + (5 - different))
      }),
    )
  })
})

describe('estimerForce', () => {
  it.each<[string, string]>([
    ['', 'vide'],
    ['   ', 'vide'],
    ['azerty', 'faible'],
    ['Azerty123', 'faible'],
    ['motdepasse', 'faible'],
    ['CTG2026', 'faible'],
    ['Jean1975', 'faible'],
    ['12345678901234567890', 'faible'],
    ['31/12/1980', 'faible'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'faible'],
    ['abcdefghijklmnopqrst', 'faible'],
    ['Bonjour31!', 'faible'],
    ['chien chien chien chien chien', 'faible'],
    ['lampe-jardin-fourmi', 'moyen'],
    ['k7Gt2pQxZ9', 'moyen'],
    ['k7Gt2pQxZ9w4Rm', 'bon'],
    ['lampe-jardin-fourmi-galet-sapin', 'bon'],
  ])('%s: %s', (motDePasse, niveau) => {
    const force = estimerForce(motDePasse)
    expect(force.niveau).toBe(niveau)
    expect(force.conseil).toMatch(/\.$/)
  })

  it('no capital, no accent and no blank at the ends makes a common password good', () => {
    for (const same of ['MotDePasse', 'môtdépasse', ' motdepasse '])
      expect(estimerForce(same).niveau).toBe('faible')
  })
})
