import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useCairn } from '../../store/cairn-store'
import type { EvenementLisible, FiltreHistorique } from '../../store/historique-types'
import { getLibelleChamp, getTitreObjet } from '../../../shared/rules/valeurs-lisibles.rules'
import type { DemandeHistorique } from '../../forms/historique-demande'
import { HISTORIQUE } from '../../strings/historique'
import { Dialogue, PiedDialogue } from '../../ui/dialogue'
import { EventList } from './event-list'
import { Refusal } from './refusal'
import { useHistorique } from './use-historique'
import './historique.css'

type DialogProps = { readonly demande: DemandeHistorique; readonly onClose: () => void }

function listChamps(evenements: readonly EvenementLisible[]) {
  const found = new Map(
    evenements
      .filter(({ genre }) => genre === 'modification')
      .map(({ champ, libelleChamp }) => [champ, libelleChamp]),
  )
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'))
}

/** The history of one record or of one of its fields, above the screen it was asked from. */
export function HistoryDialog({ demande, onClose }: DialogProps) {
  const { table, id, champ } = demande
  const [, navigate] = useLocation()
  const dossier = useCairn((state) => state.dossier)
  const filtre = useMemo<FiltreHistorique>(() => ({ table, id }), [table, id])
  const { evenements, erreur, reread } = useHistorique(filtre)
  const [chosen, setChosen] = useState(champ ?? '')
  const champs = useMemo(() => listChamps(evenements ?? []), [evenements])
  const shown = useMemo(
    () => (evenements ?? []).filter((one) => chosen === '' || one.champ === chosen),
    [evenements, chosen],
  )
  const object = getTitreObjet(dossier, table, id)
  const title = champ === null ? object : getLibelleChamp(dossier, table, champ)
  return (
    <Dialogue title={HISTORIQUE.fieldTitle(title)} size="lg" onClose={onClose}>
      {champ !== null && <p className="sous">{object}</p>}
      {champ === null && champs.length > 1 && (
        <NativeSelect
          className="histoire-champ"
          label={HISTORIQUE.recordField}
          value={chosen}
          data={[{ value: '', label: HISTORIQUE.recordAllFields }, ...champs]}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {erreur !== null && <Refusal message={erreur} onRetry={reread} />}
      {evenements === null ? (
        erreur === null && <p role="status">{HISTORIQUE.reading}</p>
      ) : shown.length === 0 ? (
        <p className="histoire-rien">{HISTORIQUE.fieldEmpty}</p>
      ) : (
        <EventList key={chosen} evenements={shown} montre={chosen === '' ? 'champ' : 'rien'} />
      )}
      <PiedDialogue>
        <Button
          variant="default"
          onClick={() => {
            onClose()
            navigate(`/historique/modifications?table=${table}&id=${id}`)
          }}
        >
          {HISTORIQUE.openAll}
        </Button>
        <Button onClick={onClose}>{HISTORIQUE.close}</Button>
      </PiedDialogue>
    </Dialogue>
  )
}
