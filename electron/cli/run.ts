import type { CliCommand, CliIo } from './cli-command'
import { CliError, UsageError } from './cli-error'
import { COMMANDS } from './commands/registry'
import { formatCommandHelp, formatHelp } from './help'
import { parseArgs } from './parse-args'

const HELP: ReadonlySet<string> = new Set(['--aide', '--help', '-h', 'aide', 'help'])
const VERSION: ReadonlySet<string> = new Set(['--version', '-v'])
const HINT = 'Pour l’aide : npm run -s cairn -- --aide'

/**
 * Runs a command line, without its `node` and script.
 * @returns the exit code: 0, 1 (bad file or failed check) or 2 (usage). Never throws: an unforeseen error is one sentence too.
 */
export async function runCli(argv: readonly string[], io: CliIo, version: string): Promise<number> {
  try {
    return await dispatch(argv, io, version)
  } catch (error) {
    if (error instanceof UsageError) {
      io.warn(`${error.message} ${HINT}`)
      return 2
    }
    io.warn(error instanceof CliError ? error.message : formatUnforeseen(error))
    return 1
  }
}

function formatUnforeseen(error: unknown): string {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return `Cairn a rencontré une erreur imprévue et s’est arrêté ; vos fichiers n’ont pas été modifiés (${reason}).`
}

async function dispatch(argv: readonly string[], io: CliIo, version: string): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined) {
    throw new UsageError('Aucune commande. Les commandes sont : ' + listNames() + '.')
  }
  if (VERSION.has(name)) {
    io.print(version)
    return 0
  }
  if (HELP.has(name)) {
    const about = rest[0] === undefined ? undefined : findCommand(rest[0])
    io.print(about === undefined ? formatHelp(COMMANDS, version) : formatCommandHelp(about))
    return 0
  }
  const command = findCommand(name)
  if (rest.some((arg) => arg.startsWith('-') && HELP.has(arg))) {
    io.print(formatCommandHelp(command))
    return 0
  }
  return command.run(parseArgs(command, rest), io)
}

function listNames(): string {
  return COMMANDS.map((command) => command.name).join(', ')
}

function findCommand(name: string): CliCommand {
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (command === undefined)
    throw new UsageError(`« ${name} » n’est pas une commande. Les commandes sont : ${listNames()}.`)
  return command
}
