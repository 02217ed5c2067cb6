import type { DateFloue } from '../../kernel/date-floue'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { splitJour } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'
import { formatMois } from '../../kernel/mois'
import { isDedans, type Cadre } from './cadrage'
import type { Etiquette, Trace } from './frise.types'

/** A step in the frame of a drawing. */
export type TraceCadree = {
  readonly trace: Trace
  /** It begins before the first month drawn; its date when it is wholly before. */
  readonly avant: { readonly texte: string } | null
  /** It ends after the last month drawn; its date, or its end. */
  readonly apres: { readonly texte: string } | null
}

type Place = {
  readonly cadre: Cadre
  /** Of the scale, and of the room at its right, in points. */
  readonly largeur: number
  readonly marge: number
  readonly mesure: (texte: string) => number
}

/** Room of an arrow at an end of the scale. */
export const FLECHE = 8

/** What is drawn of a step inside the frame, and where it goes on: nothing leaves the sheet, nothing is cut without a sign. */
export function cadrerTrace(trace: Trace, quand: DateFloue | null, place: Place): TraceCadree {
  if (quand === null) return { trace: cutReference(trace, place), avant: null, apres: null }
  const { cadre } = place
  if (!isDedans(quand, cadre)) {
    const texte = fitTexte(quand, place)
    const bare = { forme: null, x: 0, largeur: 0, signe: null, jour: null, derive: null } as const
    const kept = cutReference({ ...trace, ...bare, flouDebut: false, flouFin: false }, place)
    return quand.fin < cadre.de
      ? { trace: kept, avant: { texte }, apres: null }
      : { trace: kept, avant: null, apres: { texte } }
  }
  const avant = quand.debut < cadre.de
  const apres = quand.fin > cadre.a
  const cut = avant || apres ? cutForme(trace, { avant, apres }, place) : trace
  return {
    trace: cutReference(placeMots(cut, apres, place), place),
    avant: avant ? { texte: '' } : null,
    apres: apres ? { texte: formatFin(quand.fin) } : null,
  }
}

function cutForme(
  trace: Trace,
  { avant, apres }: { readonly avant: boolean; readonly apres: boolean },
  { largeur }: Place,
): Trace {
  const left = avant ? FLECHE : trace.x
  const right = apres ? largeur : Math.min(largeur, trace.x + trace.largeur)
  const width = Math.max(2, right - left)
  const { signe } = trace
  const isSeen = signe !== null && signe.x > left && signe.x < right
  return {
    ...trace,
    x: left,
    largeur: width,
    flouDebut: !avant && trace.flouDebut,
    flouFin: !apres && trace.flouFin,
    signe: signe === null || isSeen ? signe : { ...signe, x: left + width / 2 },
  }
}

function cutReference(trace: Trace, { largeur }: Place): Trace {
  const { reference } = trace
  if (reference === null) return trace
  const left = Math.max(0, reference.x)
  const width = Math.min(largeur, reference.x + reference.largeur) - left
  return { ...trace, reference: width <= 0 ? null : { x: left, largeur: width } }
}

/** Words after the bar; before it when they would leave the sheet; none when there is no room on either side. */
function placeMots(trace: Trace, apres: boolean, { largeur, marge, mesure }: Place): Trace {
  const words = [trace.jour, trace.derive].filter((word) => word !== null)
  const measured = words.map((word) => ({ ...word, largeur: mesure(word.texte) }))
  const end = Math.max(0, ...measured.map((word) => word.x + word.largeur))
  if (words.length === 0 || (!apres && end <= largeur + marge)) return trace
  let x = trace.x - 6
  const move = <T extends Etiquette>(word: T | null): T | null => {
    if (word === null) return null
    const width = mesure(word.texte)
    if (x - width < 0) return null
    x -= width
    const moved = { ...word, x, largeur: width }
    x -= 6
    return moved
  }
  const derive = move(trace.derive)
  return { ...trace, derive, jour: move(trace.jour) }
}

/** « juin-oct. 2025 » when it fits beside the arrow, else its year. */
function fitTexte(quand: DateFloue, { marge, mesure }: Place): string {
  const whole = formatDateFloue(quand, { short: true })
  return mesure(whole) <= marge - FLECHE - 2 ? whole : quand.debut.slice(0, 4)
}

/** « juin 2027 » */
function formatFin(jour: DateIso): string {
  const { year, month } = splitJour(jour)
  return `${formatMois(month, true)} ${String(year)}`
}
