import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { readDownload } from './tools/downloads.mjs'
import { createCtg, keepPicture, waitUntilSaved } from './tools/gestures.mjs'
import { readFocus, tabTo, waitForFocus } from './tools/keyboard.mjs'
import { openApp } from './tools/open-app.mjs'

let app
let page

before(async () => {
  app = await openApp()
  page = app.page
  await createCtg(page, app.address, 'La Gascogne Toulousaine', ['Services aux familles'])
})

after(() => app?.close())

const open = async (part) => {
  await page.goto(`${app.address}#/gouvernance/${part}`)
  await page.getByRole('heading', { level: 1, name: 'Gouvernance' }).waitFor()
}

/** The outline as it is read: names, each with its level. */
const readOutline = () =>
  page.getByRole('treeitem').evaluateAll((lines) =>
    lines.map((line) => {
      const name = document.getElementById(line.getAttribute('aria-labelledby'))?.textContent ?? ''
      return `${line.getAttribute('aria-level')} ${name}`
    }),
  )

const MODEL = [
  '1 Conseil communautaire',
  '2 Comité de pilotage (COPIL)',
  '3 Comités techniques thématiques (CoTech)',
  '4 Réunions de travail mensuelles',
]

test('a model, then the outline by the keyboard alone', { timeout: 120_000 }, async () => {
  await open('instances')
  await page.getByText('Qui décide, qui propose').waitFor()
  await keepPicture(page, 'gouvernance-vide')
  await tabTo(page, /^Conseil, COPIL, CoTech thématiques/)
  await page.keyboard.press('Enter')
  await page.getByRole('treeitem').first().waitFor()
  assert.deepEqual(await readOutline(), MODEL)

  await waitForFocus(page, ({ role }) => role === 'treeitem', 'the first line of the model')
  await page.keyboard.press('End')
  await waitForFocus(page, ({ name }) => /^Réunions de travail/.test(name), 'the last line')
  await page.keyboard.press('Enter')
  await waitForFocus(page, ({ tag }) => tag === 'input', 'the name of the new line')
  await page.keyboard.type('Groupe jeunesse')
  await page.keyboard.press('Shift+Tab')
  await page.waitForTimeout(200)
  await waitForFocus(page, ({ tag }) => tag === 'input', 'the name, still typed')
  await page.keyboard.type(' et habitat')
  await page.keyboard.press('Enter')
  await waitForFocus(page, ({ name }) => /Sans nom/.test(name), 'the next line')
  await page.keyboard.type('Conférence des maires')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.waitForTimeout(200)
  await page.keyboard.press('Escape')
  await page.waitForTimeout(200)
  assert.deepEqual(await readOutline(), [
    ...MODEL,
    '3 Groupe jeunesse et habitat',
    '1 Conférence des maires',
  ])

  await waitForFocus(page, ({ name }) => /^Conférence/.test(name), 'the line, typed')
  await page.keyboard.press('Alt+ArrowUp')
  assert.equal((await readOutline())[0], '1 Conférence des maires')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  assert.equal((await readOutline()).at(-1), '2 Conférence des maires')
  await page.keyboard.press('Delete')
  assert.equal((await readOutline()).length, 5)
  await page.keyboard.press('Control+z')
  assert.equal((await readOutline()).at(-1), '2 Conférence des maires')
  await page.keyboard.press('F2')
  await waitForFocus(page, ({ tag }) => tag === 'input', 'the name of the line')
  await page.keyboard.type('Conférence')
  await page.keyboard.press('Escape')
  assert.equal((await readOutline()).at(-1), '2 Conférence des maires')
  await page.keyboard.press('Tab')
  assert.equal((await readFocus(page)).role === 'treeitem', false)
})

