// npm run example: writes the example project anew from its readable source.
import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './ensure-built.mjs'
import { installIfNeeded } from './install.mjs'
import { CLI_OUT, ROOT } from './paths.mjs'

installIfNeeded()
await ensureBuilt(['cli'])
const { status } = spawnSync(
  process.execPath,
  [
    CLI_OUT,
    'exemple',
    '--source',
    'resources/exemples/source',
    '--vers',
    'resources/exemples/pyrenees-haut-garonnaises.ctg',
  ],
  { cwd: ROOT, stdio: 'inherit' },
)
process.exit(status ?? 1)
