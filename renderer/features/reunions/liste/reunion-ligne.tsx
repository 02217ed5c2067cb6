import { memo } from 'react'
import type { Reunion } from '../../../../shared/domain/reunion.entity'
import { comptePresences } from '../../../../shared/rules/presences.rules'
import { getNomReunion, listPoints } from '../../../../shared/rules/reunions.rules'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS_LISTE as WORDS } from '../../../strings/reunions-liste'
import { EtatReunion } from '../etat-reunion'
import { getReunionPath } from '../reunions-route'
import { getTonReunion } from '../ton-reunion'
import { formatDateListe } from './liste-model'

/** One meeting in the list: its name leads to it. */
export const ReunionLigne = memo(function ReunionLigne({ reunion }: { reunion: Reunion }) {
  const nom = useCairn((state) => getNomReunion(state.dossier, reunion.id))
  const ton = useCairn((state) => getTonReunion(state.dossier, reunion))
  const points = useCairn((state) => listPoints(state.dossier, reunion.id).length)
  const invites = useCairn((state) => comptePresences(state.dossier, reunion.id).invites)
  return (
    <li className="reunion-ligne" data-ton={ton}>
      <a href={`#${getReunionPath(reunion.id)}`}>{nom}</a>
      <span className="liste-date nombre">{formatDateListe(reunion)}</span>
      <span className="liste-compte">{WORDS.counts(points, invites)}</span>
      <EtatReunion statut={reunion.statut} />
    </li>
  )
})
