import { echec, type Result } from '../../../shared/kernel/result'
import type { InvokeChannel, RequestOf, ResponseOf } from '../../../shared/bridge/ipc-channels'
import { isAppPage } from '../security/app-address'
import { REFUSED, VALIDATORS } from './validators'

export type Handlers = {
  readonly [K in InvokeChannel]: (request: RequestOf<K>) => Promise<ResponseOf<K>>
}

/** Who sent a message, as Electron tells it; `null` when the frame is gone. */
export type Sender = { readonly url: string; readonly isMainFrame: boolean } | null

export type Answer = (sender: Sender, args: readonly unknown[]) => Promise<Result<unknown>>

/** Every channel there is, from the table of validators. */
export function listChannels(): readonly InvokeChannel[] {
  return Object.keys(VALIDATORS) as InvokeChannel[]
}

/**
 * The answer of one channel: a handler runs only for a message of our page's main frame, with exactly one argument of the right
 * shape. Whatever a handler throws comes back as a failure, since errors lose their class on the way.
 */
export function buildAnswer<K extends InvokeChannel>(
  channel: K,
  handlers: Handlers,
  report: (where: string, error: unknown) => void,
): Answer {
  return async (sender, args) => {
    if (sender === null || !sender.isMainFrame || !isAppPage(sender.url))
      return refuse('expediteur')
    if (args.length !== 1) return refuse('forme')
    try {
      const request = VALIDATORS[channel](args[0])
      if (request === REFUSED) return refuse('forme')
      return await handlers[channel](request)
    } catch (error) {
      report(channel, error)
      return echec('interne', 'Une opération a échoué. Vos données enregistrées sont intactes.')
    }
  }
}

function refuse(why: string): Result<never> {
  return echec('demande-refusee', 'Cette demande n’est pas permise.', why)
}
