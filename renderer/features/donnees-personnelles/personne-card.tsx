import { Button } from '@mantine/core'
import { IconEraser, IconFileText } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { setField } from '../../../shared/commands/set-fields'
import type { Dossier } from '../../../shared/domain/dossier'
import type { Personne } from '../../../shared/domain/personne.entity'
import { listMentions, type ARevoir } from '../../../shared/rules/donnees-personnelles.rules'
import { getNomPersonne } from '../../../shared/rules/libelles.rules'
import { useOpenRecord } from '../../forms/record-dialog-context'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../store/session'
import { DONNEES } from '../../strings/donnees-personnelles'
import { PlaceList, type Place } from './place-list'
import { saveDonnees } from './save-word'

type PersonneCardProps = {
  readonly personne: Personne
  readonly review: ARevoir | undefined
  readonly onErase: () => void
}

/** One person: where they appear, and what can be done about it. */
export function PersonneCard({ personne, review, onErase }: PersonneCardProps) {
  const dossier = useCairn((state) => state.dossier)
  const openRecord = useOpenRecord()
  const [isBusy, setIsBusy] = useState(false)
  const places = useMemo(() => listPlaces(dossier, personne.id), [dossier, personne.id])
  const name = getNomPersonne(personne) || DONNEES.noName
  return (
    <section className="carte donnees-carte" aria-labelledby="donnees-choisie">
      <h2 id="donnees-choisie">{name}</h2>
      {review !== undefined && <p className="donnees-alerte">{review.message}</p>}
      <div className="donnees-boutons">
        <Button variant="default" onClick={() => verify(personne.id, name)}>
          {DONNEES.verify}
        </Button>
        <Button variant="default" onClick={() => openRecord?.('personnes', personne.id)}>
          {DONNEES.edit}
        </Button>
        <Button
          variant="default"
          loading={isBusy}
          leftSection={<IconFileText size={17} stroke={1.7} aria-hidden="true" />}
          onClick={() => {
            setIsBusy(true)
            void saveDonnees(personne).finally(() => setIsBusy(false))
          }}
        >
          {DONNEES.access}
        </Button>
        <Button
          variant="default"
          className="donnees-danger"
          leftSection={<IconEraser size={17} stroke={1.7} aria-hidden="true" />}
          onClick={onErase}
        >
          {DONNEES.erase}
        </Button>
      </div>
      <h3>{DONNEES.places(places.length)}</h3>
      <PlaceList label={DONNEES.placesOf(name)} places={places} />
    </section>
  )
}

/** A name and a number in the same words are one place. */
function listPlaces(dossier: Dossier, id: string): readonly Place[] {
  const places = new Map<string, Place>()
  for (const mention of listMentions(dossier, id)) {
    const { table, id: record, champ, extrait, certain } = mention
    const key = `${table}/${record}/${champ}/${extrait}`
    if (certain || !places.has(key)) {
      const note = certain ? null : DONNEES.uncertain
      places.set(key, { key, table, id: record, champ, text: extrait, note })
    }
  }
  return [...places.values()]
}

function verify(id: string, name: string): void {
  const { dossier } = useCairn.getState()
  const label = DONNEES.verifyCommand(name)
  execute(setField(dossier, 'personnes', id, 'verifiee', getCtx().today, label))
  addAvis({ ton: 'succes', texte: DONNEES.verifiedNow(name), action: 'annuler' })
}
