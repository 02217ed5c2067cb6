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
 * once), steps changed. A planned date that changes keeps the first plan, and moves the meeting that the step is.
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
    lues.flatMap(({ id, nature, etape: row }) =>
      nature === 'phase' ? [[foldText(row.titre), id] as const] : [],
    ),
  )
  const created: { parent: Id | null; row: Etape }[] = []
  const create = (patch: Partial<Etape>): Id => {
    const row = etape.create(ctx, patch)
    created.push({ parent: row.parent, row })
    return row.id
  }
  for (const ligne of lignes) {
    if (ligne.statut === 'refuser' || !retenues.has(ligne.numero)) continue
    const known = ligne.etape === null ? undefined : byId.get(ligne.etape)
    if (known !== undefined) {
      update(dossier, writes, known, ligne)
      continue
    }
    const key = foldText(ligne.phase)
    let parent = key === '' ? null : (phases.get(key) ?? null)
    if (parent === null && key !== '') {
      parent = create({ titre: ligne.phase, genre: 'phase' })
      phases.set(key, parent)
    }
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
  addOrdres(dossier, created)
  for (const { row } of created) writes.create('etapes', row)
  return writes.build('import du rétroplanning')
}

/** New steps stand after those of their phase. */
function addOrdres(dossier: Dossier, created: { parent: Id | null; row: Etape }[]): void {
  const parents = new Set(created.map(({ parent }) => parent))
  for (const parent of parents) {
    const own = created.filter((one) => one.parent === parent)
    const last = Object.values(dossier.etapes)
      .filter((row) => row.parent === parent && row.fiche === null)
      .map(({ ordre }) => ordre)
      .sort()
      .at(-1)
    const ordres = listOrdresBetween(last ?? null, null, own.length)
    own.forEach((one, index) => {
      one.row = { ...one.row, ordre: ordres[index] ?? one.row.ordre }
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
