// Files, menu, title, spelling and the second start of the compiled program: in Electron where it is installed, else over the double.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { getKind } from '../double/launch.mjs'
import { ShellSession, until } from '../double/shell-session.mjs'

const KIND = getKind()
console.log(
  `# shell-desktop: the tests run on ${KIND === 'electron' ? 'Electron itself' : 'the double'}`,
)

await ensureBuilt(['main', 'preload'], {})
const session = new ShellSession()
const { home } = session
let app
let page

before(() => start())
after(() => app.close())

async function start(args = []) {
  await session.start(args)
  ;({ app, page } = session)
}

test('a document goes through the dialog to the disk, and is read back the same', async () => {
  const path = join(home, 'Fiche 1.1.2.docx')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async (_window, options) => {
      globalThis.saveOptions = options
      return { canceled: false, filePath }
    }
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, path)
  const saved = await page.evaluate(() =>
    window.cairn.saveFile({
      title: 'Exporter vers Word',
      suggestedName: '../Fiche: 1.1.2.docx',
      filters: [{ name: 'Document Word', extensions: ['docx'] }],
      bytes: Uint8Array.from({ length: 70_000 }, (_, i) => i % 251),
    }),
  )
  assert.equal(saved.ok, true)
  assert.equal(saved.value.name, 'Fiche 1.1.2.docx')
  assert.match(saved.value.handle, /^[0-9a-f]{32}$/)
  const asked = await app.evaluate(() => globalThis.saveOptions)
  assert.match(asked.defaultPath, /-Fiche- 1\.1\.2\.docx$/)
  const bytes = readFileSync(path)
  assert.equal(bytes.length, 70_000)
  assert.ok(bytes.every((byte, i) => byte === i % 251))
  assert.deepEqual(
    readdirSync(home).filter((name) => name.endsWith('.tmp')),
    [],
  )

  const opened = await page.evaluate(async () => {
    const answer = await window.cairn.openFile({ title: 'Ouvrir', filters: [], maxBytes: 100_000 })
    return [answer.ok, answer.value.name, answer.value.bytes.length, answer.value.bytes[250]]
  })
  assert.deepEqual(opened, [true, 'Fiche 1.1.2.docx', 70_000, 250])
  const refused = await page.evaluate(() =>
    window.cairn.openFile({ title: 'Ouvrir', filters: [], maxBytes: 1_000 }),
  )
  assert.equal(refused.error.code, 'trop-grand')
  assert.match(refused.error.message, /^Ce fichier est trop grand/)
})

test('a saved document is shown and opened by its token alone', async () => {
  const path = join(home, 'Synthèse.docx')
  await app.evaluate(({ dialog, shell }, filePath) => {
    globalThis.shown = []
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    shell.showItemInFolder = (one) => void globalThis.shown.push(one)
    shell.openPath = async (one) => {
      globalThis.shown.push(one)
      return ''
    }
  }, path)
  const results = await page.evaluate(async () => {
    const saved = await window.cairn.saveFile({
      title: 'Exporter',
      suggestedName: 'Synthèse.docx',
      filters: [],
      bytes: Uint8Array.of(1, 2, 3),
    })
    return [
      await window.cairn.showInFolder(saved.value.handle),
      await window.cairn.openWithSystem(saved.value.handle),
      await window.cairn.showInFolder('0'.repeat(32)),
      await window.cairn.openWithSystem('/etc/passwd'),
    ]
  })
  assert.deepEqual(
    results.map((one) => (one.ok ? 'ok' : one.error.code)),
    ['ok', 'ok', 'introuvable', 'demande-refusee'],
  )
  assert.deepEqual(await app.evaluate(() => globalThis.shown), [path, path])
})

test('giving up a dialog is not a failure', async () => {
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
  })
  const answer = await page.evaluate(() =>
    window.cairn.openFile({ title: 'Ouvrir', filters: [], maxBytes: 10 }),
  )
  assert.deepEqual(answer, { ok: true, value: null })
})