test(
  'colleges, seats, several members at once, a past composition',
  { timeout: 120_000 },
  async () => {
    await page.goto(`${app.address}#/annuaire/organismes`)
    for (const name of ['Caf du Gers', 'MSA']) {
      await page.getByRole('button', { name: 'Nouvel organisme' }).first().click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(/^Nom/).fill(name)
      await dialog.getByRole('button', { name: /^Créer/ }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await open('instances')
    await page.getByRole('treeitem', { name: /COPIL/ }).click()
    await page.getByRole('button', { name: 'Ajouter un collège' }).click()
    await page.getByLabel(/^Nom du collège/).fill('Partenaires')
    await page.getByRole('button', { name: 'Ajouter des membres…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Caf du Gers').check()
    await dialog.getByLabel('MSA').check()
    await dialog.getByRole('button', { name: /^Ajouter 2/ }).click()
    await dialog.waitFor({ state: 'detached' })
    const seats = page.getByRole('table', { name: 'Composition, Partenaires' })
    await seats.getByRole('row', { name: /MSA/ }).waitFor()
    await seats.getByLabel('Jusqu’à, MSA').fill('2023')
    await page.getByLabel('Composition au').fill('2024')
    await page.getByLabel('Composition au').press('Enter')
    await seats.getByRole('row', { name: /MSA/ }).waitFor({ state: 'detached' })
    assert.equal(await seats.getByRole('row', { name: /Caf du Gers/ }).count(), 1)
    await page.getByLabel('Composition au').fill('juin 2023')
    await page.getByLabel('Composition au').press('Enter')
    await seats.getByRole('row', { name: /MSA/ }).waitFor()
    await keepPicture(page, 'gouvernance-instances')
  },
)

test(
  'the team: ETP, vacant post, shares that do not make the whole',
  { timeout: 120_000 },
  async () => {
    await open('equipe')
    await page.getByRole('button', { name: 'Nouveau poste' }).click()
    const detail = page.locator('.gouvernance-detail')
    await detail.getByRole('textbox', { name: 'ETP', exact: true }).fill('3,5')
    await page.getByText(/3,5.ETP pour 1.poste/).waitFor()
    assert.match(await page.locator('.equipe-liste').innerText(), /À pourvoir/)
    await detail.getByRole('button', { name: /^Ajouter.*cofinancement/ }).click()
    await detail.getByLabel(/^Part \(en %\)/).fill('50')
    await detail.getByText(/Les parts font 50.%/).waitFor()
    await page.getByRole('link', { name: 'Pilotage et missions' }).click()
    await page
      .getByRole('group', { name: /^Sujets de travail/ })
      .getByRole('button')
      .last()
      .click()
    await page.keyboard.type('Délibérations du Conseil communautaire')
    await keepPicture(page, 'gouvernance-equipe')
    await waitUntilSaved(page)
  },
)

test('the chart: drawn, in words, kept as an image', { timeout: 120_000 }, async () => {
  await open('schema')
  await page.getByRole('img', { name: /^Schéma de gouvernance/ }).waitFor()
  const words = await page.locator('.schema-lettres').innerText()
  for (const part of ['Conseil communautaire', 'Entérine les évaluations', 'Partenaires', 'ETP']) {
    assert.ok(words.includes(part), `${part} is said`)
  }
  await keepPicture(page, 'gouvernance-schema')
  const save = async (kind) => {
    await page.getByRole('button', { name: 'Enregistrer l’image' }).click()
    return readDownload(page, () => page.getByRole('menuitem', { name: kind }).click())
  }
  const svg = await save(/SVG/)
  assert.match(svg.name, /Schema-gouvernance.*\.svg$/)
  assert.match(strFromU8(svg.bytes), /^<svg [\s\S]*Une équipe de 3,5\u00a0ETP/)
  const png = await save(/PNG/)
  assert.match(png.name, /\.png$/)
  assert.deepEqual([...png.bytes.subarray(1, 4)], [0x50, 0x4e, 0x47])
  assert.ok(png.bytes.length > 15_000, `${png.bytes.length} bytes of PNG`)
})

test('the perimeter: 58 communes pasted, one that leaves', { timeout: 120_000 }, async () => {
  await open('perimetre')
  await page.getByRole('button', { name: 'Ajouter des territoires…' }).click()
  const dialog = page.getByRole('dialog')
  const lines = Array.from({ length: 58 }, (_, at) => `Commune ${at + 1}\t\t\t${500 + at}\t2020`)
  await dialog
    .getByLabel('Un territoire par ligne')
    .fill(`Nom\tType\tCode Insee\tPopulation\tAnnée\n${lines.join('\n')}`)
  await dialog.getByText(/^58.territoires à ajouter/).waitFor()
  await dialog.getByRole('button', { name: /^Ajouter 58/ }).click()
  await dialog.waitFor({ state: 'detached' })
  const row = page.getByRole('row', { name: /^Commune 7 / })
  await row.getByLabel(/^Sortie/).fill('2023')
  await page.getByLabel('Périmètre au').fill('2024')
  await page.getByLabel('Périmètre au').press('Enter')
  await row.getByText('Sorti', { exact: true }).waitFor()
  const counts = await page.locator('.perimetre [role=status]').first().innerText()
  const others = Number(/^(\d+)/.exec(counts)?.[1])
  await page.getByLabel('Périmètre au').fill('2022')
  await page.getByLabel('Périmètre au').press('Enter')
  await row.getByText('Couvert, sortira').waitFor()
  await page.getByText(new RegExp(`^${others + 1}.territoires couverts`)).waitFor()
  await keepPicture(page, 'gouvernance-perimetre')
})

test('in Word: the drawing as vectors and as points', { timeout: 120_000 }, async () => {
  await open('schema')
  await page.getByRole('button', { name: 'Exporter vers Word' }).click()
  const button = page.getByRole('button', { name: 'Exporter vers Word' })
  await page
    .getByText(/^Aperçu/)
    .first()
    .waitFor()
  const file = await readDownload(page, () => button.click())
  assert.match(file.name, /Schema-gouvernance.*\.docx$/)
  const parts = unzipSync(new Uint8Array(file.bytes))
  const names = Object.keys(parts)
  assert.ok(names.some((name) => name.endsWith('.svg')))
  const png = names.find((name) => name.endsWith('.png'))
  assert.ok(png !== undefined && parts[png].length > 15_000, 'the PNG was drawn by the page')
  const xml = strFromU8(parts['word/document.xml'])
  assert.match(xml, /descr="Schéma de gouvernance\./)
  assert.ok(xml.includes('Commune 58'))
  assert.deepEqual(await app.listFaults(), [])
})
