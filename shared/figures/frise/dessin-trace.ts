import type { Forme } from '../scene'
import { AMBRE, BLANC, getCouleur, GRIS, tint, TRAIT_PHASE, TRAIT_REFERENCE } from './couleurs'
import type { Trace } from './frise.types'

export type Encre = { readonly primary: string; readonly corps: number }

/** The boxes of one step on paper. `x` is the left end of the scale, `y` and `hauteur` those of its line. */
export function drawTrace(
  trace: Trace,
  place: { readonly x: number; readonly y: number; readonly hauteur: number },
  encre: Encre,
): readonly Forme[] {
  const middle = place.y + place.hauteur / 2
  const haut = Math.min(10, place.hauteur - 5)
  const at = { ...trace, x: place.x + trace.x }
  return [
    ...drawReference(trace, place),
    ...drawForme(at, middle, haut, encre),
    ...(trace.signe === null
      ? []
      : drawSigne(trace, [place.x + trace.signe.x, middle], haut, encre)),
    ...drawMots(trace, place.x, middle, encre),
  ]
}

function drawReference(
  { reference }: Trace,
  place: { readonly x: number; readonly y: number; readonly hauteur: number },
): readonly Forme[] {
  if (reference === null) return []
  const box = { x: place.x + reference.x, y: place.y + place.hauteur - 3, hauteur: 1.6 }
  return [
    {
      genre: 'cadre',
      ...box,
      largeur: reference.largeur,
      rayon: 0.8,
      fond: TRAIT_REFERENCE,
      trait: null,
    },
  ]
}

function drawForme(trace: Trace, middle: number, haut: number, encre: Encre): readonly Forme[] {
  switch (trace.forme) {
    case 'phase':
      return drawPhase(trace, middle)
    case 'barre':
      return drawBarre(trace, middle, haut, encre)
    case 'pastille':
      return drawPastille(trace, middle, haut, encre)
    case 'bande':
      return drawBande(trace, middle, haut)
    default:
      return []
  }
}

/** Slices of a length whose ends fade: gradients are not drawn by every reader. */
function listTranches(trace: Trace): readonly { x: number; largeur: number; part: number }[] {
  const { x, largeur, flouDebut, flouFin } = trace
  if (!flouDebut && !flouFin) return [{ x, largeur, part: 1 }]
  const count = 12
  return Array.from({ length: count }, (_, index) => {
    const at = (index + 0.5) / count
    const start = flouDebut ? Math.min(1, at / 0.4) : 1
    const end = flouFin ? Math.min(1, (1 - at) / 0.4) : 1
    const part = 0.15 + 0.85 * Math.min(start, end)
    return { x: x + (index * largeur) / count, largeur: largeur / count, part }
  })
}

function drawPhase(trace: Trace, middle: number): readonly Forme[] {
  const bar = listTranches(trace).map(({ x, largeur, part }): Forme => {
    const fond = tint(TRAIT_PHASE, part)
    return { genre: 'cadre', x, y: middle - 3, largeur, hauteur: 4, rayon: 0, fond, trait: null }
  })
  const feet = [
    ...(trace.flouDebut ? [] : [trace.x]),
    ...(trace.flouFin ? [] : [trace.x + trace.largeur - 1.5]),
  ]
  return [
    ...bar,
    ...feet.map((x): Forme => ({
      genre: 'cadre',
      x,
      y: middle - 3,
      largeur: 1.5,
      hauteur: 6.5,
      rayon: 0,
      fond: TRAIT_PHASE,
      trait: null,
    })),
  ]
}

function drawBarre(trace: Trace, middle: number, haut: number, encre: Encre): readonly Forme[] {
  const box = { y: middle - haut / 2, hauteur: haut }
  const fond =
    trace.etat === 'faite'
      ? tint(encre.primary, 0.4)
      : trace.etat === 'en_cours'
        ? encre.primary
        : BLANC
  if (trace.flouDebut || trace.flouFin) {
    const colour = trace.etat === 'en_cours' ? encre.primary : tint(encre.primary, 0.4)
    return listTranches(trace).map(({ x, largeur, part }) => ({
      genre: 'cadre',
      x,
      largeur,
      ...box,
      rayon: 0,
      fond: tint(colour, part),
      trait: null,
    }))
  }
  return [
    {
      genre: 'cadre',
      x: trace.x,
      largeur: trace.largeur,
      ...box,
      rayon: 2,
      fond,
      trait: trace.etat === 'reportee' || trace.etat === 'annulee' ? GRIS : encre.primary,
      epaisseur: 0.7,
      tirets: trace.etat === 'reportee' || trace.etat === 'annulee',
    },
  ]
}

