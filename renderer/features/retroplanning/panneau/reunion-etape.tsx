import { Button } from '@mantine/core'
import { IconCalendarEvent, IconLink } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { getRow } from '../../../../shared/domain/dossier'
import {
  creerReunionEtape,
  relierReunionEtape,
} from '../../../../shared/gestes/retroplanning/reunion-etape'
import type { Id } from '../../../../shared/kernel/json'
import { getNomReunion } from '../../../../shared/rules/reunions.rules'
import {
  listReunionsHorsPlan,
  type EtapeLue,
} from '../../../../shared/rules/retroplanning/etapes.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { ETAPE } from '../../../strings/retroplanning'
import { runGeste } from '../frise/gestes-frise'

/** The meeting that the step is: opened, created, or chosen among those that no step names. */
export function ReunionEtape({ etape }: { readonly etape: EtapeLue }) {
  const dossier = useCairn((state) => state.dossier)
  const [isChoosing, setChoosing] = useState(false)
  const others = useMemo(
    () => (isChoosing ? listReunionsHorsPlan(dossier) : []),
    [dossier, isChoosing],
  )
  const reunion = getRow(dossier, 'reunions', etape.etape.reunion)
  const link = (id: Id | null) => {
    runGeste(relierReunionEtape(useCairn.getState().dossier, etape.id, id))
    setChoosing(false)
  }
  if (reunion !== undefined) {
    return (
      <section className="re-partie" aria-label={ETAPE.meeting}>
        <h3>{ETAPE.meeting}</h3>
        <p className="re-ligne">
          <span>{getNomReunion(dossier, reunion.id)}</span>
        </p>
        <div className="re-boutons">
          <Button
            size="xs"
            variant="light"
            component="a"
            href={`#/reunions/${reunion.id}/preparation`}
            leftSection={<IconCalendarEvent size={16} stroke={1.7} aria-hidden />}
          >
            {ETAPE.openMeeting}
          </Button>
          <Button size="xs" variant="default" onClick={() => link(null)}>
            {ETAPE.unlinkMeeting}
          </Button>
        </div>
      </section>
    )
  }
  return (
    <section className="re-partie" aria-label={ETAPE.meeting}>
      <h3>{ETAPE.meeting}</h3>
      {isChoosing ? (
        others.length === 0 ? (
          <p className="re-rien">{ETAPE.noMeeting}</p>
        ) : (
          <select
            className="champ-saisie"
            aria-label={ETAPE.chooseMeeting}
            value=""
            autoFocus
            onChange={(event) => link(event.currentTarget.value)}
          >
            <option value="">{ETAPE.chooseMeeting}</option>
            {others.map(({ id }) => (
              <option key={id} value={id}>
                {getNomReunion(dossier, id)}
              </option>
            ))}
          </select>
        )
      ) : (
        <div className="re-boutons">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCalendarEvent size={16} stroke={1.7} aria-hidden />}
            onClick={() =>
              runGeste(creerReunionEtape(useCairn.getState().dossier, getCtx(), etape.id))
            }
          >
            {ETAPE.createMeeting}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconLink size={16} stroke={1.7} aria-hidden />}
            onClick={() => setChoosing(true)}
          >
            {ETAPE.linkMeeting}
          </Button>
        </div>
      )}
    </section>
  )
}
