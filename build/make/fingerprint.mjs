import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ROOT } from './paths.mjs'

/** Files below a folder (or the file itself), sorted; a folder that does not exist is empty. */
export function listFiles(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}

/**
 * A digest of names and contents. Contents rather than times: `git checkout` and a copied folder change every time stamp, and
 * a missed change would show an old application.
 * @param {readonly string[]} paths files and folders, relative to the root
 * @returns {string} hexadecimal SHA-256
 */
export function buildFingerprint(paths, root = ROOT) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => listFiles(join(root, path)))) {
    hash.update(`${relative(root, file).split(sep).join('/')}\0`)
    hash.update(createHash('sha256').update(readFileSync(file)).digest())
  }
  return hash.digest('hex')
}
