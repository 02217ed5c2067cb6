import { joinListe } from '../../kernel/accord'
import type { DateFloue } from '../../kernel/date-floue'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { daysBetween } from '../../kernel/jour'
import { formatJour } from '../../kernel/jour-format'
import type { Id } from '../../kernel/json'
import { findButee, type Butee } from './retroplanifier-butee'
import type { Calcul, Essai, Manque } from './retroplanifier-calcul'
import type { Graphe, Noeud } from './retroplanifier-graphe'
import { formatAu, formatDuree, nommer } from './retroplanifier-noms'
import { findRemede, getProchain, type Budget } from './retroplanifier-remedes'
import type { ProblemePlan } from './retroplanifier-types'

/** Steps counted again in all for remedies: some seconds at most on a slow machine, whatever the size of the plan. */
const BUDGET = 40_000

const AUCUN_REMEDE =
  'Aucune date ni aucun délai ne suffit seul : raccourcir des étapes ou en retirer.'
/** A plan so large that remedies are sought for the first problems alone. */
const REMEDE_NON_CHERCHE = 'Régler d’abord les premiers points, puis compter de nouveau.'

/** The steps that wait for one another. */
export function listProblemesBoucles(graphe: Graphe): readonly ProblemePlan[] {
  return graphe.boucles.map((noeuds) => ({
    etapes: noeuds.map(({ id }) => id),
    phrase:
      noeuds.length === 1
        ? `${joinListe(noeuds.map(nommer))} est liée à elle-même : ce lien n’est pas compté.`
        : `Ces étapes s’attendent l’une l’autre : ${joinListe(noeuds.slice(0, 6).map(nommer))}. Leurs liens ne sont pas comptés.`,
    ...buildRemedeBoucle(graphe, noeuds),
  }))
}

function buildRemedeBoucle(
  { liens }: Graphe,
  noeuds: readonly Noeud[],
): Pick<ProblemePlan, 'remede' | 'action'> {
  const lien = liens.find(({ avant, etape }) => noeuds.includes(avant) && noeuds.includes(etape))
  if (lien === undefined) return { remede: 'Retirer l’un de ces liens.', action: null }
  const { id, avant, etape } = lien
  return {
    remede: `Retirer l’un de ces liens, par exemple celui qui place ${nommer(etape)} après ${nommer(avant)}.`,
    action: { genre: 'delier', lien: id, avant: avant.id, etape: etape.id },
  }
}

/** What has no room, gathered by what holds it on both sides. */
export function listProblemesPlace(
  graphe: Graphe,
  essai: Essai,
  calcul: Calcul,
): readonly ProblemePlan[] {
  const groups = new Map<string, { butee: Butee; manques: Manque[] }>()
  for (const manque of calcul.manques) {
    const butee = findButee(calcul, manque.noeud)
    const key = `${manque.origine?.rang ?? -1}|${butee.noeud?.rang ?? -1}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { butee, manques: [manque] })
    else group.manques.push(manque)
  }
  const budget: Budget = { reste: Math.max(BUDGET, graphe.noeuds.length * 12) }
  return [...groups.values()].map(({ manques }) => {
    // The worst first: the one that needs most time, then the first of the outline.
    const sorted = [...manques].sort(
      (a, b) => getRetard(b) - getRetard(a) || a.noeud.rang - b.noeud.rang,
    )
    const worst = sorted[0] as Manque
    const butee = findButee(calcul, worst.noeud)
    const remede = findRemede(graphe, essai, manques, butee, budget)
    const bouts = [worst.origine, butee.noeud].flatMap((noeud) =>
      noeud === null ? [] : [noeud.id],
    )
    return {
      etapes: [...new Set([...sorted.map(({ noeud }) => noeud.id), ...bouts])],
      phrase: formatManque(worst, butee.noeud, manques.length - 1),
      remede: remede?.texte ?? (budget.reste > 0 ? AUCUN_REMEDE : REMEDE_NON_CHERCHE),
      action: remede?.action ?? null,
    }
  })
}

const getRetard = ({ debut, borne }: Manque): number => daysBetween(debut, borne)

function formatManque(
  { noeud, debut, origine, borne }: Manque,
  butee: Noeud | null,
  others: number,
): string {
  const jours = formatDuree(Math.max(1, daysBetween(debut, borne)), 'jours')
  const pour = formatPour(noeud, butee)
  if (origine === noeud) {
    const lead = `${nommer(noeud)} ne peut pas commencer avant ${formatJour(borne, { article: true })}${pour} : il manque ${jours}.`
    return lead + formatAutres(others)
  }
  const lead =
    origine === null
      ? `${nommer(noeud)} aurait dû commencer ${formatJour(debut, { article: true })}${pour} : il manque ${jours}.`
      : `${nommer(noeud)} ne tient pas après ${nommer(origine)}${formatDate(origine.date)}${pour} : il manque ${jours}.`
  return lead + formatAutres(others)
}

function formatAutres(others: number): string {
  if (others === 0) return ''
  return others === 1
    ? ' Une autre étape ne tient pas non plus.'
    : ` ${others} autres étapes ne tiennent pas non plus.`
}

/** What the step should be there for: an imposed date, or a deadline, its own included. */
function formatPour(noeud: Noeud, butee: Noeud | null): string {
  if (butee === null) return ''
  const date = formatDate(butee.date ?? butee.lue.quand)
  return butee === noeud ? ` pour tenir ses délais${date}` : ` pour tenir ${nommer(butee)}${date}`
}

function formatDate(date: DateFloue | null): string {
  return date === null ? '' : ` (${formatDateFloue(date)})`
}

/** An imposed date already past, a step named twice, or already done on another day. */
export function listProblemesAncres(
  graphe: Graphe,
  essai: Essai,
  dates: ReadonlyMap<Id, DateFloue>,
  doubles: readonly Id[],
): readonly ProblemePlan[] {
  return graphe.noeuds.flatMap((noeud): ProblemePlan[] => {
    const found: ProblemePlan[] = []
    const voulue = dates.get(noeud.id)
    if (noeud.etat === 'faite' && voulue !== undefined && voulue.fin !== noeud.date?.fin) {
      found.push({
        etapes: [noeud.id],
        phrase: `${nommer(noeud)} est déjà réalisée${formatDate(noeud.date)} : la date imposée n’est pas prise en compte.`,
        remede: 'Retirer cette date imposée, ou corriger l’état de l’étape.',
        action: null,
      })
    }
    if (doubles.includes(noeud.id)) {
      found.push({
        etapes: [noeud.id],
        phrase: `Deux dates différentes sont imposées à ${nommer(noeud)} : la première est gardée.`,
        remede: 'Garder une seule des deux dates.',
        action: null,
      })
    }
    if (noeud.isAncre && noeud.date !== null && noeud.date.fin < essai.today) {
      const jour = getProchain(noeud, essai.today, essai)
      found.push({
        etapes: [noeud.id],
        phrase: `La date imposée à ${nommer(noeud)}, ${formatJour(noeud.date.fin, { article: true })}, est déjà passée.`,
        remede: `Reporter ${nommer(noeud)} ${formatAu(jour)} au plus tôt, ou marquer l’étape comme réalisée.`,
        action: { genre: 'reporter', etape: noeud.id, jour },
      })
    }
    return found
  })
}
