// A meeting is lived: agenda from the last one, invitation, attendance, live notes by keyboard, a killed page, minutes approved then
// corrected, and what was left comes back at the next one.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { readDownload } from './tools/downloads.mjs'
import {
  closeNotices,
  getNotice,
  keepPicture,
  listTitles,
  openFile,
  openRecord,
  waitForValue,
  waitUntilSaved,
  watchSaveState,
} from './tools/gestures.mjs'
import { readDocxWords } from './tools/office.mjs'
import { tabTo, waitForFocus } from './tools/keyboard.mjs'
import { openApp } from './tools/open-app.mjs'
import { A_LA_SEANCE, buildSeanceFile, IDS } from './tools/seance-file.mjs'

let app
let page
let id

before(async () => {
  await ensureBuilt(['renderer'], {})
  const file = await buildSeanceFile()
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(30_000)
  await page.clock.setFixedTime(A_LA_SEANCE)
  await page.goto(app.address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await openFile(page, 'CTG.ctg', file)
  await page.getByRole('treeitem').first().waitFor()
})
after(() => app?.close())

const go = (route) => page.goto(`${app.address}#${route}`)
const dialog = () => page.getByRole('dialog')
const notes = () => page.locator('.seance-notes .ProseMirror')
const results = () => page.getByRole('list', { name: 'Décisions et suites à donner' })
const isNotes = ({ role, name }) => role === 'textbox' && /^Notes/.test(name)
const press = (key) => page.keyboard.press(key)
const type = (text) => page.keyboard.type(text)

async function createMeeting(date, titre) {
  await go('/reunions/liste')
  await page.getByRole('button', { name: 'Nouvelle réunion' }).click()
  const instance = dialog().getByLabel('Instance ou type')
  await instance.selectOption({ label: 'Comité de suivi des essais' })
  await dialog().getByLabel('Date').fill(date)
  await dialog().getByLabel('Titre').fill(titre)
  await dialog().getByRole('button', { name: 'Créer la réunion' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: titre }).waitFor()
  return page.url().match(/reunions\/([^/]+)/)[1]
}

const listAgenda = () =>
  page
    .getByRole('textbox', { name: /^Point \d+$/ })
    .evaluateAll((fields) => fields.map((field) => field.value))

test('the agenda of the new meeting starts from what the last one left', async () => {
  id = await createMeeting('20 octobre 2022 de 14 h à 15 h', 'Restitution')
  await page.getByRole('textbox', { name: 'Point 2', exact: true }).waitFor()
  assert.deepEqual(await listAgenda(), ['Transport à la demande', 'Relais de l’enquête'])
})

test('its invitation is made', async () => {
  await go(`/documents/convocation/${id}`)
  await page.locator('.apercu').waitFor()
  assert.match(await page.locator('.apercu').textContent(), /Transport à la demande/)
})

test('attendance is taken', async () => {
  await go(`/reunions/${id}/presence`)
  const present = page.getByRole('radio', { name: 'Présent', exact: true })
  await present.nth(3).waitFor()
  for (let rank = 0; rank < 4; rank += 1) await present.nth(rank).click()
  await page.getByText('4 présents').first().waitFor()
})

test('the live mode is used by the keyboard alone', async () => {
  await go(`/reunions/${id}/seance`)
  await tabTo(page, /^Commencer la séance$/)
  await press('Enter')
  await waitForFocus(page, isNotes, 'the notes')
  await type('Le président rappelle le besoin.')
  await press('Control+Enter')
  await waitForFocus(page, ({ name }) => name === 'Texte de la décision', 'the decision')
  // The first decision starts from the one that was asked; typing replaces it.
  await type('Le comité retient le transport à la demande.')
  await press('Enter')
  await waitForFocus(page, isNotes, 'the notes')
  await type(' Il attend un vote.')
  const written = 'Le président rappelle le besoin. Il attend un vote.'
  assert.equal(await notes().textContent(), written)
  await press('Control+Shift+Enter')
  await waitForFocus(page, ({ name }) => name === 'Ce qu’il y a à faire', 'the action')
  await type('Écrire aux trois communes')
  await press('Tab')
  await type('bord')
  await press('Enter')
  await press('Tab')
  await type('fin novembre 2022')
  await press('Enter')
  await waitForFocus(page, isNotes, 'the notes')
  await press('Control+Shift+Enter')
  await type('Chiffrer le service')
  await press('Enter')
  await waitForFocus(page, isNotes, 'the notes')
  const said = (await results().allTextContents()).join(' ').replace(/\u00a0/g, ' ')
  assert.match(said, /COSUI-2022-1/)
  assert.match(said, /Écrire aux trois communes.*Bordes · fin novembre 2022/)
  assert.match(said, /Chiffrer le service/)
  await keepPicture(page, 'seance')
})

test('the caret comes back where it was, in the middle of the notes', async () => {
  const before = 'Le président rappelle le besoin. Il attend un vote.'
  for (let count = ' Il attend un vote.'.length; count > 0; count -= 1) await press('ArrowLeft')
  await press('Control+Enter')
  await waitForFocus(page, ({ name }) => name === 'Texte de la décision', 'the decision')
  await type('Le comité se réunira en décembre.')
  await press('Enter')
  await waitForFocus(page, isNotes, 'the notes')
  await type(' Débat')
  assert.equal(await notes().textContent(), before.replace(' Il', ' Débat Il'))
  // Once what was typed is kept, too.
  await waitUntilSaved(page)
  await page.waitForTimeout(1000)
  await type(' long.')
  assert.equal(await notes().textContent(), before.replace(' Il', ' Débat long. Il'))
})

test('somebody who comes late is noted in one gesture', async () => {
  await page.clock.setFixedTime('2022-10-20T14:21:00+02:00')
  await press('F8')
  await waitForFocus(page, ({ role }) => role === 'combobox', 'the name')
  await type('estr')
  await press('Enter')
  await getNotice(page, /Estrade.:.arrivée à.14.h.21/).waitFor()
  await waitForFocus(page, isNotes, 'the notes')
  await closeNotices(page)
})

test('the time of the point is said once when it is over, and survives another screen', async () => {
  await page.getByText('dépassement').first().waitFor()
  await go(`/reunions/${id}/presence`)
  await go(`/reunions/${id}/seance`)
  await page.getByRole('timer', { name: 'Temps du point' }).getByText('21:00').waitFor()
})

/** Types, and waits until the screen has said that what was typed is kept: first that it is being written, then that it is. */
async function typeUntilSaved(text) {
  const listWords = await watchSaveState(page)
  await type(text)
  for (let left = 400; left > 0; left -= 1) {
    const words = await listWords()
    if (words.length > 1 && /^Enregistré/.test(words.at(-1))) return
    await page.waitForTimeout(25)
  }
  assert.fail(`the state went through ${(await listWords()).join(', ')}`)
}

test('a page killed in the middle of notes loses nothing that was said to be kept', async () => {
  await page.getByRole('button', { name: /^2\. Relais/ }).click()
  await waitForFocus(page, isNotes, 'the notes')
  await typeUntilSaved('Treize relais ont répondu,')
  await typeUntilSaved(' dont quatre écoles.')
  assert.deepEqual(await app.listFaults(), [])
  await type(' Encore un mot')
  const devtools = await app.context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // A page that dies never answers.
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
  const dead = page
  page = await app.context.newPage()
  page.setDefaultTimeout(30_000)
  await dead.close()
  await page.clock.setFixedTime('2022-10-20T14:30:00+02:00')
  await page.goto(app.address)
  await page
    .getByRole('list', { name: 'Vos dossiers' })
    .getByRole('button', { name: /^Convention Territoriale Globale/ })
    .click()
  await page.getByRole('treeitem').first().waitFor()
  await go(`/reunions/${id}/seance`)
  await page.getByRole('button', { name: /^2\. Relais/ }).click()
  await notes().getByText('Treize relais ont répondu, dont quatre écoles.').waitFor()
  await page.getByRole('button', { name: /^1\. Transport/ }).click()
  await notes()
    .getByText(/rappelle le besoin\. Débat long\. Il attend un vote\./)
    .waitFor()
  const said = (await results().allTextContents()).join(' ').replace(/\u00a0/g, ' ')
  assert.match(said, /COSUI-2022-1.*COSUI-2022-2.*Écrire aux trois communes.*Chiffrer le service/)
})

test('a second decision, a third action, one point treated; the meeting is closed', async () => {
  await notes().click()
  await press('Alt+Enter')
  await page.getByRole('heading', { level: 2, name: 'Relais de l’enquête' }).waitFor()
  await waitForFocus(page, isNotes, 'the notes')
  await press('Control+Enter')
  await waitForFocus(page, ({ name }) => name === 'Texte de la décision', 'the decision')
  await type('Le comité prolonge l’enquête.')
  await press('Enter')
  await waitForFocus(page, isNotes, 'the notes')
  await press('Control+Shift+Enter')
  await waitForFocus(page, ({ name }) => name === 'Ce qu’il y a à faire', 'the action')
  await type('Relancer les écoles')
  await press('Enter')
  await results().getByText('Relancer les écoles').waitFor()
  await tabTo(page, /^Lever la séance$/, { key: 'Shift+Tab' })
  await press('Enter')
  await getNotice(page, /Un point non traité/).waitFor()
})

const minutes = () => page.locator('.apercu')

async function approve() {
  await page.getByRole('button', { name: 'Approuver…' }).click()
  await dialog().getByRole('button', { name: 'Approuver', exact: true }).click()
  await page.getByRole('button', { name: 'Corriger…' }).waitFor()
}

test('the minutes are approved, then nothing of the meeting can be written', async () => {
  await go(`/reunions/${id}/compte-rendu`)
  await minutes().getByText('Le comité prolonge l’enquête.').first().waitFor()
  await keepPicture(page, 'compte-rendu')
  await page.getByRole('button', { name: 'Marquer comme relu' }).click()
  await approve()
  assert.equal(await page.getByRole('radiogroup', { name: 'Affichage' }).count(), 0)
  const fields = page.locator('main :is(input, select, textarea, [contenteditable], [role=radio])')
  for (const [tab, read] of [
    ['preparation', 'Transport à la demande'],
    ['presence', 'Estrade'],
    ['seance', 'Le président rappelle le besoin'],
  ]) {
    await go(`/reunions/${id}/${tab}`)
    await page
      .locator('.verrou')
      .getByText(/approuvé le.20.octobre.2022.*figés/)
      .waitFor()
    await page.locator('.ecran-corps').getByText(read).first().waitFor()
    assert.equal(await fields.count(), 0, tab)
    await keepPicture(page, `figee-${tab}`)
  }
})

const readMinutes = async () => (await minutes().textContent()).replace(/\s+/g, ' ')

/** The words of a version, as Word gets them. */
async function readWord(numero) {
  const button = page.getByRole('button', { name: `Exporter la version ${numero} vers Word` })
  const { name, bytes } = await readDownload(page, () => button.click())
  assert.match(name, /Compte-rendu.*\.docx$/)
  return readDocxWords(bytes)
}

test('a correction makes version 2; version 1 still prints as it was', async () => {
  await go(`/reunions/${id}/compte-rendu`)
  await minutes().getByText('Treize relais').waitFor()
  const frozen = await readMinutes()
  const printed = await readWord(1)
  assert.match(printed, /Treize relais.*COSUI-2022-3/)
  await page.clock.setFixedTime('2022-11-18T09:00:00+01:00')
  await go(`/reunions/${id}/seance`)
  await page.getByRole('button', { name: 'Corriger…' }).click()
  await dialog().getByRole('button', { name: 'Ouvrir la correction' }).click()
  await dialog()
    .getByText(/Dites pourquoi/)
    .waitFor()
  await dialog().getByLabel('Motif de la correction').fill('Nombre de relais corrigé')
  await dialog().getByRole('button', { name: 'Ouvrir la correction' }).click()
  await page.getByRole('button', { name: /^2\. Relais/ }).click()
  await notes().click()
  await press('Control+a')
  await type('Quatorze relais ont répondu.')
  await waitUntilSaved(page)
  await go(`/reunions/${id}/compte-rendu`)
  await minutes().getByText('Quatorze relais').waitFor()
  await approve()
  assert.match(await minutes().textContent(), /Quatorze relais/)
  await page.getByRole('button', { name: 'Voir la version 1' }).click()
  await minutes().getByText('Treize relais').waitFor()
  assert.equal(await readMinutes(), frozen)
  assert.equal(await readWord(1), printed)
  assert.match(await readWord(2), /Nombre de relais corrigé.*Quatorze relais/)
})

test('the registers hold what was decided, and the next meeting gets what was left', async () => {
  await go('/reunions/decisions')
  await page.getByRole('button', { name: /COSUI-2022-3, Le comité prolonge/ }).waitFor()
  await go('/reunions/suites')
  const done = page.getByRole('checkbox', { name: 'Faite : Chiffrer le service' })
  await done.focus()
  await press('Space')
  await done.waitFor({ state: 'detached' })
  const next = await createMeeting('15 décembre 2022 de 14 h à 16 h', 'Suivi')
  assert.notEqual(next, id)
  await page.getByRole('textbox', { name: 'Point 2', exact: true }).waitFor()
  assert.deepEqual((await listAgenda()).toSorted(), [
    'Relais de l’enquête',
    'Transport à la demande',
  ])
  const origins = page.getByText(
    /reporté de COSUI n°.2 . Restitution \(20.octobre.2022\), COSUI n°.1/,
  )
  assert.equal(await origins.count(), 2)
  await keepPicture(page, 'suivante')
})

test('the decision is in the thread of the fiche of its point, ready to be quoted', async () => {
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await go('/plan')
  await openRecord(page, /TAD Ados/)
  const thread = page.getByRole('region', { name: 'Décisions sur cette fiche' })
  await thread.getByText('Le comité retient le transport à la demande.').waitFor()
  await thread.getByRole('button', { name: 'Copier la citation de COSUI-2022-1' }).click()
  await getNotice(page, /Citation copiée/).waitFor()
  const quoted = await page.evaluate(() => navigator.clipboard.readText())
  assert.match(
    quoted,
    /COSUI n°.2 du 20.octobre.2022 a décidé.*Le comité retient le transport à la demande/,
  )
  await keepPicture(page, 'fil')
  await closeNotices(page)
})

test('a workshop: ideas one after another, grouped, voted on, made into a fiche', async () => {
  await go(`/reunions/${IDS.tableRonde}/atelier`)
  await tabTo(page, /^Nouvelle idée$/)
  for (const text of ['Un ticket à un euro', 'Des arrêts sûrs']) {
    await type(text)
    await press('Enter')
  }
  await page.getByText('5 idées, 0 groupe, 0 voix').waitFor()
  await tabTo(page, /^Nouveau groupe$/)
  await type('Se déplacer')
  await press('Enter')
  for (const text of ['Un ticket à un euro', 'Des arrêts sûrs']) {
    const choice = page.getByRole('combobox', { name: `Groupe de : ${text}` })
    await choice.selectOption({ label: 'Se déplacer' })
  }
  await page.getByRole('spinbutton', { name: 'Voix : Des arrêts sûrs' }).focus()
  for (let votes = 0; votes < 3; votes += 1) await press('+')
  await page.getByText('2 idées, 3 voix').waitFor()
  await keepPicture(page, 'atelier')
  await page.getByRole('button', { name: 'Créer la fiche : Se déplacer' }).click()
  await dialog()
    .getByText(/origine.: Table ronde «.Parentalité.» du 15.juin.2022/)
    .waitFor()
  await press('Enter')
  await page
    .getByRole('link', { name: /^Fiche.:.*Se déplacer$/ })
    .nth(1)
    .waitFor()
  await getNotice(page, /Fiche créée.: Se déplacer/)
    .getByRole('button', { name: 'Ouvrir la fiche' })
    .click()
  await waitForValue(page, 'titre', 'Se déplacer')
  await waitForValue(page, 'origine', /^Table ronde «.Parentalité.» du 15.juin.2022$/)
})

test('one undo takes the fiche back and leaves the ideas', async () => {
  await go(`/reunions/${IDS.tableRonde}/atelier`)
  await page
    .getByRole('link', { name: /^Fiche.:.*Se déplacer$/ })
    .first()
    .waitFor()
  await page.getByRole('heading', { level: 1 }).click()
  await press('Control+z')
  await page.getByRole('button', { name: 'Créer la fiche : Se déplacer' }).waitFor()
  assert.equal(await page.getByRole('link', { name: /^Fiche.:.*Se déplacer$/ }).count(), 0)
  await page.getByText('5 idées, 1 groupe, 3 voix').waitFor()
  await go('/plan')
  assert.doesNotMatch((await listTitles(page)).join('|'), /Se déplacer/)
})

test('the policy of the page was never broken', async () => {
  assert.deepEqual(await page.evaluate(() => globalThis.policyFaults), [])
})
