const KEY = 'cairn-lots'

/** Sizes of batches: what mail servers take without complaint, and all at once (0). */
export const TAILLES = [50, 100, 0] as const

export type Taille = (typeof TAILLES)[number]

/** The size chosen last on this machine: it depends on its mail server, not on the CTG. */
export function readTaille(): Taille {
  try {
    const known = Number(localStorage.getItem(KEY) ?? TAILLES[0])
    return TAILLES.find((taille) => taille === known) ?? TAILLES[0]
  } catch {
    return TAILLES[0]
  }
}

export function writeTaille(taille: Taille): void {
  try {
    localStorage.setItem(KEY, String(taille))
  } catch {
    // A machine that keeps nothing asks again next time.
  }
}
