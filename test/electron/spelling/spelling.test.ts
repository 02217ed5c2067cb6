import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSpelling } from '../../../electron/main/spelling/load-spelling'
import type { Spelling } from '../../../electron/main/spelling/spelling'

const FOLDER = new URL('../../../resources/orthographe', import.meta.url).pathname
let spelling: Spelling

beforeAll(async () => {
  const own = join(mkdtempSync(join(tmpdir(), 'cairn-mots-')), 'orthographe.txt')
  writeFileSync(own, 'Cairnois\n')
  spelling = await loadSpelling(FOLDER, own)
})

describe('French spelling', () => {
  const RIGHT =
    'L’enfant l’école qu’elles n’avaient aujourd’hui jusqu’à lorsqu’un s’appuyer d’animation c’est-à-dire ' +
    'parentalité coopération chargées bénévoles numérique accueillis familiales sous-préfecture intercommunalité ' +
    'maternelles Convention Territoriale Globale œuvre cœur porte-parole finançaient mangeaient ÉCOLE École EAJE RPE ' +
    'Pyrénées Haut-Garonnaises 2027 1.1.2 3e Cairnois assistants·es'
  it.each(RIGHT.split(' '))('%s is right', (word) => {
    expect(spelling.isRight(word)).toBe(true)
    expect(spelling.isRight(word.replaceAll('’', "'"))).toBe(true)
  })

  const WRONG =
    'parantalité famile enfent coopperation acceuil developpement éccole partenère mangaient l’enfents ' +
    'financaient Ecolle'
  it.each(WRONG.split(' '))('%s is wrong', (word) => {
    expect(spelling.isRight(word)).toBe(false)
  })

  it.each([
    ['acceuil', 'accueil'],
    ['famile', 'famille'],
    ['Developpement', 'Développement'],
    ['PARANTALITÉ', 'PARENTALITÉ'],
    ['lécole', 'l’école'],
    ['enfent', 'enfant'],
  ])('%s may be %s', (word, meant) => {
    expect(spelling.getSuggestions(word)).toContain(meant)
  })

  it('proposes only right words, and few', () => {
    for (const word of WRONG.split(' ')) {
      const proposals = spelling.getSuggestions(word)
      expect(proposals.length).toBeLessThanOrEqual(5)
      for (const proposal of proposals)
        for (const part of proposal.split(' ')) expect(spelling.isRight(part), proposal).toBe(true)
    }
  })

  it('learns a word', () => {
    expect(spelling.isRight('Beauchalotois')).toBe(false)
    spelling.addWord('Beauchalotois')
    expect(spelling.isRight('Beauchalotois')).toBe(true)
  })
})
