import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useCairn } from '../../store/cairn-store'
import { setAuteur } from '../../store/session'
import { PARAMETRES } from '../../strings/parametres'
import { announce } from '../../ui/status-region'

const FIELDS = [
  { name: 'nom', label: PARAMETRES.auteurNom, help: undefined },
  { name: 'fonction', label: PARAMETRES.auteurFonction, help: PARAMETRES.auteurFonctionHelp },
  { name: 'organisme', label: PARAMETRES.auteurOrganisme, help: undefined },
] as const

/** Who is at the keyboard: kept on this machine, not in the CTG, so outside undo. */
export function AuteurPanel() {
  const auteur = useCairn((state) => state.auteur)
  const [draft, setDraft] = useState(auteur)

  function save(): void {
    if (FIELDS.every(({ name }) => draft[name] === auteur[name])) return
    setAuteur(draft)
    announce(PARAMETRES.auteurSaved)
  }

  return (
    <div className="formulaire parametres-auteur" data-annulation="locale">
      <p className="parametres-texte">{PARAMETRES.auteurText}</p>
      {FIELDS.map(({ name, label, help }) => (
        <TextInput
          key={name}
          label={label}
          description={help}
          value={draft[name]}
          onChange={(event) => {
            const { value } = event.currentTarget
            setDraft((current) => ({ ...current, [name]: value }))
          }}
          onBlur={save}
        />
      ))}
    </div>
  )
}
