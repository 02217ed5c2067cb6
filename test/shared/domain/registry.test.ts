import { describe, expect, it } from 'vitest'
import { getDefinition, isTableName, TABLE_NAMES } from '../../../shared/domain/registry'
import { createFixedCtx } from '../../fixtures/fixed-ctx'

describe('the registry of entities', () => {
  it('gives each table its own name and each record its own prefix', () => {
    const definitions = TABLE_NAMES.map(getDefinition)
    expect(definitions.map((d) => d.table)).toEqual([...TABLE_NAMES])
    expect(new Set(definitions.map((d) => d.idPrefix)).size).toBe(definitions.length)
  })

  it.each(TABLE_NAMES.map((table) => [table]))('%s is whole and coherent', (table) => {
    const definition = getDefinition(table)
    expect(Object.keys(definition.fields)).toContain(definition.titleField)
    expect(definition.labels.one).not.toBe('')
    expect(definition.labels.many).not.toBe('')
    for (const [name, field] of Object.entries(definition.fields)) {
      expect(field.label, name).not.toBe('')
      expect(field.read(field.initial), `${name}: its initial value can be read back`).toEqual(
        field.initial,
      )
      if (field.kind === 'ref' || field.kind === 'refs') {
        expect(isTableName(field.target ?? ''), `${name} refers to a table`).toBe(true)
        expect(['delete', 'clear']).toContain(field.onTargetDeleted)
      }
      if (field.kind === 'enum') {
        const slugs = (field.options ?? []).map((option) => option.value)
        expect(slugs.length, name).toBeGreaterThan(0)
        for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9_]+$/)
        expect(new Set(slugs).size).toBe(slugs.length)
      }
    }
  })

  it.each(TABLE_NAMES.map((table) => [table]))(
    'a new record of %s comes back unchanged from disk',
    (table) => {
      const definition = getDefinition(table)
      const row = definition.create(createFixedCtx())
      const restored = definition.restore(JSON.parse(JSON.stringify(row)))
      expect(restored).toEqual({ ok: true, value: { row, issues: [] } })
    },
  )
})
