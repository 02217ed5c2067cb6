import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Reception } from '../../store/reception-types'
import { RECEPTION } from '../../strings/reception'
import { ConfirmDialogue } from '../../ui/confirm-dialogue'
import { useNombreDecide, useNombreExclus } from './choix'
import { integrer, refuser } from './integrer'

type PiedRecuProps = { readonly reception: Reception; readonly lignes: number }

/** What « Intégrer » would do with the choices made so far, and the two ways out. Always in sight. */
export function PiedRecu({ reception, lignes }: PiedRecuProps) {
  const [, navigate] = useLocation()
  const [isBusy, setIsBusy] = useState(false)
  const [sansSauvegarde, setSansSauvegarde] = useState<string | null>(null)
  const left = useNombreExclus()
  const decided = useNombreDecide()
  const total = reception.conflits.length

  async function run(insists: boolean): Promise<void> {
    setIsBusy(true)
    const issue = await integrer(reception, lignes, insists)
    setIsBusy(false)
    if (issue.genre === 'sans-sauvegarde') setSansSauvegarde(issue.raison)
  }

  return (
    <div className="recu-pied" role="region" data-barre-basse aria-label={RECEPTION.integrate}>
      <p aria-live="polite">
        {lignes > 0 && RECEPTION.footer(lignes - left, left)}
        {lignes > 0 && total > 0 && ' ; '}
        {total > 0 && RECEPTION.footerConflicts(decided, total)}.
      </p>
      <Button
        variant="default"
        disabled={isBusy}
        onClick={() => {
          refuser()
          navigate('/plan')
        }}
      >
        {RECEPTION.cancel}
      </Button>
      <Button loading={isBusy} onClick={() => void run(false)}>
        {RECEPTION.integrate}
      </Button>
      {sansSauvegarde !== null && (
        <ConfirmDialogue
          title={RECEPTION.noBackupTitle}
          action={RECEPTION.noBackupAction}
          onConfirm={() => void run(true)}
          onClose={() => setSansSauvegarde(null)}
        >
          <p>{sansSauvegarde}</p>
        </ConfirmDialogue>
      )}
    </div>
  )
}
