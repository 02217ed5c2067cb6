import { getRow } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { getNomOrganisme } from '../../../shared/rules/libelles.rules'
import { getLibelleOption } from '../../../shared/rules/options.rules'
import { RecordForm } from '../../forms/record-form'
import { useCairn } from '../../store/cairn-store'
import { ANNUAIRE } from '../../strings/annuaire'
import { DoublonsNote } from './doublons-note'
import { FonctionsOrganisme } from './fonctions-organisme'
import { LiensCard } from './liens-card'
import { RecordFrame } from './record-frame'

/** A body: its people today and before, how to reach it, what it is bound to. */
export function OrganismeRecord({ id }: { readonly id: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const organisme = getRow(dossier, 'organismes', id)
  if (organisme === undefined) return null
  const name = getNomOrganisme(dossier, id) || ANNUAIRE.noName
  const place = getRow(dossier, 'territoires', organisme.territoire)?.nom.trim() ?? ''
  const sigle = organisme.sigle.trim()
  const sous = [
    sigle === name ? '' : sigle,
    getLibelleOption('organismes', 'type', organisme.type),
    place === name ? '' : place,
  ]
  return (
    <RecordFrame
      fiche={{ table: 'organismes', id }}
      titre={name}
      sous={sous.filter((part) => part !== '').join(' · ')}
      marques={organisme.actif ? [] : [ANNUAIRE.inactive]}
      cote={
        <>
          <section className="carte annuaire-carte" aria-labelledby="annuaire-logo">
            <h3 id="annuaire-logo">{ANNUAIRE.logo}</h3>
            <RecordForm table="organismes" id={id} only={['logo', 'actif']} />
          </section>
          <DoublonsNote id={id} />
        </>
      }
    >
      <FonctionsOrganisme organisme={id} />
      <section className="annuaire-bloc">
        <RecordForm table="organismes" id={id} without={['logo', 'actif']} />
      </section>
      <LiensCard table="organismes" id={id} />
    </RecordFrame>
  )
}
