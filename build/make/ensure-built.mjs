import { buildFingerprint } from './fingerprint.mjs'
import { withBuildLock } from './lock.mjs'
import { TARGETS, isFresh, writeStamp } from './targets.mjs'

/** Says in its message which targets failed and why. */
export class BuildError extends Error {}

/**
 * Builds the named targets that are missing or older than their sources.
 * @param {readonly string[]} names of TARGETS
 * @param {{ force?: boolean, log?: (line: string) => void }} [options] `log` gets one line a target built
 * @returns {Promise<string[]>} names of what was built
 */
export async function ensureBuilt(names, { force = false, log = () => undefined } = {}) {
  const wanted = TARGETS.filter((target) => names.includes(target.name))
  const isNeeded = (target) => force || !isFresh(target)
  if (!wanted.some(isNeeded)) return []
  return withBuildLock(async () => {
    // Asked again: another process may have built while we waited.
    const stale = wanted.filter(isNeeded)
    if (stale.length === 0) return []
    // Loaded only now: a fresh start must not pay for the bundler.
    const { buildTarget } = await import('./bundle.mjs')
    const { writeLicences } = await import('../licences.mjs')
    const failures = []
    for (const target of stale) {
      const fingerprint = buildFingerprint(target.sources)
      const from = performance.now()
      try {
        await buildTarget(target.name)
      } catch (error) {
        // The others are built all the same: one broken zone must not hide whether the rest holds.
        failures.push(`${target.name}: ${error.message}`)
        continue
      }
      writeStamp(target, fingerprint)
      log(`${target.name}: ${Math.round(performance.now() - from)} ms`)
    }
    writeLicences()
    if (failures.length > 0) throw new BuildError(failures.join('\n'))
    return stale.map((target) => target.name)
  })
}

export const ALL_TARGETS = TARGETS.map((target) => target.name)
