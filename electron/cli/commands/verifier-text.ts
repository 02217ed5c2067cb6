import { getDefinition, isTableName } from '../../../shared/domain/registry'
import type { Verification } from './verifier'

const SHOWN = 10

/** The verification of a valid file, to be read. */
export function formatVerification(verification: Verification): string {
  const { fichier, titre, empreinte, nombres, manques, anomalies, conflits } = verification
  const counts = Object.entries(nombres ?? {})
    .filter(([, count]) => count > 0)
    .map(([table, count]) => [formatTable(table), String(count)] as const)
  const width = Math.max(0, ...counts.map(([label]) => label.length))
  return [
    `${fichier} : valide`,
    `  ${titre ?? ''}`,
    '',
    ...counts.map(([label, count]) => `  ${label.padEnd(width)}  ${count.padStart(6)}`),
    '',
    ...formatList(
      'Champs à compléter',
      manques.map(({ ou, libelle }) => `${ou} : ${libelle}`),
    ),
    ...formatList(
      'Anomalies',
      anomalies.map(({ message }) => message),
    ),
    ...(conflits === 0 ? [] : [`  Champs en plusieurs versions : ${conflits}`]),
    ...verification.avertissements.map((text) => `  ${text}`),
    `  Empreinte du contenu : ${empreinte ?? ''}`,
    '',
  ].join('\n')
}

function formatTable(table: string): string {
  if (table === 'objectifsSansAction') return 'objectifs sans action'
  return isTableName(table) ? getDefinition(table).labels.many : table
}

function formatList(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [`  ${title} : 0`]
  const rest = lines.length - SHOWN
  return [
    `  ${title} : ${lines.length}`,
    ...lines.slice(0, SHOWN).map((line) => `    - ${line}`),
    ...(rest > 0 ? [`    … et ${rest} autre${rest > 1 ? 's' : ''} (option --json)`] : []),
  ]
}
