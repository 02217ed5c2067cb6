import { describe, expect, it } from 'vitest'
import { listRepositoryFiles, listTextFiles } from './repository-files'

const files = listTextFiles().filter(({ path }) => path !== 'package-lock.json')
const isCode = ({ path }: { readonly path: string }) =>
  /\.(ts|tsx|mts|js|mjs|cjs|css|html)$/.test(path)
const code = files.filter(isCode)

/** Written in two halves, or this file would find itself. */
const join = (...parts: readonly string[]) => parts.join('')
const FORBIDDEN_IN_CODE = [
  join('@ts-', 'ignore'),
  join('@ts-', 'nocheck'),
  join('eslint-', 'disable'),
  join('prettier-', 'ignore'),
  join('TO', 'DO'),
  join('FIX', 'ME'),
]
const FORBIDDEN_IN_TESTS = [
  /\b(it|test|describe|suite)\.(only|skip|todo|fails)\b/,
  /\b(fit|xit|fdescribe|xdescribe)\(/,
]
/** Places of one machine, and hosts that hold packages. */
const MACHINE = [
  /(?<![\w.])\/(work|root|(home|Users)\/(?!(x|nom|prenom)\/)[a-z]\w*)\//,
  /[A-Z]:\\Users\\(?!\.\.\.)/,
  /registry\.(npmjs|yarnpkg)\./,
  /[\w.-]+\.(internal|corp|lan)\b(?=[/:])/,
]

/** Written by a program, and checked against it by a test of its own. */
const GENERATED = new Set(['renderer/ui/mantine-variables.css'])

const listHits = (
  sources: readonly { readonly path: string; readonly text: string }[],
  pattern: RegExp | string,
) =>
  sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        (typeof pattern === 'string' ? line.includes(pattern) : pattern.test(line))
          ? [`${path}:${index + 1}: ${line.trim().slice(0, 100)}`]
          : [],
      ),
  )

describe('sources', () => {
  it('are many enough for these checks to mean something', () => {
    expect(code.length).toBeGreaterThan(60)
  })

  it.each(FORBIDDEN_IN_CODE)('hold no « %s »', (text) => {
    expect(listHits(code, text)).toEqual([])
  })

  it.each(FORBIDDEN_IN_TESTS)('leave no test out: %s', (pattern) => {
    const tests = code.filter(
      ({ path }) => path.startsWith('test/') && !path.includes('source-text'),
    )
    expect(listHits(tests, pattern)).toEqual([])
  })

  it.each(MACHINE)('name no machine: %s', (pattern) => {
    const others = files.filter(({ path }) => !path.endsWith('source-text.test.ts'))
    expect(listHits(others, pattern)).toEqual([])
  })

  it('have small files: none above 400 lines, nine in ten at most 200', () => {
    const lengths = code.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    const byHand = lengths.filter(({ path }) => !GENERATED.has(path))
    expect(byHand.filter(({ lines }) => lines > 400)).toEqual([])
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(200)
  })

  it('have names in kebab-case', () => {
    const ours = listRepositoryFiles().filter((path) =>
      /^(shared|electron|renderer|build)\//.test(path),
    )
    const names = ours.map((path) => path.split('/').at(-1) ?? '')
    expect(names.filter((name) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name))).toEqual([])
  })
})

describe('the search for machine paths', () => {
  it.each(['see /home/jeanne/x', 'cd /root/a', 'C:\\Users\\jeanne'])('sees « %s »', (text) => {
    expect(MACHINE.some((pattern) => pattern.test(text))).toBe(true)
  })

  it.each(['/homepage/', 'a/work/b', 'registry.ts'])('lets « %s » through', (text) => {
    expect(MACHINE.some((pattern) => pattern.test(text))).toBe(false)
  })
})
