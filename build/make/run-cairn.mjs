// npm run -s cairn -- <command>: the command line over the same pure code, installed and built when needed. Its standard output is
// read by other programs, so everything said while installing or building goes to standard error.
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './ensure-built.mjs'
import { installIfNeeded } from './install.mjs'
import { CLI_OUT } from './paths.mjs'

installIfNeeded({ output: 'stderr' })
const { log, info, warn } = console
console.log = console.info = console.warn = console.error
await ensureBuilt(['cli'], { log: (line) => console.error(`  built ${line}`) })
Object.assign(console, { log, info, warn })
// npm runs scripts at the top of the repository: the names of files the user typed are relative to where they were.
if (process.env.npm_lifecycle_event === 'cairn' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD)
process.argv[1] = CLI_OUT
await import(pathToFileURL(CLI_OUT).href)
