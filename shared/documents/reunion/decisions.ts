import type { Decision } from '../../domain/decision.entity'
import type { Dossier } from '../../domain/dossier'
import { formatCompte } from '../../kernel/accord'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { getNumeroDecision } from '../../rules/decisions.rules'
import { getLibelleOption } from '../../rules/options.rules'
import type { Block, Inline } from '../blocks'
import { bold, missing, text } from '../inline'
import { formatPersonneEtTitre } from './personnes'

const MASCULINS: ReadonlySet<string> = new Set(['avis', 'report'])

/** « à l’unanimité, 6 pour », « rejetée, 2 pour, 7 contre et 1 abstention »; empty when nothing is said of the vote. */
export function formatVote(decision: Decision): string {
  const { resultat, nature, pour, contre, abstentions } = decision
  const word =
    resultat === 'rejet'
      ? `rejeté${MASCULINS.has(nature ?? '') ? '' : 'e'}`
      : getLibelleOption('decisions', 'resultat', resultat).replace(/^[ÀP]/, (first) =>
          first.toLocaleLowerCase('fr'),
        )
  const counts = [
    pour === null || pour === 0 ? '' : `${pour} pour`,
    contre === null || contre === 0 ? '' : `${contre} contre`,
    abstentions === null || abstentions === 0
      ? ''
      : formatCompte(abstentions, { one: 'abstention', many: 'abstentions' }),
  ].filter((part) => part !== '')
  return [word, ...counts].filter((part) => part !== '').join(', ')
}

/** A decision in its box: what it is and its number, the vote, the text, then who applies it and by when. */
export function buildDecision(dossier: Dossier, decision: Decision, marquer: boolean): Block {
  const nature = getLibelleOption('decisions', 'nature', decision.nature ?? 'decision')
  const numero = getNumeroDecision(dossier, decision)
  const vote = formatVote(decision)
  const lines = listLignes(decision.texte)
  const apply = [
    formatPersonneEtTitre(dossier, decision.responsable),
    decision.echeance === null ? '' : `échéance : ${formatDateFloue(decision.echeance)}`,
  ].filter((part) => part !== '')
  const content: Inline[] = [bold([nature, numero].filter((part) => part !== '').join(' '))]
  if (vote !== '') content.push(text(` – ${vote}`))
  for (const line of lines) content.push({ kind: 'break' }, text(line))
  if (lines.length === 0 && marquer) content.push({ kind: 'break' }, missing('texte à compléter'))
  if (apply.length > 0) {
    content.push(
      { kind: 'break' },
      { kind: 'text', text: `Mise en œuvre : ${apply.join(', ')}`, italic: true },
    )
  }
  return { kind: 'callout', content }
}

/** The lines of a long text, without the empty ones. */
export function listLignes(value: string): readonly string[] {
  return value
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
