import { buildAnnuaireFile, buildBlock } from './annuaire-file.mjs'
import { openDossier } from './gestures.mjs'

let built

/** A dossier of its own: what was open before is left as it is. */
async function openVallons(page) {
  built ??= await buildAnnuaireFile({ communes: 12 })
  await page.keyboard.press('Escape')
  await openDossier(page, 'vallons.ctg', built)
  await page.getByText('CTG des Vallons').first().waitFor()
  await page.evaluate(() => {
    location.hash = '#/annuaire/personnes'
  })
  await page
    .getByRole('option', { name: /DOUBLET/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 2, name: /DOUBLET/ }).waitFor()
  await page.getByText('Peut-être la même').waitFor()
}

async function unfoldFilters(page) {
  await page.getByRole('button', { name: /^Filtres/ }).click()
  await page.getByLabel('Rôle', { exact: true }).waitFor()
}

async function openOne(page, words) {
  await page.getByRole('option', { name: words }).first().click()
  await page.getByRole('heading', { level: 2, name: words }).waitFor()
}

async function openFunctionMenu(page) {
  await openOne(page, /Caf des Vallons/)
  await page
    .getByRole('button', { name: /^Actions sur la fonction/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Terminer aujourd’hui' }).waitFor()
}

async function paste(page) {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Renouvellement/ }).click()
  const field = page.getByRole('dialog').getByLabel(/^Collez ici/)
  await field.evaluate(
    (element, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    `${buildBlock(12)}\nAilleurs\tM.\tA\tB`,
  )
  await page.getByText(/Sans ligne correspondante/).waitFor()
}

async function compare(page) {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Doublons…' }).click()
  await page
    .getByRole('button', { name: /^Comparer : / })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Fusionner deux contacts' }).waitFor()
}

async function askRemoval(page) {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Autres commandes/ }).click()
  await page.getByRole('menuitem', { name: /^Supprimer/ }).click()
  await page
    .getByRole('dialog')
    .getByText(/Ctrl Z annule/)
    .waitFor()
}

/** Places that must hold in a narrow window too. */
export const ANNUAIRE_ROUTES = ['/annuaire/personnes', '/annuaire/organismes', '/annuaire/listes']

/** The annuaire, empty then with people. Another dossier is open afterwards. */
export const ANNUAIRE_STATES = [
  ['annuaire, aucune liste', '/annuaire/listes', async () => {}],
  ['annuaire, une personne', '/plan', openVallons],
  ['annuaire, filtres', '/annuaire/personnes', unfoldFilters],
  ['annuaire, poste vacant', '/annuaire/personnes', (page) => openOne(page, /Chargé de coop/)],
  ['annuaire, organisme', '/annuaire/organismes', (page) => openOne(page, /Caf des Vallons/)],
  ['annuaire, menu d’une fonction', '/annuaire/organismes', openFunctionMenu],
  ['annuaire, liste', '/annuaire/listes', (page) => openOne(page, /Maires des Vallons/)],
  ['annuaire, renouvellement', '/annuaire/personnes', paste],
  ['annuaire, fusion', '/annuaire/personnes', compare],
  ['annuaire, suppression', '/annuaire/organismes', askRemoval],
]
