/** States of the live mode, of the minutes, of the registers and of the workshop, in the project of `seance-file.mjs`. */
import { openDossier } from './gestures.mjs'
import { buildSeanceFile, IDS } from './seance-file.mjs'

let built

/** A dossier of its own: what was open before is left as it is. */
async function openSeance(page) {
  built ??= await buildSeanceFile()
  await page.keyboard.press('Escape')
  await openDossier(page, 'seance.ctg', built)
  await page.getByText('CTG en séance').first().waitFor()
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/reunions/${IDS.premiere}/seance`)
  await page.getByRole('button', { name: 'Reprendre la séance' }).waitFor()
}

async function startSeance(page) {
  await page.getByRole('button', { name: 'Reprendre la séance' }).click()
  await page.locator('.seance-notes .ProseMirror').waitFor()
}

async function catchDecision(page) {
  await page.locator('.seance-notes .ProseMirror').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('region', { name: 'Nouvelle décision' }).waitFor()
  await page.keyboard.type('Le comité retient le calendrier proposé')
}

async function catchSuite(page) {
  await page.locator('.seance-notes .ProseMirror').waitFor()
  await page.keyboard.press('Control+Shift+Enter')
  await page.getByRole('region', { name: 'Nouvelle suite à donner' }).waitFor()
  await page.keyboard.type('Envoyer le calendrier')
}

async function openArrival(page) {
  await page.locator('.seance-notes .ProseMirror').waitFor()
  await page.keyboard.press('F8')
  await page.getByRole('region', { name: 'Qui vient d’arriver ?' }).waitFor()
}

const waitForMinutes = (page) =>
  page
    .getByRole('region', { name: /^Aperçu/ })
    .first()
    .waitFor()

async function write(page) {
  await waitForMinutes(page)
  await page.getByRole('radiogroup').getByText('Rédaction').click()
  await page.locator('.compte-rendu-redaction').waitFor()
}

async function askApproval(page) {
  await page.getByRole('button', { name: 'Approuver…' }).click()
  await page.getByRole('dialog').waitFor()
}

async function approve(page) {
  if ((await page.getByRole('dialog').count()) === 0) await askApproval(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Approuver' }).click()
  await page.getByRole('button', { name: 'Corriger…' }).waitFor()
}

async function openLine(page) {
  await page.locator('.registre-texte').first().click()
  await page.locator('.registre-detail .formulaire').waitFor()
}

async function askFiche(page) {
  await page
    .getByRole('button', { name: /^Créer la fiche/ })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}

const waitForRead = (page) => page.locator('.seance-lue').waitFor()
const waitForLock = (page) => page.locator('.verrou').waitFor()
const waitForIdeas = (page) => page.locator('.idee').first().waitFor()

export const SEANCE_STATES = [
  ['séance, avant', '/plan', openSeance],
  ['séance, en cours', `/reunions/${IDS.premiere}/seance`, startSeance],
  ['séance, décision', `/reunions/${IDS.premiere}/seance`, catchDecision],
  ['séance, suite à donner', `/reunions/${IDS.premiere}/seance`, catchSuite],
  ['séance, arrivée', `/reunions/${IDS.premiere}/seance`, openArrival],
  ['compte rendu', `/reunions/${IDS.premiere}/compte-rendu`, waitForMinutes],
  ['compte rendu, rédaction', `/reunions/${IDS.premiere}/compte-rendu`, write],
  ['compte rendu, à approuver', `/reunions/${IDS.premiere}/compte-rendu`, askApproval],
  ['compte rendu, approuvé', `/reunions/${IDS.premiere}/compte-rendu`, approve],
  ['séance, figée', `/reunions/${IDS.premiere}/seance`, waitForRead],
  ['préparation, figée', `/reunions/${IDS.premiere}/preparation`, waitForLock],
  ['présence, figée', `/reunions/${IDS.premiere}/presence`, waitForLock],
  ['registre des suites', '/reunions/suites', openLine],
  ['registre des décisions', '/reunions/decisions', openLine],
  ['atelier', `/reunions/${IDS.tableRonde}/atelier`, waitForIdeas],
  ['atelier, fiche', `/reunions/${IDS.tableRonde}/atelier`, askFiche],
]

/** Addresses that must need no sideways scroll, once the project of the states is open. */
export const SEANCE_ROUTES = [
  `/reunions/${IDS.premiere}/seance`,
  `/reunions/${IDS.premiere}/compte-rendu`,
  `/reunions/${IDS.tableRonde}/atelier`,
  '/reunions/suites',
  '/reunions/decisions',
]
