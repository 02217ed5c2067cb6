import { Button } from '@mantine/core'
import type { Echec } from '../../shared/kernel/result'
import { isDiskFull } from '../store/panne'
import { APP } from '../strings/app'
import { ReadableCopies } from './readable-copies'

/** The application could not go on: another window holds the data, or the storage refuses. */
export function FailureScreen({ panne }: { readonly panne: Echec }) {
  const isFull = isDiskFull(panne)
  return (
    <main className="panne" id="contenu">
      <div className="vide" role="alert">
        <h1>{isFull ? APP.diskFull : APP.startFailed}</h1>
        <p>{panne.message}</p>
        <Button onClick={() => window.location.reload()}>{APP.retry}</Button>
        {panne.details !== undefined && (
          <details>
            <summary>{APP.details}</summary>
            <p className="details-techniques">{panne.details}</p>
          </details>
        )}
      </div>
      {isFull && <ReadableCopies />}
    </main>
  )
}
