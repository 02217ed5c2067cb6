import type { Ecritures } from '../../commands/ecritures'
import { getRow, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { Reunion } from '../../domain/reunion.entity'
import type { DateFloue } from '../../kernel/date-floue'
import type { Json } from '../../kernel/json'
import { isSameJson } from '../../kernel/json'

/**
 * Writes the date of a step that is still to come, on the step and on its meeting: one object seen twice. The plan of origin is kept
 * first when it is not yet. `fixer`: a meeting whose date was to be fixed takes this one.
 */
export function writeDateEtape(
  dossier: Dossier,
  writes: Ecritures,
  etape: Etape,
  quand: DateFloue | null,
  fixer = false,
): void {
  const reunion = getRow(dossier, 'reunions', etape.reunion)
  const known = reunion?.date ?? null
  writePrevue(writes, etape, quand, known)
  if (reunion === undefined || (known === null && !fixer)) return
  writes.set('reunions', reunion.id, { date: quand as Json, statut: getStatut(reunion, quand) })
}

/** A meeting that has a date is planned, one without is to be fixed; what happened since stays said. */
function getStatut({ statut }: Reunion, quand: DateFloue | null): Reunion['statut'] {
  if (quand === null) return statut === 'prevue' ? 'a_fixer' : statut
  return statut === 'a_fixer' || statut === null ? 'prevue' : statut
}

/** The planned date of a step; the first it had is kept (`initiale`). `known`: what it was when the step says none. */
export function writePrevue(
  writes: Ecritures,
  etape: Etape,
  quand: DateFloue | null,
  known: DateFloue | null = null,
): void {
  const avant = etape.prevue ?? known
  const isFirst =
    etape.initiale === null && avant !== null && !isSameJson(avant as Json, quand as Json)
  writes.set('etapes', etape.id, {
    ...(isFirst && { initiale: avant as Json }),
    prevue: quand as Json,
  })
}

/** The date that moves: that of the meeting, else the planned one. */
export function getDateMobile(dossier: Dossier, etape: Etape): DateFloue | null {
  return getRow(dossier, 'reunions', etape.reunion)?.date ?? etape.prevue
}
