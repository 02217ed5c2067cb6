import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../shared/word/render-docx'
import { lintDocx } from './lint-docx'
import { listCases } from './produce'
import { HAS_VALIDATOR, validateNewShapes } from './validate-docx'

const cases = listCases()
const validated = HAS_VALIDATOR
  ? 'the schema validator and the lint find nothing in'
  : 'the lint finds nothing (schema validator NOT INSTALLED on this machine) in'

describe('the documents produced', () => {
  it('cover every kind of data', () => {
    expect(cases.length).toBeGreaterThan(30)
  })

  it.each(cases)(`${validated} $name`, { timeout: 60_000 }, async ({ model }) => {
    const bytes = await renderDocx(model)
    expect(lintDocx(bytes)).toEqual([])
    if (HAS_VALIDATOR) expect(await validateNewShapes(bytes)).toEqual([])
  })
})
