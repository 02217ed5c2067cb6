import type { Echelle } from '../../../../shared/figures/frise/echelle'
import { formatQuandLu } from '../../../../shared/figures/frise/quand-lu'
import { layoutLigne } from '../../../../shared/figures/frise/layout-ligne'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { RETRO } from '../../../strings/retroplanning'
import { buildMarques, updateAttribute, updateMarques, updateTexte, type Marques } from './marques'

/** Pixels of a level. */
const RETRAIT = 20
const RETRAIT_ETROIT = 8

export type LireReference = (etape: EtapeLue) => DateFloue | null

/** What a line shows. */
export type EtatLigne = {
  readonly etape: EtapeLue
  /** Rank among the lines shown, the header being 1. */
  readonly rang: number
  readonly y: number
  readonly hauteur: number
  readonly echelle: Echelle
  readonly comparer: boolean
  readonly getReference: LireReference
  /** « Phase 2 · », of a phase of the top whose title does not say it. */
  readonly prefixe: string
  readonly isEtroite: boolean
  /** Pixels of the frieze that have gone to the left. */
  readonly gauche: number
  readonly isSelected: boolean
  readonly isStop: boolean
  readonly isFolded: boolean
  /** Its name is being typed: the field stands in its place. */
  readonly isRenamed: boolean
  /** The date drawn while it is dragged. */
  readonly quand: DateFloue | undefined
}

/** The elements of a line, which serve one step after another as the frieze scrolls. */
export type LigneFrise = {
  readonly element: HTMLElement
  readonly nom: HTMLElement
  readonly signe: HTMLElement
  readonly titre: HTMLElement
  readonly quand: HTMLElement
  readonly cell: HTMLElement
  readonly marques: Marques
  /** What it shows now. */
  vu: EtatLigne | null
}

function buildElement(tag: 'div' | 'span' | 'i', className: string, role?: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  if (role !== undefined) element.setAttribute('role', role)
  return element
}

export function buildLigne(): LigneFrise {
  const element = buildElement('div', 'fr-ligne', 'row')
  const nom = buildElement('span', 'fr-nom', 'gridcell')
  const signe = buildElement('i', 'fr-etat')
  const titre = buildElement('span', 'fr-titre')
  nom.append(signe, titre)
  const quand = buildElement('span', 'fr-quand', 'gridcell')
  const cell = buildElement('span', 'fr-marques', 'gridcell')
  const marques = buildMarques()
  cell.append(marques.prevu, marques.marque, marques.jour, marques.derive)
  element.append(nom, quand, cell)
  return { element, nom, signe, titre, quand, cell, marques, vu: null }
}

/** Shows a step on a line; touches only what differs from what the line shows already. */
export function updateLigne(ligne: LigneFrise, next: EtatLigne): void {
  const { vu, element } = ligne
  ligne.vu = next
  if (vu?.y !== next.y) element.style.top = `${next.y}px`
  if (vu?.hauteur !== next.hauteur) element.style.height = `${next.hauteur}px`
  if (vu?.rang !== next.rang) element.setAttribute('aria-rowindex', String(next.rang))
  if (vu?.isSelected !== next.isSelected)
    element.setAttribute('aria-selected', String(next.isSelected))
  if (vu?.isStop !== next.isStop) element.tabIndex = next.isStop ? 0 : -1
  if (vu?.isRenamed !== next.isRenamed) ligne.titre.hidden = next.isRenamed
  if (vu?.gauche !== next.gauche || vu.isEtroite !== next.isEtroite) updateGauche(ligne, next)
  const isSame = vu?.etape === next.etape
  if (!isSame || vu.isFolded !== next.isFolded || vu.isEtroite !== next.isEtroite)
    updatePlace(ligne, next)
  if (!isSame || vu.prefixe !== next.prefixe) updateNom(ligne, next)
  if (!isSame || isDrawnOtherwise(vu, next)) updateDates(ligne, next)
}

function isDrawnOtherwise(vu: EtatLigne, next: EtatLigne): boolean {
  return (
    vu.echelle !== next.echelle ||
    vu.comparer !== next.comparer ||
    vu.getReference !== next.getReference ||
    vu.quand !== next.quand
  )
}

/** Where the step stands in the outline, and its state. */
function updatePlace({ element, nom, signe }: LigneFrise, next: EtatLigne): void {
  const { etape, isFolded, isEtroite } = next
  const hasChildren = etape.enfants > 0
  updateAttribute(element, 'data-id', etape.id)
  updateAttribute(element, 'data-nature', etape.nature)
  updateAttribute(element, 'data-etat', etape.etat)
  updateAttribute(element, 'aria-level', String(etape.profondeur))
  updateAttribute(element, 'aria-expanded', hasChildren ? String(!isFolded) : null)
  const retrait = Math.min(etape.profondeur - 1, 5) * (isEtroite ? RETRAIT_ETROIT : RETRAIT)
  const padding = `${14 + retrait}px`
  if (nom.style.paddingLeft !== padding) nom.style.paddingLeft = padding
  updateAttribute(signe, 'class', hasChildren ? 'fr-pli' : 'fr-etat')
  updateAttribute(signe, 'data-ouvert', hasChildren && !isFolded ? 'true' : null)
  updateAttribute(signe, 'data-etat', hasChildren ? null : etape.etat)
  updateAttribute(signe, 'role', hasChildren ? null : 'img')
  updateAttribute(signe, 'aria-label', hasChildren ? null : `${RETRO.states[etape.etat]}\u00a0:`)
}

/** The frieze goes to the left under the columns that stay: in place of a stuck layer a line, which each frame would pay for. */
function updateGauche({ cell, quand }: LigneFrise, { gauche, isEtroite }: EtatLigne): void {
  cell.style.left = `${-gauche}px`
  quand.style.left = isEtroite ? `${-gauche}px` : ''
}

function updateNom({ titre }: LigneFrise, { etape, prefixe }: EtatLigne): void {
  updateTexte(titre, `${prefixe}${etape.titre}`)
  updateAttribute(titre, 'title', etape.titre)
}

function updateDates({ quand, cell, marques }: LigneFrise, next: EtatLigne): void {
  const { etape, echelle, comparer, getReference } = next
  const shown = next.quand ?? etape.quand
  updateTexte(quand, shown === null ? RETRO.noDateShort : formatDateFloue(shown, { short: true }))
  const drawn = next.quand === undefined ? {} : { quand: next.quand }
  const trace = layoutLigne(etape, { echelle, comparer, getReference, ...drawn })
  updateMarques(marques, trace, etape.titre, next.quand !== undefined)
  const lu = formatQuandLu(etape.quand, comparer ? getReference(etape) : null)
  const { derive } = trace
  updateAttribute(cell, 'aria-label', derive === null ? lu : `${lu}, ${derive.texte}`)
}
