import type { Dossier } from '../../../../shared/domain/dossier'
import { getDocument } from '../../../../shared/documents/registry'
import { buildAgenda } from '../../../../shared/exchange/agenda-ics'
import { TYPES_PIECES, type PieceCourriel } from '../../../../shared/exchange/courriel'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { Id } from '../../../../shared/kernel/json'
import { failure, success, type Echec, type Result } from '../../../../shared/kernel/result'
import { listEvenementsReunion } from '../../../../shared/rules/agenda-reunion.rules'
import { renderModeleWord } from '../../../store/modele-word'

export type GenreEnvoi = 'convocation' | 'compte_rendu' | 'annulation'

export type ChoixPiece =
  'convocation' | 'dossier-seance' | 'compte-rendu' | 'releve-decisions' | 'agenda'

/** What may be joined to each kind of message, and what is at first. */
export const PIECES: {
  readonly [G in GenreEnvoi]: readonly { readonly id: ChoixPiece; readonly initial: boolean }[]
} = {
  convocation: [
    { id: 'convocation', initial: true },
    { id: 'dossier-seance', initial: false },
    { id: 'agenda', initial: true },
  ],
  compte_rendu: [
    { id: 'compte-rendu', initial: true },
    { id: 'releve-decisions', initial: false },
  ],
  annulation: [{ id: 'agenda', initial: true }],
}

/** Makes the attachments one after the other, in a worker for those of Word. The first that fails stops all. */
export async function buildPieces(
  dossier: Dossier,
  reunionId: Id,
  choix: readonly ChoixPiece[],
  ctx: Ctx,
): Promise<Result<readonly PieceCourriel[], Echec>> {
  const pieces: PieceCourriel[] = []
  for (const id of choix) {
    if (id === 'agenda') {
      pieces.push(buildPieceAgenda(dossier, reunionId, ctx))
      continue
    }
    const document = getDocument(id)
    if (document === undefined) continue
    const input = { objet: reunionId, etat: 'valide' as const }
    const made = await renderModeleWord(document.build(dossier, input, ctx))
    if (!made.ok) return failure(made.error)
    pieces.push({
      nom: document.fileName(dossier, input, ctx),
      octets: made.value,
      type: TYPES_PIECES.docx,
    })
  }
  return success(pieces)
}

function buildPieceAgenda(dossier: Dossier, reunionId: Id, ctx: Ctx): PieceCourriel {
  const evenements = listEvenementsReunion(dossier, reunionId)
  return {
    nom: 'Reunion.ics',
    octets: buildAgenda(evenements, ctx.now),
    type: TYPES_PIECES.ics,
  }
}
