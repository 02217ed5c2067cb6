import { IconAlertTriangle, IconArrowLeft, IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { formatJour } from '../../../shared/kernel/jour-format'
import { useCairn } from '../../store/cairn-store'
import type { VersionLue } from '../../store/historique-types'
import { readVersion } from '../../store/session'
import { VERSIONS } from '../../strings/versions'
import { Refusal } from './refusal'
import { SignedMark } from './signed-mark'
import { SnapshotView } from './snapshot-view'

type Read = { readonly version: VersionLue | null; readonly erreur: string | null }

/** One version, read only. */
export function VersionDetail({ id }: { readonly id: string }) {
  const row = useCairn((state) => state.dossier.versions[id])
  const [{ version, erreur }, setRead] = useState<Read>({ version: null, erreur: null })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isWanted = true
    void readVersion(id).then((read) => {
      if (!isWanted) return
      setRead(
        read.ok
          ? { version: read.value, erreur: null }
          : { version: null, erreur: read.error.message },
      )
    })
    return () => {
      isWanted = false
    }
  }, [id, turn])
  const back = (
    <a className="retour" href="#/historique/versions">
      <IconArrowLeft size={15} stroke={1.8} aria-hidden />
      {VERSIONS.back}
    </a>
  )
  if (row === undefined) {
    return (
      <>
        {back}
        <p>{VERSIONS.gone}</p>
      </>
    )
  }
  return (
    <>
      {back}
      <div className="fiche-version">
        <h3>
          {row.nom} {row.signee && <SignedMark />}
        </h3>
        <p className="sous">{row.jour !== null && VERSIONS.by(formatJour(row.jour), row.par)}</p>
        {row.commentaire.trim() !== '' && <p className="ligne-note">{row.commentaire}</p>}
      </div>
      {erreur !== null && (
        <Refusal message={erreur} onRetry={() => setTurn((current) => current + 1)} />
      )}
      {version === null
        ? erreur === null && <p role="status">{VERSIONS.reading}</p>
        : [
            row.signee ? <Seal key="seal" isIntact={version.intacte} /> : null,
            <SnapshotView key="view" source={{ version: id }} alors={version.dossier} />,
          ]}
    </>
  )
}

/** Whether a signed version is still the one that was signed. */
function Seal({ isIntact }: { readonly isIntact: boolean }) {
  const Icon = isIntact ? IconCircleCheck : IconAlertTriangle
  return (
    <p className="encart" data-ton={isIntact ? 'bon' : 'erreur'}>
      <Icon size={18} stroke={1.7} aria-hidden />
      <span>
        <strong>{isIntact ? VERSIONS.intact : VERSIONS.altered}</strong>{' '}
        {isIntact ? VERSIONS.intactText : VERSIONS.alteredText}
      </span>
    </p>
  )
}
