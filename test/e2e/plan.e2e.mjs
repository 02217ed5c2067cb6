import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { fillFocused, getTyped } from './tools/fill-field.mjs'
import { readFocus, tabTo, tabToAndPress, waitForFocus } from './tools/keyboard.mjs'
import { openApp } from './tools/open-app.mjs'
import { loadSources } from './tools/sources.mjs'

/** Fields that what came before has filled: the title as it was created, the place it was created in. */
const ALREADY = new Set(['titre', 'objectif'])

let app
let fields

before(async () => {
  const { REGISTRY } = await loadSources()
  fields = Object.fromEntries(
    Object.entries(REGISTRY.fichesAction.fields).filter(
      ([, field]) => field.hidden !== true && field.kind !== 'order',
    ),
  )
  app = await openApp()
})

after(() => app?.close())

/** The fiche as the screen shows it: every value, every chip, every state. */
function readFiche(page) {
  return page.evaluate(() => {
    const article = document.querySelector('article.detail')
    const values = [...article.querySelectorAll('input, textarea, select')].map((input) => [
      input.id || input.getAttribute('aria-label'),
      input.type === 'checkbox' ? input.checked : input.value,
    ])
    const chips = [...article.querySelectorAll('.champ-puce')].map((chip) => chip.textContent)
    const texts = [...article.querySelectorAll('.prose')].map((prose) => prose.textContent)
    const tree = [...document.querySelectorAll('[role=treeitem]')].map((line) => line.textContent)
    return { values, chips, texts, tree }
  })
}

async function waitUntilSaved(page) {
  await page
    .getByText(/^Enregistré/)
    .first()
    .waitFor({ timeout: 60_000 })
}

/** Ctrl+Z, or Ctrl+Y, until there is nothing left. */
async function repeat(page, keys, nothing) {
  for (let count = 0; count < 400; count += 1) {
    if ((await page.getByRole('button', { name: nothing }).count()) > 0) return count
    await page.keyboard.press(keys)
    await page.waitForTimeout(30)
  }
  throw new Error(`${keys} never came to an end`)
}

async function create(page, button, title) {
  await tabToAndPress(page, button)
  await waitForFocus(page, ({ id }) => /-titre$/.test(id), `the title of ${title}`)
  await page.keyboard.type(title)
  await page.waitForTimeout(700)
}

async function fillEveryField(page, ficheId) {
  const left = new Set(Object.keys(fields).filter((name) => !ALREADY.has(name)))
  for (let count = 0; count < 600 && left.size > 0; count += 1) {
    const focus = await readFocus(page)
    const name = [...left].find((one) => focus.id === `champ-${ficheId}-${one}`)
    if (name !== undefined) {
      await fillFocused(page, name, fields[name], focus)
      left.delete(name)
    }
    await page.keyboard.press('Tab')
  }
  assert.deepEqual([...left], [], 'fields that the keyboard never reached')
}

test('a CTG from nothing to Word, by the keyboard alone', { timeout: 300_000 }, async () => {
  const { page } = app
  await page.goto(app.address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()

  await tabToAndPress(page, /^Nouvelle CTG/)
  await page.getByRole('heading', { name: /Nouvelle CTG/ }).waitFor()
  await tabTo(page, /^Nom complet du territoire/)
  await page.keyboard.type('Communauté de communes du Clavier')
  for (let step = 0; step < 4; step += 1) {
    await tabToAndPress(page, /^Suivant$/)
    await page.waitForTimeout(150)
  }
  await tabToAndPress(page, /^Créer la CTG$/)
  await page.getByRole('heading', { name: 'Pour commencer' }).waitFor()
  await tabToAndPress(page, /^Poser les axes$/)
  await page.getByRole('heading', { name: 'Plan d’actions' }).waitFor()

  await create(page, /^Créer le premier axe$/, 'Services aux familles')
  await create(page, /^Ajouter un objectif$/, 'Offrir un service équitable')
  await create(page, /^Ajouter une action$/, 'Une autre action')
  await create(page, /^Nouvelle action$/, 'Action du clavier')
  const ficheId = await page.evaluate(() => /plan\/([^/?]+)/.exec(window.location.hash)?.[1])
  assert.match(ficheId ?? '', /^fa_/)

  await fillEveryField(page, ficheId)
  await waitUntilSaved(page)
  await tabTo(page, /Action du clavier/, { key: 'Shift+Tab', max: 400 })
  await page.waitForTimeout(800)
  const filled = await readFiche(page)
  const shown = JSON.stringify(filled).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
  for (const [name, field] of Object.entries(fields)) {
    const typed = getTyped(name, field)
    const isFree = /text|Text|ref/.test(field.kind) && !/axes|objectifs|fiches/.test(field.target)
    if (isFree && !ALREADY.has(name)) assert.ok(shown.includes(typed), `${name} shows ${typed}`)
  }

  const undone = await repeat(page, 'Control+z', /^Annuler : rien à annuler/)
  assert.ok(undone > Object.keys(fields).length, `${undone} gestures undone`)
  await page.getByText('Le plan est vide').waitFor()
  const redone = await repeat(page, 'Control+y', /^Rétablir : rien à rétablir/)
  assert.equal(redone, undone)
  await page.locator(`#champ-${ficheId}-titre`).waitFor()
  assert.deepEqual(await readFiche(page), filled)

  await tabToAndPress(page, /^Aperçu Word$/, { max: 400 })
  await page.getByRole('button', { name: /^Exporter vers Word$/ }).waitFor()
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await tabToAndPress(page, /^Exporter vers Word$/, { max: 200 })
  const path = await (await download).path()
  const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(path)))['word/document.xml'])
  const words = xml.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ')
  assert.ok(words.includes('Action du clavier'))
  for (const [name, field] of Object.entries(fields)) {
    if (!/^(?:text|longText|richText)$/.test(field.kind) || ALREADY.has(name)) continue
    assert.ok(words.includes(`Saisie ${name}`), `${name} is in the Word file`)
  }
  assert.deepEqual(await app.listFaults(), [])
})
