import type { CliCommand, CliOption } from './cli-command'

const CALL = 'npm run -s cairn --'

function formatOption(option: CliOption): string {
  const name = `--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`
  return option.required ? name : `[${name}]`
}

/** « verifier <fichier…> [--json] »: a command on one line. */
function formatCall(command: CliCommand): string {
  const files =
    command.files === undefined ? [] : [command.files.max === 1 ? '<fichier>' : '<fichier…>']
  return [command.name, ...files, ...command.options.map(formatOption)].join(' ')
}

/** What « cairn --aide » prints. */
export function formatHelp(commands: readonly CliCommand[], version: string): string {
  return [
    `Cairn ${version} : vérifier, fusionner et exporter des projets .ctg, sans écran.`,
    '',
    'Utilisation',
    ...commands.map((command) => `  ${formatCall(command)}\n      ${command.summary}`),
    '',
    'Options générales',
    '  --aide, -h       cette aide ; avec une commande, son aide',
    '  --version, -v    le numéro de version',
    '',
    'Codes de sortie : 0 tout va bien ; 1 fichier refusé ou contrôle en échec ; 2 commande mal écrite.',
    '',
    'Exemples',
    ...commands.flatMap((command) => command.examples).map((line) => `  ${CALL} ${line}`),
  ].join('\n')
}

/** What « cairn verifier --aide » prints. */
export function formatCommandHelp(command: CliCommand): string {
  const width = Math.max(0, ...command.options.map((option) => formatOption(option).length))
  return [
    command.summary,
    '',
    'Utilisation',
    `  ${CALL} ${formatCall(command)}`,
    ...(command.options.length === 0 ? [] : ['', 'Options']),
    ...command.options.map((option) => `  ${formatOption(option).padEnd(width)}  ${option.help}`),
    '',
    'Exemples',
    ...command.examples.map((line) => `  ${CALL} ${line}`),
  ].join('\n')
}
