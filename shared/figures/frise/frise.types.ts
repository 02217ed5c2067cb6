import type { Id } from '../../kernel/json'
import type { EtatEtape, Nature } from '../../rules/retroplanning/etapes.rules'

/** What one step draws on its line. Lengths from the left end of the scale, in its unit; heights belong to whoever draws. */
export type Trace = {
  readonly id: Id
  readonly nature: Nature
  readonly etat: EtatEtape
  readonly teinte: Teinte
  /**
   * `phase`: bracket; `barre`: a length of time; `pastille`: a sign inside the dashed span of its month or of its vague date; `signe`: a
   * sign on its day; `bande`: an interruption; null: no date.
   */
  readonly forme: 'phase' | 'barre' | 'pastille' | 'signe' | 'bande' | null
  readonly x: number
  readonly largeur: number
  /** The sign of a milestone, of a meeting or of a deliverable, by its middle. */
  readonly signe: { readonly genre: 'losange' | 'page'; readonly x: number } | null
  /** Ends that fade: the date does not say where it begins or ends. */
  readonly flouDebut: boolean
  readonly flouFin: boolean
  /** The first plan, when it differs. */
  readonly reference: { readonly x: number; readonly largeur: number } | null
  /** Words beside: the day, then the drift. */
  readonly jour: Etiquette | null
  readonly derive: (Etiquette & { readonly passee: boolean; readonly retard: boolean }) | null
}

export type Etiquette = { readonly x: number; readonly largeur: number; readonly texte: string }

/** Which colour of the legend. */
export type Teinte = 'plan' | 'copil' | 'cotech' | 'livrable' | 'interruption'

/** An arrow from what comes before to what comes after, as the corners of a broken line. */
export type Lien = {
  readonly de: Id
  readonly a: Id
  readonly points: readonly (readonly [x: number, y: number])[]
}
