import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureCli } from '../house/built'
import { ROOT } from '../house/repository-files'
import { EXAMPLE, runCairn, runHere } from './run-cairn'

beforeAll(ensureCli, 120_000)

describe('a command written wrong: exit 2, one French sentence', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['nothing', [], /Aucune commande/],
    ['unknown command', ['verifie'], /« verifie » n’est pas une commande/],
    ['unknown option at first', ['--jsn'], /n’est pas une commande/],
    ['no file', ['verifier'], /Il manque le fichier/],
    ['unknown option', ['verifier', EXAMPLE, '--jso'], /n’a pas d’option --jso/],
    ['option twice', ['verifier', EXAMPLE, '--json', '--json'], /deux fois/],
    ['value for none', ['verifier', EXAMPLE, '--json=oui'], /ne prend pas de valeur/],
    ['file for none', ['documents', EXAMPLE], /Argument inattendu/],
    [
      'two files',
      ['exporter', EXAMPLE, EXAMPLE, '--document', 'plan-actions', '--vers', 'x'],
      /inattendu/,
    ],
    ['no document', ['exporter', EXAMPLE, '--vers', 'x'], /--document/],
    ['no place', ['exporter', EXAMPLE, '--document', 'plan-actions'], /--vers/],
    ['no value', ['exporter', EXAMPLE, '--vers', '--document', 'plan-actions'], /après --vers/],
    [
      'unknown document',
      ['exporter', EXAMPLE, '--document', 'x', '--vers', 'x'],
      /n’est pas un document/,
    ],
    [
      'fiche of a plan',
      ['exporter', EXAMPLE, '--document', 'plan-actions', '--fiche', '1', '--vers', 'x'],
      /--fiche/,
    ],
    [
      'both',
      [
        'exporter',
        EXAMPLE,
        '--document',
        'plan-actions',
        '--fiche',
        '1',
        '--axe',
        '1',
        '--vers',
        'x',
      ],
      /pas les deux/,
    ],
    [
      'no such way to make it',
      ['exporter', EXAMPLE, '--document', 'convocation', '--variante', 'x', '--vers', 'x'],
      /tous, un_par_destinataire/,
    ],
    [
      'only one way to make it',
      ['exporter', EXAMPLE, '--document', 'fiche-action', '--variante', 'x', '--vers', 'x'],
      /pas de variante/,
    ],
    [
      'many in one file',
      ['exporter', EXAMPLE, '--document', 'fiche-action', '--vers', 'x.docx'],
      /20 documents/,
    ],
    ['example without source', ['exemple', '--vers', 'x.ctg'], /--source/],
  ])('%s', async (_name, args, sentence) => {
    const { code, out, err } = await runHere(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

it('the built command line says the same', async () => {
  for (const args of [[], ['verifie'], ['verifier', '--jso']]) {
    expect(await runCairn(...args)).toEqual(await runHere(...args))
  }
})

describe('help and version', () => {
  it.each(['--aide', '-h', '--help', 'aide'])('%s', async (arg) => {
    const { code, out, err } = await runHere(arg)
    expect([code, err]).toEqual([0, ''])
    for (const word of ['verifier', 'documents', 'exporter', 'exemple', 'Codes de sortie'])
      expect(out).toContain(word)
  })

  it('of one command', async () => {
    const { code, out } = await runHere('exporter', '--aide')
    expect(code).toBe(0)
    expect(out).toContain('--fiche <numéro>')
  })

  it('--version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      version: string
    }
    expect(await runCairn('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('documents --json', async () => {
    const { code, out } = await runHere('documents', '--json')
    expect(code).toBe(0)
    const list = JSON.parse(out) as { id: string; titre: string; entrees: { id: string }[] }[]
    expect(list.find(({ id }) => id === 'fiche-action')).toMatchObject({
      titre: 'Fiche action',
      entrees: [{ id: 'fiche' }],
    })
    expect(list.find(({ id }) => id === 'plan-actions')?.entrees).toMatchObject([{ id: 'axe' }])
    expect(list.find(({ id }) => id === 'convocation')).toMatchObject({
      entrees: [{ id: 'reunion' }],
      variantes: [{ id: 'tous' }, { id: 'un_par_destinataire' }],
    })
    expect(list.find(({ id }) => id === 'releve-decisions')?.entrees).toMatchObject([
      { id: 'reunion' },
      { id: 'instance' },
    ])
  })
})

it('a pipe closed early is no error', async () => {
  const files = Array.from({ length: 3 }, () => EXAMPLE)
  const child = spawn(process.execPath, ['out/cli/cairn.mjs', 'verifier', ...files, '--json'], {
    cwd: ROOT,
  })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdout.destroy()
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect([code, err]).toEqual([0, ''])
})
