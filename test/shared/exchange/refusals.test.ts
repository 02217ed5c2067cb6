import { describe, expect, it } from 'vitest'
import { zipSync } from 'fflate'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { FORMAT } from '../../../shared/migrations/format'
import { buildFile, buildOperation, buildSmallFile, rewriteCtg, rewriteJournal } from './ctg-case'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const none = (): void => undefined

async function refuse(
  bytes: Uint8Array,
): Promise<{ code: string; message: string; details?: string }> {
  const read = await readCtg(bytes)
  expect(read.ok).toBe(false)
  return read.ok ? { code: 'lu', message: '' } : read.error
}

describe('a file that is not a .ctg is named', () => {
  const office = (folder: string): Uint8Array =>
    zipSync({
      '[Content_Types].xml': encode('<Types/>'),
      [`${folder}/document.xml`]: encode('<d/>'),
    })
  it.each<[string, Uint8Array, string]>([
    ['Word', office('word'), 'un document Word'],
    ['Excel', office('xl'), 'un classeur Excel'],
    ['PowerPoint', office('ppt'), 'un diaporama PowerPoint'],
    ['zip', zipSync({ 'a.txt': encode('a') }), 'une archive ZIP'],
    ['PDF', encode('%PDF-1.7\n%âãÏÓ'), 'un document PDF'],
    ['PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'une image PNG'],
    ['JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'une image JPEG'],
    ['old Word', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'un ancien document Word ou Excel'],
    ['text', encode('Compte rendu du COPIL'), 'un fichier texte'],
    ['HTML', encode('<!doctype html><p>'), 'une page ou un fichier XML'],
    ['noise', new Uint8Array([0, 1, 2, 3, 4]), 'un fichier d’un autre genre'],
  ])('%s', async (_name, bytes, nature) => {
    const refusal = await refuse(bytes)
    expect(refusal.code).toBe('ctg-etranger')
    expect(refusal.message).toContain(`Ce fichier est ${nature}, pas un dossier CTG.`)
  })

  it('empty', async () => {
    expect((await refuse(new Uint8Array())).code).toBe('ctg-vide')
  })

  it('protected by a password', async () => {
    const line = (length: number): string => 'A'.repeat(length)
    const refusal = await refuse(
      encode(
        `age-encryption.org/v1\n-> scrypt ${line(22)} 18\n${line(43)}\n--- ${line(43)}\n${line(99)}`,
      ),
    )
    expect(refusal.code).toBe('ctg-mot-de-passe')
    expect(refusal.message).toContain('mot de passe')
  })
})

describe('a file of a newer Cairn', () => {
  it('is refused with its version when it asks for a newer reader', async () => {
    const bytes = await rewriteCtg(buildSmallFile(), none, (manifest) => {
      manifest['lecteurMin'] = FORMAT + 1
      manifest['app'] = 'cairn 1.6.2'
      manifest['nouveaute'] = { tout: 'change' }
      delete manifest['genre']
    })
    expect((await refuse(bytes)).message).toBe(
      'Ce fichier vient d’une version plus récente de Cairn (1.6). Mettez Cairn à jour\u202f; rien n’a été modifié.',
    )
  })

  it('is read when it allows ours, with what it adds to the manifest', async () => {
    const bytes = await rewriteCtg(buildSmallFile(), none, (manifest) => {
      manifest['schema'] = FORMAT + 1
      manifest['nouveaute'] = true
    })
    expect((await readCtg(bytes)).ok).toBe(true)
  })
})

describe('a manifest that does not hold together is refused', () => {
  it.each<[string, (manifest: Record<string, unknown>) => void]>([
    ['unknown key', (m) => (m['nouveaute'] = true)],
    ['no project', (m) => delete m['projet']],
    ['wrong genre', (m) => (m['genre'] = 'autre')],
    ['wrong date', (m) => (m['creeLe'] = 'hier')],
    ['wrong count of operations', (m) => (m['nbOps'] = 3)],
    ['negative count', (m) => (m['nbOps'] = -1)],
    ['no entries', (m) => (m['entrees'] = [])],
    ['entry missing', (m) => (m['entrees'] as unknown[]).pop()],
    ['entry twice', (m) => (m['entrees'] as unknown[]).push((m['entrees'] as unknown[])[0])],
    [
      'entry of its own',
      (m) =>
        (m['entrees'] as unknown[]).push({
          chemin: 'etat/x.json',
          taille: 1,
          sha256: 'a'.repeat(64),
        }),
    ],
    [
      'wrong digest',
      (m) =>
        (((m['entrees'] as { sha256: string }[])[2] as { sha256: string }).sha256 = 'a'.repeat(64)),
    ],
    [
      'wrong size',
      (m) => (((m['entrees'] as { taille: number }[])[2] as { taille: number }).taille = 1),
    ],
  ])('%s', async (_name, change) => {
    const bytes = await rewriteCtg(buildSmallFile(), none, change)
    expect((await refuse(bytes)).code).toMatch(/^ctg-(incoherent|abime)$/)
  })
})

describe('operations that do not hold together are refused', () => {
  const line = (patch: Readonly<Record<string, unknown>>): string =>
    `${JSON.stringify(buildOperation(patch))}\n`

  it('while the plain one is read', async () => {
    expect((await readCtg(await rewriteJournal(line({})))).ok).toBe(true)
  })

  it.each<[string, string, number]>([
    ['unknown key', line({ zz: 1 }), 1],
    ['identifier', line({ i: '../../x' }), 1],
    ['parent after child', line({ f: 'titre', v: 'x', p: ['00000002-essai001'] }), 1],
    ['same identifier twice', line({}) + line({ v: { titre: 'autre' } }), 2],
    ['same operation twice', line({}) + line({}), 2],
    ['creation without values', line({ v: null }), 1],
    ['text for a boolean', line({ v: { transversal: 'oui' } }), 1],
    ['number for a text', line({ f: 'titre', v: 12 }), 1],
    ['dangerous link in a rich text', line({ f: 'presentation', v: { type: 'script' } }), 1],
    ['no value', `${JSON.stringify({ ...buildOperation(), v: undefined })}\n`, 1],
    ['deletion that is no yes or no', line({ f: '_sup', v: 'oui' }), 1],
    ['not JSON', '{"i":\n', 1],
    ['an array', '[]\n', 1],
    ['a blank line', `\n${line({})}`, 1],
    ['NaN', line({}).replace(/"q":\d+/, '"q":NaN'), 1],
    ['infinity', line({}).replace(/"q":\d+/, '"q":1e999'), 1],
    ['key twice', line({}).replace('"t":"axes"', '"t":"axes","t":"ctg"'), 1],
    ['key twice, deep', line({}).replace('"titre"', '"titre":"x","titre"'), 1],
    ['__proto__', line({}).replace('"titre"', '"__proto__":{"a":1},"titre"'), 1],
    ['constructor', line({}).replace('"titre"', '"constructor":{"a":1},"titre"'), 1],
    ['prototype', line({}).replace('"titre"', '"prototype":1,"titre"'), 1],
    ['lone surrogate', line({}).replace('Un axe', '\\ud83d'), 1],
    ['too deep', line({ v: { titre: 'x', neuf: JSON.parse('['.repeat(40) + ']'.repeat(40)) } }), 1],
    ['depth 100,000', line({}).replace('"Un axe"', '['.repeat(1e5) + ']'.repeat(1e5)), 1],
    ['fewer than said', line({}), 2],
  ])('%s', async (_name, journal, count) => {
    const refusal = await refuse(await rewriteJournal(journal, count))
    expect(refusal.code).toBe('ctg-incoherent')
    expect(Object.prototype).not.toHaveProperty('a')
  })

  it('bytes that are not UTF-8', async () => {
    const bytes = encode(line({}))
    bytes[bytes.indexOf('U'.charCodeAt(0))] = 0xff
    expect((await refuse(await rewriteJournal(bytes))).code).toBe('ctg-incoherent')
  })

  it('a counter so high that nothing could be written after it', async () => {
    const high = line({ i: 'zzzzzzzz-essai001', g: 'zzzzzzzz-essai001' })
    expect((await refuse(await rewriteJournal(high))).code).toBe('ctg-suspect')
    const busy = line({ i: '0zzzzzzz-essai001', g: '0zzzzzzz-essai001' })
    expect((await readCtg(await rewriteJournal(busy))).ok).toBe(true)
  })

  it('thousands of versions of one field, that would only slow the reader', async () => {
    const lines = Array.from({ length: 2000 }, (_, index) =>
      line({
        i: `${(index + 1).toString(36).padStart(8, '0')}-essai001`,
        f: 'titre',
        v: `${index}`,
      }),
    )
    expect((await refuse(await rewriteJournal(lines.join(''), 2000))).code).toBe('ctg-suspect')
  })
})

describe('what is kept without being understood', () => {
  it('a choice added later is kept, with a warning', async () => {
    const file = buildFile([
      buildOperation({ t: 'fichesAction', e: 'fa_1', v: { titre: 'x', statut: 'en_pause' } }),
    ])
    const read = await readCtg(await writeCtg(file))
    expect(read.ok && read.value.journal.operations[0]?.v).toEqual({
      titre: 'x',
      statut: 'en_pause',
    })
    expect(read.ok && read.value.avertissements?.join()).toContain(
      'un choix d’une version plus récente',
    )
  })

  it('a readable state that disagrees: the journal wins, with a warning', async () => {
    const bytes = await rewriteCtg(buildSmallFile(), (contents) => {
      const state = new TextDecoder().decode(contents['etat/axes.json'])
      contents['etat/axes.json'] = encode(state.replace('Accompagner', 'Compliquer'))
    })
    const read = await readCtg(bytes)
    expect(read.ok && read.value.avertissements).toEqual([
      'La copie lisible de ce fichier diffère de son historique (etat/axes.json)\u00a0: c’est l’historique qui fait foi.',
    ])
    expect(read.ok && JSON.stringify(read.value.journal)).toContain('Accompagner')
  })

  it('nothing to say of a file of ours', async () => {
    const read = await readCtg(await writeCtg(buildSmallFile()))
    expect(read.ok && read.value.avertissements).toEqual([])
  })
})
