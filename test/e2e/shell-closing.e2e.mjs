// Closing, sleeping, restarting and stopping of the compiled program: in Electron where it is installed, else over the double.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { getKind } from '../double/launch.mjs'
import { ShellSession, until } from '../double/shell-session.mjs'

const KIND = getKind()
console.log(
  `# shell-closing: the tests run on ${KIND === 'electron' ? 'Electron itself' : 'the double'}`,
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

test('before the machine sleeps, the page is asked to flush and the window stays', async (t) => {
  if (KIND !== 'double') return t.diagnostic('powerMonitor cannot be told to sleep')
  await page.evaluate(() => {
    globalThis.flushes = 0
    window.cairn.onCloseRequested(async () => {
      globalThis.flushes += 1
      return true
    })
  })
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await until(() => page.evaluate(() => globalThis.flushes === 1), 'a flush')
  const count = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  assert.equal(count, 1)
})

test('closing waits for the page; a refusal asks the user; lines and data outlive a restart', async () => {
  await session.recordOutside()
  const state = await page.evaluate(async () => {
    const { crc32 } = await import('./crc32.js')
    const lines = [1, 2, 3].map((n) => `${crc32(`{"n":${n}}`)} {"n":${n}}`)
    await window.cairn.log.write('ctg_Essai', lines.slice(0, 1))
    const answer = await window.cairn.log.append('ctg_Essai', lines.slice(1))
    return { answer, lines }
  })
  assert.equal(state.answer.value.lines, 3)
  const file = join(home, 'Cairn/journaux/ctg_!essai.ndjson')
  assert.equal(readFileSync(file, 'utf8'), state.lines.map((one) => `${one}\n`).join(''))

  await page.evaluate(() => {
    globalThis.mayClose = false
    globalThis.asked = 0
    window.cairn.onCloseRequested(async () => {
      globalThis.asked += 1
      return globalThis.mayClose
    })
  })
  await session.answerWith(0)
  const close = () =>
    app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0].close())
  await close()
  const asked = await until(() => app.evaluate(() => globalThis.asked[0]), 'the question')
  assert.equal(asked.message, 'Des modifications ne sont pas encore enregistrées.')
  assert.deepEqual(asked.buttons, ['Revenir à Cairn', 'Fermer sans enregistrer'])
  assert.equal(await page.evaluate(() => globalThis.asked), 1)
  assert.equal(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), 1)

  await page.evaluate(() => (globalThis.mayClose = true))
  await app.evaluate(({ app: program }) => void program.quit()).catch(() => {})
  assert.equal(await app.exited, 0)
  assert.ok(existsSync(join(home, 'Cairn/fenetre.json')))

  writeFileSync(file, `${readFileSync(file, 'utf8')}deadbeef {"torn`)
  await start()
  const again = await page.evaluate(async () => ({
    state: await window.cairn.log.state('ctg_Essai'),
    read: await window.cairn.log.read('ctg_Essai'),
    list: await window.cairn.log.list(),
    none: await window.cairn.log.state('ctg_absent'),
  }))
  // The end that was cut is told for as long as nothing was written again.
  assert.deepEqual(again.state.value, { ...state.answer.value, torn: true })
  assert.deepEqual(again.read.value, state.lines)
  assert.deepEqual(again.list.value, ['ctg_Essai'])
  assert.equal(again.none.value, null)
  assert.ok(existsSync(`${file}.abime`))
})

test('a page that does not answer is given 5 s, then the user decides', async () => {
  await session.recordOutside()
  await page.evaluate(() => void window.cairn.onCloseRequested(() => new Promise(() => {})))
  await session.answerWith(1)
  const from = Date.now()
  await app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0].close())
  assert.equal(await app.exited, 0)
  const waited = Date.now() - from
  assert.ok(waited >= 4_500 && waited < 15_000, `${waited} ms`)
})

test('a file on the command line waits until the page listens; --exemple opens the example', async () => {
  const path = join(home, 'Reçu.ctg')
  writeFileSync(path, 'PK de la CTG reçue')
  await start(['--exemple', path])
  assert.match(await page.evaluate(() => location.href), /\/index\.html#\/exemple$/)
  await page.evaluate(() => {
    globalThis.given = []
    window.cairn.onFileGiven((file) => globalThis.given.push(file.name))
  })
  await until(() => page.evaluate(() => globalThis.given.length === 1), 'the given file')
  assert.deepEqual(await page.evaluate(() => globalThis.given), ['Reçu.ctg'])
})

test('a page that stopped is loaded again, once, after a question', async (t) => {
  if (KIND !== 'double') return t.diagnostic('the crash is played by the double')
  await session.recordOutside()
  await session.answerWith(1)
  const crash = () =>
    app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]
      webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
  await crash()
  await until(
    () => app.evaluate(({ calls }) => calls.some((one) => one.what === 'reload')),
    'reload',
  )
  await page.locator('body[data-ready=oui]').waitFor()
  assert.equal(
    (await app.evaluate(() => globalThis.asked[0])).message,
    'L’affichage de Cairn s’est arrêté.',
  )
  await crash()
  assert.equal(await app.exited, 0)
  const incidents = readFileSync(join(home, 'Cairn/incidents.log'), 'utf8')
  assert.match(incidents, /"ou":"page"/)
  assert.ok(!incidents.includes(home))
})
