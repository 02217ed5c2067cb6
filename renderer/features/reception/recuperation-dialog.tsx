import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { formatJour } from '../../../shared/kernel/jour-format'
import type { Result } from '../../../shared/kernel/result'
import { getJourDe } from '../../forms/moment'
import { readRecuperation, type Recuperation } from '../../store/recuperation'
import type { OuvertureCtg } from '../../store/session-types'
import { RECUPERATION } from '../../strings/recuperation'
import { Dialogue, PiedDialogue } from '../../ui/dialogue'
import './recuperation.css'

type RecuperationDialogProps = {
  readonly fichier: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly motDePasse?: string
  readonly montrer: (ouverture: OuvertureCtg) => void
  readonly onClose: () => void
}

/** A damaged file: what could be saved of it and what is lost, before anything is added. */
export function RecuperationDialog(props: RecuperationDialogProps) {
  const { fichier, bytes, motDePasse, montrer, onClose } = props
  const [read, setRead] = useState<Result<Recuperation> | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState('')
  useEffect(() => {
    let isShown = true
    void readRecuperation(bytes, motDePasse).then((result) => {
      if (isShown) setRead(result)
    })
    return () => {
      isShown = false
    }
  }, [bytes, motDePasse])

  async function recover({ ajouter }: Recuperation): Promise<void> {
    setIsBusy(true)
    const added = await ajouter()
    setIsBusy(false)
    if (!added.ok) {
      setError(added.error.message)
      return
    }
    onClose()
    montrer(added.value)
  }

  return (
    <Dialogue title={RECUPERATION.title} onClose={onClose} size="lg">
      <p>{RECUPERATION.text(fichier)}</p>
      <div role="status">
        {read === null && <p className="recup-attente">{RECUPERATION.looking}</p>}
        {read?.ok === false && (
          <>
            <h3 className="recup-titre">{RECUPERATION.nothing}</h3>
            <p>{read.error.message}</p>
          </>
        )}
        {read?.ok === true && <Bilan recuperation={read.value} />}
      </div>
      {error !== '' && (
        <p className="recup-erreur" role="alert">
          {error}
        </p>
      )}
      <PiedDialogue>
        <Button variant="default" data-autofocus onClick={onClose}>
          {read?.ok === false ? RECUPERATION.close : RECUPERATION.cancel}
        </Button>
        {read?.ok === true && (
          <Button disabled={isBusy} onClick={() => void recover(read.value)}>
            {isBusy ? RECUPERATION.recovering : RECUPERATION.recover}
          </Button>
        )}
      </PiedDialogue>
    </Dialogue>
  )
}

function Bilan({ recuperation }: { readonly recuperation: Recuperation }) {
  const { titre, fiches, personnes, dernier, phrases, connue } = recuperation
  return (
    <>
      <h3 className="recup-titre">{RECUPERATION.found}</h3>
      <p>
        <strong>{titre}</strong>
        <br />
        {RECUPERATION.contents(fiches, personnes)}
      </p>
      {dernier > 0 && <p>{RECUPERATION.last(formatJour(getJourDe(dernier), { article: true }))}</p>}
      <h3 className="recup-titre">{RECUPERATION.detail}</h3>
      <ul className="recup-phrases">
        {phrases.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
      <p>{RECUPERATION.apart(titre)}</p>
      {connue !== null && <p>{RECUPERATION.known(connue)}</p>}
      <p>{RECUPERATION.better}</p>
    </>
  )
}
