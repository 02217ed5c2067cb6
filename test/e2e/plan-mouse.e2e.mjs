import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { openApp, openExample } from './tools/open-app.mjs'

let app
let page

before(async () => {
  app = await openApp()
  page = app.page
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openExample(app)
  await page.getByRole('button', { name: 'Tout déplier' }).click()
})

beforeEach(() => page.locator('.arbre').evaluate((tree) => tree.scrollTo(0, 0)))

after(() => app?.close())

/** Every line of the tree, as it stands: what it is, its level, its title. */
function readTree() {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=treeitem]')].map((line) => ({
      id: line.dataset.id,
      table: line.dataset.genre,
      level: Number(line.getAttribute('aria-level')),
      title: line.querySelector('.noeud-titre').textContent,
    })),
  )
}

const getLine = (id) => page.locator(`.arbre [data-id="${id}"]`)

/** The lines under one, of one table, at the next level. */
function listUnder(tree, id, table) {
  const at = tree.findIndex((line) => line.id === id)
  const level = tree[at].level
  const end = tree.findIndex((line, index) => index > at && line.level <= level)
  return tree
    .slice(at + 1, end < 0 ? undefined : end)
    .filter((line) => line.level === level + 1 && line.table === table)
    .map((line) => line.id)
}

async function waitForTree(check, what) {
  for (let left = 60; left > 0; left -= 1) {
    const tree = await readTree()
    if (check(tree)) return tree
    await page.waitForTimeout(50)
  }
  throw new Error(`The tree never showed ${what}`)
}

/** Drags a line with the mouse onto the top, the middle or the bottom of another one. */
async function drag(id, onto, place) {
  const box = await getLine(onto).boundingBox()
  const y = { top: 3, middle: box.height / 2, bottom: box.height - 3 }[place]
  await getLine(id).dragTo(getLine(onto), {
    sourcePosition: { x: 120, y: 12 },
    targetPosition: { x: 120, y },
  })
}

/** Undoes, and checks that the tree is exactly what it was. */
async function undoTo(tree) {
  await page.keyboard.press('Control+z')
  await waitForTree((now) => JSON.stringify(now) === JSON.stringify(tree), 'what it was before')
}

const find = (tree, table, rank = 0) => tree.filter((line) => line.table === table)[rank].id

test('a fiche dragged above and below its like changes rank', async () => {
  const tree = await readTree()
  const objectif = find(tree, 'objectifs')
  const [first, second, third] = listUnder(tree, objectif, 'fichesAction')
  await drag(third, first, 'top')
  await waitForTree(
    (now) =>
      listUnder(now, objectif, 'fichesAction').slice(0, 3).join() === [third, first, second].join(),
    'the third fiche first',
  )
  await undoTo(tree)
  await drag(first, second, 'bottom')
  await waitForTree(
    (now) => listUnder(now, objectif, 'fichesAction').slice(0, 2).join() === [second, first].join(),
    'the first fiche second',
  )
  await undoTo(tree)
})

test('a fiche dragged on another objectif, or on an axe, goes there', async () => {
  const tree = await readTree()
  const [from, to] = [find(tree, 'objectifs', 0), find(tree, 'objectifs', 1)]
  const [fiche] = listUnder(tree, from, 'fichesAction')
  await drag(fiche, to, 'middle')
  const moved = await waitForTree(
    (now) => listUnder(now, to, 'fichesAction').includes(fiche),
    'the fiche under the other objectif',
  )
  assert.ok(!listUnder(moved, from, 'fichesAction').includes(fiche))
  await undoTo(tree)
  const axe = find(tree, 'axes')
  await drag(fiche, axe, 'middle')
  await waitForTree(
    (now) => listUnder(now, axe, 'fichesAction').includes(fiche),
    'the fiche under the axe',
  )
  await undoTo(tree)
})

test('axes are put in another order, with all that hangs from them', async () => {
  const before = await readTree()
  await page.getByRole('button', { name: 'Tout replier' }).click()
  const tree = await waitForTree((now) => now.every((line) => line.level === 1), 'axes alone')
  const axes = tree.filter((line) => line.table === 'axes').map((line) => line.id)
  await drag(axes[2], axes[1], 'top')
  await waitForTree(
    (now) => now[1].id === axes[2] && now[2].id === axes[1],
    'the third axe before the second',
  )
  await undoTo(tree)
  await page.getByRole('button', { name: 'Tout déplier' }).click()
  await waitForTree((now) => now.length === before.length, 'every line')
})

test('a line is not dropped where it cannot go', async () => {
  const tree = await readTree()
  const objectif = find(tree, 'objectifs')
  const [fiche] = listUnder(tree, objectif, 'fichesAction')
  await drag(objectif, fiche, 'middle')
  await page.waitForTimeout(200)
  assert.deepEqual(await readTree(), tree)
})

