// A colleague sends the file back: what it would change is seen first, then taken in, undone and done again, by someone who knows Word.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { readDownload } from './tools/downloads.mjs'
import {
  closeNotices,
  dropFile,
  fillField,
  getNotice,
  keepPicture,
  openFile,
  openRecord,
  waitForValue,
  waitUntilSaved,
} from './tools/gestures.mjs'
import { tabTo, tabToAndPress, waitForFocus } from './tools/keyboard.mjs'
import { listDocxFaults, readDocxWords } from './tools/office.mjs'
import { openApp, openExample } from './tools/open-app.mjs'
import { buildForeignProject, buildReceivedFile, readRows } from './tools/received-files.mjs'

const FICHE = /TAD Ados/
const OTHER = /prévention pour la santé/
const GONE = /Réflexion sur l.organisation/

let app
let page
/** The file as it was sent to the colleague, then as she sends it back. */
let sent
let received
/** Our dossier before anything was taken in. */
let ours

before(async () => {
  await ensureBuilt(['renderer', 'cli'], {})
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(60_000)
  await openExample(app)
  sent = await takeCopy()
  await write(FICHE, 'publicCible', 'Adolescents des vallées')
  ours = await takeCopy()
  received = await buildReceivedFile(sent, {
    edits: [
      { table: 'fichesAction', title: FICHE, field: 'publicCible', value: 'Lycéens et apprentis' },
      { table: 'fichesAction', title: FICHE, field: 'secteur', value: 'Vallée de la Pique' },
      { table: 'fichesAction', title: OTHER, field: 'secteur', value: 'Haut Comminges' },
    ],
    creations: [
      { table: 'fichesAction', like: FICHE, patch: { titre: 'Guichet numérique itinérant' } },
    ],
    deletions: [{ table: 'fichesAction', title: GONE }],
  })
})
after(() => app?.close())

/** Types a value in a fiche once it is the one shown, and waits until it is saved. */
async function write(title, field, value) {
  await openRecord(page, title)
  await waitForValue(page, 'titre', title)
  await fillField(page, field, value)
  await waitUntilSaved(page)
}

async function takeCopy() {
  const { bytes } = await readDownload(page, () => page.keyboard.press('Control+Shift+S'))
  await closeNotices(page)
  return bytes
}

const getCard = (label) => page.getByRole('article').filter({ hasText: label })
const getFooter = () => page.getByRole('region', { name: 'Intégrer' })

test('the file is shown before anything changes: who, when, how much, old and new side by side', async () => {
  await openFile(page, 'CTG retour de Claire.ctg', received)
  await page.getByRole('heading', { level: 1, name: 'Fichier reçu' }).waitFor()
  const head = await page.locator('.entete').innerText()
  assert.match(head, /Envoyé par Claire Faure.*CTG retour de Claire\.ctg/s)
  assert.match(head, /Rien n’est encore changé dans votre dossier/)
  assert.equal(await page.getByRole('heading', { name: /^À décider \(1\)/ }).count(), 1)
  assert.equal(await page.getByRole('heading', { name: /^Nouveau \(1\)/ }).count(), 1)
  assert.equal(await page.getByRole('heading', { name: /^Modifié \(2\)/ }).count(), 1)
  assert.equal(await page.getByRole('heading', { name: /^Supprimé \(1\)/ }).count(), 1)
  const line = page.getByRole('listitem').filter({ hasText: 'Haut Comminges' })
  assert.match(await line.innerText(), /Dans le fichier reçu/)
  assert.equal(await line.getByRole('checkbox').isChecked(), true)
  const card = getCard('Public visé')
  assert.match(await card.innerText(), /Adolescents des vallées/)
  assert.match(await card.innerText(), /Lycéens et apprentis/)
  await keepPicture(page, 'reception')
  assert.deepEqual(await readRows(await takeCopy()), await readRows(ours))
})

test('one line is left aside, the conflict is decided by « Les deux », and the choices survive a visit elsewhere', async () => {
  const line = page.getByRole('listitem').filter({ hasText: 'Haut Comminges' })
  await line.getByRole('checkbox').uncheck()
  await line.getByText('Ne pas prendre').waitFor()
  await getCard('Public visé').getByRole('radio', { name: 'Les deux' }).check()
  assert.match(await getCard('Public visé').innerText(), /Adolescents des vallées\s+Lycéens/)
  await page.keyboard.press('Alt+2')
  await page.getByRole('treeitem').first().waitFor()
  await page.getByRole('link', { name: 'Fichier reçu' }).click()
  assert.equal(await line.getByRole('checkbox').isChecked(), false)
  assert.equal(await page.getByRole('radio', { name: 'Les deux' }).isChecked(), true)
  assert.match(await getFooter().innerText(), /1 laissée de côté.*le choix est fait/)
})

test('« Intégrer » takes in what is ticked, and says it in one sentence', async () => {
  await getFooter().getByRole('button', { name: 'Intégrer', exact: true }).click()
  await page.getByRole('heading', { name: /modifications de Claire Faure intégrées/ }).waitFor()
  const said = (await page.locator('.recu-resultat').innerText()).replaceAll('\u00a0', ' ')
  assert.match(said, /^4 modifications de Claire Faure intégrées\. Rien ne reste à décider\./)
  await keepPicture(page, 'reception-resultat')
  const rows = await readRows(await takeCopy())
  const fiches = Object.values(rows.fichesAction)
  const find = (title) => fiches.find(({ titre }) => title.test(titre))
  assert.equal(find(FICHE).publicCible, 'Adolescents des vallées\nLycéens et apprentis')
  assert.equal(find(FICHE).secteur, 'Vallée de la Pique')
  assert.notEqual(find(OTHER).secteur, 'Haut Comminges')
  assert.notEqual(find(/Guichet numérique/), undefined)
  assert.equal(find(GONE), undefined)
})

