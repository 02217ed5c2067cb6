import { listRows, type Dossier } from '../domain/dossier'
import type { Constat } from '../domain/constat.entity'
import type { Enquete } from '../domain/enquete.entity'
import { joinListe } from '../kernel/accord'
import type { Id } from '../kernel/json'
import { compareOrdre } from '../kernel/ordre'
import { listChildren } from './enfants'
import { listReferents } from './references'

/** How many conversations the diagnostic rests on: a series counts for its number (« entretiens (x15) »), the cancelled for nothing. */
export function compteEntretiens(dossier: Dossier): number {
  return listRows(dossier, 'entretiens')
    .filter(({ statut }) => statut !== 'annule')
    .reduce((sum, { nombre }) => sum + Math.max(nombre ?? 1, 0), 0)
}

/** Answers for 100 sent, not rounded; null when either number is missing or nothing was sent. */
export function getTauxRetour(enquete: Pick<Enquete, 'diffuses' | 'repondants'>): number | null {
  const { diffuses, repondants } = enquete
  if (diffuses === null || repondants === null || diffuses <= 0 || repondants < 0) return null
  return (repondants / diffuses) * 100
}

/** « numérique et papier », « numérique, papier et en face à face, sur les marchés ». */
export function formatCanaux(
  enquete: Pick<Enquete, 'numerique' | 'papier' | 'autresCanaux'>,
): string {
  const others = enquete.autresCanaux.map((canal) => lowerFirst(canal.trim()))
  return joinListe(
    [enquete.numerique ? 'numérique' : '', enquete.papier ? 'papier' : '', ...others].filter(
      (canal) => canal !== '',
    ),
  )
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('fr') + text.slice(1)
}

export type OrigineConstat = {
  readonly entretien?: Id
  readonly enquete?: Id
  readonly resultat?: Id
  readonly reunion?: Id
}

/** The constats drawn from any of these, in their order; those of a survey include those that quote one of its answers. */
export function listConstatsDe(dossier: Dossier, origine: OrigineConstat): readonly Constat[] {
  const { entretien, enquete, resultat, reunion } = origine
  const resultats = [
    ...(resultat === undefined ? [] : [resultat]),
    ...(enquete === undefined
      ? []
      : listChildren(dossier, 'resultatsEnquete', 'enquete', enquete).map(({ id }) => id)),
  ]
  const found = [
    ...list(dossier, 'entretiens', entretien),
    ...list(dossier, 'enquetes', enquete),
    ...resultats.flatMap((id) => list(dossier, 'resultat', id)),
    ...list(dossier, 'reunions', reunion),
  ]
  return [...new Map(found.map((constat) => [constat.id, constat])).values()].sort(compareOrdre)
}

function list(dossier: Dossier, champ: string, id: Id | undefined): readonly Constat[] {
  if (id === undefined) return []
  return listReferents(dossier, 'constats', champ, id) as readonly unknown[] as readonly Constat[]
}
