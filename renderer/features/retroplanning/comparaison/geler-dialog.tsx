import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { gelerPlan } from '../../../../shared/gestes/retroplanning/geler-plan'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { COMPARAISON as WORDS } from '../../../strings/retroplanning-comparaison'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import { runGeste } from '../liste/run-geste'

/** « Geler le plan… »: today’s dates are kept under a name, to be compared with later. */
export function GelerDialog({ onClose }: { readonly onClose: () => void }) {
  const [nom, setNom] = useState('')

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (runGeste(gelerPlan(useCairn.getState().dossier, getCtx(), nom.trim()))) onClose()
  }

  return (
    <Dialogue title={WORDS.freezeTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate data-annulation="locale">
        <p>{WORDS.freezeText}</p>
        <TextInput
          data-autofocus
          className="comparaison-nom"
          label={WORDS.freezeName}
          description={WORDS.freezeExample}
          value={nom}
          autoComplete="off"
          onChange={(event) => setNom(event.currentTarget.value)}
        />
        <PiedDialogue>
          <Button variant="default" onClick={onClose}>
            {WORDS.cancel}
          </Button>
          <Button type="submit">{WORDS.freezeDo}</Button>
        </PiedDialogue>
      </form>
    </Dialogue>
  )
}
