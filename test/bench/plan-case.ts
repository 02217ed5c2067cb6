/** Processor time of the rules of the plan, in a process of its own: prints one line of JSON, [name, first, median] in milliseconds. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { buildCollage } from '../../renderer/features/retroplanning/liste/coller'
import type { Dossier } from '../../shared/domain/dossier'
import { decalerEtape } from '../../shared/gestes/retroplanning/decaler-etape'
import { retroplanifier } from '../../shared/gestes/retroplanning/retroplanifier'
import { listAnomaliesRetroplanning } from '../../shared/rules/anomalies-retroplanning.rules'
import { buildCalendrier } from '../../shared/rules/calendrier/calendrier.rules'
import { listEtapes } from '../../shared/rules/retroplanning/etapes.rules'
import { buildPlanEnchaine, buildPlanRebours } from '../fixtures/grand-plan'

const TURNS = 15
const AUTHOR = { nom: '', fonction: '', organisme: '' }
const { dossier, first } = buildPlanEnchaine()
const rebours = buildPlanRebours()

setFlagsFromString('--expose-gc')
/** What making the plans left behind is not the rules' to clean. */
const collectGarbage = runInNewContext('gc') as () => void

/** Another copy of the tables, so that nothing remembered from before serves. */
function copy(one: Dossier): Dossier {
  return {
    ...one,
    etapes: { ...one.etapes },
    reunions: { ...one.reunions },
    dependances: { ...one.dependances },
  }
}

/** The copy of the tables is not counted. */
function measure(
  one: Dossier,
  run: (dossier: Dossier) => unknown,
): readonly [first: number, median: number] {
  collectGarbage()
  const times = Array.from({ length: TURNS }, () => {
    const fresh = copy(one)
    const from = process.cpuUsage()
    run(fresh)
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  })
  const sorted = [...times].sort((a, b) => a - b)
  return [times[0] ?? 0, sorted[TURNS >> 1] ?? 0]
}

/** Names another phase in a column of 500 steps, as a block that comes from a workbook. */
function paste(one: Dossier): unknown {
  const lues = listEtapes(one, '2022-10-20')
  const lignes = lues.flatMap(({ id, parent }) => (parent === null ? [] : [id])).slice(0, 500)
  const block = lignes.map((_, index) => [`Phase ${String(15 + (index % 5))}`])
  const ctx = { now: 0, today: '2022-10-20', author: AUTHOR, newId: () => 'inutile' }
  return buildCollage(one, { lignes, colonne: 0 }, block, ctx)
}

/** The plan just read, one step of which has just got another title. */
let edited = dossier

function edit(): unknown {
  const etape = edited.etapes[first]
  if (etape === undefined) throw new Error('no step')
  const next = { ...etape, titre: `${etape.titre} bis` }
  edited = { ...edited, etapes: { ...edited.etapes, [first]: next } }
  return listEtapes(edited, '2022-10-20')
}

const countBack = (jour: string) => (one: Dossier) =>
  retroplanifier(one, buildCalendrier(one, []), {
    ancres: [{ etape: rebours.last, jour }],
    today: '2026-01-05',
  })

process.stdout.write(
  JSON.stringify([
    ['lire les étapes', ...measure(dossier, (one) => listEtapes(one, '2022-10-20'))],
    ['relire après un geste', ...measure(dossier, edit)],
    [
      'décaler, 500 suivent',
      ...measure(dossier, (one) => decalerEtape(one, first, { months: 1 }, { cascade: true })),
    ],
    ['chercher les anomalies', ...measure(dossier, listAnomaliesRetroplanning)],
    ['coller 500 phases', ...measure(dossier, paste)],
    ['compter à rebours, 3 000 liens', ...measure(rebours.dossier, countBack('2040-11-21'))],
    ['compter à rebours, date trop proche', ...measure(rebours.dossier, countBack('2026-06-01'))],
  ]),
)
