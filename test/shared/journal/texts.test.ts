import { describe, expect, it } from 'vitest'
import { REGISTRY } from '../../../shared/domain/registry'
import type { Operation } from '../../../shared/domain/operation'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { mergePlainText } from '../../../shared/journal/merge-plain-text'
import { mergeRichText } from '../../../shared/journal/merge-rich-text'
import { applySplices, buildSplices } from '../../../shared/journal/splices'
import { doc, Replica, ENGINE } from './replicas'
import { createRecord } from '../../../shared/commands/create-record'
import { setField } from '../../../shared/commands/set-fields'

describe('mergePlainText', () => {
  it.each([
    ['un paragraphe chacun', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC', 'A\nb\nC'],
    [
      'deux mots de la même phrase',
      'le comité se réunit mardi matin',
      'le comité élargi se réunit mardi matin',
      'le comité se réunit mardi soir',
      'le comité élargi se réunit mardi soir',
    ],
    [
      'le même mot',
      'Le comité se réunit mardi',
      'Le comité se réunit jeudi',
      'Le comité se réunit vendredi',
      undefined,
    ],
    ['le même changement', 'a b', 'a c', 'a c', 'a c'],
    ['un ajout et rien', '', 'texte', '', 'texte'],
    ['deux ajouts au même endroit', '', 'un', 'deux', undefined],
  ])('%s', (_name, base, ours, theirs, merged) => {
    expect(mergePlainText(base, ours, theirs)).toBe(merged)
    expect(mergePlainText(base, theirs, ours)).toBe(merged)
  })
})

describe('a text made to be long to compare', () => {
  it.each([
    ['one word over and over', 'a '.repeat(60_000), 'b'],
    ['two words in turn', 'a b '.repeat(30_000), 'c'],
    ['one line over and over', 'a\n'.repeat(60_000), 'b'],
  ])('%s: is left to people, at once', (_name, base, word) => {
    const start = process.cpuUsage().user
    const [ours, theirs] = [`${word} ${base}${word}`, `${base}${word}${word} a ${base}`]
    expect(mergePlainText(base, ours, theirs)).toBeUndefined()
    expect(process.cpuUsage().user - start).toBeLessThan(2_000_000)
  })
  it('a real long text is merged', () => {
    const words = Array.from({ length: 8000 }, (_, at) => `mot${String((at * 7919) % 900)}`)
    const edit = (at: number, word: string): string => words.with(at, word).join(' ')
    const merged = mergePlainText(words.join(' '), edit(100, 'un'), edit(7000, 'deux'))
    expect(merged).toBe(words.with(100, 'un').with(7000, 'deux').join(' '))
  })
})

describe('mergeRichText', () => {
  it('merges blocks, then words with their marks', () => {
    const merged = mergeRichText(
      doc('Un deux trois.', 'Fin.'),
      doc('Un deux trois quatre.', 'Fin.'),
      doc('Zéro deux trois.', 'Fin.', 'Suite.'),
    )
    expect(merged).toEqual(doc('Zéro deux trois quatre.', 'Fin.', 'Suite.'))
  })
  it('leaves the same word changed twice to people', () => {
    expect(mergeRichText(doc('mardi'), doc('jeudi'), doc('vendredi'))).toBeUndefined()
  })
})

describe('splices', () => {
  const long = doc(
    ...Array.from({ length: 30 }, (_, at) => `Paragraphe ${String(at)}, assez long.`),
  )
  it('say what changed in a long text, and give it back', () => {
    const content = [...long.content]
    content.splice(12, 2, ...doc('neuf').content)
    const after = { ...long, content }
    const splices = buildSplices(long, after)
    expect(splices).toEqual([[12, 2, doc('neuf').content]])
    expect(applySplices(long, splices ?? [])).toEqual(after)
  })
  it('are not used when the whole text is shorter, or not a plain document', () => {
    expect(buildSplices(doc('a'), doc('b'))).toBeUndefined()
    expect(buildSplices(null, long)).toBeUndefined()
    expect(buildSplices({ ...long, version: 2 }, long)).toBeUndefined()
  })
  it('refuse a base they do not fit', () => {
    expect(applySplices(doc('a'), [[3, 1, []]])).toBeUndefined()
    expect(applySplices(undefined, [[0, 0, []]])).toBeUndefined()
  })
  it('are folded back through a chain as long as the history', () => {
    const replica = new Replica(ENGINE, 'aaaaaaaa')
    const row = { id: 'enj_1', explication: long }
    replica.execute(createRecord('enjeux', row))
    let current = long
    let spliced = 0
    for (let at = 0; at < 3000; at += 1) {
      const content = [...current.content]
      content[at % 30] = doc(`Version ${String(at)}`).content[0] as (typeof content)[number]
      current = { ...current, content }
      const written = replica.execute(
        setField(replica.dossier, 'enjeux', 'enj_1', 'explication', current),
      )
      if (written[0]?.d !== undefined) spliced += 1
    }
    expect(spliced).toBe(3000)
    const fold = foldJournal(replica.journal.operations)
    expect(fold.dossier.enjeux['enj_1']?.explication).toEqual(current)
  })
})

describe('what a newer application wrote', () => {
  const op = (i: number, rest: Partial<Operation>): Operation => {
    const id = `0000000${String(i)}-nouveau1`
    return { i: id, t: 'axes', e: 'axe_1', f: '*', p: [], q: 0, x: 9, g: id, ...rest }
  }
  it('is kept aside, and the rest is read', () => {
    const fold = foldJournal([
      op(1, { v: { titre: 'Axe', inconnu: 3 } }),
      op(2, { t: 'satellites', e: 'sat_1', v: {} }),
      op(3, { f: 'orbite', v: 'haute', p: ['00000001-nouveau1'] }),
      op(4, { f: 'couleur', v: 'arc-en-ciel', p: ['00000001-nouveau1'] }),
    ])
    expect(fold.dossier.axes['axe_1']).toMatchObject({
      titre: 'Axe',
      couleur: REGISTRY.axes.fields.couleur.initial,
    })
    expect(fold.inconnus).toEqual([
      { table: 'axes', id: 'axe_1', champ: 'orbite' },
      { table: 'satellites', id: 'sat_1', champ: null },
    ])
    expect(fold.illisibles.map(({ field }) => field)).toEqual(['couleur'])
    expect(fold.index.isExact('axes', 'axe_1', 'couleur')).toBe(false)
  })
  it('two creations of the only record of a table do not oppose their defaults', () => {
    const one = {
      ...op(1, { t: 'reglages', e: 'reglages', v: { prefixeFiche: 'FA', numerotation: null } }),
    }
    const two = {
      ...op(2, { t: 'reglages', e: 'reglages', v: { prefixeFiche: '', numerotation: 'continue' } }),
    }
    const fold = foldJournal([one, two])
    expect(fold.conflits).toEqual([])
    expect(fold.dossier.reglages['reglages']).toMatchObject({
      prefixeFiche: 'FA',
      numerotation: 'continue',
    })
  })
})
