import type { DateFloue } from '../../kernel/date-floue'
import { daysBetween } from '../../kernel/jour'
import { formatJour } from '../../kernel/jour-format'
import type { DateIso } from '../../kernel/json'
import { addDelai } from '../../rules/calendrier/jours-ouvres.rules'
import { getDebutPlace } from './retroplanifier-bornes'
import type { Essai } from './retroplanifier-calcul'
import type { Graphe, Lien, Noeud } from './retroplanifier-graphe'
import { formatDuree, nommer } from './retroplanifier-noms'
import { buildRaccourci, buildReport, getProchain, type Remede } from './retroplanifier-remedes'
import type { ProblemePlan } from './retroplanifier-types'

/**
 * Every link that the dates of the proposal break: named by the problem of the step that has no room, else by one of its own.
 * Two steps already done are history.
 */
export function addViolations(
  graphe: Graphe,
  essai: Essai,
  problemes: readonly ProblemePlan[],
  getDate: (noeud: Noeud) => DateFloue | null,
): readonly ProblemePlan[] {
  const sets = problemes.map((probleme) => new Set(probleme.etapes))
  const added: ProblemePlan[] = []
  for (const lien of graphe.liens) {
    const { avant, etape } = lien
    if (avant.etat === 'faite' && etape.etat === 'faite') continue
    const a = getDate(avant)
    const b = getDate(etape)
    if (a === null || b === null) continue
    const possible = addDelai(essai.regles.calendrier, a.fin, lien.valeur, lien.unite)
    if (possible <= getDebutPlace(b, etape.forme, essai.regles)) continue
    if (sets.some((ids) => ids.has(avant.id) && ids.has(etape.id))) continue
    const known = sets.find((ids) => ids.has(avant.id) || ids.has(etape.id))
    const isPlaced = avant.etat !== 'libre' && etape.etat !== 'libre'
    if (known !== undefined && !isPlaced) known.add(avant.id).add(etape.id)
    else added.push(buildViolation(lien, a, b, essai))
  }
  const kept = problemes.map((probleme, index) => ({
    ...probleme,
    etapes: [...(sets[index] ?? probleme.etapes)],
  }))
  return [...kept, ...added]
}

function buildViolation(lien: Lien, a: DateFloue, b: DateFloue, essai: Essai): ProblemePlan {
  const { avant, etape, valeur, unite, fondement } = lien
  const sur = fondement === '' ? '' : ` (${fondement})`
  const besoin =
    valeur === 0 ? '' : `, et il faut ${formatDuree(valeur, unite)} entre les deux${sur}`
  const fin = formatJour(a.fin, { article: true })
  const debut = formatJour(b.debut, { article: true })
  const remede = buildRemedeViolation(lien, a.fin, b.debut, essai)
  return {
    etapes: [avant.id, etape.id],
    phrase: `${nommer(etape)} commence ${debut} alors que ${nommer(avant)} ne finit que ${fin}${besoin}.`,
    remede: remede.texte,
    action: remede.action,
  }
}

function buildRemedeViolation(lien: Lien, fin: DateIso, debut: DateIso, essai: Essai): Remede {
  const { avant, etape, valeur, unite } = lien
  const { calendrier } = essai.regles
  if (etape.etat === 'faite') {
    const texte = `${nommer(etape)} est déjà faite : corriger le lien, ou marquer ${nommer(avant)} comme réalisée.`
    return { texte, action: null }
  }
  const jour = getProchain(etape, addDelai(calendrier, fin, valeur, unite), essai)
  const report = buildReport(etape, jour)
  if (lien.isLegal || valeur === 0 || fin > debut) return report
  let possible = Math.ceil(valeur) - 1
  while (possible > 0 && addDelai(calendrier, fin, possible, unite) > debut) possible -= 1
  const gain = daysBetween(
    addDelai(calendrier, fin, possible, unite),
    addDelai(calendrier, fin, valeur, unite),
  )
  if (gain > daysBetween(debut, jour)) return report
  return buildRaccourci(lien, possible)
}
