import { listRows, type Dossier } from '../../domain/dossier'
import type { Vacances } from '../../domain/vacances.entity'
import { isDateIso } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'
import { foldText } from '../../kernel/recherche'

export type ZoneScolaire = 'a' | 'b' | 'c'

/** School holidays of one zone; both days are days without class. */
export type PeriodeVacances = {
  readonly zone: ZoneScolaire
  readonly nom: string
  readonly debut: DateIso
  readonly fin: DateIso
}

/**
 * The school holidays of a zone, in order. One typed in the dossier takes the place of the shipped one of the same name that school
 * year, or withdraws it; otherwise it is added. One without zone counts in every zone.
 */
export function listPeriodes(
  dossier: Dossier,
  livrees: readonly PeriodeVacances[],
  zone: ZoneScolaire,
): readonly PeriodeVacances[] {
  const own = listRows(dossier, 'vacances').filter((row) => row.zone === null || row.zone === zone)
  const replaced = new Set(own.map(({ nom, debut, fin }) => getCle(nom, debut ?? fin)))
  const typed = own.flatMap((row) => readPeriode(row, zone))
  return livrees
    .filter((periode) => periode.zone === zone && !replaced.has(getCle(periode.nom, periode.debut)))
    .concat(typed)
    .sort(comparePeriodes)
}

/** Half a period says nothing: it counts only when its two days are there and in order. */
function readPeriode(
  { nom, debut, fin, supprimee }: Vacances,
  zone: ZoneScolaire,
): readonly PeriodeVacances[] {
  if (supprimee || !isDateIso(debut) || !isDateIso(fin) || debut > fin) return []
  return [{ zone, nom: nom.trim() === '' ? 'Vacances scolaires' : nom, debut, fin }]
}

/** A school year goes from August 15 to the next: « Vacances d’été » 2026 are those of 2025-2026. */
function getCle(nom: string, jour: DateIso | null): string {
  if (jour === null) return `?${nom}`
  const year = Number(jour.slice(0, 4))
  return `${jour.slice(5) >= '08-15' ? year : year - 1} ${foldText(nom)}`
}

function comparePeriodes(a: PeriodeVacances, b: PeriodeVacances): number {
  if (a.debut !== b.debut) return a.debut < b.debut ? -1 : 1
  if (a.fin !== b.fin) return a.fin < b.fin ? -1 : 1
  return a.nom < b.nom ? -1 : a.nom > b.nom ? 1 : 0
}
