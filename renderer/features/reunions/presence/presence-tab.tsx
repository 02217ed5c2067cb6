import { Button, TextInput } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { matches } from '../../../../shared/kernel/recherche'
import { listJours } from '../../../../shared/rules/agenda-reunion.rules'
import { listPresences } from '../../../../shared/rules/presences.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'
import { useCommande } from '../../../ui/commandes'
import { EmptyState } from '../../../ui/empty-state'
import { useVerrou } from '../verrou'
import { InviterDialog } from './inviter-dialog'
import { PorteChamp } from './porte-champ'
import { PresenceCompte } from './presence-compte'
import { PresenceFigee } from './presence-figee'
import { PresenceGroupes } from './presence-groupes'
import { PresenceRow } from './presence-row'
import './presence.css'

/** Attendance; once the minutes are approved, it may only be read. */
export function PresenceTab({ reunionId }: { readonly reunionId: Id }) {
  const isLocked = useVerrou(reunionId)
  return isLocked ? <PresenceFigee reunionId={reunionId} /> : <PresenceVive reunionId={reunionId} />
}

/** Who is invited and who came: one line a guest, by keyboard, with the counts above. */
function PresenceVive({ reunionId }: { readonly reunionId: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const [isInviting, setInviting] = useState(false)
  const [words, setWords] = useState('')
  const [active, setActive] = useState<Id | null>(null)
  const [opened, setOpened] = useState<Id | null>(null)
  const filter = useRef<HTMLInputElement>(null)
  useCommande('filtrer', () => filter.current?.focus())
  const activate = useCallback((id: Id) => setActive(id), [])
  const open = useCallback((id: Id | null) => setOpened(id), [])
  const all = useMemo(() => listPresences(dossier, reunionId), [dossier, reunionId])
  const reunion = getRow(dossier, 'reunions', reunionId)
  if (reunion === undefined) return null

  const isToday = listJours(reunion.date).includes(getCtx().today)
  const shown = all.filter(({ nom, fonction, organisme }) =>
    matches(`${nom} ${fonction} ${organisme}`, words),
  )
  const tabStop = shown.some(({ presence }) => presence.id === active)
    ? active
    : shown[0]?.presence.id
  const button = (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
      {WORDS.invite}
    </Button>
  )
  return (
    <div className="ecran-corps presences" data-zone="detail">
      {all.length === 0 ? (
        <EmptyState title={WORDS.emptyTitle} example={WORDS.emptyExample} action={button}>
          {WORDS.emptyText}
        </EmptyState>
      ) : (
        <>
          <div className="presence-tete">
            <PresenceCompte dossier={dossier} reunionId={reunionId} />
            <div className="presence-boutons">
              <a href={`#/documents/feuille-emargement/${reunionId}`}>{WORDS.sheet}</a>
              {button}
            </div>
          </div>
          <div className="presence-barre">
            <PorteChamp reunionId={reunionId} isToday={isToday} />
            <TextInput
              ref={filter}
              className="presence-filtre"
              aria-label={WORDS.filter}
              placeholder={WORDS.filter}
              leftSection={<IconSearch size={16} aria-hidden />}
              autoComplete="off"
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <p className="champ-aide presence-touches">{WORDS.keys}</p>
          </div>
          {shown.length === 0 && <p className="champ-aide">{WORDS.noMatch}</p>}
          {shown.length > 0 && (
            <PresenceGroupes
              dossier={dossier}
              reunion={reunion}
              presences={shown}
              renderLine={({ presence, nom, fonction, organisme, detail }) => (
                <PresenceRow
                  key={presence.id}
                  id={presence.id}
                  nom={nom === '' ? WORDS.unnamed : nom}
                  sous={[fonction, organisme === nom ? '' : organisme]
                    .filter((part) => part !== '')
                    .join(', ')}
                  detail={detail}
                  statut={presence.statut ?? 'invite'}
                  visio={presence.visio}
                  deliberatif={presence.deliberatif}
                  isActive={presence.id === tabStop}
                  isOpen={presence.id === opened}
                  isToday={isToday}
                  onActivate={activate}
                  onOpen={open}
                />
              )}
            />
          )}
        </>
      )}
      {isInviting && <InviterDialog reunionId={reunionId} onClose={() => setInviting(false)} />}
    </div>
  )
}
