import { addMonths } from '../../kernel/jour'
import type { DateIso, Id } from '../../kernel/json'
import type { EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { buildEchelle, getDernierDuMois, getPremierDuMois, getX, type Echelle } from './echelle'
import type { Trace } from './frise.types'
import { listGraduations, type Graduations } from './graduations'
import { layoutLigne, type OptionsLigne } from './layout-ligne'

export type OptionsFrise = {
  readonly de: DateIso
  readonly a: DateIso
  /** Of the scale, in pixels or points. */
  readonly largeur: number
  readonly hauteurLigne: number
  /** A phase may stand taller; the height of a line when left out. */
  readonly hauteurPhase?: number
  readonly today: DateIso
  readonly comparer?: boolean
  readonly getReference?: OptionsLigne['getReference']
  readonly mesure?: OptionsLigne['mesure']
}

export type LigneFrise = {
  readonly etape: EtapeLue
  readonly y: number
  readonly hauteur: number
  readonly trace: Trace
}

export type Frise = {
  readonly echelle: Echelle
  readonly graduations: Graduations
  readonly lignes: readonly LigneFrise[]
  readonly hauteur: number
  /** Middle of today; null outside the scale. */
  readonly aujourdhui: number | null
}

/** Every step in order, one line each, on one scale. What is folded is left out by the caller. */
export function layoutFrise(etapes: readonly EtapeLue[], options: OptionsFrise): Frise {
  const { de, a, largeur, today, comparer = true, getReference, mesure } = options
  const echelle = buildEchelle(de, a, largeur)
  const { tops, hauteur } = listHauteurs(etapes, options)
  const line: OptionsLigne = {
    echelle,
    comparer,
    ...(getReference === undefined ? {} : { getReference }),
    ...(mesure === undefined ? {} : { mesure }),
  }
  const lignes = etapes.map((etape, at): LigneFrise => {
    const y = tops[at] ?? 0
    return { etape, y, hauteur: (tops[at + 1] ?? hauteur) - y, trace: layoutLigne(etape, line) }
  })
  const graduations = listGraduations(echelle, today)
  return { echelle, graduations, lignes, hauteur, aujourdhui: getAujourdhui(echelle, today) }
}

/** The middle of today, null when it is not on the scale. */
export function getAujourdhui(echelle: Echelle, today: DateIso): number | null {
  if (today < echelle.de || today > echelle.a) return null
  return getX(echelle, today) + echelle.parJour / 2
}

/** Where each line begins. */
export function listHauteurs(
  etapes: readonly { readonly nature: EtapeLue['nature'] }[],
  { hauteurLigne, hauteurPhase = hauteurLigne }: { hauteurLigne: number; hauteurPhase?: number },
): { readonly tops: readonly number[]; readonly hauteur: number } {
  let y = 0
  const tops = etapes.map(({ nature }) => {
    const top = y
    y += nature === 'phase' ? hauteurPhase : hauteurLigne
    return top
  })
  return { tops, hauteur: y }
}

/** Whole months around every date drawn; null when nothing has a date. */
export function getEtendue(
  etapes: readonly EtapeLue[],
  getReference?: OptionsLigne['getReference'],
): { readonly de: DateIso; readonly a: DateIso } | null {
  let de: DateIso | null = null
  let a: DateIso | null = null
  for (const etape of etapes) {
    const reference = getReference === undefined ? etape.reference : getReference(etape)
    for (const date of [etape.quand, reference]) {
      if (date === null) continue
      if (de === null || date.debut < de) de = date.debut
      if (a === null || date.fin > a) a = date.fin
    }
  }
  if (de === null || a === null) return null
  return { de: getPremierDuMois(de), a: getDernierDuMois(a) }
}

/** What is left once folded steps hide theirs; the order is kept. */
export function listVisibles(
  etapes: readonly EtapeLue[],
  fermees: ReadonlySet<Id>,
): readonly EtapeLue[] {
  if (fermees.size === 0) return etapes
  let limit = Infinity
  return etapes.filter((etape) => {
    if (etape.profondeur > limit) return false
    limit = fermees.has(etape.id) && etape.enfants > 0 ? etape.profondeur : Infinity
    return true
  })
}

/** The span with whole months added on both sides. */
export function addMarge(
  { de, a }: { readonly de: DateIso; readonly a: DateIso },
  mois: number,
): { readonly de: DateIso; readonly a: DateIso } {
  return { de: addMonths(de, -mois), a: getDernierDuMois(addMonths(getPremierDuMois(a), mois)) }
}
