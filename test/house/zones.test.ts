import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { ROOT } from './repository-files'

/** The libraries and our own files, parsed once for all the compilations below. */
const parsed = new Map<string, ts.SourceFile | undefined>()

function readOnce(name: string, read: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
  if (!parsed.has(name)) parsed.set(name, read())
  return parsed.get(name)
}

/** Type-checks one invented file as if it stood in a zone, without writing it. */
function compile(zone: string, text: string): readonly string[] {
  const folder = join(ROOT, zone)
  const config = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder)
  const path = join(folder, 'essai-de-zone.ts')
  const settings = {
    ...options,
    noEmit: true,
    composite: false,
    incremental: false,
    emitDeclarationOnly: false,
  }
  delete settings.tsBuildInfoFile
  const host = ts.createCompilerHost(settings)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => name === path || fileExists.call(host, name)
  host.getSourceFile = (name, ...rest) =>
    name === path
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true)
      : readOnce(name, () => getSourceFile.call(host, name, ...rest))
  const program = ts.createProgram([path], settings, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '))
}

describe('what does not compile in a zone', () => {
  const REFUSED: readonly [string, string, RegExp][] = [
    ['shared', 'export const a = window.innerWidth', /window/],
    ['shared', 'export const a = document.title', /document/],
    ['shared', "export const a = localStorage.getItem('a')", /localStorage/],
    ['shared', 'export const a = process.pid', /process/],
    ['shared', "import { readFileSync } from 'node:fs'\nexport { readFileSync }", /node:fs/],
    ['shared', "export const a = fetch('/')", /fetch/],
    ['shared', 'export const a = ([1] as number[])[3].toFixed()', /possibly/],
    ['electron', 'export function f(a) { return a }', /implicitly/],
    ['renderer', 'export const a = process.pid', /process/],
    ['renderer', "import { readFileSync } from 'node:fs'\nexport { readFileSync }", /node:fs/],
  ]

  it.each(REFUSED)('%s: %s', (zone, text, message) => {
    expect(compile(zone, text).join('\n')).toMatch(message)
  })

  const ACCEPTED: readonly [string, string][] = [
    ['shared', "import type { Ctx } from './kernel/ctx'\nexport const f = (c: Ctx) => c.now"],
    ['electron', "import { readFileSync } from 'node:fs'\nexport { readFileSync }"],
    ['renderer', 'export const a = window.innerWidth'],
  ]

  it.each(ACCEPTED)('but this does, in %s: %s', (zone, text) => {
    expect(compile(zone, text)).toEqual([])
  })
})
