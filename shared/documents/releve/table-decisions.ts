import { getRow, type Dossier } from '../../domain/dossier'
import type { Decision } from '../../domain/decision.entity'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { getNumeroDecision } from '../../rules/decisions.rules'
import { listReferenced } from '../../rules/enfants'
import { getLibelleFiche } from '../../rules/libelles.rules'
import { getLibelleOption } from '../../rules/options.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block, TableBlock, TableRow } from '../blocks'
import { cell, headRow, missing, paragraph } from '../inline'
import { formatJourCourtReunion } from '../reunion/choix-reunion'
import { formatVote, listLignes } from '../reunion/decisions'
import { formatPersonneEtTitre } from '../reunion/personnes'

export type OptionsReleve = {
  readonly caption: string
  /** The date of the meeting, when the table holds several. */
  readonly withDate: boolean
  readonly marquer: boolean
}

/** « N° · Date · Décision · Responsable · Échéance · État » (domain.md (d) 7). */
export function buildTableDecisions(
  dossier: Dossier,
  decisions: readonly Decision[],
  { caption, withDate, marquer }: OptionsReleve,
): TableBlock {
  const shares = withDate ? [2.5, 1.9, 8.6, 3.4, 2.2, 1.9] : [2.5, 9.6, 3.8, 2.3, 2]
  return {
    kind: 'table',
    caption,
    columns: shares.map((share) => ({ share, align: 'left' }) as const),
    head: [
      headRow(['N°', ...(withDate ? ['Date'] : []), 'Décision', 'Responsable', 'Échéance', 'État']),
    ],
    rows: decisions.map((decision): TableRow => ({
      cells: [
        cell(getNumeroDecision(dossier, decision) || '–'),
        ...(withDate ? [cell(formatDate(dossier, decision))] : []),
        cell(listTexte(dossier, decision, marquer)),
        cell(formatPersonneEtTitre(dossier, decision.responsable) || '–'),
        cell(decision.echeance === null ? '–' : capitalize(formatDateFloue(decision.echeance))),
        cell(getLibelleOption('decisions', 'statut', decision.statut) || '–'),
      ],
    })),
    rowsMayBreak: true,
  }
}

function formatDate(dossier: Dossier, { reunion }: Decision): string {
  const row = getRow(dossier, 'reunions', reunion)
  return row === undefined ? '–' : capitalize(formatJourCourtReunion(row)) || '–'
}

/** The text, then the vote and the fiches it is about. */
function listTexte(dossier: Dossier, decision: Decision, marquer: boolean): readonly Block[] {
  const lines = listLignes(decision.texte).map((line) => paragraph(line))
  const fiches = listReferenced(dossier, 'fichesAction', decision.fiches).map(({ id }) =>
    getLibelleFiche(dossier, id),
  )
  const more = [capitalize(formatVote(decision)), ...fiches].filter((part) => part !== '')
  return [
    ...(lines.length > 0 ? lines : [paragraph(marquer ? [missing('texte à compléter')] : '–')]),
    ...(more.length === 0 ? [] : [paragraph(more.join(' ; '), 'note')]),
  ]
}
