import { IconCircleCheck } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import type { Reunion } from '../../../shared/domain/reunion.entity'
import type { DateIso } from '../../../shared/kernel/json'
import { getEtatCompteRendu } from '../../../shared/rules/comptes-rendus.rules'
import {
  formatDateReunion,
  getNomReunion,
  isReunionPassee,
  listReunions,
} from '../../../shared/rules/reunions.rules'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { TABLEAU } from '../../strings/tableau'
import { Card } from './card'

/** Lines shown of each kind; the list has them all. */
const SHOWN = 4

/** The meetings to come, nearest first, then those that were held and whose minutes nobody has finished. */
export function MeetingsCard() {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const { next, unwritten } = useMemo(() => sortReunions(dossier, getCtx().today), [dossier])
  if (Object.keys(dossier.reunions).length === 0) return null
  return (
    <Card title={TABLEAU.meetings}>
      {next.length === 0 ? (
        <p className="tableau-note">{TABLEAU.meetingsNone}</p>
      ) : (
        <ul className="tableau-liste">
          {next.slice(0, SHOWN).map((reunion) => (
            <li key={reunion.id}>
              <a href={`#/reunions/${reunion.id}/preparation`}>
                {TABLEAU.meeting(getNomReunion(dossier, reunion.id), formatDateReunion(reunion))}
              </a>
            </li>
          ))}
        </ul>
      )}
      {unwritten.length === 0 ? (
        <p className="tableau-calme">
          <IconCircleCheck size={17} stroke={1.7} aria-hidden />
          {TABLEAU.minutesDone}
        </p>
      ) : (
        <>
          <h3>{TABLEAU.minutes(unwritten.length)}</h3>
          <ul className="tableau-liste">
            {unwritten.slice(0, SHOWN).map((reunion) => (
              <li key={reunion.id}>
                <a href={`#/reunions/${reunion.id}/compte-rendu`}>
                  {getNomReunion(dossier, reunion.id)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <a className="tableau-lien" href="#/reunions">
        {TABLEAU.meetingsAll}
      </a>
    </Card>
  )
}

function sortReunions(
  dossier: Dossier,
  today: DateIso,
): { readonly next: readonly Reunion[]; readonly unwritten: readonly Reunion[] } {
  const live = listReunions(dossier).filter(({ statut }) => statut !== 'annulee')
  const isOver = (reunion: Reunion): boolean =>
    reunion.statut === 'tenue' || isReunionPassee(reunion, today)
  return {
    next: live.filter((reunion) => !isOver(reunion)),
    unwritten: live
      .filter(isOver)
      .filter(({ id }) => getEtatCompteRendu(dossier, id).etat !== 'approuve')
      .reverse(),
  }
}
