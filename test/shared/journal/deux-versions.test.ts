import { describe, expect, it } from 'vitest'
import { canJoinVersions, joinVersions } from '../../../shared/journal/deux-versions'

const rich = (...texts: string[]) => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

describe('both versions of a field', () => {
  it.each([
    ['text', 'Crèche', 'Halte-garderie', 'Crèche / Halte-garderie'],
    ['text', 'Crèche', '', 'Crèche'],
    ['text', '', 'Halte-garderie', 'Halte-garderie'],
    ['longText', 'Un\nDeux', 'Un\nTrois', 'Un\nDeux\nTrois'],
    ['longText', 'Un\nFin', 'Début\nUn\nFin', 'Début\nUn\nFin'],
    ['texts', ['a', 'b'], ['a', 'c', 'b'], ['a', 'c', 'b']],
    ['texts', ['a', 'b'], ['b', 'a'], ['a', 'b']],
    ['refs', ['org_b'], ['org_a'], ['org_a', 'org_b']],
    ['richText', rich('Un', 'Le nôtre'), rich('Un', 'Le leur'), rich('Un', 'Le nôtre', 'Le leur')],
    ['richText', null, rich('Le leur'), rich('Le leur')],
  ] as const)('%s', (kind, ours, theirs, expected) => {
    expect(joinVersions(kind, ours, theirs)).toEqual(expected)
  })

  it.each(['montant', 'dateFloue', 'enum', 'boolean', 'ref'] as const)(
    'mean nothing for %s',
    (kind) => {
      expect(canJoinVersions(kind)).toBe(false)
      expect(joinVersions(kind, 1, 2)).toBeUndefined()
    },
  )
})
