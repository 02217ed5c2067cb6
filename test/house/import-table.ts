/** What one folder may import. `types` folders may be named by `import type` alone. */
export type Zone = {
  readonly folder: string
  readonly from: readonly string[]
  readonly types?: readonly string[]
  /** Names of packages; « @scope/ » and « node: » stand for all that begins so. */
  readonly packages: readonly string[]
}

const LOOK = ['@mantine/', '@tabler/icons-react']
const EDITOR = ['@tiptap/']
const GESTURES = ['@atlaskit/pragmatic-drag-and-drop', '@atlaskit/pragmatic-drag-and-drop-hitbox']

/** The zones of the architecture, the most precise folder first. `renderer/features/*` is one zone a module. */
export const ZONES: readonly Zone[] = [
  // One file for each of these two packages: see import-rules.test.ts.
  { folder: 'shared/kernel', from: [], packages: ['date-fns', 'fractional-indexing'] },
  { folder: 'shared/domain', from: ['shared/kernel'], packages: ['zod'] },
  { folder: 'shared/rules', from: ['shared/kernel', 'shared/domain'], packages: [] },
  { folder: 'shared/commands', from: ['shared/kernel', 'shared/domain'], packages: [] },
  {
    // Whole gestures of the field (an election, the approval of minutes): they ask the rules what to write; no rule knows them.
    folder: 'shared/gestes',
    from: ['shared/kernel', 'shared/domain', 'shared/rules', 'shared/commands'],
    packages: [],
  },
  { folder: 'shared/journal', from: ['shared/kernel', 'shared/domain'], packages: ['node-diff3'] },
  { folder: 'shared/migrations', from: ['shared/kernel', 'shared/domain'], packages: [] },
  {
    folder: 'shared/exchange',
    from: ['shared/kernel', 'shared/domain', 'shared/journal', 'shared/migrations'],
    packages: [
      '@zip.js/zip.js',
      'fflate',
      '@noble/hashes',
      'age-encryption',
      'zod',
      'hucre',
      'papaparse',
      'ical.js',
    ],
  },
  {
    // Drawings as a neutral scene and as SVG: the same on screen, on paper and in Word.
    folder: 'shared/figures',
    from: ['shared/kernel', 'shared/domain', 'shared/rules'],
    packages: ['@dagrejs/dagre'],
  },
  {
    folder: 'shared/documents',
    from: ['shared/kernel', 'shared/domain', 'shared/rules', 'shared/figures'],
    packages: [],
  },
  {
    folder: 'shared/word',
    from: ['shared/kernel', 'shared/documents'],
    packages: ['docx', 'fflate'],
  },
  { folder: 'shared/bridge', from: ['shared/kernel'], packages: [] },
  {
    folder: 'electron/cli',
    from: ['shared', 'resources/calendrier'],
    packages: ['node:', '@resvg/resvg-js'],
  },
  {
    folder: 'electron/main',
    from: ['shared/bridge', 'shared/kernel'],
    packages: ['electron', 'node:'],
  },
  {
    folder: 'electron/preload',
    from: ['shared/bridge', 'shared/kernel'],
    packages: ['electron'],
  },
  { folder: 'renderer/strings', from: ['shared/kernel'], packages: [] },
  {
    folder: 'renderer/ui',
    from: ['shared/kernel'],
    packages: ['react', ...LOOK],
  },
  {
    folder: 'renderer/bridge',
    // package.json: the version of the application, written once.
    from: ['shared/bridge', 'shared/kernel', 'package.json'],
    packages: [],
  },
  {
    folder: 'renderer/storage',
    from: ['shared', 'renderer/bridge'],
    packages: ['dexie'],
  },
  {
    folder: 'renderer/store',
    from: ['shared', 'resources/calendrier'],
    types: ['renderer/storage', 'renderer/bridge'],
    packages: ['zustand'],
  },
  {
    // Fields drawn from the definitions of the entities: knows the store, which renderer/ui may not.
    folder: 'renderer/forms',
    from: ['shared', 'renderer/store', 'renderer/ui', 'renderer/strings'],
    packages: ['react', ...LOOK, ...EDITOR, 'dompurify', '@tanstack/react-virtual'],
  },
  {
    folder: 'renderer/features/*',
    from: ['shared', 'renderer/store', 'renderer/ui', 'renderer/forms', 'renderer/strings'],
    packages: [
      'react',
      'react-dom',
      ...LOOK,
      ...GESTURES,
      'wouter',
      'minisearch',
      '@tanstack/react-virtual',
    ],
  },
  {
    folder: 'renderer/app',
    from: ['shared', 'renderer'],
    packages: ['react', 'react-dom', ...LOOK, 'wouter'],
  },
]
