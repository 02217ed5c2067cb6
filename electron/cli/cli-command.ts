/** An option that takes a value (`--vers dossier`) or none (`--json`). */
export type CliOption = {
  readonly name: string
  /** What stands for its value in the help; absent for an option without value. */
  readonly value?: string
  readonly help: string
  readonly required?: boolean
}

export type ParsedArgs = {
  readonly files: readonly string[]
  /** By name, without the dashes. An option without value is `''`. */
  readonly options: ReadonlyMap<string, string>
}

/** Where a command writes: the terminal, or a test. */
export type CliIo = {
  readonly print: (line: string) => void
  readonly warn: (line: string) => void
}

/** One command of the command line: one file, one line in the registry. */
export type CliCommand = {
  readonly name: string
  /** What takes the place of the files in the help, « <fichier…> »; absent when the command takes none. */
  readonly files?: { readonly help: string; readonly max: number }
  readonly summary: string
  readonly options: readonly CliOption[]
  readonly examples: readonly string[]
  /** The exit code: 0, or 1 when a file or a check failed. Throws UsageError and CliError. */
  readonly run: (args: ParsedArgs, io: CliIo) => Promise<number>
}
