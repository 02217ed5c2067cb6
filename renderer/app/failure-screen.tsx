import { Button } from '@mantine/core'
import type { Echec } from '../../shared/kernel/result'
import { APP } from '../strings/app'

/** The application could not start: another window holds the data, or the storage refuses. */
export function FailureScreen({ panne }: { readonly panne: Echec }) {
  return (
    <main className="panne" id="contenu">
      <div className="vide" role="alert">
        <h1>{APP.startFailed}</h1>
        <p>{panne.message}</p>
        <Button onClick={() => window.location.reload()}>{APP.retry}</Button>
        {panne.details !== undefined && (
          <details>
            <summary>{APP.details}</summary>
            <p className="details-techniques">{panne.details}</p>
          </details>
        )}
      </div>
    </main>
  )
}
