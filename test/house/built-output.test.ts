import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  CONTENT_SECURITY_POLICY,
  CONTENT_SECURITY_POLICY_META,
} from '../../shared/bridge/content-security-policy'
import { listFirstLoad } from '../bench/bench-tools.mjs'
import { RENDERER_OUT, ensureOutput, listBuilt } from './built'
import { listImports } from './list-imports'
import { ROOT } from './repository-files'

/** Hosts that may be written in the bundles. None is ever asked: see the policy, `connect-src 'self'`. */
const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/^schemas\.(openxmlformats|microsoft)\.(org|com)$/, 'names of XML vocabularies (Word)'],
  [/^www\.wps\.cn$/, 'name of an XML vocabulary (workbooks of WPS Office, read by hucre)'],
  [/^(www\.)?w3\.org$/, 'names of XML vocabularies (SVG, MathML, XHTML)'],
  [/^purl\.org$/, 'names of XML vocabularies (Dublin Core)'],
  [/^purl\.oclc\.org$/, 'names of XML vocabularies (Word, strict)'],
  [/^json-schema\.org$/, 'names of schema dialects (zod)'],
  [/^react\.dev$/, 'address inside React’s error messages'],
  [/^mantine\.dev$/, 'address inside Mantine’s error messages'],
  [/^dexie\.org$/, 'address inside Dexie’s error messages'],
  [/^tiptap\.dev$/, 'address inside Tiptap’s error messages'],
  [/^(github\.com|git\.io|bit\.ly|goo\.gl|tinyurl\.com)$/, 'address inside libraries’ messages'],
  [/^prosemirror\.net$/, 'address inside ProseMirror’s error messages'],
  [/^[\w-]+\.invalid$/, 'reserved: leads nowhere by definition'],
  [/^answers\.microsoft\.com$/, 'address inside an error message of docx'],
  [/^(.+\.)?example\.(org|com|net)$/, 'reserved for examples'],
  [/^(127\.0\.0\.1|localhost)(:\d+)?$/, 'this machine'],
]

beforeAll(ensureOutput, 120_000)

describe('the built pages', () => {
  it('ask at most 350 kB of the disk, packed, before the first screen', () => {
    const files = listFirstLoad(RENDERER_OUT)
    expect(files.length).toBeGreaterThan(5)
    expect(files.reduce((sum, { kb }) => sum + kb, 0)).toBeLessThan(350)
  })

  it('name no host but those of the list', () => {
    const found = listBuilt(/\.(js|mjs|cjs|css|html|svg)$/).flatMap(({ path, text }) =>
      [...text.matchAll(/https?:\/\/([a-z0-9.-]*[a-z0-9](?::\d+)?)/gi)].map((match) => ({
        path,
        host: (match[1] ?? '').toLowerCase(),
      })),
    )
    expect(found.length).toBeGreaterThan(0)
    const strangers = found.filter(({ host }) => !HOSTS.some(([allowed]) => allowed.test(host)))
    expect([...new Set(strangers.map(({ path, host }) => `${path}: ${host}`))]).toEqual([])
  })

  it('load no style, font or script from elsewhere', () => {
    const styles = listBuilt(/\.css$/)
    expect(styles.length).toBeGreaterThan(0)
    for (const { text } of styles)
      expect(text).not.toMatch(/(@import|url\()\s*["']?(https?:)?\/\//i)
  })

  it('carry the policy of shared/bridge, in the page and for the server', () => {
    const html = readFileSync(join(RENDERER_OUT, 'index.html'), 'utf8')
    const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]
    expect(meta?.replaceAll('&#39;', "'")).toBe(CONTENT_SECURITY_POLICY_META)
    const headers: unknown = JSON.parse(readFileSync(join(RENDERER_OUT, 'headers.json'), 'utf8'))
    expect(headers).toEqual({ 'content-security-policy': CONTENT_SECURITY_POLICY })
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-|\*|https?:/)
  })

  it('have nothing inline, which the policy would refuse', () => {
    const html = readFileSync(join(RENDERER_OUT, 'index.html'), 'utf8')
    expect(html).toMatch(/^<!doctype html>\s*<html lang="fr">/)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/i)
    for (const [, attributes] of html.matchAll(/<script([^>]*)>/g))
      expect(attributes).toMatch(/src=/)
    // Relative: the same files serve app://cairn/ and 127.0.0.1.
    expect(html).not.toMatch(/(src|href)="(\/|https?:)/)
  })

  it('contain no code made from text', () => {
    for (const { path, text } of listBuilt(/renderer.*\.js$/))
      expect(text.match(/[^.\w]eval\(/)?.[0], path).toBeUndefined()
  })
})

describe('the built programs', () => {
  const listOutside = (path: string) => {
    const imports = listImports(path, readFileSync(join(ROOT, path), 'utf8'))
    return [...new Set(imports.map(({ specifier }) => specifier))].filter(
      (name) => name !== '?' && !isBuiltin(name),
    )
  }

  it('preload asks for electron alone', () => {
    expect(listOutside('out/electron/preload.cjs')).toEqual(['electron'])
    expect(readFileSync(join(ROOT, 'out/electron/preload.cjs'), 'utf8')).not.toMatch(/node:/)
  })

  it('the main process asks for electron and Node alone', () => {
    expect(listOutside('out/electron/main.mjs')).toEqual(['electron'])
  })

  it('the command line asks for Node alone', () => {
    expect(listOutside('out/cli/cairn.mjs')).toEqual([])
  })
})
