/** What goes on beside the open dossier: backups, shared folder. */
export type SuiteDossier = {
  /** The dossier is open and shown. */
  readonly onOpened: () => void
  /** Everything is saved; the dossier is about to be let go of, or the window to close. Waited for, but not for long. */
  readonly onLeaving: (why: 'dossier' | 'fenetre') => Promise<void>
  /** The dossier is no longer there. */
  readonly onClosed: () => void
}

/** Longest wait when leaving, in milliseconds: the window gives the page five seconds. */
const LIMIT = 3_000

const suites = new Set<SuiteDossier>()

/** Adds what follows the open dossier, once for the life of the page. */
export function addSuite(suite: SuiteDossier): void {
  suites.add(suite)
}

export function notifyOpened(): void {
  for (const suite of suites) suite.onOpened()
}

export function notifyClosed(): void {
  for (const suite of suites) suite.onClosed()
}

/** Lets each do its last work, side by side. A failure there keeps nobody from leaving: the dossier itself is saved. */
export async function settleSuites(why: 'dossier' | 'fenetre'): Promise<void> {
  if (suites.size === 0) return
  const work = Promise.allSettled([...suites].map((suite) => suite.onLeaving(why)))
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, LIMIT)
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}
