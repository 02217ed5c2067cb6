import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { formatMoment } from '../../forms/moment'
import { askFolderPermission, syncNow, unlinkFolder } from '../../store/dossier-lie'
import type { EtatLien } from '../../store/lien-types'
import { addAvis, getCtx } from '../../store/session'
import { PARTAGE } from '../../strings/partage'
import { ConfirmDialogue } from '../../ui/confirm-dialogue'
import { announce } from '../../ui/status-region'
import { LinkButton } from './link-button'

const ICONS = {
  a_jour: IconCircleCheck,
  en_cours: IconRefresh,
  inaccessible: IconCloudOff,
  autorisation: IconAlertTriangle,
  refus: IconAlertTriangle,
} as const

/** How the folder is, in words, and what can be done. */
export function LinkState({ lien }: { readonly lien: EtatLien }) {
  const [isAsking, setIsAsking] = useState(false)
  const Icon = ICONS[lien.etat]
  const { derniere } = lien
  return (
    <section className="carte partage-etat" aria-label={PARTAGE.linkedTo(lien.dossier)}>
      <h2>{PARTAGE.linkedTo(lien.dossier)}</h2>
      <p className="partage-statut" data-etat={lien.etat}>
        <Icon size={18} stroke={1.7} aria-hidden="true" />
        <span>{PARTAGE.states[lien.etat]}</span>
      </p>
      <StateText lien={lien} />
      <p className="sous">
        {derniere === null ? PARTAGE.never : PARTAGE.last(formatMoment(derniere, getCtx().today))}
      </p>
      <div className="partage-boutons">
        {lien.etat === 'autorisation' && (
          <Button onClick={() => void allow()}>{PARTAGE.permission}</Button>
        )}
        <Button
          variant={lien.etat === 'autorisation' ? 'default' : 'filled'}
          disabled={lien.etat === 'en_cours'}
          leftSection={<IconRefresh size={17} stroke={1.7} aria-hidden="true" />}
          onClick={() => void sync()}
        >
          {PARTAGE.sync}
        </Button>
        <LinkButton label={PARTAGE.change} />
        <Button variant="default" onClick={() => setIsAsking(true)}>
          {PARTAGE.unlink}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialogue
          title={PARTAGE.unlinkTitle}
          action={PARTAGE.unlinkConfirm}
          onClose={() => setIsAsking(false)}
          onConfirm={() => void unlink()}
        >
          <p>{PARTAGE.unlinkText}</p>
        </ConfirmDialogue>
      )}
    </section>
  )
}

function StateText({ lien }: { readonly lien: EtatLien }) {
  if (lien.etat === 'inaccessible') return <p>{PARTAGE.calm}</p>
  if (lien.etat === 'autorisation') return <p>{PARTAGE.permissionText}</p>
  return lien.etat === 'refus' && lien.message !== null ? <p>{lien.message}</p> : null
}

async function sync(): Promise<void> {
  const outcome = await syncNow()
  if (!outcome.ok) announce(outcome.error.message)
  else if (outcome.value.integrees === 0) announce(PARTAGE.syncedNothing)
}

async function allow(): Promise<void> {
  const outcome = await askFolderPermission()
  if (!outcome.ok) addAvis({ ton: 'erreur', texte: outcome.error.message })
}

async function unlink(): Promise<void> {
  const outcome = await unlinkFolder()
  if (outcome.ok) addAvis({ ton: 'succes', texte: PARTAGE.unlinked })
  else addAvis({ ton: 'erreur', texte: outcome.error.message })
}
