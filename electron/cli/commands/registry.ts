import type { CliCommand } from '../cli-command'
import { comparer } from './comparer'
import { documents } from './documents'
import { exemple } from './exemple'
import { exporter } from './exporter'
import { fusionner } from './fusionner'
import { historique } from './historique'
import { reparer } from './reparer'
import { verifier } from './verifier'

/** Every command, in the order of the help. Adding one is one file and one line. */
export const COMMANDS: readonly CliCommand[] = [
  verifier,
  fusionner,
  comparer,
  historique,
  reparer,
  documents,
  exporter,
  exemple,
]
