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

/**
 * Type-checks invented files as if they stood in a zone, without writing them. All are modules, so none sees another, and one program is
 * enough.
 * @returns what is wrong, by text; under '' what belongs to none of them
 */
function compile(zone: string, texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folder = join(ROOT, zone)
  const config = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder)
  const invented = new Map(
    texts.map((text, index) => [join(folder, `essai-de-zone-${index}.ts`), text]),
  )
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
  host.fileExists = (name) => invented.has(name) || fileExists.call(host, name)
  host.getSourceFile = (name, ...rest) => {
    const text = invented.get(name)
    return text === undefined
      ? readOnce(name, () => getSourceFile.call(host, name, ...rest))
      : ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true)
  }
  const program = ts.createProgram([...invented.keys()], settings, host)
  const found = new Map<string, string[]>(['', ...texts].map((text) => [text, []]))
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program))
    found
      .get(invented.get(file?.fileName ?? '') ?? '')
      ?.push(ts.flattenDiagnosticMessageText(messageText, ' '))
  return found
}

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

const ACCEPTED: readonly [string, string][] = [
  ['shared', "import type { Ctx } from './kernel/ctx'\nexport const f = (c: Ctx) => c.now"],
  ['electron', "import { readFileSync } from 'node:fs'\nexport { readFileSync }"],
  ['renderer', 'export const a = window.innerWidth'],
]

describe('what does not compile in a zone', () => {
  const zones = new Map(
    ['shared', 'electron', 'renderer'].map((zone) => [
      zone,
      compile(
        zone,
        [...REFUSED, ...ACCEPTED].filter(([name]) => name === zone).map(([, text]) => text),
      ),
    ]),
  )
  const list = (zone: string, text: string) => zones.get(zone)?.get(text)

  it.each(REFUSED)('%s: %s', (zone, text, message) => {
    expect(list(zone, text)?.join('\n')).toMatch(message)
  })

  it.each(ACCEPTED)('but this does, in %s: %s', (zone, text) => {
    expect(list(zone, text)).toEqual([])
    expect(list(zone, '')).toEqual([])
  })
})
