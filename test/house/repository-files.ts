import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const NOT_OURS = new Set(['node_modules', 'out', 'release', 'coverage', '.git'])
const BINARY = /\.(png|ico|icns|ctg|docx|woff2|dic|zip|gz|jpg|jpeg|pdf)$/i

function listTree(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (NOT_OURS.has(name)) return []
    return statSync(path).isDirectory()
      ? listTree(path)
      : [relative(ROOT, path).split(sep).join('/')]
  })
}

/**
 * Every file of the repository, with « / », sorted: what git would keep, or the whole tree where there is no git (an archive).
 */
export function listRepositoryFiles(): readonly string[] {
  try {
    const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
    const output = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' })
    const files = output.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)))
    if (files.length > 0) return files.sort()
  } catch {
    // No git, or not a clone.
  }
  return listTree(ROOT).sort()
}

/** Those that hold text, with it. */
export function listTextFiles(): readonly { readonly path: string; readonly text: string }[] {
  return listRepositoryFiles()
    .filter((path) => !BINARY.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

/** The sources of the product: TypeScript below shared, electron and renderer. */
export function listProductFiles(): readonly { readonly path: string; readonly text: string }[] {
  return listTextFiles().filter(({ path }) => /^(shared|electron|renderer)\/.*\.tsx?$/.test(path))
}
