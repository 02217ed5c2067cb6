import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, listRepositoryFiles } from './repository-files'

/** The top level stays as given: configurations live in the folder of their tool. */
const ALLOWED = new Set([
  '.ci',
  '.editorconfig',
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  '.prettierrc.json',
  'LICENSE',
  'README.md',
  'build',
  'electron',
  'electron-builder.yml',
  'package-lock.json',
  'package.json',
  'renderer',
  'resources',
  'shared',
  'test',
  'tsconfig.json',
])

describe('the repository', () => {
  it('has nothing else at its top', () => {
    const top = new Set(listRepositoryFiles().map((path) => path.split('/')[0] ?? ''))
    expect([...top].filter((name) => !ALLOWED.has(name))).toEqual([])
  })

  it('is tested by one command, the same everywhere', () => {
    const script = readFileSync(join(ROOT, '.ci/run'), 'utf8')
    const commands = script.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(commands.at(-1)).toBe('npm test')
    expect(commands).toContain('set -e')
    expect(statSync(join(ROOT, '.ci/run')).mode & 0o111).not.toBe(0)
  })

  it('has a file for each command of package.json', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const files = Object.values(scripts).flatMap((line) => line.match(/build\/[\w.-]+/g) ?? [])
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
  })

  it('references the four zones from its tsconfig, and nothing more', () => {
    expect(JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'))).toEqual({
      files: [],
      references: ['shared', 'electron', 'renderer', 'test'].map((path) => ({ path })),
    })
  })
})
