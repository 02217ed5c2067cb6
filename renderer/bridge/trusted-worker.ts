type ScriptPolicy = { createScriptURL(url: string): unknown }
type PolicyFactory = {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy
}

let policy: ScriptPolicy | null = null

/**
 * A worker of our own. `new Worker` is a Trusted Types sink: only an address of this origin passes. The address comes from
 * `import url from './x.worker?worker&url'`.
 */
export function createTrustedWorker(url: string): Worker {
  return new Worker(getPolicy().createScriptURL(url) as string, { type: 'module' })
}

/** The policy may be created once only in a page (shared/bridge/content-security-policy.ts). */
function getPolicy(): ScriptPolicy {
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes
  policy ??= factory?.createPolicy('cairn', { createScriptURL: readOwnUrl }) ?? {
    createScriptURL: readOwnUrl,
  }
  return policy
}

function readOwnUrl(url: string): string {
  const absolute = new URL(url, location.href)
  if (absolute.origin !== location.origin) throw new TypeError('worker of another origin')
  return absolute.href
}
