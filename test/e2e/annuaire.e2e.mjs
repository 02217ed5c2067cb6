// A directory as it lives: people come, change posts, an election replaces them all; duplicates become one; a list is written to.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { buildAnnuaireFile, buildBlock, getCommune } from './tools/annuaire-file.mjs'
import { getNotice, keepPicture, openFile, waitUntilSaved } from './tools/gestures.mjs'
import { readFocus, tabTo } from './tools/keyboard.mjs'
import { openApp } from './tools/open-app.mjs'

let app
let page

before(async () => {
  await ensureBuilt(['renderer'], {})
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(30_000)
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(app.address).origin,
  })
  await page.goto(app.address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await openFile(page, 'vallons.ctg', await buildAnnuaireFile())
  // Its plan is shown once it is open: only then can another screen be asked for.
  await page.getByRole('treeitem').first().waitFor()
})
after(() => app?.close())

const dialog = () => page.getByRole('dialog').last()
const list = () => page.getByRole('listbox')
const record = () => page.getByRole('article')

async function goTo(route) {
  // As a link does: the page stays, what is open stays open.
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/annuaire/${route}`)
  await list().waitFor()
}

/** Looks for words in the list and opens the line found. */
async function openContact(tab, words, name = new RegExp(words)) {
  await goTo(tab)
  await page.getByRole('searchbox').fill(words)
  await list().getByRole('option', { name }).first().click()
  await record().getByRole('heading', { level: 2, name }).waitFor()
}

async function pasteBlock(target, text) {
  await target.evaluate((element, content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', content)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

test('a body, a person and what they do, in one dialog; then the function ends and another begins', async () => {
  await goTo('personnes')
  await keepPicture(page, 'annuaire-personnes')
  await page.getByRole('button', { name: 'Nouvelle personne' }).click()
  await dialog().getByLabel('Civilité').selectOption('mme')
  await dialog().getByLabel('Prénom').fill('Zélie')
  await dialog().getByLabel('Nom', { exact: true }).fill('Martin')
  await dialog().getByLabel('Intitulé').fill('directrice')
  const organisme = dialog().getByRole('combobox', { name: 'Organisme' })
  await organisme.click()
  await organisme.pressSequentially('Crèche des Vallons')
  await page.getByRole('option', { name: /Créer/ }).click()
  await keepPicture(page, 'annuaire-nouvelle-personne')
  await dialog().getByRole('button', { name: 'Créer la personne' }).click()
  await record().getByRole('heading', { level: 2, name: 'MARTIN Zélie' }).waitFor()
  await record().getByText('directrice, Crèche des Vallons').first().waitFor()

  await record().getByRole('button', { name: 'Actions sur la fonction 1' }).click()
  await page.getByRole('menuitem', { name: 'Terminer aujourd’hui' }).click()
  const first = () => record().locator('.annuaire-frise > li').first()
  const end = first().getByLabel('Fin', { exact: true })
  assert.notEqual(await end.inputValue(), '')
  await page.keyboard.press('Control+z')
  await page.waitForFunction(
    () => document.querySelector('.annuaire-frise [data-champ="fin"] input').value === '',
  )
  await end.fill('31 août 2024')
  await end.blur()
  await record().getByText('Terminée').waitFor()
  await record()
    .getByText(/Ancienne fonction/)
    .first()
    .waitFor()
  await record().getByRole('button', { name: 'Ajouter une fonction' }).click()
  const title = first().getByLabel('Intitulé')
  await title.fill('coordinatrice petite enfance')
  await title.blur()
  await record().getByText('coordinatrice petite enfance').first().waitFor()
  assert.equal(await record().getByText('Terminée').count(), 1)
  await waitUntilSaved(page)
  await keepPicture(page, 'annuaire-fonctions')
})

test('found by commune, by mail, by the words of a post, accents apart; vacant posts and mailboxes too', async () => {
  await goTo('personnes')
  for (const [words, wanted] of [
    ['maire vallon 07', /-07 /],
    ['maire12@example', /-13 /],
    ['zelie', /MARTIN Zélie/],
    ['creche', /MARTIN Zélie/],
    ['charge cooperation vallons', /Chargé de coopération des Vallons/],
    ['accueil jeunes vallons', /Accueil jeunes des Vallons/],
  ]) {
    await page.getByRole('searchbox').fill(words)
    await list().getByRole('option', { name: wanted }).first().waitFor()
  }
  await page.getByRole('searchbox').fill('')
  await page.getByRole('button', { name: 'Filtres' }).click()
  await page.getByLabel('Rôle', { exact: true }).selectOption('elu')
  await page.getByText(/59\s+contacts\s+sur/).waitFor()
  await keepPicture(page, 'annuaire-filtres')
})

test('a list: who receives, who does not and why, copied in batches', async () => {
  await openContact('listes', 'maires', /Maires des Vallons/)
  await record()
    .getByText(/59\s+destinataires/)
    .waitFor()
  await record().getByText('S’oppose à la conservation de ses coordonnées').waitFor()
  await record().getByLabel('Taille des lots').selectOption('50')
  await record()
    .getByRole('button', { name: /Copier le lot 1/ })
    .click()
  await getNotice(page, /50\s+adresses copiées \(lot 1 sur 2\)/).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  assert.equal(copied.split('; ').length, 50)
  assert.doesNotMatch(copied, /discret/)
  await keepPicture(page, 'annuaire-liste')
  await record().getByLabel('Taille des lots').selectOption('0')
  await record()
    .getByRole('button', { name: /^Copier/ })
    .click()
  await getNotice(page, /59\s+adresses copiées\s+:/).waitFor()
})

test('58 maires replaced by a paste, in one gesture; the meeting held keeps those who sat', async () => {
  await goTo('personnes')
  await page.getByRole('button', { name: 'Renouvellement (élections)…' }).click()
  await dialog().getByRole('row').nth(58).waitFor()
  const day = dialog().getByLabel('À partir du')
  await day.fill('22 mars 2026')
  await day.blur()
  await pasteBlock(dialog().getByLabel(/^Collez ici/), `${buildBlock(58)}\r\nAilleurs\tMme\tA\tB`)
  await dialog().getByText('58 lignes reprises.').waitFor()
  await dialog()
    .getByText(/Sans ligne correspondante.*Ailleurs/)
    .waitFor()
  await keepPicture(page, 'annuaire-renouvellement')
  await dialog().getByRole('button', { name: 'Remplacer 58 titulaires' }).click()
  await getNotice(page, '58 titulaires remplacés').waitFor()

  await openContact('organismes', getCommune(6))
  const people = record().getByRole('table', { name: 'Qui agit pour lui' })
  await people.getByRole('link', { name: /NOUVEL-ÉLU7 Gaëlle/ }).waitFor()
  const rows = await people.getByRole('row').allTextContents()
  assert.equal(rows.length, 3)
  assert.match(rows[2], /Terminée.*25\s+mai 2020.*21\s+mars 2026/)
  await keepPicture(page, 'annuaire-organisme')

  await people.getByRole('link', { name: /-07/ }).click()
  const links = record().getByRole('region', { name: 'Qui est lié à quoi' })
  await links.getByRole('link', { name: /Restitution du diagnostic/ }).waitFor()
  await links
    .getByText(/Présent/)
    .first()
    .waitFor()
  await page.keyboard.press('Control+z')
  await openContact('organismes', getCommune(6))
  await people.getByRole('link', { name: /NOUVEL-ÉLU7/ }).waitFor({ state: 'detached' })
  assert.equal((await people.getByRole('row').count()) - 1, 1)
  await page.keyboard.press('Control+y')
  await people.getByRole('link', { name: /NOUVEL-ÉLU7/ }).waitFor()
  // The list follows the functions: nobody has the addresses of the new ones yet, and it says so.
  await openContact('listes', 'maires', /Maires des Vallons/)
  await record()
    .getByText(/1\s+destinataire\s+;\s+59/)
    .waitFor()
})

test('two records of one person become one, undone, done again; those said distinct come no more', async () => {
  await goTo('personnes')
  await page.getByRole('button', { name: 'Doublons…' }).click()
  await dialog()
    .getByText(/paire.* à regarder/)
    .waitFor()
  await keepPicture(page, 'annuaire-doublons')
  await dialog()
    .getByRole('button', { name: /^Comparer : Jeanne Doublet/ })
    .click()
  await dialog().getByRole('heading', { name: 'Fusionner deux contacts' }).waitFor()
  await keepPicture(page, 'annuaire-fusion')
  await dialog().getByRole('button', { name: 'Fusionner', exact: true }).click()
  await getNotice(page, 'Contacts fusionnés').waitFor()
  await record().getByRole('heading', { level: 2, name: 'DOUBLET Jeanne' }).waitFor()
  const titles = () =>
    record()
      .locator('.annuaire-frise [data-champ="titre"] input')
      .evaluateAll((fields) => fields.map((field) => field.value).sort())
  assert.deepEqual(await titles(), ['conseillère technique', 'référente parentalité'])
  const values = (name) => record().getByLabel(name).first().inputValue()
  assert.equal(await values('Courriel professionnel'), 'j.doublet@example.org')
  assert.equal(await values('Téléphone professionnel'), '01 99 00 00 00')
  await page.keyboard.press('Control+z')
  await page.waitForFunction(() => document.querySelectorAll('.annuaire-frise > li').length === 1)
  const beside = record().getByRole('region', { name: 'Peut-être la même' })
  await beside.getByRole('button', { name: 'Ce ne sont pas les mêmes' }).click()
  await beside.waitFor({ state: 'detached' })
})

test('by the keyboard alone: search, list, letters, record', async () => {
  await page.goto(`${app.address}#/plan`)
  await page.getByRole('treeitem').first().waitFor()
  await page.goto(`${app.address}#/annuaire/personnes`)
  await list().waitFor()
  await page.locator('#contenu').focus()
  await tabTo(page, /Chercher par nom/)
  await page.keyboard.type('maire')
  await page.keyboard.press('ArrowDown')
  assert.equal((await readFocus(page)).role, 'listbox')
  const active = () =>
    list().evaluate((box) => {
      const line = document.getElementById(box.getAttribute('aria-activedescendant'))
      const { textContent } = line
      return {
        text: textContent,
        place: Number(line.getAttribute('aria-posinset')),
        size: Number(line.getAttribute('aria-setsize')),
      }
    })
  await page.keyboard.press('End')
  const last = await active()
  assert.equal(last.place, last.size)
  assert.ok(last.size >= 58)
  await page.keyboard.press('Home')
  assert.equal((await active()).place, 1)
  await page.keyboard.press('ArrowDown')
  assert.equal((await active()).place, 2)
  await page.keyboard.press('PageDown')
  assert.ok((await active()).place > 5)
  await page.keyboard.type('fo')
  assert.match((await active()).text, /^FOURCADE/)
  const { text } = await active()
  await page.keyboard.press('Enter')
  const heading = record().getByRole('heading', { level: 2 })
  await page.waitForFunction(
    (name) => document.querySelector('#annuaire-titre')?.textContent.startsWith(name),
    text.slice(0, 11),
  )
  assert.match(await heading.textContent(), /^FOURCADE/)
  assert.equal((await readFocus(page)).role, 'listbox')
})

test('what goes along is told before a deletion, and comes back', async () => {
  await openContact('organismes', 'Caf des Vallons')
  await record()
    .getByRole('button', { name: /^Autres commandes/ })
    .click()
  await page.getByRole('menuitem', { name: 'Supprimer l’organisme' }).click()
  await dialog()
    .getByText(/3\s+fonctions/)
    .waitFor()
  await dialog().getByRole('button', { name: 'Supprimer l’organisme' }).click()
  await getNotice(page, 'supprimé de l’annuaire').waitFor()
  await page.keyboard.press('Control+z')
  await openContact('organismes', 'Caf des Vallons')
  await record()
    .getByRole('link', { name: /DOUBLET/ })
    .first()
    .waitFor()
})

test('nothing left the machine, nothing broke', async () => {
  assert.deepEqual(await app.listFaults(), [])
})
