import type { Echec } from '../../shared/kernel/result'

/** The second store refused to be written anew, for the reason it gives. */
export class LogRefusal extends Error {
  readonly code: string

  constructor({ code, message }: Echec) {
    super(message)
    this.code = code
  }
}
