import { getRow } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { formatNomPrenom } from '../../../shared/rules/fonctions.rules'
import { RecordForm } from '../../forms/record-form'
import { useCairn } from '../../store/cairn-store'
import { ANNUAIRE } from '../../strings/annuaire'
import { getContact } from './contact-index'
import { DoublonsNote } from './doublons-note'
import { FonctionsPersonne } from './fonctions-personne'
import { LiensCard } from './liens-card'
import { RecordFrame } from './record-frame'
import { RgpdCard } from './rgpd-card'

type PersonneRecordProps = { readonly id: Id; readonly vise: Id | null }

/** What is shown apart: the dates and the consent are in their own card. */
const RGPD = ['opposition', 'informeeLe', 'verifiee', 'provenance']

/** Someone: functions first, then how to reach them, then what they are bound to. */
export function PersonneRecord({ id, vise }: PersonneRecordProps) {
  const dossier = useCairn((state) => state.dossier)
  const personne = getRow(dossier, 'personnes', id)
  const contact = getContact(dossier, id)
  if (personne === undefined) return null
  const name = formatNomPrenom(personne) || ANNUAIRE.noName
  const marques = [
    ...(personne.opposition ? [ANNUAIRE.opposed] : []),
    ...(contact !== undefined && contact.aRevoir !== null ? [ANNUAIRE.toVerify] : []),
  ]
  return (
    <RecordFrame
      fiche={{ table: 'personnes', id }}
      titre={name}
      sous={contact?.detail ?? ''}
      marques={marques}
      cote={
        <>
          <RgpdCard id={id} fields={RGPD} />
          <DoublonsNote id={id} />
        </>
      }
    >
      <FonctionsPersonne personne={id} vise={vise} />
      <section className="annuaire-bloc" aria-labelledby="annuaire-identite">
        <h3 id="annuaire-identite">{ANNUAIRE.identity}</h3>
        <RecordForm table="personnes" id={id} without={RGPD} />
      </section>
      <LiensCard table="personnes" id={id} />
    </RecordFrame>
  )
}
