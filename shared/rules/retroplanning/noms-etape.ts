import { getRow, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import { formatNombre } from '../../kernel/nombre'
import { getNomInstance } from '../instances.rules'
import { getNomCourtReunion, getNomReunion, getNumeroReunion } from '../reunions.rules'
import { getTypeInstance } from './nature-etape'

/** What a step is called, and who meets. */
export type NomsEtape = {
  /** See `getTitreEtape`. */
  readonly titre: string
  /** See `getTypeInstance`. */
  readonly typeInstance: string | null
  /** « COPIL n° 2 », « Comité technique »; empty when nobody meets. */
  readonly instance: string
}

type Memo = { readonly from: readonly unknown[]; readonly noms: NomsEtape }

const cache = new WeakMap<Etape, Memo>()

/**
 * The names of a step, and the very same object as long as nothing they come from has changed: the step, its body, its meeting with
 * its number and its body, and for a meeting the words of the team.
 */
export function getNomsEtape(dossier: Dossier, etape: Etape): NomsEtape {
  const from = listSources(dossier, etape)
  const known = cache.get(etape)
  if (known !== undefined && isSameList(known.from, from)) return known.noms
  const noms = {
    titre: getTitreEtape(dossier, etape),
    typeInstance: getTypeInstance(dossier, etape),
    instance: getNomInstanceEtape(dossier, etape),
  }
  cache.set(etape, { from, noms })
  return noms
}

const SEULE: readonly unknown[] = []

/** What the names are read from, beside the step. */
function listSources(dossier: Dossier, etape: Etape): readonly unknown[] {
  const reunion = getRow(dossier, 'reunions', etape.reunion)
  const comite = getRow(dossier, 'instances', etape.comite)
  if (reunion === undefined) return comite === undefined ? SEULE : [comite]
  const { termes, reglages } = dossier
  const corps = getRow(dossier, 'instances', reunion.instance)
  return [comite, reunion, corps, getNumeroReunion(dossier, reunion), termes, reglages]
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((value, index) => value === b[index]))
}

/** « Tables rondes (×3) ». « Sans nom » for a step that says nothing; its meeting may name it (see `getTitreEtape`). */
export function formatTitreEtape(etape: Pick<Etape, 'titre' | 'quantite'>): string {
  return addQuantite(etape.titre.replace(/\s+/g, ' ').trim() || 'Sans nom', etape.quantite)
}

/** As `formatTitreEtape`, and the name of the meeting for a step without a title. */
export function getTitreEtape(
  dossier: Dossier,
  etape: Pick<Etape, 'titre' | 'quantite' | 'reunion'>,
): string {
  if (etape.titre.trim() !== '' || etape.reunion === null) return formatTitreEtape(etape)
  return formatTitreEtape({ ...etape, titre: getNomReunion(dossier, etape.reunion) })
}

function addQuantite(titre: string, quantite: number | null): string {
  return quantite === null || quantite <= 1 ? titre : `${titre} (×${formatNombre(quantite)})`
}

function getNomInstanceEtape(dossier: Dossier, etape: Etape): string {
  const own = etape.instance.trim()
  const reunion = getRow(dossier, 'reunions', etape.reunion)
  const court = reunion === undefined ? '' : getNomCourtReunion(dossier, reunion)
  // A meeting of no kind is called by its title, which the step says already.
  if (court !== '' && (reunion?.instance !== null || reunion.type !== null)) return court
  if (own !== '') return own
  const comite = getRow(dossier, 'instances', etape.comite)
  return comite?.sigle.trim() || getNomInstance(dossier, etape.comite)
}
