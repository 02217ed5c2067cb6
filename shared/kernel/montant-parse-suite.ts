import type { Montant, UniteMontant } from './montant'
import { foldText } from './recherche'

export type Suite = {
  readonly taxe: Montant['taxe']
  readonly unites: readonly UniteMontant[]
  readonly arrondi: boolean
  /** The words left, as written. */
  readonly texte: string
}

const NOMS: { readonly [name: string]: UniteMontant } = {
  an: 'an',
  ans: 'an',
  annee: 'an',
  annees: 'an',
  mois: 'mois',
  poste: 'poste',
  postes: 'poste',
  etp: 'etp',
  place: 'place',
  places: 'place',
  seance: 'seance',
  seances: 'seance',
  classe: 'classe',
  classes: 'classe',
  h: 'heure',
  heure: 'heure',
  heures: 'heure',
  habitant: 'habitant',
  habitants: 'habitant',
  hab: 'habitant',
}

const UNITE = /^(?:\/ ?|par |de l['’]|l['’])([\p{L}]+)\.?(?![\p{L}\d'’-])/iu
const TAXE = /^(?:\()?(ht|h\.t\.|ttc|t\.t\.c\.)(?:\))?(?![\p{L}\d])/iu
const ARRONDI = /^\((?:montant )?arrondie?\)/iu

/** Reads what follows a figure: « TTC », « / an / poste », « (arrondi) », in any order, then free words. */
export function parseSuite(text: string): Suite {
  let rest = text.trim()
  let taxe: Montant['taxe'] = 'sansObjet'
  let arrondi = false
  const unites: UniteMontant[] = []
  for (;;) {
    const tax: RegExpExecArray | null = taxe === 'sansObjet' ? TAXE.exec(rest) : null
    const round: RegExpExecArray | null = arrondi ? null : ARRONDI.exec(rest)
    const unit: RegExpExecArray | null = UNITE.exec(rest)
    const unite = unit === null ? undefined : NOMS[foldText(unit[1] ?? '')]
    let used: RegExpExecArray | null = null
    if (tax !== null) {
      taxe = /^\(?h/i.test(tax[0]) ? 'ht' : 'ttc'
      used = tax
    } else if (round !== null) {
      arrondi = true
      used = round
    } else if (unite !== undefined && !unites.includes(unite)) {
      unites.push(unite)
      used = unit
    }
    if (used === null) return { taxe, unites, arrondi, texte: rest }
    rest = rest.slice(used[0].length).trim()
  }
}
