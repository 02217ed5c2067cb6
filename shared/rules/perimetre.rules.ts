import { getRow, listRows, type Dossier } from '../domain/dossier'
import type { Appartenance } from '../domain/appartenance.entity'
import type { Population } from '../domain/population.entity'
import type { Territoire } from '../domain/territoire.entity'
import type { DateIso } from '../kernel/json'
import { formatNombre } from '../kernel/nombre'
import { listChildren } from './enfants'
import { getId, type Vers } from './identifiant'
import { formatPeriode } from './periode'

/** A territoire of the convention, and since when or until when. */
export type TerritoireDuPerimetre = {
  readonly territoire: Territoire
  readonly appartenance: Appartenance
  /** Covered that day: inside the convention, come in and not gone. */
  readonly couvert: boolean
  readonly signataire: boolean
  readonly peutRejoindre: boolean
  /** `entrant`: will come in; `sortant`: there, and will leave; `sorti`: has left. Without a day, a known leaving is `sortant`. */
  readonly etat: 'present' | 'entrant' | 'sortant' | 'sorti'
  /** « depuis 2022 », « jusqu’en 2023 »; empty when no date is known. */
  readonly periode: string
}

/** Every membership of the perimeter, by name of territoire. */
export function listPerimetre(dossier: Dossier, jour?: DateIso): readonly TerritoireDuPerimetre[] {
  return listRows(dossier, 'appartenances')
    .flatMap((appartenance): TerritoireDuPerimetre[] => {
      const territoire = getRow(dossier, 'territoires', appartenance.territoire)
      if (territoire === undefined) return []
      const etat = getEtat(appartenance, jour)
      return [
        {
          territoire,
          appartenance,
          couvert: appartenance.couvert && (etat === 'present' || etat === 'sortant'),
          signataire: appartenance.signataire,
          peutRejoindre: appartenance.peutRejoindre,
          etat,
          periode: formatPeriode(appartenance.entree, appartenance.sortie),
        },
      ]
    })
    .sort(
      (a, b) =>
        a.territoire.nom.localeCompare(b.territoire.nom, 'fr') ||
        (a.appartenance.id < b.appartenance.id ? -1 : 1),
    )
}

function getEtat(
  { entree, sortie }: Appartenance,
  jour: DateIso | undefined,
): TerritoireDuPerimetre['etat'] {
  if (jour !== undefined && entree !== null && entree.borne !== 'dici' && jour < entree.debut) {
    return 'entrant'
  }
  if (sortie === null) return 'present'
  return jour !== undefined && sortie.borne !== 'pasAvant' && jour > sortie.fin
    ? 'sorti'
    : 'sortant'
}

/** The figures of a territoire, the newest first; sources that disagree are all there. */
export function getPopulation(dossier: Dossier, territoire: Vers): readonly Population[] {
  return [...listChildren(dossier, 'populations', 'territoire', getId(territoire))].sort(
    (a, b) =>
      (b.annee ?? 0) - (a.annee ?? 0) ||
      a.source.localeCompare(b.source, 'fr') ||
      (a.id < b.id ? -1 : 1),
  )
}

/** Two sources that disagree about one year: « 2020 : 24 500 (Insee) et 26 000 (CC) ». Told, never forbidden. */
export function listDesaccordsPopulation(
  dossier: Dossier,
  territoire: Vers,
): readonly { readonly annee: number; readonly message: string }[] {
  const years = new Map<number, Population[]>()
  for (const figure of getPopulation(dossier, territoire)) {
    if (figure.annee === null || figure.habitants === null) continue
    years.set(figure.annee, [...(years.get(figure.annee) ?? []), figure])
  }
  return [...years].flatMap(([annee, figures]) => {
    if (new Set(figures.map(({ habitants }) => habitants)).size < 2) return []
    const said = figures.map(({ habitants, source }) => {
      const from = source.trim()
      return `${formatNombre(habitants ?? 0)}${from === '' ? '' : ` (${from})`}`
    })
    return [{ annee, message: `${annee}\u00a0: ${said.join(', ')}` }]
  })
}
