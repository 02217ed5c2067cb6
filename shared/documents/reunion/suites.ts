import { getRow, type Dossier } from '../../domain/dossier'
import type { Suite } from '../../domain/suite.entity'
import { formatDateFloue } from '../../kernel/date-floue-format'
import type { DateIso } from '../../kernel/json'
import { getLibelleOption } from '../../rules/options.rules'
import { getNomCourtReunion, listPoints } from '../../rules/reunions.rules'
import { getResponsable, isEnRetard } from '../../rules/suites.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block, Inline, TableRow } from '../blocks'
import { cell, headRow, missing, paragraph, text } from '../inline'
import { formatPersonneEtTitre } from './personnes'
import { listLignes } from './decisions'

export type OptionsSuites = {
  readonly marquer: boolean
  /** How far each one is, with those overdue on that day; absent in minutes, where nothing is done yet. */
  readonly etatAu?: DateIso
}

/** « Suite à donner · Responsable · Échéance », with the state when it is asked for. */
export function buildTableSuites(
  dossier: Dossier,
  suites: readonly Suite[],
  { marquer, etatAu }: OptionsSuites,
): Block {
  const withEtat = etatAu !== undefined
  const shares = withEtat ? [4.6, 2.4, 1.9, 1.5] : [5.2, 2.7, 2.1]
  return {
    kind: 'table',
    caption: 'Suites à donner : responsable et échéance',
    columns: shares.map((share) => ({ share, align: 'left' }) as const),
    head: [headRow(['Suite à donner', 'Responsable', 'Échéance', ...(withEtat ? ['État'] : [])])],
    rows: suites.map((suite): TableRow => {
      const mark = (value: string, word: string): readonly Inline[] =>
        value !== '' ? [text(value)] : [marquer ? missing(word) : text('–')]
      const comment = withEtat ? listLignes(suite.commentaire).join(' ') : ''
      return {
        cells: [
          cell([
            paragraph(mark(listLignes(suite.libelle).join(' '), 'à préciser')),
            ...(formatOrigine(dossier, suite, withEtat) === ''
              ? []
              : [paragraph(formatOrigine(dossier, suite, withEtat), 'note')]),
            ...(comment === '' ? [] : [paragraph(comment, 'note')]),
          ]),
          cell(mark(formatResponsable(dossier, suite), 'à désigner')),
          cell(
            mark(
              suite.echeance === null ? '' : capitalize(formatDateFloue(suite.echeance)),
              'à fixer',
            ),
          ),
          ...(withEtat ? [cell(formatEtat(suite, etatAu))] : []),
        ],
      }
    }),
  }
}

function formatResponsable(dossier: Dossier, suite: Suite): string {
  const known = formatPersonneEtTitre(dossier, suite.responsable)
  const free = suite.responsableLibre.trim()
  return known === '' ? getResponsable(dossier, suite) : [known, free].filter(Boolean).join(' ; ')
}

/** « Point 2 » in the minutes of the meeting, « COPIL n° 1 » elsewhere. */
function formatOrigine(dossier: Dossier, suite: Suite, withEtat: boolean): string {
  const reunion = getRow(dossier, 'reunions', suite.reunion)
  if (reunion === undefined) return ''
  if (withEtat) return getNomCourtReunion(dossier, reunion)
  const rank = listPoints(dossier, reunion.id).findIndex(({ id }) => id === suite.point)
  return rank < 0 ? '' : `Point ${rank + 1}`
}

function formatEtat(suite: Suite, today: DateIso): readonly Block[] {
  const label = getLibelleOption('suites', 'statut', suite.statut ?? 'a_faire')
  if (!isEnRetard(suite, today)) return [paragraph(label)]
  return [paragraph(label), paragraph([{ kind: 'text', text: 'En retard', bold: true }])]
}
