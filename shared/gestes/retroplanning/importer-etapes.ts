import { Ecritures } from '../../commands/ecritures'
import type { Command } from '../../domain/command'
import { getRow, type Dossier } from '../../domain/dossier'
import { etape, type Etape } from '../../domain/etape.entity'
import type { Ctx } from '../../kernel/ctx'
import type { Id, Json } from '../../kernel/json'
import { listOrdresBetween } from '../../kernel/ordre'
import { foldText } from '../../kernel/recherche'
import { getPrevue } from '../../rules/export-etapes.rules'
import type { LigneImportEtape } from '../../rules/import-etapes.rules'
import { getReference, listEtapes, type EtapeLue } from '../../rules/retroplanning/etapes.rules'

/**
 * What the kept lines of a dry run write, in one gesture: steps created at the end of their phase (a phase that does not exist is created
 * once), steps changed, steps moved to the end of another phase. A planned date that changes keeps the first plan, and moves the meeting that the step is.
 */
export function importerEtapes(
  dossier: Dossier,
  ctx: Ctx,
  lignes: readonly LigneImportEtape[],
  retenues: ReadonlySet<number>,
): Command {
  const writes = new Ecritures(dossier)
  const lues = listEtapes(dossier, ctx.today)
  const byId = new Map(lues.map((lue) => [lue.id, lue]))
  const phases = new Map(
    lues.flatMap(({ id, nature, enfants, etape: row }) =>
      nature === 'phase' || enfants > 0 ? [[foldText(row.titre), id] as const] : [],
    ),
  )
  const created: Creee[] = []
  const moved: Deplacee[] = []
  const create = (patch: Partial<Etape>): Id => {
    const row = etape.create(ctx, patch)
    created.push({ parent: row.parent, row })
    return row.id
  }
  const findParent = (phase: string): Id | null => {
    const key = foldText(phase)
    if (key === '') return null
    const known = phases.get(key)
    if (known !== undefined) return known
    const made = create({ titre: phase, genre: 'phase' })
    phases.set(key, made)
    return made
  }
  for (const ligne of lignes) {
    if (ligne.statut === 'refuser' || !retenues.has(ligne.numero)) continue
    const known = ligne.etape === null ? undefined : byId.get(ligne.etape)
    if (known !== undefined) {
      update(dossier, writes, known, ligne)
      if (ligne.deplacee) moved.push({ parent: findParent(ligne.phase), id: known.id })
      continue
    }
    const parent = findParent(ligne.phase)
    const isPhase = ligne.valeurs.genre === 'phase'
    // The line of a phase that an earlier line has just named.
    const same = isPhase ? phases.get(foldText(ligne.titre)) : undefined
    const fresh = same === undefined ? undefined : created.find(({ row }) => row.id === same)
    if (fresh !== undefined) {
      fresh.row = { ...fresh.row, ...(ligne.valeurs as Partial<Etape>) }
      continue
    }
    const id = create({ ...(ligne.valeurs as Partial<Etape>), titre: ligne.titre, parent })
    if (isPhase) phases.set(foldText(ligne.titre), id)
  }
  addOrdres(dossier, created, moved)
  for (const { row } of created) writes.create('etapes', row)
  for (const { id, parent, ordre } of moved)
    writes.set('etapes', id, { parent, ordre: ordre ?? '' })
  return writes.build('import du rétroplanning')
}

type Creee = { readonly parent: Id | null; row: Etape }
type Deplacee = { readonly parent: Id | null; readonly id: Id; ordre?: string }

/** New steps, then those that come from elsewhere, stand after those of their phase. */
function addOrdres(dossier: Dossier, created: readonly Creee[], moved: readonly Deplacee[]): void {
  const parents = new Set([...created, ...moved].map(({ parent }) => parent))
  for (const parent of parents) {
    const own = [...created, ...moved].filter((one) => one.parent === parent)
    const last = Object.values(dossier.etapes)
      .filter((row) => row.parent === parent && row.fiche === null)
      .map(({ ordre }) => ordre)
      .sort()
      .at(-1)
    const ordres = listOrdresBetween(last ?? null, null, own.length)
    own.forEach((one, index) => {
      const ordre = ordres[index]
      if (ordre === undefined) return
      if ('row' in one) one.row = { ...one.row, ordre }
      else one.ordre = ordre
    })
  }
}

function update(
  dossier: Dossier,
  writes: Ecritures,
  lue: EtapeLue,
  { valeurs }: LigneImportEtape,
): void {
  const { titre: _titre, ...patch } = valeurs
  writes.set('etapes', lue.id, patch as { readonly [field: string]: Json })
  if (valeurs.prevue === undefined) return
  const meeting = getRow(dossier, 'reunions', lue.etape.reunion)
  const before = getReference(dossier, lue.etape) ?? getPrevue(dossier, lue)
  if (lue.etape.initiale === null && before !== null) {
    writes.set('etapes', lue.id, { initiale: before as Json })
  }
  if (meeting !== undefined && lue.etat !== 'faite') {
    writes.set('reunions', meeting.id, { date: valeurs.prevue as Json })
  }
}
