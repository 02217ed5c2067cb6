/** States of the dashboard and of the history worth checking, in an order where each finds what those before it left. */
import { fillField, openRecord } from './gestures.mjs'

const waitForHeading = (name) => (page) => page.getByRole('heading', { level: 2, name }).waitFor()

async function waitForEvents(page) {
  await page.locator('.evenement').first().waitFor()
}

async function searchNothing(page) {
  await waitForEvents(page)
  await page.getByRole('searchbox').fill('introuvable')
  await page.getByText('Aucune modification ne correspond').waitFor()
}

async function openHistoryOfFiche(page) {
  await openRecord(page, /1\.1\.3/)
  await fillField(page, 'titre', 'Titre pour l’historique')
  await page.getByRole('button', { name: 'Autres commandes de la fiche' }).click()
  await page.getByRole('menuitem', { name: 'Historique de la fiche' }).click()
  await page.getByRole('dialog', { name: /^Historique/ }).waitFor()
  await waitForEvents(page)
}

async function openNewVersion(page) {
  await page.getByRole('button', { name: 'Enregistrer une version…' }).click()
  await page.getByRole('dialog').waitFor()
}

/** The dialog of the state before is still there: the address is the same. */
async function saveSigned(page) {
  await page.getByLabel('Version signée (figée)').check()
  await page.getByRole('button', { name: 'Enregistrer la version' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('.lignes').waitFor()
}

async function changeThenChoose(page) {
  await openRecord(page, /1\.1\.3/)
  await fillField(page, 'titre', `Titre d’après la version, ${await countOf(page)}`)
  await page.keyboard.press('Alt+4')
  await page.getByRole('link', { name: 'Versions', exact: true }).click()
  await page.locator('.lignes a').first().click()
  await page.getByRole('button', { name: 'Récupérer des éléments…' }).click()
  await page.getByRole('checkbox').first().check()
}

const countOf = (page) => page.getByRole('treeitem').count()

async function compare(page) {
  await page.getByRole('button', { name: 'Comparer deux versions…' }).click()
  await page.locator('.difference').first().waitFor()
}

async function backUp(page) {
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click()
  await page
    .getByRole('row', { name: /À votre demande/ })
    .first()
    .waitFor({ timeout: 60_000 })
}

async function openBackup(page) {
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('heading', { level: 3, name: 'Ce qu’elle contient' }).waitFor()
}

async function tryRestore(page) {
  await page.getByRole('button', { name: 'Tester une restauration' }).click()
  await page
    .getByText(/se relit en entier/)
    .first()
    .waitFor({ timeout: 60_000 })
}

export const HISTORY_STATES = [
  ['tableau de bord', '/tableau', waitForHeading('Points à vérifier')],
  ['historique, modifications', '/historique/modifications', waitForEvents],
  ['historique, rien de tel', '/historique/modifications', searchNothing],
  ['historique d’une fiche', '/plan', openHistoryOfFiche],
  ['versions, aucune', '/historique/versions', waitForHeading('Versions')],
  ['versions, nouvelle', '/historique/versions', openNewVersion],
  ['versions, une signée', '/historique/versions', saveSigned],
  ['versions, éléments à récupérer', '/plan', changeThenChoose],
  ['versions, comparaison', '/historique/versions', compare],
  ['sauvegardes', '/historique/sauvegardes', backUp],
  ['sauvegardes, une', '/historique/sauvegardes', openBackup],
  ['santé du dossier', '/historique/sante', tryRestore],
]

/** Addresses that must never need a horizontal scroll. */
export const HISTORY_ROUTES = [
  '/tableau',
  '/historique/modifications',
  '/historique/versions',
  '/historique/sauvegardes',
  '/historique/sante',
]
