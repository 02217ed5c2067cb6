import { Button } from '@mantine/core'
import { IconUserShield } from '@tabler/icons-react'
import { setField } from '../../../shared/commands/set-fields'
import { getRow } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { listAlertesTexte } from '../../../shared/rules/donnees-personnelles.rules'
import { RecordForm } from '../../forms/record-form'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../store/session'
import { ANNUAIRE } from '../../strings/annuaire'
import { getContact } from './contact-index'

type RgpdCardProps = { readonly id: Id; readonly fields: readonly string[] }

/** What the law asks about this person: informed, verified, opposed; and the way to their file and to the erasure. */
export function RgpdCard({ id, fields }: RgpdCardProps) {
  const dossier = useCairn((state) => state.dossier)
  const { today } = getCtx()
  const review = getContact(dossier, id)?.aRevoir ?? null
  const personne = getRow(dossier, 'personnes', id)
  if (personne === undefined) return null
  const alertes = listAlertesTexte(personne.notes, { surPersonne: true })
  return (
    <section className="carte annuaire-carte" aria-labelledby="annuaire-rgpd">
      <h3 id="annuaire-rgpd">{ANNUAIRE.privacy}</h3>
      {review !== null && <p className="annuaire-alerte">{review.message}</p>}
      {alertes.map(({ extrait, message }) => (
        <p key={extrait} className="annuaire-alerte">
          {ANNUAIRE.alert(extrait, message)}
        </p>
      ))}
      <div className="annuaire-boutons">
        {personne.informeeLe === null && (
          <Button size="xs" variant="default" onClick={() => note(id, 'informeeLe')}>
            {ANNUAIRE.informedToday}
          </Button>
        )}
        {personne.verifiee !== today && (
          <Button size="xs" variant="default" onClick={() => note(id, 'verifiee')}>
            {ANNUAIRE.verifiedToday}
          </Button>
        )}
      </div>
      <RecordForm table="personnes" id={id} only={fields} />
      <p className="annuaire-lien-donnees">
        <IconUserShield size={16} stroke={1.7} aria-hidden />
        <a href={`#/donnees-personnelles/${id}`}>{ANNUAIRE.fileAndErasure}</a>
      </p>
    </section>
  )
}

function note(id: Id, field: 'informeeLe' | 'verifiee'): void {
  const { dossier } = useCairn.getState()
  execute(setField(dossier, 'personnes', id, field, getCtx().today))
  const texte = field === 'verifiee' ? ANNUAIRE.verifiedSaid : ANNUAIRE.informedSaid
  addAvis({ ton: 'succes', texte, action: 'annuler' })
}
