import { describe, expect, it } from 'vitest'
import { SCHEMAS } from '../../../renderer/storage/dossier-schema'
import { TABLE_NAMES } from '../../../shared/domain/registry'

describe('the schemas of the working copy', () => {
  it('give every entity of the registry a table, once', () => {
    const tables = SCHEMAS.flat()
    expect([...tables].sort()).toEqual([...TABLE_NAMES].sort())
  })
})
