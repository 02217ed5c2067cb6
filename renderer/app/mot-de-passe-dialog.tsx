import { Button, Checkbox, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { MOT_DE_PASSE } from '../strings/envoi'
import { Dialogue, PiedDialogue } from '../ui/dialogue'
import {
  closeMotDePasse,
  useDemandeMotDePasse,
  type DemandeMotDePasse,
} from './demande-mot-de-passe'

/** Shows the question of a protected file, if there is one. */
export function MotDePasseHost() {
  const demande = useDemandeMotDePasse()
  const [location] = useLocation()
  useEffect(() => closeMotDePasse(), [location])
  return demande === null ? null : <MotDePasseDialog key={demande.fichier} demande={demande} />
}

/** The password of a received file. It is kept nowhere. */
function MotDePasseDialog({ demande }: { readonly demande: DemandeMotDePasse }) {
  const [motDePasse, setMotDePasse] = useState('')
  const [isShown, setIsShown] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState('')
  const input = useRef<HTMLInputElement>(null)

  async function open(): Promise<void> {
    setIsBusy(true)
    const outcome = await demande.essayer(motDePasse)
    setIsBusy(false)
    if (outcome !== 'faux') {
      demande.fermer()
      return
    }
    setError(MOT_DE_PASSE.wrong)
    input.current?.select()
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy) return
    if (motDePasse.trim() !== '') void open()
    else {
      setError(MOT_DE_PASSE.missing)
      input.current?.focus()
    }
  }

  return (
    <Dialogue title={MOT_DE_PASSE.title} onClose={demande.fermer}>
      <form onSubmit={submit} noValidate data-annulation="locale">
        <p>{MOT_DE_PASSE.text(demande.fichier)}</p>
        <TextInput
          ref={input}
          data-autofocus
          mt={12}
          type={isShown ? 'text' : 'password'}
          label={MOT_DE_PASSE.label}
          value={motDePasse}
          error={error}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setMotDePasse(event.currentTarget.value)
            setError('')
          }}
        />
        <Checkbox
          mt={10}
          label={MOT_DE_PASSE.show}
          checked={isShown}
          onChange={(event) => setIsShown(event.currentTarget.checked)}
        />
        <PiedDialogue>
          <Button variant="default" onClick={demande.fermer}>
            {MOT_DE_PASSE.cancel}
          </Button>
          <Button type="submit" disabled={isBusy}>
            {isBusy ? MOT_DE_PASSE.opening : MOT_DE_PASSE.open}
          </Button>
        </PiedDialogue>
      </form>
    </Dialogue>
  )
}
