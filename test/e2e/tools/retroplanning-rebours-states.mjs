import { readExample } from './ctg-files.mjs'
import { openDossier } from './gestures.mjs'
import { loadSources } from './sources.mjs'

/** The time of the tests: a plan signed in November can still be held. */
export const TODAY = '2026-01-05T09:00:00'

const CTX = { now: 0, today: '2026-01-05', author: { nom: '', fonction: '', organisme: '' } }

/** A project of its own with a body of each kind and no step. */
export async function buildEmptyFile() {
  const { readCtg, writeCtg, foldJournal, buildOperations, REGISTRY } = await loadSources()
  const read = await readCtg(new Uint8Array(readExample()))
  if (!read.ok) throw new Error(read.error.message)
  const file = read.value
  const { index } = foldJournal([])
  const create = (table, key, patch) => {
    const ctx = { ...CTX, newId: (prefix) => `${prefix}_rebours${key}` }
    const row = REGISTRY[table].create(ctx, patch)
    return { table, id: row.id, field: '*', before: null, after: row }
  }
  const changes = [
    create('ctg', '', { territoire: 'CC des Essais' }),
    create('axes', 'a', { titre: 'Améliorer les services aux familles', ordre: 'a1' }),
    create('instances', 'a', { nom: 'Comité de pilotage', type: 'copil', ordre: 'a1' }),
    create('instances', 'b', { nom: 'Comité technique', type: 'cotech', ordre: 'a2' }),
  ]
  const session = { id: 'rebours01', nom: 'Claire Faure', fonction: '', organisme: '', debut: 1 }
  const operations = buildOperations({ label: 'travail', changes, undo: 'never' }, index, {
    session: session.id,
    now: file.creeLe + 1000,
    format: Math.max(...file.journal.operations.map((operation) => operation.x)),
  })
  return Buffer.from(
    await writeCtg({
      ...file,
      projet: '3c5d7e91-2b64-4d18-8a0f-5e6f7a8b9c0d',
      titre: 'CTG sans plan',
      journal: { operations, sessions: [{ ...session, app: file.app }] },
    }),
  )
}

/** Opens that project on its empty plan. */
export async function openPlanVide(page, bytes) {
  await page.keyboard.press('Escape')
  await openDossier(page, 'rebours.ctg', bytes)
  await page.getByText('CTG sans plan').first().waitFor()
  await page.evaluate(() => {
    location.hash = '#/retroplanning'
  })
  await page.getByRole('heading', { name: /^Par où commencer/ }).waitFor()
}

const dialog = (page) => page.getByRole('dialog')

async function openEmpty(page) {
  await openPlanVide(page, await buildEmptyFile())
}

async function choose(page) {
  await page.getByRole('button', { name: /^Étude en deux phases/ }).click()
  const field = dialog(page).getByLabel('Date de signature souhaitée')
  // Three years from now, whatever the clock of the machine: the plan can be held.
  const year = await page.evaluate(() => new Date().getFullYear() + 3)
  await field.fill(`22 novembre ${year}`)
  await field.blur()
  await dialog(page)
    .getByText(/Le travail commencerait vers/)
    .waitFor()
}

async function place(page) {
  if ((await dialog(page).count()) === 0) await choose(page)
  await dialog(page).getByRole('button', { name: 'Poser le plan' }).click()
  await dialog(page).waitFor({ state: 'detached' })
}

async function countBack(page) {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Compter à rebours…' }).click()
  await dialog(page).getByRole('row').nth(1).waitFor()
}

async function countTooNear(page) {
  if ((await dialog(page).count()) === 0) await countBack(page)
  const near = await page.evaluate(() =>
    new Date(Date.now() + 30 * 86_400_000).toLocaleDateString('fr-FR'),
  )
  const field = dialog(page).getByLabel(/^Date imposée n°.1$/)
  await field.fill(near)
  await field.blur()
  await dialog(page)
    .getByRole('region', { name: /^Ce qui ne tient pas/ })
    .waitFor()
}

async function openMenuItem(page, name) {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Autres commandes du rétroplanning' }).click()
  await page.getByRole('menuitem', { name }).click()
  await dialog(page).waitFor()
}

async function close(page) {
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
}

async function changeDelay(page) {
  await close(page)
  const value = page.getByLabel('Valeur : Passage en commission de la Caf')
  await value.fill('9')
  await value.blur()
  await page.getByRole('button', { name: 'Ajouter un délai' }).click()
  await page.getByRole('textbox', { name: /^Nom du délai ajouté/ }).waitFor()
}

async function editPeriod(page) {
  await page.getByRole('button', { name: 'Ajouter une période' }).click()
  await dialog(page).getByRole('button', { name: 'Ajouter' }).click()
  await dialog(page).getByText('Donnez un nom à la période').waitFor()
}

/** From an empty plan to a plan counted back: a project of its own, open from the first state on. */
export const RETROPLANNING_REBOURS_STATES = [
  ['rétroplanning, vide', '/plan', openEmpty],
  ['rétroplanning, poser un modèle', '/retroplanning/frise', choose],
  ['rétroplanning, modèle posé', '/retroplanning/frise', place],
  ['rétroplanning, compter à rebours', '/retroplanning/frise', countBack],
  ['rétroplanning, date trop proche', '/retroplanning/frise', countTooNear],
  [
    'rétroplanning, enregistrer un modèle',
    '/retroplanning/frise',
    (page) => openMenuItem(page, 'Enregistrer ce plan comme modèle…'),
  ],
  [
    'rétroplanning, choisir un modèle',
    '/retroplanning/frise',
    (page) => openMenuItem(page, 'Partir d’un modèle…'),
  ],
  ['rétroplanning, délais', '/retroplanning/delais', changeDelay],
  ['rétroplanning, vacances', '/retroplanning/delais', editPeriod],
  ['rétroplanning, année', '/retroplanning/annee', close],
]

/** Addresses that must need no sideways scroll. */
export const RETROPLANNING_REBOURS_ROUTES = ['/retroplanning/annee', '/retroplanning/delais']
