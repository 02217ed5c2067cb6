// npm run build: builds everything anew, or with --si-besoin only what is older than its sources.
import { installIfNeeded } from './install.mjs'
import { ALL_TARGETS, ensureBuilt } from './ensure-built.mjs'

installIfNeeded()
const argv = process.argv.slice(2)
const names = argv.filter((arg) => !arg.startsWith('--'))
const unknown = names.filter((name) => !ALL_TARGETS.includes(name))
if (unknown.length > 0) {
  console.error(`Unknown target ${unknown.join(', ')}: one of ${ALL_TARGETS.join(', ')}.`)
  process.exit(2)
}
await ensureBuilt(names.length > 0 ? names : ALL_TARGETS, {
  force: !argv.includes('--si-besoin'),
  log: (line) => console.log(`  built ${line}`),
})
