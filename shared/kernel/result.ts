/** The outcome of something that can fail for a reason the user can be told. Never thrown, so it crosses IPC and workers whole. */
export type Result<T, E = Echec> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** A failure in the user's words: what happened and what is safe (one French sentence or two), and a stable code for tests and the command line. */
export type Echec = {
  readonly code: string
  readonly message: string
  /** Technical details, shown folded; never personal data. */
  readonly details?: string
}

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function failure<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error }
}

/** Builds the usual failure: a stable code and a French sentence. */
export function echec(
  code: string,
  message: string,
  details?: string,
): { readonly ok: false; readonly error: Echec } {
  return failure(details === undefined ? { code, message } : { code, message, details })
}
