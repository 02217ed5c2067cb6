import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TABLE_NAMES } from '../../shared/domain/registry'
import { ensureCli } from '../house/built'
import { ROOT } from '../house/repository-files'
import { createTempFolder, EXAMPLE, GOLDEN, runCairn } from './run-cairn'

type Report = {
  fichier: string
  valide: boolean
  raison: string | null
  titre: string | null
  nombres: Record<string, number> | null
  empreinte: string | null
  manques: { ou: string; libelle: string; table: string; id: string; champ: string }[]
  anomalies: unknown[]
}

/** The header of a protected file, which is all that is looked at without its password. */
const PROTECTED = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 18\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`

const folder = createTempFolder()
beforeAll(ensureCli, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const place = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function verify(
  ...files: readonly string[]
): Promise<{ code: number; err: string; reports: Report[] }> {
  const { code, out, err } = await runCairn('verifier', ...files, '--json')
  return { code, err, reports: JSON.parse(out) as Report[] }
}

describe('verifier', () => {
  it('counts the plan of the example: 6 axes, 14 constats, 14 objectifs, 5 without action, 20 actions', async () => {
    const { code, err, reports } = await verify(EXAMPLE)
    expect([code, err, reports.length]).toEqual([0, '', 1])
    const [report] = reports
    expect(report).toMatchObject({ fichier: EXAMPLE, valide: true, raison: null })
    expect(report?.titre).toBe('Convention Territoriale Globale CC Pyrénées Haut Garonnaises')
    expect(report?.nombres).toMatchObject({
      axes: 6,
      constats: 14,
      objectifs: 14,
      objectifsSansAction: 5,
      fichesAction: 20,
      enjeux: 3,
      operations: 0,
    })
    expect(Object.keys(report?.nombres ?? {}).sort()).toEqual(
      [...TABLE_NAMES, 'objectifsSansAction'].sort(),
    )
    expect(report?.empreinte).toMatch(/^[0-9a-f]{64}$/)
    expect(report?.manques.filter(({ libelle }) => libelle === 'Public visé')).toHaveLength(20)
  })

  it('gives the same digest to a file zipped again by another tool, and to a copy', async () => {
    const bytes = new Uint8Array(readFileSync(join(ROOT, EXAMPLE)))
    const entries = Object.entries(unzipSync(bytes)).reverse()
    const again = place('rezip.ctg', zipSync(Object.fromEntries(entries), { level: 9 }))
    const { code, reports } = await verify(EXAMPLE, again, place('copie.zip', bytes), GOLDEN)
    expect(code).toBe(0)
    const [one, two, three, other] = reports.map(({ empreinte }) => empreinte)
    expect([two, three]).toEqual([one, one])
    expect(other).not.toBe(one)
  })

  it('reads as a table without --json', async () => {
    const { code, out, err } = await runCairn('verifier', EXAMPLE)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/fiches actions +20/)
    expect(out).toMatch(/objectifs sans action +5/)
    expect(out).toContain('Champs à compléter : ')
  })

  it('tells every kind of bad file in one sentence each, and still checks the good one', async () => {
    const good = readFileSync(join(ROOT, EXAMPLE))
    const half = place('moitie.ctg', good.subarray(0, 9000))
    const changed = Uint8Array.from(good)
    changed[12_000] = (changed[12_000] ?? 0) ^ 4
    mkdirSync(join(folder, 'dossier.ctg'))
    symlinkSync(join(folder, 'nulle-part'), join(folder, 'lien.ctg'))
    const bad: readonly (readonly [path: string, reason: RegExp])[] = [
      [half, /abîmé ou incomplet/],
      [place('change.ctg', changed), /abîmé ou incomplet/],
      [place('vide.ctg', ''), /est vide/],
      [place('texte.ctg', 'Bonjour'), /un fichier texte, pas un dossier CTG/],
      [
        place(
          'word.ctg',
          zipSync({
            '[Content_Types].xml': good.subarray(0, 9),
            'word/document.xml': good.subarray(0, 9),
          }),
        ),
        /un document Word/,
      ],
      [place('protege.ctg', PROTECTED), /protégé par un mot de passe/],
      [join(folder, 'dossier.ctg'), /c’est un dossier/],
      [join(folder, 'lien.ctg'), /n’existe pas/],
      [join(folder, 'absent.ctg'), /n’existe pas/],
      [join(folder, 'a'.repeat(400)), /trop long/],
      ['/dev/null', /pas un fichier ordinaire/],
    ]
    const { code, err, reports } = await verify(...bad.map(([path]) => path), EXAMPLE)
    expect(code).toBe(1)
    expect(reports.map(({ valide }) => valide)).toEqual([...bad.map(() => false), true])
    bad.forEach(([path, reason], index) => {
      expect(reports[index]).toMatchObject({ fichier: path, titre: null, nombres: null })
      expect(reports[index]?.raison).toMatch(reason)
    })
    const lines = err.trim().split('\n')
    expect(lines).toHaveLength(bad.length)
    expect(err).not.toMatch(/\bat .+:\d+:\d+|Error:|node:internal/)
  })

  it('says which file comes from a newer Cairn', async () => {
    const entries = unzipSync(new Uint8Array(readFileSync(join(ROOT, EXAMPLE))))
    const manifest = JSON.parse(strFromU8(entries['manifest.json'] as Uint8Array)) as object
    const newer = { ...manifest, lecteurMin: 99, app: 'cairn 9.4.1' }
    entries['manifest.json'] = new TextEncoder().encode(JSON.stringify(newer))
    const { code, err } = await runCairn('verifier', place('futur.ctg', zipSync(entries)))
    expect(code).toBe(1)
    expect(err).toContain(
      'Ce fichier vient d’une version plus récente de Cairn (9.4). Mettez Cairn à jour\u202f; rien n’a été modifié.',
    )
  })
})
