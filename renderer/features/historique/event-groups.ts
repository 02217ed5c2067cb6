import type { FieldKind } from '../../../shared/domain/field'
import { getDefinition, isTableName } from '../../../shared/domain/registry'
import type { DateIso } from '../../../shared/kernel/json'
import { getJourDe } from '../../forms/moment'
import type { EvenementLisible } from '../../store/historique-types'

/** A line of the history: one modification, or a spell of typing shown as one. */
export type LigneHistorique = {
  readonly cle: string
  /** The last modification of the spell: its `apres` is what the spell came to. */
  readonly evenement: EvenementLisible
  /**
   * Every modification of the spell, newest first; one alone when nothing was put together. The words of an event are made when they
   * are asked for: nothing here may ask for those of them all.
   */
  readonly etapes: readonly EvenementLisible[]
}

/** What one person did in one gesture. */
export type GesteHistorique = {
  readonly cle: string
  readonly auteur: string
  readonly organisme: string
  readonly quand: number
  readonly horlogeDouteuse: boolean
  readonly lignes: readonly LigneHistorique[]
}

export type JourHistorique = {
  readonly jour: DateIso
  readonly gestes: readonly GesteHistorique[]
}

/** The longest pause inside a spell of typing, in milliseconds. */
const MAX_PAUSE = 60_000

/** Events, newest first, as gestures. A text typed with pauses is one line that opens on its steps. */
export function listGestes(evenements: readonly EvenementLisible[]): readonly GesteHistorique[] {
  const gestes: GesteHistorique[] = []
  for (let at = 0; at < evenements.length;) {
    const first = evenements[at] as EvenementLisible
    let end = at + 1
    while (evenements[end]?.geste === first.geste && evenements[end]?.session === first.session) {
      end += 1
    }
    const own = evenements.slice(at, end)
    at = end
    const last = gestes.at(-1)
    const joined = last === undefined ? null : joinSpell(last, own)
    if (joined === null) gestes.push(buildGeste(first, own))
    else gestes[gestes.length - 1] = joined
  }
  return gestes
}

function buildGeste(
  { geste, auteur, organisme, quand, horlogeDouteuse }: EvenementLisible,
  own: readonly EvenementLisible[],
): GesteHistorique {
  const lignes = own.map((evenement) => ({
    cle: evenement.operation,
    evenement,
    etapes: [evenement],
  }))
  return {
    cle: `${geste}-${own[0]?.operation ?? ''}`,
    auteur,
    organisme,
    quand,
    horlogeDouteuse,
    lignes,
  }
}

/** The newer gesture with the older one taken in, when both are steps of the same typing. */
function joinSpell(
  newer: GesteHistorique,
  older: readonly EvenementLisible[],
): GesteHistorique | null {
  const [ligne, ...others] = newer.lignes
  const [step, ...rest] = older
  if (ligne === undefined || step === undefined || others.length > 0 || rest.length > 0) return null
  const { evenement, etapes } = ligne
  const oldest = etapes.at(-1) as EvenementLisible
  const isSame =
    step.session === evenement.session &&
    step.table === evenement.table &&
    step.id === evenement.id &&
    step.champ === evenement.champ &&
    step.genre === 'modification' &&
    evenement.genre === 'modification' &&
    isTexte(step) &&
    Math.abs(oldest.quand - step.quand) <= MAX_PAUSE &&
    getJourDe(oldest.quand) === getJourDe(step.quand)
  if (!isSame || !isTyping(oldest) || !isTyping(step)) return null
  return {
    ...newer,
    lignes: [{ ...ligne, etapes: [...etapes, step] }],
  }
}

const TEXTES: ReadonlySet<FieldKind> = new Set<FieldKind>(['text', 'longText', 'richText'])

function isTexte({ table, champ }: EvenementLisible): boolean {
  const kind = isTableName(table) ? getDefinition(table).fields[champ]?.kind : undefined
  return kind !== undefined && TEXTES.has(kind)
}

/** Letters put in or taken out at one place of a text, nothing replaced. */
function isTyping({ avantTexte, apresTexte }: EvenementLisible): boolean {
  const [short, long] =
    avantTexte.length <= apresTexte.length ? [avantTexte, apresTexte] : [apresTexte, avantTexte]
  if (short === long) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1
  return start + end >= short.length
}

/** Gestures, newest first, under the day they were made. */
export function listJours(gestes: readonly GesteHistorique[]): readonly JourHistorique[] {
  const jours: { jour: DateIso; gestes: GesteHistorique[] }[] = []
  for (const geste of gestes) {
    const jour = getJourDe(geste.quand)
    const last = jours.at(-1)
    if (last?.jour === jour) last.gestes.push(geste)
    else jours.push({ jour, gestes: [geste] })
  }
  return jours
}
