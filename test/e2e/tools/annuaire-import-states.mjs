async function choose(page, buffer) {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choisir un fichier' }).click()
  await (await choosing).setFiles({ name: 'contacts.csv', mimeType: 'text/csv', buffer })
}

async function showRefusal(page) {
  await choose(page, Buffer.from('%PDF-1.7'))
  await page.getByRole('alert').waitFor()
}

/** New lines, one whose address is none, one refused. */
async function showDryRun(page) {
  await choose(
    page,
    Buffer.from('Nom;Prénom;Organisme;Mail\nAlpha;Zoé;Mairie;z@example.org\nBeta;Luc;;rien\n;;;z'),
  )
  await page.getByRole('heading', { name: 'Essai à blanc' }).waitFor()
  await page.getByText('Refusé', { exact: false }).first().waitFor()
}

async function showResult(page) {
  await page.getByRole('button', { name: /^Importer \d/ }).click()
  await page.getByRole('button', { name: 'Annuler l’import' }).waitFor()
}

/** Places that must hold in a narrow window too. */
export const ANNUAIRE_IMPORT_ROUTES = ['/annuaire/import']

/** The import of contacts, from its source to its result; each state goes on from the one before. */
export const ANNUAIRE_IMPORT_STATES = [
  ['import de contacts, source', '/annuaire/import', async () => {}],
  ['import de contacts, refus', '/annuaire/import', showRefusal],
  ['import de contacts, essai à blanc', '/annuaire/import', showDryRun],
  ['import de contacts, résultat', '/annuaire/import', showResult],
]
