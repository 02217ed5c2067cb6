/**
 * Writes one plan twice where asked, `node frise-frise-file.mjs <folder> <steps> <day>`: `plan-<steps>.ctg` as Cairn opens it, and
 * `plan-<steps>.json`, the same steps as plain bars (a vague date becomes its bounds), for the components of others.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listRows } from '../../../shared/domain/dossier'
import type { Etape } from '../../../shared/domain/etape.entity'
import { addDays } from '../../../shared/kernel/jour'
import type { Id } from '../../../shared/kernel/json'
import { compareOrdre } from '../../../shared/kernel/ordre'
import { buildDossierRetroplanning } from '../../fixtures/dossier-retroplanning'
import { buildDossierFile } from '../dossier-file'
import type { Barre, PlanBarres } from './plan-barres'

const [folder = '.', asked = '200', debut] = process.argv.slice(2)
const { dossier, source, successeurs } = buildDossierRetroplanning(Number(asked), debut)
const liens = listRows(dossier, 'dependances').map(({ avant, etape }) => ({ avant, etape }))

const found = countSuccesseurs(source)
if (found !== successeurs.length)
  throw new Error(`${String(found)} steps follow the first, not ${String(successeurs.length)}`)

const etapes = [...listRows(dossier, 'etapes')].sort(compareOrdre)
const plan: PlanBarres = {
  barres: etapes.map(buildBarre),
  liens,
  source,
  successeurs,
}
const projet = `5eed00ba-4c63-4a1f-8d2e-${asked.padStart(12, '0')}`
const { bytes } = await buildDossierFile(dossier, projet)
writeFileSync(join(folder, `plan-${asked}.ctg`), bytes)
writeFileSync(join(folder, `plan-${asked}.json`), JSON.stringify(plan))

/** A phase spans its children; the end is the day after the last one, as the others count. */
function buildBarre(etape: Etape): Barre {
  const under = etapes.filter(({ parent }) => parent === etape.id)
  const dates = [etape, ...under].flatMap(({ prevue }) => (prevue === null ? [] : [prevue]))
  const [debut = ''] = dates.map((one) => one.debut).sort()
  const fin =
    dates
      .map((one) => one.fin)
      .sort()
      .at(-1) ?? debut
  const genre = etape.genre === 'phase' ? 'phase' : etape.jalon ? 'jalon' : 'tache'
  const avancement = etape.statut === 'realisee' ? 1 : 0
  const { id, titre, parent, instance } = etape
  return { id, titre, parent, instance, debut, fin: addDays(fin, 1), genre, avancement }
}

function countSuccesseurs(from: Id): number {
  const seen = new Set([from])
  for (const id of seen)
    for (const lien of liens) if (lien.avant === id && lien.etape !== null) seen.add(lien.etape)
  return seen.size - 1
}
