import { posix } from 'node:path'
import { ZONES, type Zone } from './import-table'
import { listImports } from './list-imports'

const isInside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

/** `renderer/features/*` becomes the one module the file is in. */
function getOwnFolder(path: string, zone: Zone): string {
  if (!zone.folder.endsWith('/*')) return zone.folder
  const parent = zone.folder.slice(0, -2)
  return `${parent}/${path.slice(parent.length + 1).split('/')[0] ?? ''}`
}

const findZone = (path: string) =>
  ZONES.find((zone) => isInside(path, zone.folder.replace(/\/\*$/, '')))

function isPackageAllowed(specifier: string, zone: Zone): boolean {
  return zone.packages.some((name) =>
    name.endsWith('/') || name.endsWith(':')
      ? specifier.startsWith(name)
      : specifier === name || specifier.startsWith(`${name}/`),
  )
}

/** Why this import may not be, or null. */
function findFault(path: string, specifier: string, typeOnly: boolean, zone: Zone): string | null {
  if (specifier === '?') return 'a computed import cannot be checked'
  if (!specifier.startsWith('.'))
    return isPackageAllowed(specifier, zone) ? null : `package ${specifier}`
  const target = posix.join(posix.dirname(path), specifier.replace(/[?#].*$/, ''))
  const allowed = [getOwnFolder(path, zone), ...zone.from, ...(typeOnly ? (zone.types ?? []) : [])]
  return allowed.some((folder) => isInside(target, folder)) ? null : `file ${target}`
}

/**
 * The imports of one file that the architecture forbids, as « path: what ».
 * @param path from the root, with « / »
 */
export function checkImports(path: string, text: string): readonly string[] {
  const zone = findZone(path)
  if (!zone) return [`${path}: in no zone of the architecture`]
  return listImports(path, text).flatMap(({ specifier, typeOnly }) => {
    const fault = findFault(path, specifier, typeOnly, zone)
    return fault ? [`${path}: ${fault}`] : []
  })
}
