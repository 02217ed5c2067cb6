import type { DateFloue } from '../../kernel/date-floue'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { formatDerive, getDerive } from '../../rules/retroplanning/derive.rules'
import type { EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { getX, getXFin, type Echelle } from './echelle'
import { getFlou, hasJours } from './flou'
import type { Etiquette, Teinte, Trace } from './frise.types'

export type OptionsLigne = {
  readonly echelle: Echelle
  /** Shows the first plan and the drift. */
  readonly comparer: boolean
  /** The plan compared with, when it is not the first one. */
  readonly getReference?: (etape: EtapeLue) => DateFloue | null
  /** The date drawn in place of its own while a bar is dragged. */
  readonly quand?: DateFloue
  /** Width of the words beside a bar, in the unit of the scale. */
  readonly mesure?: (texte: string) => number
}

/** Half the width of a sign, in the unit of the scale. */
export const DEMI_SIGNE = 8
/** The narrowest bar that can still be seen and caught. */
const LARGEUR_MIN = 7
/** Below, a dashed span would be hidden by its own sign. */
const LARGEUR_PASTILLE = 20
/** Ease between two bars that follow one another. */
const JEU = 2

/** What one step draws on its line. Pure: the same step and the same scale give the same boxes. */
export function layoutLigne(etape: EtapeLue, options: OptionsLigne): Trace {
  const quand = options.quand ?? etape.quand
  const base = {
    id: etape.id,
    nature: etape.nature,
    etat: etape.etat,
    teinte: getTeinte(etape),
  }
  const before = getReferenceOf(etape, options)
  const drift =
    options.comparer && before !== null && quand !== null ? getDerive(before, quand) : null
  const reference = before !== null && drift !== null ? placeBarre(before, options.echelle) : null
  if (quand === null) return { ...base, ...EMPTY, reference }
  const box = placeBarre(quand, options.echelle)
  const shape = getForme(etape, quand, box.largeur)
  const middle = box.x + box.largeur / 2
  const isSigned = shape === 'signe' || shape === 'pastille'
  const flou = getFlou(quand)
  const edge = shape === 'signe' ? middle + DEMI_SIGNE : box.x + box.largeur
  const jour = shape === 'phase' || shape === 'bande' ? null : buildJour(quand, edge + 4, options)
  const after = jour === null ? edge + 7 : jour.x + jour.largeur + 10
  return {
    ...base,
    forme: shape,
    ...(shape === 'signe' ? { x: middle - DEMI_SIGNE, largeur: 2 * DEMI_SIGNE } : box),
    signe: isSigned ? { genre: etape.nature === 'livrable' ? 'page' : 'losange', x: middle } : null,
    flouDebut: flou.debut,
    flouFin: flou.fin,
    reference: shape === 'phase' ? null : reference,
    jour,
    derive: drift === null ? null : buildDerive(drift, after, etape, options),
  }
}

const EMPTY = {
  forme: null,
  x: 0,
  largeur: 0,
  signe: null,
  flouDebut: false,
  flouFin: false,
  jour: null,
  derive: null,
} as const

function getReferenceOf(etape: EtapeLue, options: OptionsLigne): DateFloue | null {
  if (!options.comparer) return null
  return options.getReference === undefined ? etape.reference : options.getReference(etape)
}

function placeBarre(
  date: DateFloue,
  echelle: Echelle,
): { readonly x: number; readonly largeur: number } {
  const x = getX(echelle, date.debut)
  const largeur = getXFin(echelle, date.fin) - x
  if (largeur - JEU >= LARGEUR_MIN) return { x: x + JEU / 2, largeur: largeur - JEU }
  return { x: x + largeur / 2 - LARGEUR_MIN / 2, largeur: LARGEUR_MIN }
}

function getForme(etape: EtapeLue, quand: DateFloue, largeur: number): NonNullable<Trace['forme']> {
  switch (etape.nature) {
    case 'phase':
      return 'phase'
    case 'interruption':
      return 'bande'
    case 'tache':
      return 'barre'
    default:
      return quand.debut === quand.fin || largeur < LARGEUR_PASTILLE ? 'signe' : 'pastille'
  }
}

function getTeinte({ nature, typeInstance }: EtapeLue): Teinte {
  if (nature === 'livrable' || nature === 'interruption') return nature
  return typeInstance === 'copil' || typeInstance === 'cotech' ? typeInstance : 'plan'
}

/** « 15 juin », « 6 et 7 sept. »: only when the days are known, the drawing says the months by itself. */
function buildJour(date: DateFloue, x: number, options: OptionsLigne): Etiquette | null {
  if (!hasJours(date)) return null
  const { heure: _heure, ...day } = date
  const texte = formatDateFloue(day, { short: true }).replace(/\s\d{4}$/, '')
  return { x, largeur: measure(texte, options), texte }
}

function buildDerive(
  drift: NonNullable<ReturnType<typeof getDerive>>,
  x: number,
  { etat }: EtapeLue,
  options: OptionsLigne,
): Trace['derive'] {
  const texte = formatDerive(drift)
  return {
    x,
    largeur: measure(texte, options),
    texte,
    passee: etat === 'faite' || etat === 'annulee',
    retard: drift.nombre > 0,
  }
}

function measure(texte: string, { mesure }: OptionsLigne): number {
  return mesure === undefined ? texte.length * 6.1 : mesure(texte)
}