test('the menu is French, greys and renames as the page says, and its commands reach the page', async () => {
  const menu = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu().items.map((item) => [item.label, item.submenu.items.length]),
  )
  assert.deepEqual(menu.map(([label]) => label).slice(-4), [
    'Fichier',
    'Édition',
    'Affichage',
    'Aide',
  ])
  await page.evaluate(() => {
    globalThis.commands = []
    globalThis.stopCommands = window.cairn.onMenuCommand((id) => globalThis.commands.push(id))
    window.cairn.setMenuState({
      disabled: ['retablir', 'exporter'],
      labels: { annuler: 'Annuler : déplacement de la fiche 1.1.2' },
    })
    return window.cairn.info()
  })
  const item = (id) =>
    app.evaluate(({ Menu }, wanted) => {
      const found = Menu.getApplicationMenu().getMenuItemById(wanted)
      return [found.label, found.enabled]
    }, id)
  assert.deepEqual(await item('annuler'), ['Annuler : déplacement de la fiche 1.1.2', true])
  assert.deepEqual(await item('retablir'), ['Rétablir', false])
  assert.deepEqual(await item('exporter'), ['Exporter vers Word…', false])
  const click = (id) =>
    app.evaluate(
      ({ Menu }, wanted) => void Menu.getApplicationMenu().getMenuItemById(wanted).click(),
      id,
    )
  await click('annuler')
  await click('a-propos')
  await until(() => page.evaluate(() => globalThis.commands.length === 2), 'two commands')
  assert.deepEqual(await page.evaluate(() => globalThis.commands), ['annuler', 'a-propos'])
  await page.evaluate(() => globalThis.stopCommands())
  await click('annuler')
  await page.evaluate(() => window.cairn.info())
  assert.equal(await page.evaluate(() => globalThis.commands.length), 2)
})

test('the title of the window is the page’s', async () => {
  await page.evaluate(() => {
    window.cairn.setTitle('CTG des Pyrénées — Cairn')
    return window.cairn.info()
  })
  const title = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0].getTitle(),
  )
  assert.equal(title, 'CTG des Pyrénées — Cairn')
})

test('French spelling is our own: nothing is downloaded', async (t) => {
  if (KIND !== 'double')
    return t.diagnostic('Chromium’s own call of the provider is not observable')
  const wrong = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0].webContents.checkSpelling([
      'parentalité',
      'parantalité',
      'l’école',
      'EAJE',
      'acceuil',
    ]),
  )
  assert.deepEqual(wrong, ['parantalité', 'acceuil'])
  const settings = await app.evaluate(({ calls }) =>
    calls.filter((one) => one.what.startsWith('spell-')).map((one) => one.args[0]),
  )
  assert.deepEqual(settings, ['https://dictionnaire.invalid/', [], false])
})

test('a second start gives its file to the first and ends', async () => {
  const path = join(home, 'Reçu.ctg')
  writeFileSync(path, 'PK de la CTG reçue')
  await page.evaluate(() => {
    globalThis.given = []
    window.cairn.onFileGiven((file) =>
      globalThis.given.push([file.name, file.bytes.length, file.handle]),
    )
    return window.cairn.info()
  })
  const second = await session.launch([path])
  assert.equal(await second.exited, 0)
  await until(() => page.evaluate(() => globalThis.given.length === 1), 'the given file')
  const [[name, length, handle]] = await page.evaluate(() => globalThis.given)
  assert.deepEqual([name, length], ['Reçu.ctg', Buffer.byteLength('PK de la CTG reçue')])
  assert.match(handle, /^[0-9a-f]{32}$/)
})

test('a given file that is gone is said, with its name', async () => {
  await session.recordOutside()
  const second = await session.launch([join(home, 'Absent.ctg')])
  await second.exited
  const asked = await until(() => app.evaluate(() => globalThis.asked[0]), 'the dialog')
  assert.equal(asked.message, '« Absent.ctg » n’a pas été ouvert.')
  assert.match(asked.detail, /^Ce fichier n’existe plus/)
})
