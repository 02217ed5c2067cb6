import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CtgFile } from '../../../shared/exchange/ctg-file'
import { CliError } from '../cli-error'
import { formatSystemReason } from '../files/system-message'
import { buildExample } from './build-example'
import { listDrafts } from './list-drafts'
import { SOURCE_FILES, type SourceHead } from './source-shape'

type Source = { readonly [key: string]: unknown }

/** Reads the folder of a readable source. Throws CliError on a missing folder, a slip in the JSON or an unknown field. */
export async function readSource(folder: string): Promise<CtgFile> {
  const files = await Promise.all(SOURCE_FILES.map((name) => readSourceFile(join(folder, name))))
  const head = files[0]?.['dossier']
  if (!isHead(head)) {
    throw new CliError(
      'La source doit donner « dossier » dans convention.json : projet, titre, creePar et creeLe.',
    )
  }
  return buildExample(head, files.flatMap(listDrafts))
}

async function readSourceFile(path: string): Promise<Source> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new CliError(`Impossible de lire « ${path} » : ${formatSystemReason(error)}.`)
  }
  try {
    return JSON.parse(text) as Source
  } catch (error) {
    const where = error instanceof Error ? error.message : ''
    throw new CliError(`« ${path} » n’est pas du JSON correct : ${where}`)
  }
}

function isHead(raw: unknown): raw is SourceHead {
  if (typeof raw !== 'object' || raw === null) return false
  const head = raw as { readonly [key: string]: unknown }
  const keys = ['projet', 'titre', 'creePar', 'creeLe']
  return (
    keys.every((key) => typeof head[key] === 'string') &&
    !Number.isNaN(Date.parse(String(head['creeLe'])))
  )
}