function drawPastille(trace: Trace, middle: number, haut: number, encre: Encre): readonly Forme[] {
  const couleur = getCouleur(trace.teinte, encre.primary)
  const box = { y: middle - haut / 2, hauteur: haut }
  if (trace.flouDebut || trace.flouFin) {
    return listTranches(trace).map(({ x, largeur, part }) => ({
      genre: 'cadre',
      x,
      largeur,
      ...box,
      rayon: 0,
      fond: tint(couleur, 0.2 * part),
      trait: null,
    }))
  }
  return [
    {
      genre: 'cadre',
      x: trace.x,
      largeur: trace.largeur,
      ...box,
      rayon: 2,
      fond: tint(couleur, 0.14),
      trait: tint(couleur, 0.6),
      epaisseur: 0.6,
      tirets: true,
    },
  ]
}

/** An interruption: grey, with slanted lines. */
function drawBande(trace: Trace, middle: number, haut: number): readonly Forme[] {
  const top = middle - haut / 2
  const hatches: Forme[] = []
  for (let x = trace.x; x + haut / 2 <= trace.x + trace.largeur; x += 4) {
    const points = [
      [x, top + haut],
      [x + haut / 2, top],
    ] as const
    hatches.push({ genre: 'ligne', points, couleur: FILET_BANDE })
  }
  return [
    {
      genre: 'cadre',
      x: trace.x,
      y: top,
      largeur: trace.largeur,
      hauteur: haut,
      rayon: 0,
      fond: 'F1F3F4',
      trait: GRIS,
      epaisseur: 0.6,
    },
    ...hatches,
  ]
}

const FILET_BANDE = 'C6D0D3'

/**
 * The sign of a step: a page for what is delivered, a diamond for what takes place. That of a steering committee has a white heart and
 * that of a technical committee a white half, so that black and white tells them from the others.
 */
export function drawSigne(
  trace: Pick<Trace, 'etat' | 'teinte' | 'signe'>,
  [x, y]: readonly [number, number],
  haut: number,
  encre: Pick<Encre, 'primary'>,
): readonly Forme[] {
  const couleur = getCouleur(trace.teinte, encre.primary)
  const isOpen = trace.etat !== 'faite' && trace.teinte === 'plan'
  const half = haut / 2 - 0.6
  const isHalf = trace.teinte === 'cotech'
  const look = {
    fond: isOpen || isHalf ? BLANC : couleur,
    trait: isOpen || isHalf ? couleur : null,
    epaisseur: 1.1,
  }
  if (trace.signe?.genre === 'page') {
    const [w, h, fold] = [half * 0.8, half, half * 0.7]
    const points = [
      [x - w, y - h],
      [x + w - fold, y - h],
      [x + w, y - h + fold],
      [x + w, y + h],
      [x - w, y + h],
    ] as const
    return [{ genre: 'polygone', points, ...look }]
  }
  const whole: Forme = { genre: 'polygone', points: listCoins(x, y, half), ...look }
  if (trace.teinte === 'copil') {
    const heart = listCoins(x, y, half * 0.4)
    return [whole, { genre: 'polygone', points: heart, fond: BLANC, trait: null }]
  }
  if (!isHalf) return [whole]
  const [top, , bottom, left] = listCoins(x, y, half)
  return [whole, { genre: 'polygone', points: [top, bottom, left], fond: couleur, trait: null }]
}

type Coin = readonly [x: number, y: number]

/** The corners of a diamond, from the top, clockwise. */
function listCoins(x: number, y: number, half: number): readonly [Coin, Coin, Coin, Coin] {
  return [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ]
}

function drawMots(trace: Trace, left: number, middle: number, encre: Encre): readonly Forme[] {
  const { corps } = encre
  const base = middle + corps * 0.35
  return [
    ...(trace.jour === null
      ? []
      : [write(left + trace.jour.x, base, trace.jour.texte, corps, GRIS, false)]),
    ...(trace.derive === null
      ? []
      : [
          write(
            left + trace.derive.x,
            base,
            trace.derive.texte,
            corps,
            trace.derive.passee || !trace.derive.retard ? GRIS : AMBRE,
            !trace.derive.passee,
          ),
        ]),
  ]
}

function write(
  x: number,
  y: number,
  texte: string,
  corps: number,
  couleur: string,
  gras: boolean,
): Forme {
  return { genre: 'texte', x, y, texte, corps, couleur, gras }
}
