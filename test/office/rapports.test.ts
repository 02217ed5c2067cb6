import { describe, expect, it } from 'vitest'
import { createEmptyDossier } from '../../shared/domain/dossier'
import { buildComparaison } from '../../shared/documents/comparaison'
import { renderDocx } from '../../shared/word/render-docx'
import { lintDocx } from './lint-docx'
import { CTX } from './produce'
import { listRapports } from './rapports'
import { HAS_VALIDATOR, validateNewShapes } from './validate-docx'

const cases = listRapports()

describe('reports of changes and of people', () => {
  it('cover every kind of data', () => {
    expect(cases).toHaveLength(20)
  })

  it.each(cases)(
    'the lint and the validator find nothing in $name',
    { timeout: 60_000 },
    async ({ model }) => {
      const bytes = await renderDocx(model)
      expect(lintDocx(bytes)).toEqual([])
      if (HAS_VALIDATOR) expect(await validateNewShapes(bytes)).toEqual([])
    },
  )

  it('a comparison of the same thing says so', { timeout: 60_000 }, async () => {
    const side = { dossier: createEmptyDossier(), nom: 'A', jour: '', commentaire: '' }
    const model = buildComparaison({ avant: side, apres: side }, CTX)
    expect(lintDocx(await renderDocx(model))).toEqual([])
    expect(JSON.stringify(model.blocks)).toContain('disent la même chose')
  })
})
