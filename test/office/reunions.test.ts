import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../shared/word/render-docx'
import { lintDocx } from './lint-docx'
import { listCasesReunions } from './reunions'
import { HAS_VALIDATOR, validateNewShapes } from './validate-docx'

const cases = listCasesReunions()
const validated = HAS_VALIDATOR
  ? 'the schema validator and the lint find nothing in'
  : 'the lint finds nothing (schema validator NOT INSTALLED on this machine) in'

describe('the documents of meetings and of the concertation', () => {
  it('cover every document, every way to make it and every kind of data', () => {
    expect(cases.length).toBeGreaterThan(45)
  })

  it.each(cases)(`${validated} $name`, { timeout: 120_000 }, async ({ model }) => {
    const bytes = await renderDocx(model)
    expect(lintDocx(bytes)).toEqual([])
    if (HAS_VALIDATOR) expect(await validateNewShapes(bytes)).toEqual([])
  })
})
