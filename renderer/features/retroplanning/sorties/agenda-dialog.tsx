import { Button, Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Id } from '../../../../shared/kernel/json'
import { listChoixAgenda, type ChoixAgenda } from '../../../../shared/rules/agenda-etapes.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { SORTIES_RETRO as WORDS } from '../../../strings/retroplanning-sorties'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import { saveAgenda } from './enregistrer'
import './sorties.css'

/** Which steps go into a calendar: those to come are ticked; what becomes of a date without a day is said. */
export function AgendaDialog({ onClose }: { readonly onClose: () => void }) {
  const dossier = useCairn((state) => state.dossier)
  const choix = useMemo(() => listChoixAgenda(dossier, getCtx().today), [dossier])
  const possibles = choix.filter(({ genre }) => genre !== 'impossible')
  const [ids, setIds] = useState<ReadonlySet<Id>>(
    () => new Set(possibles.filter(({ faite }) => !faite).map(({ id }) => id)),
  )
  const toggle = (id: Id) => {
    const next = new Set(ids)
    if (!next.delete(id)) next.add(id)
    setIds(next)
  }

  async function save(): Promise<void> {
    await saveAgenda(ids)
    onClose()
  }

  return (
    <Dialogue title={WORDS.agendaTitle} size="lg" onClose={onClose}>
      <p>{WORDS.agendaHelp}</p>
      <div className="sorties-boutons">
        <Button
          size="xs"
          variant="default"
          onClick={() => setIds(new Set(possibles.map(({ id }) => id)))}
        >
          {WORDS.agendaAll}
        </Button>
        <Button size="xs" variant="default" onClick={() => setIds(new Set())}>
          {WORDS.agendaNone}
        </Button>
      </div>
      <div className="sorties-liste" tabIndex={0} role="group" aria-label={WORDS.agendaList}>
        {choix.map((one) => (
          <Checkbox
            key={one.id}
            label={one.titre}
            description={formatNote(one)}
            checked={ids.has(one.id)}
            disabled={one.genre === 'impossible'}
            onChange={() => toggle(one.id)}
          />
        ))}
      </div>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {WORDS.cancel}
        </Button>
        <Button disabled={ids.size === 0} onClick={() => void save()}>
          {WORDS.agendaSave(ids.size)}
        </Button>
      </PiedDialogue>
    </Dialogue>
  )
}

/** « mars-avril 2022. Jour à fixer : … » */
function formatNote({ quand, note, faite }: ChoixAgenda): string {
  const date = quand === null ? WORDS.noDate : formatDateFloue(quand)
  return `${date}${faite ? `, ${WORDS.done}` : ''}${note === '' ? '' : `. ${note}`}`
}
