import { describe, expect, it } from 'vitest'
import { checkImports } from './check-imports'
import { listImports } from './list-imports'
import { ZONES } from './import-table'
import { listProductFiles } from './repository-files'

/** Configuration of the bundler is no part of the product. */
const isProduct = ({ path }: { readonly path: string }) => !path.endsWith('/vite.config.ts')

/** Named by the architecture for modules to come. */
const GRANTED_AHEAD = new Set(['shared/kernel: date-fns', 'shared/domain: zod'])

describe('import rules of the architecture', () => {
  const files = listProductFiles().filter(isProduct)

  it('are kept by every file of the product', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap(({ path, text }) => checkImports(path, text))).toEqual([])
  })

  it('give no folder a package that it does not use', () => {
    const unused = ZONES.flatMap(({ folder, packages }) => {
      const used = files
        .filter(({ path }) => path.startsWith(`${folder.replace(/\*$/, '')}`))
        .flatMap(({ path, text }) => listImports(path, text).map(({ specifier }) => specifier))
      return packages
        .filter(
          (name) =>
            !used.some(
              (one) =>
                one === name ||
                one.startsWith(name.replace(/\/?$/, '/')) ||
                (name.endsWith(':') && one.startsWith(name)),
            ),
        )
        .map((name) => `${folder}: ${name}`)
    })
    expect(unused.filter((one) => !GRANTED_AHEAD.has(one))).toEqual([])
  })

  it.each(['date-fns', 'fractional-indexing', 'docx', 'dexie', 'zustand', 'node-diff3'])(
    '%s is imported in one folder, and in the kernel in one file',
    (name) => {
      const users = files.filter(({ path, text }) =>
        listImports(path, text).some(
          ({ specifier }) => specifier === name || specifier.startsWith(`${name}/`),
        ),
      )
      const folders = new Set(users.map(({ path }) => path.split('/').slice(0, 2).join('/')))
      expect(folders.size).toBeLessThanOrEqual(1)
      expect(users.filter(({ path }) => path.startsWith('shared/kernel/')).length).toBeLessThan(2)
    },
  )
})

describe('the checker sees', () => {
  const REFUSED: readonly [string, string][] = [
    ['shared/kernel/a.ts', "import { x } from '../domain/x'"],
    ['shared/kernel/a.ts', "import type { X } from '../domain/x'"],
    ['shared/kernel/a.ts', "import { z } from 'zod'"],
    ['shared/domain/a.ts', "import fs from 'node:fs'"],
    ['shared/domain/a.ts', "export * from '../rules/b'"],
    ['shared/rules/a.ts', "const b = await import('../journal/b')"],
    ['shared/rules/a.ts', 'const b = await import(name)'],
    ['shared/rules/a.ts', "type B = import('../commands/b').B"],
    ['shared/documents/a.ts', "import { Paragraph } from 'docx'"],
    ['shared/word/a.ts', "import { x } from '../domain/x'"],
    ['shared/bridge/a.ts', "import { x } from '../../renderer/app/x'"],
    ['electron/main/a.ts', "import { x } from '../../shared/domain/x'"],
    ['electron/main/a.ts', "import { x } from '../cli/x'"],
    ['electron/main/a.ts', "import Dexie from 'dexie'"],
    ['electron/cli/a.ts', "import { x } from '../../renderer/store/x'"],
    ['electron/cli/a.ts', "import { app } from 'electron'"],
    ['electron/cli/a.ts', "import { x } from '../main/x'"],
    ['electron/main/a.ts', "import { z } from 'zod'"],
    ['electron/preload/a.ts', "import { join } from 'node:path'"],
    ['shared/exchange/a.ts', "import { x } from '../rules/x'"],
    ['shared/documents/a.ts', "import { x } from '../journal/x'"],
    ['renderer/ui/a.tsx', "import { Editor } from '@tiptap/core'"],
    ['renderer/forms/a.tsx', "import { x } from '../features/plan/x'"],
    ['renderer/forms/a.tsx', "import { x } from '../storage/x'"],
    ['renderer/ui/a.tsx', "import { x } from '../store/x'"],
    ['renderer/strings/a.ts', "import { useState } from 'react'"],
    ['renderer/store/a.ts', "import Dexie from 'dexie'"],
    ['renderer/store/a.ts', "import { x } from '../storage/x'"],
    ['renderer/store/a.ts', "import { type X, y } from '../bridge/x'"],
    ['renderer/storage/a.ts', "import { x } from '../store/x'"],
    ['renderer/storage/a.ts', "const w = new URL('../app/w.ts', import.meta.url)"],
    ['renderer/features/plan/a.tsx', "import { x } from '../documents/x'"],
    ['renderer/features/plan/a.tsx', "import { x } from '../planning/x'"],
    ['renderer/features/plan/a.tsx', "import { create } from 'zustand'"],
    ['renderer/features/plan/a.tsx', "import { x } from '../../storage/x'"],
    ['renderer/features/plan/a.tsx', "import u from '../../bridge/w.ts?worker&url'"],
    ['renderer/app/a.tsx', "import { x } from '../../electron/main/x'"],
    ['renderer/app/a.tsx', "import { readFile } from 'node:fs'"],
    ['renderer/outils/a.ts', 'export const a = 1'],
    ['shared/autre/a.ts', 'export const a = 1'],
  ]

  it.each(REFUSED)('in %s: %s', (path, text) => {
    expect(checkImports(path, text)).toHaveLength(1)
  })

  const ACCEPTED: readonly [string, string][] = [
    ['shared/kernel/a.ts', "import { addDays } from 'date-fns/addDays'"],
    ['shared/domain/a.ts', "import { z } from 'zod'\nimport type { Id } from '../kernel/json'"],
    ['shared/word/a.ts', "const { Packer } = await import('docx')"],
    ['electron/main/a.ts', "import { app } from 'electron'\nimport { join } from 'node:path'"],
    ['electron/cli/a.ts', "import { x } from '../../shared/exchange/x'"],
    ['renderer/store/a.ts', "import type { X } from '../storage/x'"],
    ['renderer/store/a.ts', "import { type X, type Y } from '../bridge/x'"],
    ['renderer/features/plan/a.tsx', "import { x } from './parts/x'"],
    ['renderer/app/a.tsx', "import { x } from '../features/plan/x'"],
    ['renderer/app/a.tsx', '// import { x } from "../../electron/main/x"'],
  ]

  it.each(ACCEPTED)('nothing wrong in %s: %s', (path, text) => {
    expect(checkImports(path, text)).toEqual([])
  })
})
