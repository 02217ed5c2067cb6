import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ApercuDocument } from '../../../renderer/forms/apercu/apercu-document'
import { etiquettesDocument } from '../../../shared/documents/etiquettes.document'
import { ficheActionDocument } from '../../../shared/documents/fiche-action.document'
import { planActionsDocument } from '../../../shared/documents/plan-actions.document'
import { foldPrinted } from '../../office/open-docx'
import { buildMairies } from '../../office/etiquettes'
import { CTX } from '../../office/produce'
import { buildComplete } from '../../shared/documents/complete'
import { buildSeed001, TITRES } from '../../shared/documents/seed-001'

function readText(html: string): string {
  return foldPrinted(
    html
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&')
      .replace(/\s+([.,)])/g, '$1'),
  )
}

describe('the preview of a document', () => {
  it('holds every title of the synthesis', () => {
    const model = planActionsDocument.build(buildSeed001(), { objet: null, etat: 'projet' }, CTX)
    const text = readText(renderToStaticMarkup(<ApercuDocument model={model} />))
    expect(TITRES.filter((title) => !text.includes(foldPrinted(title)))).toEqual([])
  })

  it('names itself, captions tables, scopes heads, skips no heading and writes no style element', () => {
    const { dossier, fiche } = buildComplete()
    const model = ficheActionDocument.build(dossier, { objet: fiche, etat: 'projet' }, CTX)
    const html = renderToStaticMarkup(<ApercuDocument model={model} />)
    expect(html).toMatch(/^<section class="apercu" aria-label="Aperçu/)
    const tables = html.match(/<table/g)?.length ?? 0
    expect(tables).toBeGreaterThan(5)
    expect(html.match(/<caption/g)).toHaveLength(tables)
    expect(html.match(/<th(?= )[^>]*>/g)?.every((tag) => tag.includes('scope='))).toBe(true)
    const levels = [...html.matchAll(/<h(\d)/g)].map((match) => Number(match[1]))
    expect(levels[0]).toBe(2)
    levels.forEach((level, index) =>
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1),
    )
    expect(html).not.toMatch(/<style|<script| on\w+=/)
    expect(html).toContain('<sup>er</sup>')
    expect(html).toContain('class="apercu-manque"')
  })

  it('shows a sheet of labels from edge to edge, without header nor footer, its rows at their height', () => {
    const model = etiquettesDocument.build(buildMairies(4), { objet: null, etat: 'projet' }, CTX)
    const html = renderToStaticMarkup(<ApercuDocument model={model} />)
    expect(html).toContain('apercu-pleine')
    expect(html).not.toMatch(/apercu-entete|apercu-pied|<th[ >]/)
    expect(html.match(/<tr style="height:37mm">/g)).toHaveLength(2)
    expect(readText(html)).toContain("Mairie d'Antignac 1")
  })
})
