import { Button } from '@mantine/core'
import { IconCheck, IconFileTypeDocx, IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import { setFields } from '../../../../shared/commands/set-fields'
import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { getEtatCompteRendu } from '../../../../shared/rules/comptes-rendus.rules'
import { useCairn } from '../../../store/cairn-store'
import { execute } from '../../../store/session'
import { COMPTE_RENDU as MOTS } from '../../../strings/compte-rendu'
import { EnvoiReunionDialog } from '../envoi/envoi-reunion-dialog'
import { ApprouverDialog } from './approuver-dialog'
import { exportCompteRendu } from './modele-compte-rendu'

/** Where the minutes stand, and the next step: read again, approved, sent. */
export function EtatPanneau({ reunionId }: { readonly reunionId: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const [dialog, setDialog] = useState<'approve' | 'send' | null>(null)
  const { etat, version, verrouille } = getEtatCompteRendu(dossier, reunionId)
  const reunion = getRow(dossier, 'reunions', reunionId)
  const isRead = reunion?.statutCompteRendu === 'relu'
  const close = () => setDialog(null)

  function setStatut(statut: 'brouillon' | 'relu'): void {
    const current = useCairn.getState().dossier
    const patch = { statutCompteRendu: statut }
    execute(setFields(current, 'reunions', reunionId, patch, MOTS.commands[statut]))
  }

  return (
    <section className="carte compte-rendu-etat" aria-labelledby="compte-rendu-etat">
      <h2 id="compte-rendu-etat">{MOTS.title}</h2>
      <p role="status">
        {MOTS.etatLabel}{' '}
        <strong data-etat={etat}>
          {etat === 'correction' && isRead ? MOTS.correctionRead : MOTS.etats[etat]}
        </strong>
        {verrouille && version !== null && ` (${MOTS.version(version)})`}
      </p>
      {etat === 'correction' && version !== null && (
        <p className="sous">{MOTS.correcting(version, reunion?.motifCorrection ?? '')}</p>
      )}
      <div className="compte-rendu-gestes">
        {!verrouille && (
          <>
            <Button
              variant={etat === 'vide' ? 'default' : 'filled'}
              leftSection={<IconCheck size={16} aria-hidden />}
              onClick={() => setDialog('approve')}
            >
              {MOTS.approve}
            </Button>
            <Button variant="default" onClick={() => setStatut(isRead ? 'brouillon' : 'relu')}>
              {isRead ? MOTS.markDraft : MOTS.markRead}
            </Button>
          </>
        )}
        <Button
          variant="default"
          leftSection={<IconMail size={16} aria-hidden />}
          onClick={() => setDialog('send')}
        >
          {MOTS.send}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          onClick={() => void exportCompteRendu(reunionId)}
        >
          {MOTS.exportWord}
        </Button>
      </div>
      {dialog === 'approve' && (
        <ApprouverDialog reunionId={reunionId} numero={(version ?? 0) + 1} onClose={close} />
      )}
      {dialog === 'send' && (
        <EnvoiReunionDialog reunionId={reunionId} genre="compte_rendu" onClose={close} />
      )}
    </section>
  )
}
