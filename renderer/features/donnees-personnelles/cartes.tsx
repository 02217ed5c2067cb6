import { useMemo } from 'react'
import { formatJour } from '../../../shared/kernel/jour-format'
import { useCairn } from '../../store/cairn-store'
import { listCopies } from '../../store/effacement'
import { DONNEES } from '../../strings/donnees-personnelles'
import { PlaceList } from './place-list'
import { useAlertes } from './use-alertes'

/** Texts that look like something a convention should not hold. */
export function AlertesCard() {
  const dossier = useCairn((state) => state.dossier)
  const alertes = useAlertes(dossier)
  return (
    <section className="carte donnees-carte" aria-labelledby="donnees-alertes">
      <h2 id="donnees-alertes">{DONNEES.alerts}</h2>
      {alertes === null ? (
        <p role="status">{DONNEES.readingTexts}</p>
      ) : (
        <>
          <p>{alertes.length === 0 ? DONNEES.noAlert : DONNEES.alertsText}</p>
          <PlaceList label={DONNEES.alerts} places={alertes} />
        </>
      )}
    </section>
  )
}

/** Who has a copy where names may be. */
export function CopiesCard() {
  const dossier = useCairn((state) => state.dossier)
  const copies = useMemo(() => listCopies(dossier), [dossier])
  return (
    <section className="carte donnees-carte" aria-labelledby="donnees-copies">
      <h2 id="donnees-copies">{DONNEES.copies}</h2>
      <p>{copies.length === 0 ? DONNEES.noCopy : DONNEES.copiesText}</p>
      {copies.length > 0 && (
        <ul className="donnees-endroits">
          {copies.map(({ id, destinataire, jour, fichier }) => (
            <li key={id}>
              {DONNEES.copyOf(
                destinataire.trim() || DONNEES.unknownRecipient,
                jour === null ? '' : formatJour(jour),
              )}
              <span className="donnees-note">{fichier}</span>
            </li>
          ))}
        </ul>
      )}
      <a href="#/envois">{DONNEES.copiesAll}</a>
    </section>
  )
}
