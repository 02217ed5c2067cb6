import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { listFonctionsInvitees } from '../../../../shared/rules/presences.rules'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import { ChoixInvites } from './choix-invites'
import { buildLibre, filterInvitables, listInvitables, type Invitable } from './invitables'
import { inviter } from './inviter-commands'

type DialogProps = { readonly reunionId: Id; readonly onClose: () => void }

/** More are not shown: one more letter is quicker than reading. */
const MAX = 30

/** Whom to invite: instances, lists, people, organismes, or a name that is nowhere; several at once. */
export function InviterDialog({ reunionId, onClose }: DialogProps) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<readonly Invitable[]>([])
  const settled = useDeferredValue(words)
  const dossier = useCairn((state) => state.dossier)
  const jour = getRow(dossier, 'reunions', reunionId)?.date?.debut ?? getCtx().today
  const all = useMemo(() => listInvitables(dossier, jour), [dossier, jour])
  const invited = useMemo(() => listFonctionsInvitees(dossier, reunionId), [dossier, reunionId])
  const found = useMemo(() => filterInvitables(all, settled, invited, MAX), [all, settled, invited])
  const libre = buildLibre(words, found)
  const command = useMemo(
    () => inviter(dossier, getCtx(), reunionId, chosen),
    [dossier, reunionId, chosen],
  )
  const count = command.changes.length

  function toggle(one: Invitable): void {
    const isChosen = chosen.some(({ cle }) => cle === one.cle)
    setChosen(isChosen ? chosen.filter(({ cle }) => cle !== one.cle) : [...chosen, one])
  }

  function invite(): void {
    execute(command)
    addAvis({ ton: 'succes', texte: WORDS.invited(count), action: 'annuler' })
    onClose()
  }

  return (
    <Dialogue title={WORDS.inviteTitle} size="lg" onClose={onClose}>
      <TextInput
        label={WORDS.inviteSearch}
        description={WORDS.inviteHelp}
        data-autofocus
        autoComplete="off"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || words.trim() === '') return
          event.preventDefault()
          // What is shown may still answer to the letters before.
          const [choice = libre] = filterInvitables(all, words, invited, 1)
          if (choice === null) return
          toggle(choice)
          setWords('')
        }}
      />
      <ChoixInvites
        found={libre === null ? found : [...found, libre]}
        chosen={chosen}
        onToggle={toggle}
      />
      <PiedDialogue>
        <p className="inviter-compte" role="status">
          {WORDS.willInvite(chosen.length, count)}
        </p>
        <Button variant="default" onClick={onClose}>
          {WORDS.cancel}
        </Button>
        <Button disabled={count === 0} onClick={invite}>
          {WORDS.inviteButton(count)}
        </Button>
      </PiedDialogue>
    </Dialogue>
  )
}
