import { setFields } from '../../../../shared/commands/set-fields'
import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { listEvenementsReunion } from '../../../../shared/rules/agenda-reunion.rules'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { ENVOI_REUNION } from '../../../strings/reunions-envoi'
import type { GenreEnvoi } from './pieces'

/** Remembers that a message left: the day, and one more for the calendars that will receive the next. */
export function noteEnvoi(reunionId: Id, genre: GenreEnvoi, withAgenda: boolean): void {
  const { dossier } = useCairn.getState()
  const reunion = getRow(dossier, 'reunions', reunionId)
  if (reunion === undefined) return
  const { today } = getCtx()
  const agenda = withAgenda
    ? {
        sequenceAgenda: (reunion.sequenceAgenda ?? 0) + 1,
        evenementsEnvoyes: listEvenementsReunion(dossier, reunionId).length,
      }
    : {}
  const patch = {
    convocation: {
      convoqueeLe: today,
      ...(reunion.statut === 'tenue' ? {} : { statut: 'convoquee' }),
      ...agenda,
    },
    compte_rendu: { diffuseLe: today },
    annulation: agenda,
  }[genre]
  execute(setFields(dossier, 'reunions', reunionId, patch, ENVOI_REUNION.command[genre]))
}
