import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Idee } from '../../../../shared/domain/idee.entity'
import type { Id } from '../../../../shared/kernel/json'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { ATELIER as MOTS } from '../../../strings/atelier'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import { createFiche, formatOrigine, listPlaces } from './creer-fiche'

type CreerProps = {
  readonly reunionId: Id
  readonly ideas: readonly Idee[]
  readonly titre: string
  readonly onClose: () => void
}

/** The title of the fiche and its place in the plan; Entrée creates it. */
export function CreerFicheDialog({ reunionId, ideas, titre, onClose }: CreerProps) {
  const dossier = useCairn((state) => state.dossier)
  const [name, setName] = useState(titre)
  const places = listPlaces(dossier)
  const [place, setPlace] = useState(() => places[0]?.value ?? '')

  function create(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() === '') return
    const id = createFiche(reunionId, ideas, name, place)
    addAvis({
      ton: 'succes',
      texte: MOTS.created(name.trim()),
      action: 'annuler',
      lien: { texte: MOTS.openFiche, adresse: `/plan/${id}` },
    })
    onClose()
  }

  return (
    <Dialogue title={MOTS.dialogTitle} onClose={onClose}>
      <form onSubmit={create} className="atelier-formulaire" data-annulation="locale">
        <p>{MOTS.dialogText(formatOrigine(dossier, reunionId))}</p>
        <TextInput
          data-autofocus
          label={MOTS.titre}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={MOTS.place}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
          data={[...places, { value: '', label: MOTS.placeLater }]}
        />
        <PiedDialogue>
          <Button variant="default" onClick={onClose}>
            {MOTS.cancel}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {MOTS.create}
          </Button>
        </PiedDialogue>
      </form>
    </Dialogue>
  )
}
