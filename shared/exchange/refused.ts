import { failure, type Echec, type Result } from '../kernel/result'

/** Carries a refusal out of nested reads; never leaves this folder. */
class Refused extends Error {
  constructor(readonly echec: Echec) {
    super(echec.code)
  }
}

/** The value of a result; its failure ends the `catchRefused` around. */
export function getOrRefuse<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Refused(result.error)
}

/** Runs a read made of many checks, the first refusal being the answer. Any other error is a bug and goes through. */
export async function catchRefused<T>(read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Refused) return failure(error.echec)
    throw error
  }
}
