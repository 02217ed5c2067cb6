import { readExample } from './ctg-files.mjs'
import { truncateCtg } from './damaged-files.mjs'
import { openFile } from './gestures.mjs'

/** A folder of the private file system stands for the one that the user would choose. */
async function linkFolder(page) {
  // The state before may have left a dialog open over the same frame.
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.evaluate(() => {
    globalThis.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('Commun', { create: true })
  })
  const choose = page.getByRole('button', { name: 'Choisir le dossier partagé…' })
  if ((await choose.count()) > 0) await choose.click()
  await page.locator('.partage-statut[data-etat="a_jour"]').waitFor()
  await page.getByRole('row', { name: /Ce poste/ }).waitFor()
}

async function askUnlink(page) {
  await page.getByRole('button', { name: 'Ne plus utiliser ce dossier…' }).click()
  await page.getByRole('dialog').waitFor()
}

async function openSending(page) {
  // The state before may have left it open on the same address.
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Envoyer par e-mail…' }).click()
  await page.getByRole('dialog').waitFor()
}

async function sendWrongly(page) {
  await openSending(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Une partie du plan/ }).check()
  await dialog.getByRole('radio', { name: /En clair/ }).check()
  await dialog.getByRole('button', { name: 'Préparer l’envoi' }).click()
  await dialog.getByText('Cochez au moins un axe ou une fiche.').waitFor()
}

async function send(page) {
  await openSending(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /Destinataire/ }).fill('Caf de la Haute-Garonne')
  await dialog.getByRole('radio', { name: /Sans données personnelles/ }).check()
  await dialog.getByRole('button', { name: 'Préparer l’envoi' }).click()
  await dialog.getByText('Le fichier est prêt').waitFor()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Enregistrer le fichier…' }).click()
  await download
}

/** The header alone of a protected file: it is asked for its password before anything is read. */
const PROTECTED = [
  'age-encryption.org/v1',
  `-> scrypt ${'A'.repeat(22)} 18`,
  'A'.repeat(43),
  `--- ${'A'.repeat(43)}`,
  'A'.repeat(64),
].join('\n')

async function askPassword(page) {
  await openFile(page, 'protege.ctg', Buffer.from(PROTECTED))
  const dialog = page.getByRole('dialog', { name: 'Fichier protégé' })
  await dialog.waitFor()
  await dialog.getByRole('button', { name: 'Ouvrir' }).click()
  await dialog.getByText('Écrivez le mot de passe.').waitFor()
}

/** A file cut short on its way: what can be saved of it, or that nothing can. */
async function openDamaged(page, part, words) {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await openFile(page, 'coupe.ctg', truncateCtg(readExample(), part))
  await page.getByRole('dialog', { name: 'Fichier abîmé' }).getByText(words).waitFor()
}

const nothing = async () => {}

/** What is shared with others: the folder of the team, what is sent, what comes with a password. */
export const SHARING_STATES = [
  ['dossier partagé, aucun', '/dossier-partage', nothing],
  ['dossier partagé', '/dossier-partage', linkFolder],
  ['dossier partagé, question', '/dossier-partage', askUnlink],
  ['envois, aucun', '/envois', nothing],
  ['envoi, formulaire', '/envois', openSending],
  ['envoi, ce qui manque', '/envois', sendWrongly],
  ['envoi, fichier prêt', '/envois', send],
  ['envois', '/envois', nothing],
  ['mot de passe demandé', '/plan', askPassword],
  ['fichier abîmé', '/plan', (page) => openDamaged(page, 0.95, 'Ce qui peut être récupéré')],
  ['fichier perdu', '/plan', (page) => openDamaged(page, 0.002, 'Rien ne peut être récupéré')],
]
