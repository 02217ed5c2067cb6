import { Button } from '@mantine/core'
import { IconEraser, IconFileText } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { setField } from '../../../shared/commands/set-fields'
import type { Personne } from '../../../shared/domain/personne.entity'
import { listMentions, type ARevoir } from '../../../shared/rules/donnees-personnelles.rules'
import { getNomPersonne } from '../../../shared/rules/libelles.rules'
import { useOpenRecord } from '../../forms/record-dialog-context'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../store/session'
import { DONNEES } from '../../strings/donnees-personnelles'
import { PlaceList } from './place-list'
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
  const mentions = useMemo(() => listMentions(dossier, personne.id), [dossier, personne.id])
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
      <h3>{DONNEES.places(mentions.length)}</h3>
      <PlaceList
        label={DONNEES.placesOf(name)}
        places={mentions.map(({ table, id, champ, extrait, certain }, at) => ({
          key: `${table}/${id}/${champ}/${String(at)}`,
          table,
          id,
          champ,
          text: extrait,
          note: certain ? null : DONNEES.uncertain,
        }))}
      />
    </section>
  )
}

function verify(id: string, name: string): void {
  const { dossier } = useCairn.getState()
  const label = DONNEES.verifyCommand(name)
  execute(setField(dossier, 'personnes', id, 'verifiee', getCtx().today, label))
  addAvis({ ton: 'succes', texte: DONNEES.verifiedNow(name), action: 'annuler' })
}