const word = (level, marker, text) =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`

test('nested lists copied from Word stay nested lists', async () => {
  const tree = await readTree()
  const [fiche] = listUnder(tree, find(tree, 'objectifs'), 'fichesAction')
  await getLine(fiche).click()
  await page.locator(`#champ-${fiche}-leviers`).click()
  const editor = page.locator('.ProseMirror:focus')
  await editor.waitFor()
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=FR><!--StartFragment--><p class=MsoNormal><b><span style='color:red'>Leviers</span></b> repérés<o:p></o:p></p>${word(1, '·', 'Familles')}${word(2, 'o', 'Parents')}${word(1, '·', 'Jeunes')}<!--EndFragment--></body></html>`
  await editor.evaluate((element, value) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', value)
    clipboardData.setData('text/plain', 'Leviers repérés')
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
  await editor.getByText('Jeunes').waitFor()
  const shape = await editor.evaluate((element) => {
    const walk = (node) =>
      node.nodeType === Node.TEXT_NODE
        ? node.textContent.trim()
        : `${node.localName}(${[...node.childNodes].map(walk).filter(Boolean).join(',')})`
    return [...element.childNodes].map(walk).join('')
  })
  assert.ok(
    shape.startsWith(
      'p(strong(Leviers),repérés)ul(li(p(Familles),ul(li(p(Parents)))),li(p(Jeunes)))',
    ),
    shape,
  )
  await page.locator(`#champ-${fiche}-titre`).click()
  await page
    .getByText(/^Enregistré/)
    .first()
    .waitFor()
})

test('a block copied from Excel becomes lines, and goes away in one undo', async () => {
  const tree = await readTree()
  const [fiche] = listUnder(tree, find(tree, 'objectifs'), 'fichesAction')
  await getLine(fiche).click()
  const table = page.locator('.detail .enfants', {
    has: page.getByRole('heading', { name: 'Opérations' }),
  })
  const lines = table.locator('tbody tr')
  const count = await lines.count()
  await table.getByRole('button', { name: /^Ajouter/ }).click()
  const title = lines.nth(count).locator('input').first()
  await title.waitFor()
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      'Étudier\tjuin 2023\r\nDécider\t2024\r\nOuvrir\tdemain peut-être\r\n',
    ),
  )
  await title.focus()
  await page.keyboard.press('Control+v')
  await lines.nth(count + 3).waitFor()
  const values = await lines.evaluateAll((rows) =>
    rows.slice(-3).map((row) => [...row.querySelectorAll('input')].map((input) => input.value)),
  )
  assert.deepEqual(
    values.map((line) => line.join('|').replaceAll('\u00a0', ' ')),
    ['Étudier|juin 2023', 'Décider|2024', 'Ouvrir|'],
  )
  await page.locator('.avis', { hasText: '3 lignes ajoutées' }).waitFor()
  await page.locator('.avis', { hasText: '1 cellule n’a pas été comprise' }).waitFor()
  await page.locator(`#champ-${fiche}-titre`).click()
  await page.keyboard.press('Control+z')
  await lines.nth(count + 1).waitFor({ state: 'detached' })
  assert.equal(await lines.count(), count + 1)
  await page.keyboard.press('Control+z')
  await lines.nth(count).waitFor({ state: 'detached' })
})

test('an axe is deleted from its menu, said in a notice, and given back by it', async () => {
  const tree = await readTree()
  const axe = tree.filter((line) => line.table === 'axes').at(-1)
  await getLine(axe.id).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Supprimer/ }).click()
  const notice = page.locator('.avis', { hasText: /: supprimé/ })
  await notice.waitFor()
  await waitForTree((now) => now.every((line) => line.id !== axe.id), 'the plan without the axe')
  await notice.getByRole('button', { name: /Annuler/ }).click()
  await waitForTree((now) => JSON.stringify(now) === JSON.stringify(tree), 'the axe again')
})

test('the filter shows what matches with its place, and Échap shows everything again', async () => {
  const tree = await readTree()
  const filter = page.getByRole('searchbox', { name: 'Filtrer le plan' })
  await filter.fill('TAD ados')
  const shown = await waitForTree((now) => now.length < 6, 'what matches alone')
  assert.deepEqual(
    shown.map((line) => line.level),
    [1, 2, 3],
  )
  assert.match(shown[2].title, /^TAD Ados/)
  await filter.press('Escape')
  await waitForTree((now) => now.length === tree.length, 'everything')
  assert.deepEqual(await app.listFaults(), [])
})