test('the report is a Word file that holds what was taken in and by whom', async () => {
  const report = await readDownload(page, () =>
    page.getByRole('button', { name: 'Enregistrer le rapport (Word)' }).click(),
  )
  assert.match(report.name, /Rapport.*\.docx$/)
  assert.deepEqual(await listDocxFaults(report.bytes), [])
  const words = readDocxWords(report.bytes)
  assert.match(words, /Claire Faure/)
  assert.match(words, /Guichet numérique itinérant/)
  await closeNotices(page)
})

test('« Annuler l’intégration » gives back exactly the dossier of before, « Rétablir » takes it in again', async () => {
  const integrated = await readRows(await takeCopy())
  await page.getByRole('button', { name: 'Annuler l’intégration' }).click()
  await page.getByRole('heading', { name: /Intégration annulée/ }).waitFor()
  assert.deepEqual(await readRows(await takeCopy()), await readRows(ours))
  await page.getByRole('button', { name: 'Rétablir l’intégration' }).click()
  await page.getByRole('heading', { name: /modifications de Claire Faure intégrées/ }).waitFor()
  assert.deepEqual(await readRows(await takeCopy()), integrated)
})

test('the same file again brings nothing new; the file that was sent is an older copy', async () => {
  for (const [bytes, words] of [
    [received, /rien de nouveau|plus ancien/i],
    [sent, /plus ancien/i],
  ]) {
    await closeNotices(page)
    await openFile(page, 'encore.ctg', bytes)
    await getNotice(page, words).first().waitFor()
    await page.getByRole('treeitem').first().waitFor()
    await closeNotices(page)
  }
  await openRecord(page, FICHE)
  await waitForValue(page, 'secteur', 'Vallée de la Pique')
})

test('a CTG never seen is added to the library, ours is not touched', async () => {
  await dropFile(page, 'voisins.ctg', await buildForeignProject(sent))
  await getNotice(page, 'est dans votre bibliothèque').waitFor()
  await page.goto(`${app.address}#/`)
  const cards = page.getByRole('list', { name: 'Vos dossiers' }).getByRole('listitem')
  await cards.nth(1).waitFor()
  assert.equal(await cards.count(), 2)
  await closeNotices(page)
})

test('with the keyboard alone: a line left, a choice left for later, found again, made, undone', async () => {
  await openExample(app)
  const base = await takeCopy()
  await write(FICHE, 'publicCible', 'Jeunes de 11 à 17 ans')
  const file = await buildReceivedFile(base, {
    session: 'claire02',
    edits: [
      { table: 'fichesAction', title: FICHE, field: 'publicCible', value: 'Tous les jeunes' },
      { table: 'fichesAction', title: OTHER, field: 'secteur', value: 'Saint-Béat' },
      { table: 'fichesAction', title: OTHER, field: 'publicCible', value: 'Collégiens' },
    ],
  })
  await openFile(page, 'second retour.ctg', file)
  await page.getByRole('heading', { level: 1, name: 'Fichier reçu' }).waitFor()

  // The radios of the card: one stop of Tab, arrows inside.
  await tabTo(page, /^Plus tard/)
  await page.keyboard.press('ArrowUp')
  await page.getByRole('textbox', { name: 'Votre version' }).waitFor()
  await waitForFocus(page, ({ name }) => /Écrire autre chose/.test(name), '« Écrire autre chose »')
  await page.keyboard.press('ArrowDown')
  await waitForFocus(page, ({ name }) => /^Plus tard/.test(name), '« Plus tard »')
  await tabTo(page, /^Prendre : Secteur/)
  await page.keyboard.press('Space')
  await tabToAndPress(page, /^Intégrer$/)
  await page
    .getByRole('heading', { name: '1 modification de Claire Faure intégrée. 1 reste à décider.' })
    .waitFor()

  await tabToAndPress(page, /^Voir ce qui reste à décider/)
  await page.getByRole('heading', { level: 1, name: 'À décider' }).waitFor()
  await keepPicture(page, 'a-decider')
  assert.equal(await page.getByRole('link', { name: '1 à décider' }).count(), 1)
  await tabToAndPress(page, /^Garder la mienne/)
  await page.getByRole('heading', { name: 'Rien à décider' }).waitFor()
  await page.keyboard.press('Control+z')
  await getCard('Public visé').waitFor()
  await page.keyboard.press('Control+y')
  await page.getByRole('heading', { name: 'Rien à décider' }).waitFor()
  await closeNotices(page)
  const { fichesAction } = await readRows(await takeCopy())
  const fiches = Object.values(fichesAction)
  const find = (title) => fiches.find(({ titre }) => title.test(titre))
  assert.equal(find(FICHE).publicCible, 'Jeunes de 11 à 17 ans')
  assert.equal(find(OTHER).publicCible, 'Collégiens')
  assert.notEqual(find(OTHER).secteur, 'Saint-Béat')
})

test('nothing went wrong on the way', async () => {
  assert.deepEqual(await app.listFaults(), [])
})
