// What goes out of the rétroplanning: Word, PDF on its sheet, pictures, calendar, workbook; and what comes back from Excel.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { readDownload } from './tools/downloads.mjs'
import { keepPicture } from './tools/gestures.mjs'
import { openApp, openExample } from './tools/open-app.mjs'

let app
let page

before(async () => {
  await ensureBuilt(['renderer'], {})
  app = await openApp({ viewport: { width: 1366, height: 768 } })
  page = app.page
  page.setDefaultTimeout(30_000)
  await openExample(app)
  await page.goto(`${app.address}#/retroplanning/frise`)
  await page.getByRole('heading', { level: 1, name: 'Rétroplanning' }).waitFor()
})
after(() => app?.close())

async function openItem(name) {
  // What an earlier test left open must not cover the menu.
  if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Exporter', exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
}

test(
  'Word on the sheet chosen, and the print in pages of that size',
  { timeout: 180_000 },
  async () => {
    await openItem(/^Document Word/)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Format' }).waitFor()
    await dialog.getByText('Ce qui a bougé').waitFor()
    await keepPicture(page, 'retro-papier')
    const word = await readDownload(page, () =>
      dialog.getByRole('button', { name: 'Enregistrer le document Word' }).click(),
    )
    assert.match(word.name, /Retroplanning_\d{4}-\d{2}-\d{2}\.docx$/)
    const xml = strFromU8(unzipSync(word.bytes)['word/document.xml'])
    assert.match(xml, /w:w="16838" w:h="11906"/)
    assert.match(xml, /descr="Frise du rétroplanning/)
    assert.match(xml, /décalée de 4\u00a0mois/)

    for (const [variante, width, height] of [
      ['a4_paysage', 842, 595],
      ['a3_paysage', 1191, 842],
      ['a4_portrait', 595, 842],
    ]) {
      await dialog.getByRole('combobox', { name: 'Format' }).selectOption(variante)
      await page.waitForTimeout(300)
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        ...(process.env.CAIRN_PICTURES
          ? { path: `${process.env.CAIRN_PICTURES}/retro-${variante}.pdf` }
          : {}),
      })
      const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
      assert.ok(boxes.length >= 1, 'a page at least')
      for (const [, w, h] of boxes) {
        assert.deepEqual([Math.round(Number(w)), Math.round(Number(h))], [width, height], variante)
      }
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  },
)

test('the frise as a picture and as vectors', { timeout: 120_000 }, async () => {
  const svg = await readDownload(page, () => openItem(/SVG/))
  assert.match(svg.name, /Frise.*\.svg$/)
  assert.match(strFromU8(svg.bytes), /^<svg[\s\S]*Journal n°.3/)
  const png = await readDownload(page, () => openItem(/PNG/))
  assert.deepEqual([...png.bytes.subarray(1, 4)], [...Buffer.from('PNG')])
})

test(
  'chosen steps in a calendar file, vague ones as a span that says it',
  { timeout: 120_000 },
  async () => {
    await openItem(/^Agenda/)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: 'Signature de la CTG' }).waitFor()
    await keepPicture(page, 'retro-agenda')
    await dialog.getByRole('button', { name: 'Tout décocher' }).click()
    await dialog.getByRole('checkbox', { name: 'Signature de la CTG' }).check()
    await dialog.getByRole('checkbox', { name: /^Groupes de travail participatifs/ }).check()
    const ics = await readDownload(page, () =>
      dialog.getByRole('button', { name: /^Enregistrer 2/ }).click(),
    )
    const text = strFromU8(ics.bytes).replace(/\r\n /g, '')
    assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 3)
    assert.match(text, /UID:reu_\w+\.1@cairn/)
    assert.match(text, /SUMMARY:Signature de la CTG \(fin de l’année.2022\\, jour à fixer\)/)
  },
)

test(
  'out to Excel and back without a change; a paste, tried, imported, undone',
  { timeout: 120_000 },
  async () => {
    const book = await readDownload(page, () => openItem(/^Classeur Excel/))
    assert.match(book.name, /Retroplanning.*\.xlsx$/)
    await openItem(/^Importer ou coller/)
    const dialog = page.getByRole('dialog')
    const choosing = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: /Choisir un classeur/ }).click()
    await (
      await choosing
    ).setFiles({ name: 'plan.xlsx', mimeType: 'application/zip', buffer: Buffer.from(book.bytes) })
    await dialog.getByText(/^0\s*étape à créer, 0\s*étape à modifier, 0\s*ligne refusée$/).waitFor()
    assert.ok(await dialog.getByRole('button', { name: 'Rien à importer' }).isDisabled())

    await dialog.getByRole('button', { name: 'Prendre un autre tableau' }).click()
    const field = dialog.getByRole('textbox', { name: /Ou collez ici/ })
    await field.fill('ceci n’est pas un tableau')
    await dialog.getByRole('button', { name: 'Lire le collage' }).click()
    await dialog.getByRole('alert').getByText('ne ressemble pas à un tableau').waitFor()
    await field.fill(
      'Étape\tPhase\tPrévu\nJournal n° 4\tDiffusion\tmars-avril 2023\nBilan\t\tun jour\nSignature de la CTG\t\t12/12/2022',
    )
    await dialog.getByRole('button', { name: 'Lire le collage' }).click()
    await dialog.getByText(/^1\s*étape à créer, 1\s*étape à modifier, 1\s*ligne refusée$/).waitFor()
    await keepPicture(page, 'retro-import')
    await dialog.getByRole('button', { name: /^Importer 2/ }).click()
    await page.getByText(/2\s*lignes importées/).waitFor()
    await page
      .getByRole('row', { name: /Journal n°.4/ })
      .first()
      .waitFor()
    await page.keyboard.press('Control+z')
    await page
      .getByRole('row', { name: /Journal n°.4/ })
      .first()
      .waitFor({ state: 'detached' })
  },
)
