// Sending a dossier by e-mail, and receiving a file with a password, as two people do.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import PostalMime from 'postal-mime'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { listRowsOf } from './tools/ctg-files.mjs'
import { readDownload } from './tools/downloads.mjs'
import { getNotice, keepPicture, openFile, waitUntilSaved } from './tools/gestures.mjs'
import { openApp, openExample } from './tools/open-app.mjs'

let app
let page
let sent

before(async () => {
  await ensureBuilt(['renderer'], {})
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(60_000)
  await openExample(app)
})
after(() => app?.close())

const dialog = () => page.getByRole('dialog')

async function openDialog() {
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Envoyer par e-mail…' }).click()
  await dialog().waitFor()
}

async function prepare() {
  await dialog().getByRole('button', { name: 'Préparer l’envoi' }).click()
  await dialog().getByText('Le fichier est prêt').waitFor()
}

test('says what is missing, and puts the focus there', async () => {
  await openDialog()
  await dialog().getByRole('button', { name: 'Préparer l’envoi' }).click()
  await dialog().getByText('Écrivez à qui vous envoyez ce fichier.').waitFor()
  const focused = await page.evaluate(() => document.activeElement.getAttribute('aria-invalid'))
  assert.equal(focused, 'true')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
})

test('by the keyboard alone: a protected file in a draft, whose text never holds the password', async () => {
  await openDialog()
  await page.keyboard.type('Caf de la Haute-Garonne')
  await page.keyboard.press('Tab')
  await page.keyboard.type('partenariat@example.org')
  const password = await dialog()
    .getByRole('textbox', { name: /Mot de passe/ })
    .inputValue()
  assert.match(password, /^[a-z]+(-[a-z]+){4}$/)
  await page.keyboard.press('Enter')
  await dialog().getByText('Le fichier est prêt').waitFor()
  await keepPicture(page, 'envoi-pret')
  const draft = await readDownload(page, () =>
    dialog().getByRole('button', { name: 'Télécharger le brouillon du message' }).press('Enter'),
  )
  assert.match(draft.name, /\.eml$/)
  const mail = await PostalMime.parse(draft.bytes)
  assert.equal(mail.to[0].address, 'partenariat@example.org')
  assert.match(mail.text, /rien n’est écrasé/)
  assert.equal(draft.bytes.toString('latin1').includes(password), false)
  assert.equal(mail.text.includes(password), false)
  const [piece] = mail.attachments
  assert.match(piece.filename, /\.ctg$/)
  sent = { name: piece.filename, bytes: Buffer.from(piece.content), password }
  assert.match(sent.bytes.subarray(0, 30).toString('latin1'), /^age-encryption\.org\/v1/)
  await dialog().getByRole('button', { name: 'Terminé' }).click()
})

test('what was sent is listed, its state changed, and the list undone', async () => {
  await page.goto(`${app.address}#/envois`)
  const row = page.getByRole('row', { name: /Caf de la Haute-Garonne/ })
  await row.getByText('Protégé par un mot de passe').waitFor()
  assert.equal(await page.getByRole('row').count(), 2)
  await row.getByRole('combobox').selectOption({ label: 'Réponse intégrée' })
  await waitUntilSaved(page)
  await page.reload()
  await row.waitFor()
  assert.equal(await row.getByRole('combobox').inputValue(), 'integre')
  await row.getByRole('button', { name: /Retirer de la liste/ }).click()
  await row.waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+z')
  await row.waitFor()
})

test('in clear asks why, and one axis goes alone', async () => {
  await openDialog()
  await dialog()
    .getByRole('textbox', { name: /Destinataire/ })
    .fill('Collège de Luchon')
  await dialog()
    .getByRole('radio', { name: /Une partie du plan/ })
    .check()
  await dialog()
    .getByRole('radio', { name: /En clair/ })
    .check()
  await dialog().getByRole('button', { name: 'Préparer l’envoi' }).click()
  await dialog().getByText('Cochez au moins un axe ou une fiche.').waitFor()
  await dialog().getByText('Écrivez pourquoi ces données partent sans protection.').waitFor()
  await dialog().getByRole('checkbox').first().check()
  await dialog()
    .getByRole('textbox', { name: /Raison/ })
    .fill('Plan déjà public')
  await prepare()
  const file = await readDownload(page, () =>
    dialog().getByRole('button', { name: 'Enregistrer le fichier…' }).click(),
  )
  assert.equal((await listRowsOf(file.bytes, 'axes')).length, 1)
  await dialog().getByRole('button', { name: 'Terminé' }).click()
  await page
    .getByRole('row', { name: /Collège de Luchon/ })
    .getByText('Plan déjà public')
    .waitFor()
})

test('the person who receives it is asked for the password, and a wrong one changes nothing', async () => {
  const other = await openApp()
  try {
    const { page: theirs } = other
    theirs.setDefaultTimeout(60_000)
    await theirs.goto(other.address)
    await theirs.getByRole('heading', { level: 1 }).waitFor()
    await openFile(theirs, sent.name, sent.bytes)
    const question = theirs.getByRole('dialog', { name: 'Fichier protégé' })
    await question.waitFor()
    await keepPicture(theirs, 'mot-de-passe')
    await theirs.keyboard.type('mauvais mot de passe')
    await theirs.keyboard.press('Enter')
    await question.getByText('Ce n’est pas le bon mot de passe.').waitFor()
    // Said on the telephone: blanks around it do not matter.
    await question.getByLabel('Mot de passe').fill(`${sent.password} `)
    await theirs.keyboard.press('Enter')
    await theirs.getByRole('treeitem').first().waitFor()
    await question.waitFor({ state: 'hidden' })
    await getNotice(theirs, 'est dans votre bibliothèque').waitFor()
    assert.deepEqual(await other.listFaults(), [])
  } finally {
    await other.close()
  }
  assert.deepEqual(await app.listFaults(), [])
})
