/** One window a dossier. `take` gives the function that lets go, or null when another window holds it. */
export type DossierLocks = { readonly take: (dossierId: string) => Promise<(() => void) | null> }

/** Web Locks: let go of by the browser itself when the page dies, so a crash never leaves a dossier locked. */
export function createWebLocks(locks: LockManager): DossierLocks {
  return {
    take: (dossierId) =>
      new Promise((resolve, reject) => {
        locks
          .request(`cairn-dossier-${dossierId}`, { ifAvailable: true }, (lock) => {
            if (lock === null) {
              resolve(null)
              return undefined
            }
            return new Promise<void>((release) => {
              resolve(release)
            })
          })
          .catch(reject)
      }),
  }
}
