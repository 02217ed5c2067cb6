import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import { formatMoment } from '../../forms/moment'
import { useCairn, type Sante } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { TABLEAU } from '../../strings/tableau'
import { runCommande } from '../../ui/commandes'
import { Card } from './card'

const ICONS = { erreur: IconAlertTriangle, attente: IconClock, bon: IconCircleCheck } as const

/** After a month, a copy that left the machine is old. */
const COPY_OLD = 31 * 86_400_000

function formatBackup({ derniereSauvegarde, sauvegardeVerifiee, erreurSauvegarde }: Sante): string {
  if (erreurSauvegarde !== null) return TABLEAU.backupFailed(erreurSauvegarde)
  if (derniereSauvegarde === null) return TABLEAU.backupNone
  const moment = formatMoment(derniereSauvegarde, getCtx().today)
  return sauvegardeVerifiee ? TABLEAU.backupGood(moment) : TABLEAU.backupUnread(moment)
}

function formatCopy(at: number | null, now: number): string {
  if (at === null) return TABLEAU.copyNone
  const moment = formatMoment(at, getCtx().today)
  return now - at > COPY_OLD ? TABLEAU.copyOld(moment) : TABLEAU.copyGood(moment)
}

/** The last backup, and the copy that should be kept elsewhere. */
export function BackupsCard() {
  const sante = useCairn((state) => state.sante)
  const { now } = getCtx()
  const { derniereCopieExterne, erreurSauvegarde } = sante
  const isOld = derniereCopieExterne === null || now - derniereCopieExterne > COPY_OLD
  const tone =
    erreurSauvegarde !== null ? 'erreur' : sante.derniereSauvegarde === null ? 'attente' : 'bon'
  const Icon = ICONS[tone]
  return (
    <Card title={TABLEAU.backups}>
      <p className="tableau-calme" data-ton={tone}>
        <Icon size={17} stroke={1.7} aria-hidden />
        {formatBackup(sante)}
      </p>
      <p className="tableau-note">{formatCopy(derniereCopieExterne, now)}</p>
      <div className="tableau-pied">
        {isOld && (
          <Button size="xs" variant="default" onClick={() => runCommande('enregistrer-copie')}>
            {TABLEAU.copy}
          </Button>
        )}
        <a className="tableau-lien" href="#/historique/sante">
          {TABLEAU.health}
        </a>
      </div>
    </Card>
  )
}
