import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureCli } from '../house/built'
import { ROOT } from '../house/repository-files'
import { createTempFolder, EXAMPLE, runCairn, runHere } from './run-cairn'
import { AXES, FICHES, OBJECTIFS } from './titles'

const folder = createTempFolder()
beforeAll(ensureCli, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The text of a document as it is read, apostrophes and spaces as typed. */
function readText(path: string): string {
  const xml = strFromU8(
    unzipSync(new Uint8Array(readFileSync(path)))['word/document.xml'] as Uint8Array,
  )
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[\u2019]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ')
}

describe('exporter, as a separate process', () => {
  it('one document an action, every title word for word', async () => {
    const to = join(folder, 'fiches')
    const { code, out } = await runCairn(
      'exporter',
      EXAMPLE,
      '--document',
      'fiche-action',
      '--vers',
      to,
    )
    expect(code).toBe(0)
    const paths = out.trim().split('\n')
    expect(paths).toHaveLength(20)
    expect(readdirSync(to).sort()).toEqual(paths.map((path) => basename(path)).sort())
    const texts = paths.map(readText)
    expect(FICHES.filter((titre) => !texts.some((text) => text.includes(titre)))).toEqual([])
  }, 180_000)

  it('the synthesis in one file, every title word for word', async () => {
    const to = join(folder, 'neuf', 'plan.docx')
    const { code, out } = await runCairn(
      'exporter',
      EXAMPLE,
      '--document',
      'plan-actions',
      '--vers',
      to,
    )
    expect([code, out]).toEqual([0, `${to}\n`])
    const text = readText(to)
    expect([...AXES, ...OBJECTIFS, ...FICHES].filter((titre) => !text.includes(titre))).toEqual([])
    expect([AXES.length, OBJECTIFS.length, FICHES.length]).toEqual([6, 14, 20])
  })
})

describe('exporter', () => {
  const exportTo = async (...args: readonly string[]) =>
    runHere('exporter', EXAMPLE, '--document', 'fiche-action', ...args)

  it('one action by its number', async () => {
    const to = join(folder, 'une')
    const { code, out } = await exportTo('--fiche', '1.1.2', '--vers', to)
    expect([code, readdirSync(to).length]).toEqual([0, 1])
    expect(readText(out.trim())).toContain('TAD Ados')
  })

  it('keeps a document that someone may have completed', async () => {
    const to = join(folder, 'deux')
    const [first, second] = [
      await exportTo('--fiche', 'T.1', '--vers', to),
      await exportTo('--fiche', 'T.1', '--vers', to),
    ]
    expect(second.out).not.toBe(first.out)
    expect(second.out).toContain(' (2).docx')
    expect(readdirSync(to)).toHaveLength(2)
  })

  it('replaces the file that is named, whole', async () => {
    const path = join(folder, 'nomme.docx')
    writeFileSync(path, 'ancien')
    expect((await exportTo('--fiche', 'T.1', '--vers', path)).code).toBe(0)
    expect(readText(path)).toContain('petits-déjeuners')
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([])
  })

  it('one axe', async () => {
    const path = join(folder, 'axe.docx')
    const { code } = await runHere(
      'exporter',
      EXAMPLE,
      '--document',
      'plan-actions',
      '--axe',
      '4',
      '--vers',
      path,
    )
    expect(code).toBe(0)
    expect(readText(path)).toContain("Favoriser l'accès au sport")
    expect(readText(path)).not.toContain("Favoriser l'inclusion numérique")
  })

  it.each<[string, readonly string[], RegExp]>([
    [
      'no such action',
      [EXAMPLE, '--document', 'fiche-action', '--fiche', '9.9', '--vers', folder],
      /numéro 9\.9.+1\.1\.1/,
    ],
    [
      'no such file',
      ['absent.ctg', '--document', 'plan-actions', '--vers', folder],
      /n’existe pas/,
    ],
    [
      'not a document',
      [EXAMPLE, '--document', 'plan-actions', '--vers', join(ROOT, 'LICENSE')],
      /pas un document Word/,
    ],
    [
      'under a file',
      [EXAMPLE, '--document', 'plan-actions', '--vers', join(ROOT, 'LICENSE', 'x.docx')],
      /dossier/,
    ],
    [
      'name too long',
      [EXAMPLE, '--document', 'plan-actions', '--vers', join(folder, `${'a'.repeat(300)}.docx`)],
      /trop long/,
    ],
  ])('%s: exit 1, one sentence', async (_name, args, sentence) => {
    const { code, out, err } = await runHere('exporter', ...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('a folder named like a document is a folder', async () => {
    const to = join(folder, 'dossier.docx')
    mkdirSync(to)
    expect((await exportTo('--fiche', 'T.2', '--vers', to)).code).toBe(0)
    expect(readdirSync(to)).toHaveLength(1)
  })
})
