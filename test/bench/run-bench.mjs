import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installIfNeeded } from '../../build/make/install.mjs'
import { ALL_TARGETS, ensureBuilt } from '../../build/make/ensure-built.mjs'
import { runAnnuaireBench, runReunionsBench } from './annuaire.mjs'
import { getMedian, getMin, listFirstLoad, printTable, ROOT } from './bench-tools.mjs'
import { buildCase } from './build-case.mjs'
import { runEditBench } from './edit.mjs'
import { runFusionBench } from './fusion.mjs'
import { showFrise } from './frise/show-frise.mjs'
import { runPlanListeBench } from './plan-liste.mjs'
import { runStartBench } from './start.mjs'

const FICHES = [20, 100, 500]
/** Five years of two or three people (storage.md §2). */
const EDITS = 60_000

const PARTS = {
  chargement: showFirstLoad,
  demarrage: showStart,
  modification: showEdit,
  fusion: showFusion,
  word: showWord,
  annuaire: showAnnuaire,
  reunions: showReunions,
  frise: showFrise,
  plan: showPlan,
  liste: showListe,
}

const { values } = parseArgs({ options: { seulement: { type: 'string' } } })
const wanted = values.seulement?.split(',') ?? Object.keys(PARTS)

installIfNeeded()
await ensureBuilt(ALL_TARGETS, { log: (line) => console.log(line) })
for (const part of wanted) {
  if (PARTS[part] === undefined) throw new RangeError(`partie inconnue : ${part}`)
  await PARTS[part]()
}

async function showFirstLoad() {
  const files = listFirstLoad(join(ROOT, 'out', 'renderer'))
  const total = files.reduce((sum, one) => sum + one.kb, 0)
  printTable('Premier chargement (ko, gzip -9)', [
    ['fichier', 'ko'],
    ...files.map((one) => [one.file, one.kb.toFixed(1)]),
    ['total', total.toFixed(1)],
  ])
}

async function showStart() {
  const figures = await runStartBench(7)
  const ratio = (figures.plan.min / figures.blank.min).toFixed(2)
  printTable('De rien à un plan utilisable, navigateur compris (ms, 7 tours alternés)', [
    ['page', 'min', 'médiane', 'dont page', 'CPU de la page'],
    ...[
      ['page vide', figures.blank],
      ['plan de l’exemple', figures.plan],
    ].map(([name, one]) => [name, one.min, one.median, one.page, one.cpu]),
    ['rapport des minimums', ratio, '', '', ''],
  ])
}

async function showEdit() {
  const figures = await runEditBench(200)
  printTable('Une modification enregistrée (ms, 200 tours alternés)', [
    ['écriture', 'p50', 'p95'],
    ['Cairn, deux magasins', figures.cairn.p50, figures.cairn.p95],
    ['Dexie seul, un put strict', figures.dexie.p50, figures.dexie.p95],
    ['rapport des p50', (Number(figures.cairn.p50) / Number(figures.dexie.p50)).toFixed(2), ''],
  ])
}

async function showAnnuaire() {
  const parts = await runAnnuaireBench(3)
  printTable('Un annuaire de 10 000 personnes et 1 000 organismes (ms)', listTimes(parts))
}

async function showReunions() {
  const parts = await runReunionsBench(3)
  printTable('160 réunions de 25 invités, 700 décisions, 500 suites (ms)', listTimes(parts))
}

async function showPlan() {
  const script = await buildCase('plan-case')
  const parts = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' }))
  printTable('Règles d’un plan de 2 000 étapes (CPU, ms, 15 tours)', [
    ['règle', 'premier tour', 'médiane'],
    ...parts.map(([name, first, median]) => [name, first.toFixed(1), median.toFixed(1)]),
  ])
}

async function showListe() {
  const parts = await runPlanListeBench(5)
  printTable('La liste d’un plan de 2 000 étapes (ms)', listTimes(parts))
}

function listTimes(parts) {
  return [
    ['geste', 'min', 'médiane', 'max', 'CPU de la page (médiane)', 'mesures'],
    ...parts.map((one) => [one.name, one.min, one.median, one.max, one.cpu, one.count]),
  ]
}

async function showFusion() {
  const figures = await runFusionBench(EDITS)
  printTable(`Un dossier de ${EDITS} modifications, deux copies de 1 000 de plus (CPU, ms)`, [
    [
      'moteur',
      'fichier ko',
      'écrire',
      'lire',
      'lire et fusionner',
      'dont fusion',
      'une modif. p50',
      'p95',
      'conflits montrés',
      'mémoire Mo',
    ],
    ...figures.map((one) => [
      one.name,
      one.kb,
      one.save,
      one.load,
      one.merge,
      one.mergeOnly ?? '',
      one.p50.toFixed(2),
      one.p95.toFixed(2),
      one.conflicts ?? 'aucun',
      one.peakMb,
    ]),
  ])
}

async function showWord() {
  const script = await buildCase('word-case')
  const rows = [['fiches', 'outil', 'CPU ms (min)', 'ms (médiane)', 'mémoire de pointe Mo', 'ko']]
  for (const count of FICHES) {
    const rounds = count > 200 ? 3 : 5
    const measures = { cairn: [], docxtemplater: [] }
    for (let round = 0; round < rounds; round += 1) {
      for (const tool of Object.keys(measures))
        measures[tool].push(runWordCase(script, tool, count))
    }
    for (const [tool, list] of Object.entries(measures)) {
      rows.push([
        count,
        tool,
        getMin(list.map((one) => one.cpuMs)),
        getMedian(list.map((one) => one.wallMs)),
        getMin(list.map((one) => one.peakMb)),
        list[0].kb,
      ])
    }
  }
  printTable('Un document Word de N fiches', rows)
}

function runWordCase(script, tool, count) {
  return JSON.parse(
    execFileSync(process.execPath, [script, tool, String(count)], { encoding: 'utf8' }),
  )
}
