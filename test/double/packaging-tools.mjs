import { createRequire } from 'node:module'

// The very tools that electron-builder packs with, not other versions of them.
const require = createRequire(import.meta.url)
const ofBuilder = createRequire(require.resolve('electron-builder/package.json'))
const ofLibrary = createRequire(ofBuilder.resolve('app-builder-lib/package.json'))

export const asar = ofLibrary('@electron/asar')
export const fuses = ofLibrary('@electron/fuses')
export const { getConfig, validateConfiguration } = ofBuilder(
  'app-builder-lib/out/util/config/config',
)
export const { DebugLogger } = ofBuilder('builder-util')
