import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { ATELIER as MOTS } from '../../../strings/atelier'
import { addGroupe, addIdee } from './atelier-actions'

type SaisieProps = {
  readonly reunionId: Id
  readonly byVotes: boolean
  readonly onByVotes: (byVotes: boolean) => void
}

/** Ideas as fast as they are said: Entrée after each, the focus stays. */
export function SaisieIdees({ reunionId, byVotes, onByVotes }: SaisieProps) {
  const [texte, setTexte] = useState('')
  const [auteur, setAuteur] = useState('')
  const [groupe, setGroupe] = useState('')

  function submitIdea(event: FormEvent): void {
    event.preventDefault()
    if (texte.trim() === '') return
    addIdee(reunionId, texte, auteur)
    setTexte('')
  }

  function submitGroup(event: FormEvent): void {
    event.preventDefault()
    if (groupe.trim() === '') return
    addGroupe(reunionId, groupe)
    setGroupe('')
  }

  return (
    <div className="atelier-saisie">
      <form onSubmit={submitIdea} className="atelier-idee" data-annulation="locale">
        <TextInput
          label={MOTS.newIdea}
          placeholder={MOTS.newIdeaHint}
          autoComplete="off"
          value={texte}
          onChange={(event) => setTexte(event.currentTarget.value)}
        />
        <TextInput
          label={MOTS.by}
          placeholder={MOTS.byHint}
          autoComplete="off"
          value={auteur}
          onChange={(event) => setAuteur(event.currentTarget.value)}
        />
        <button type="submit" className="visuellement-cache" tabIndex={-1}>
          {MOTS.newIdea}
        </button>
      </form>
      <form onSubmit={submitGroup} className="atelier-nouveau" data-annulation="locale">
        <TextInput
          label={MOTS.newGroup}
          placeholder={MOTS.newGroupHint}
          autoComplete="off"
          value={groupe}
          onChange={(event) => setGroupe(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" aria-label={MOTS.addGroup} title={MOTS.addGroup}>
          <IconPlus size={16} aria-hidden />
        </Button>
      </form>
      <Checkbox
        label={MOTS.sortByVotes}
        checked={byVotes}
        onChange={(event) => onByVotes(event.currentTarget.checked)}
      />
    </div>
  )
}
