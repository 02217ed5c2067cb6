import { openFile } from './gestures.mjs'
import { buildNamedFile, NAMED } from './named-file.mjs'

let built

/** A dossier of its own: what was open before is left as it is. */
async function openNamed(page) {
  built ??= await buildNamedFile()
  await page.keyboard.press('Escape')
  await openFile(page, 'personnes.ctg', built)
  await page.getByText('CTG avec des personnes').first().waitFor()
  await page.evaluate(() => {
    location.hash = '#/donnees-personnelles'
  })
  await page
    .getByRole('option', { name: new RegExp(NAMED.nom) })
    .first()
    .click()
  await page.getByRole('heading', { level: 2, name: new RegExp(NAMED.nom) }).waitFor()
}

async function ask(page) {
  await page
    .getByRole('option', { name: new RegExp(NAMED.nom) })
    .first()
    .click()
  await page.getByRole('button', { name: 'Effacer cette personne…' }).click()
  await page
    .getByRole('dialog')
    .getByText(/effacement est définitif/)
    .waitFor()
}

async function erase(page) {
  const dialog = page.getByRole('dialog')
  if ((await dialog.count()) === 0) await ask(page)
  await dialog.getByRole('button', { name: 'Effacer définitivement' }).click()
  await dialog.getByText('0 trace restante sur ce poste').waitFor({ timeout: 60_000 })
  await dialog.getByText('la Caf, le 3 février 2026').click()
}

/** Who is named, and the erasure of one of them. They come last: another dossier is open afterwards. */
export const PERSONAL_STATES = [
  ['données personnelles, sans le nom', '/donnees-personnelles', async () => {}],
  ['données personnelles', '/plan', openNamed],
  ['effacement, la question', '/donnees-personnelles', ask],
  ['effacement, le bilan', '/donnees-personnelles', erase],
]

/** Pages of the help on working with others. */
export const GUIDE_PAGES = [
  'reunions',
  'annuaire',
  'gouvernance',
  'recevoir',
  'envoyer',
  'historique',
  'sauvegardes',
  'dossier-partage',
  'personnes',
]
