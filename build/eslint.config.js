import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const TYPESCRIPT = ['**/*.ts', '**/*.tsx']
const PRODUCT = ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}']

/** What no code of the product may write, with the reason shown to who tries. */
const FORBIDDEN_SYNTAX = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'HTML from text runs scripts: build nodes.',
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'HTML from text runs scripts: build elements.',
  },
  {
    selector: "NewExpression[callee.name='Function']",
    message: 'The policy forbids code made from text.',
  },
]

const FORBIDDEN_GLOBALS = [
  { name: 'eval', message: 'The policy forbids code made from text.' },
  {
    name: 'fetch',
    message:
      'Cairn makes no network request. The one exception: reading its own files, in renderer/bridge.',
  },
  { name: 'XMLHttpRequest', message: 'Cairn makes no network request.' },
  { name: 'WebSocket', message: 'Cairn makes no network request.' },
  { name: 'EventSource', message: 'Cairn makes no network request.' },
]

/** shared/ is given time, chance and person by `ctx`: the same input must always give the same output. */
const IMPURE_SYNTAX = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time comes from ctx.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes from ctx.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Time comes from ctx.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance comes from ctx.',
  },
  { selector: "MemberExpression[object.name='performance']", message: 'Time comes from ctx.' },
  { selector: "MemberExpression[object.name='crypto']", message: 'Chance comes from ctx.' },
]
const IMPURE_GLOBALS = [
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'window',
  'document',
  'process',
].map((name) => ({ name, message: 'shared/ is pure: no machine, no page.' }))

const NETWORK_MODULES = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns'].flatMap((name) =>
  [name, `node:${name}`].map((path) => ({
    name: path,
    message: 'Cairn makes no network request.',
  })),
)

const NODE_GLOBALS = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'performance',
    'fetch',
    'AbortSignal',
    'AbortController',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'queueMicrotask',
    'structuredClone',
    'TextEncoder',
    'TextDecoder',
    'Blob',
    'Response',
    'Request',
    'Headers',
    'EventTarget',
    'Event',
    'CustomEvent',
    'crypto',
    'WebSocket',
    'CompressionStream',
    'DecompressionStream',
    'ReadableStream',
    'atob',
    'btoa',
    // Functions handed to a page by end-to-end tests run there.
    'window',
    'document',
    'navigator',
    'location',
    'indexedDB',
    'HTMLElement',
    'getComputedStyle',
    'localStorage',
    'requestAnimationFrame',
    'CSS',
    'Node',
    'PerformanceObserver',
    'trustedTypes',
    'File',
    'Element',
    'caches',
  ].map((name) => [name, 'readonly']),
)

export default defineConfig(
  {
    ignores: ['out/**', 'release/**', 'node_modules/**', 'coverage/**', 'resources/**'],
  },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Control characters are looked for on purpose: what comes from files and from the clipboard may hold some.
      'no-control-regex': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
    },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        // One program for all zones: one by zone reads and checks the shared sources four times.
        project: 'build/tsconfig.lint.json',
        tsconfigRootDir: new URL('..', import.meta.url).pathname,
      },
    },
    rules: {
      'no-undef': 'off',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/require-await': 'off',
      // Definitions are plain objects of functions that never use `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Warns of assertions that say what a value is to the reader, not to the compiler.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
  {
    files: PRODUCT,
    rules: {
      'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX],
      'no-restricted-globals': ['error', ...FORBIDDEN_GLOBALS],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX, ...IMPURE_SYNTAX],
      'no-restricted-globals': ['error', ...FORBIDDEN_GLOBALS, ...IMPURE_GLOBALS],
    },
  },
  {
    files: ['electron/main/**/*.ts', 'electron/preload/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: NETWORK_MODULES }] },
  },
  {
    // The pages read their own files here (the example, the licences): the policy allows no other address.
    files: ['renderer/bridge/**/*.ts', 'renderer/app/file-actions.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...FORBIDDEN_GLOBALS.filter(({ name }) => name !== 'fetch'),
      ],
    },
  },
  { files: ['electron/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // Tests make broken values on purpose, and read JSON they wrote a moment ago.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: NODE_GLOBALS } },
  // Functions handed to a page by end-to-end tests run there, with everything a page has.
  { files: ['test/**/*.{js,mjs}'], rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
    rules: { 'no-var': 'off' },
  },
)
