import type { CliCommand, CliOption, ParsedArgs } from './cli-command'
import { UsageError } from './cli-error'

/** Reads what follows the name of a command. `--option=valeur` and `--option valeur` are the same; after `--`, all are files. */
export function parseArgs(command: CliCommand, argv: readonly string[]): ParsedArgs {
  const files: string[] = []
  const options = new Map<string, string>()
  for (let i = 0; i < argv.length; i += 1) {
    const arg = argv[i] as string
    if (arg === '--') {
      files.push(...argv.slice(i + 1))
      break
    }
    if (!arg.startsWith('-') || arg === '-') {
      files.push(arg)
      continue
    }
    const [name = '', inline] = splitOption(arg)
    const option = findOption(command, name)
    if (options.has(option.name))
      throw new UsageError(`L’option --${option.name} est donnée deux fois.`)
    const next = inline ?? argv[i + 1]
    if (option.value === undefined && inline !== undefined)
      throw new UsageError(`L’option --${option.name} ne prend pas de valeur.`)
    if (option.value !== undefined && (next === undefined || next === '' || next.startsWith('--')))
      throw new UsageError(`Il manque ${option.value} après --${option.name}.`)
    options.set(option.name, option.value === undefined ? '' : (next as string))
    if (option.value !== undefined && inline === undefined) i += 1
  }
  checkArgs(command, files, options)
  return { files, options }
}

function splitOption(arg: string): readonly [name: string, value?: string] {
  const cut = arg.indexOf('=')
  const name = (cut < 0 ? arg : arg.slice(0, cut)).replace(/^--?/, '')
  return cut < 0 ? [name] : [name, arg.slice(cut + 1)]
}

function findOption(command: CliCommand, name: string): CliOption {
  const option = command.options.find((candidate) => candidate.name === name)
  if (option === undefined)
    throw new UsageError(`La commande « ${command.name} » n’a pas d’option --${name}.`)
  return option
}

function checkArgs(
  command: CliCommand,
  files: readonly string[],
  options: ReadonlyMap<string, string>,
): void {
  const missing = command.options.find((option) => option.required && !options.has(option.name))
  if (command.files !== undefined && files.length === 0)
    throw new UsageError(`Il manque ${command.files.help}.`)
  if (files.length > (command.files?.max ?? 0))
    throw new UsageError(`Argument inattendu : « ${files[command.files?.max ?? 0] ?? ''} ».`)
  if (missing !== undefined) throw new UsageError(`Il manque l’option --${missing.name}.`)
}
