import type { CliCommand } from '../cli-command'
import { documents } from './documents'
import { exemple } from './exemple'
import { exporter } from './exporter'
import { verifier } from './verifier'

/** Every command, in the order of the help. Adding one is one file and one line. */
export const COMMANDS: readonly CliCommand[] = [verifier, documents, exporter, exemple]
