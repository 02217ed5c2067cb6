import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Id } from '../../../../shared/kernel/json'
import { getNomReunion } from '../../../../shared/rules/reunions.rules'
import { ENVOI_REUNION } from '../../../strings/reunions-envoi'
import type { GenreEnvoi } from './pieces'

export type MessageReunion = { readonly sujet: string; readonly texte: string }

/** Subject and text of the message, to be read again before it leaves. `auteur`: who signs. */
export function formatMessage(
  dossier: Dossier,
  reunionId: Id,
  genre: GenreEnvoi,
  auteur: string,
): MessageReunion {
  const reunion = getRow(dossier, 'reunions', reunionId)
  const nom = getNomReunion(dossier, reunionId)
  const date = reunion?.date ? formatDateFloue(reunion.date) : ENVOI_REUNION.noDate
  const when = reunion?.date?.precision === 'jour' ? `le ${date}` : date
  const isPostponed = genre === 'annulation' && reunion?.statut === 'reportee'
  return {
    sujet: (isPostponed ? ENVOI_REUNION.sujetReport : ENVOI_REUNION.sujet[genre])(nom, date),
    texte: `${ENVOI_REUNION.texte[genre](nom, when, reunion?.lieu.trim() ?? '')}\n\n${ENVOI_REUNION.closing(auteur.trim())}`,
  }
}
