import { listRows, type Dossier } from '../../domain/dossier'
import type { DelaiUsuel } from '../../domain/delai-usuel.entity'
import { DELAIS_LIVRES, type DelaiLivre } from './delais-livres'
import type { UniteDuree } from './jours-ouvres.rules'

/** A legal or usual delay, with where it comes from. */
export type Delai = {
  readonly cle: string
  readonly libelle: string
  readonly valeur: number
  readonly unite: UniteDuree
  /** What the rule is: an article of law, or « usage ». Shown as it is. */
  readonly source: string
  /** « loi »: from a text; « usage »: what is commonly done; « territoire »: typed here. */
  readonly reference: 'loi' | 'usage' | 'territoire'
  /** The value is not the shipped one. */
  readonly modifie: boolean
  /** Identifier of the record of the dossier that changes it or makes it; null: as shipped. */
  readonly id: string | null
}

export type OptionsDelai = {
  /** Inhabitants of the commune whose council meets; unknown: the longer delay. */
  readonly population?: number | null
}

/** Every delay: the shipped ones with the values of this territory, then its own, by name. */
export function listDelais(dossier: Dossier): readonly Delai[] {
  const own = listOwn(dossier)
  const shipped = DELAIS_LIVRES.map((delai) => applyOwn(delai, own.get(delai.cle)))
  const added = [...own.values()]
    .filter(({ cle }) => !DELAIS_LIVRES.some((delai) => delai.cle === cle))
    .map((row): Delai => buildOwn(row))
    .sort((a, b) =>
      a.libelle < b.libelle ? -1 : a.libelle > b.libelle ? 1 : a.cle < b.cle ? -1 : 1,
    )
  return [...shipped, ...added]
}

/**
 * One delay by its key, or undefined. With `population`, the convocation of a municipal council below 3 500 inhabitants is three clear
 * days (CGCT L. 2121-11), five from there on (L. 2121-12), unless the territory has typed its own value.
 */
export function getDelai(
  dossier: Dossier,
  cle: string,
  options: OptionsDelai = {},
): Delai | undefined {
  const { population } = options
  const asked =
    cle === 'convocation_conseil_municipal' && typeof population === 'number' && population < 3500
      ? 'convocation_conseil_municipal_petit'
      : cle
  const own = listOwn(dossier)
  const shipped = DELAIS_LIVRES.find((delai) => delai.cle === asked)
  if (shipped !== undefined) return applyOwn(shipped, own.get(asked))
  const row = own.get(asked)
  return row === undefined ? undefined : buildOwn(row)
}

/** By key; one of the territory's own is known by its identifier. Two for one key: the first identifier, in every copy. */
function listOwn(dossier: Dossier): ReadonlyMap<string, DelaiUsuel & { readonly cle: string }> {
  const found = new Map<string, DelaiUsuel & { readonly cle: string }>()
  const rows = listRows(dossier, 'delaisUsuels').sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const row of rows) {
    const cle = row.cle.trim() === '' ? row.id : row.cle
    if (!found.has(cle)) found.set(cle, { ...row, cle })
  }
  return found
}

function applyOwn(delai: DelaiLivre, row: DelaiUsuel | undefined): Delai {
  if (row === undefined) return { ...delai, modifie: false, id: null }
  const valeur = row.valeur ?? delai.valeur
  const unite = row.unite ?? delai.unite
  const modifie = valeur !== delai.valeur || unite !== delai.unite
  return {
    cle: delai.cle,
    libelle: row.libelle.trim() === '' ? delai.libelle : row.libelle,
    valeur: isUsable(valeur) ? valeur : delai.valeur,
    unite,
    source: row.source.trim() === '' ? delai.source : row.source,
    reference: modifie ? 'territoire' : delai.reference,
    modifie,
    id: row.id,
  }
}

function buildOwn(row: DelaiUsuel & { readonly cle: string }): Delai {
  return {
    cle: row.cle,
    libelle: row.libelle,
    valeur: row.valeur !== null && isUsable(row.valeur) ? row.valeur : 0,
    unite: row.unite ?? 'jours',
    source: row.source,
    reference: 'territoire',
    modifie: true,
    id: row.id,
  }
}

/** A delay does not go back in time. */
function isUsable(valeur: number): boolean {
  return Number.isFinite(valeur) && valeur >= 0
}
