// What the page of the shell has, and what it is refused: in Electron where it is installed, else over the double.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { getKind } from '../double/launch.mjs'
import { ShellSession, until } from '../double/shell-session.mjs'

const KIND = getKind()
console.log(`# shell: the tests run on ${KIND === 'electron' ? 'Electron itself' : 'the double'}`)

await ensureBuilt(['main', 'preload'], {})
const session = new ShellSession()
const { home, root } = session
let app
let page

before(() => start())
after(() => app.close())

async function start(args = []) {
  await session.start(args)
  ;({ app, page } = session)
}

test('the page has the bridge, frozen, and nothing else of Electron or Node', async () => {
  const seen = await page.evaluate(() => ({
    keys: Object.keys(window.cairn).sort(),
    log: Object.keys(window.cairn.log).sort(),
    frozen: Object.isFrozen(window.cairn) && Object.isFrozen(window.cairn.log),
    others: [typeof window.require, typeof window.process, typeof window.ipcRenderer],
    capabilities: { ...window.cairn.capabilities },
  }))
  assert.deepEqual(seen.keys, [
    'archives',
    'capabilities',
    'folders',
    'info',
    'log',
    'onCloseRequested',
    'onFileGiven',
    'onMenuCommand',
    'openDraft',
    'openFile',
    'openWithSystem',
    'saveFile',
    'setMenuState',
    'setTitle',
    'showInFolder',
  ])
  assert.deepEqual(seen.log, ['append', 'list', 'read', 'remove', 'state', 'write'])
  assert.equal(seen.frozen, true)
  assert.deepEqual(seen.others, ['undefined', 'undefined', 'undefined'])
  assert.equal(seen.capabilities.shell, 'electron')
  const info = await page.evaluate(() => window.cairn.info())
  assert.equal(info.version, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
  assert.ok(info.dataFolder.startsWith(home))
})

test('every window is sandboxed, isolated and without Node (S1)', async () => {
  const all = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.webContents.getLastWebPreferences()),
  )
  assert.equal(all.length, 1)
  for (const preferences of all) {
    assert.equal(preferences.sandbox, true)
    assert.equal(preferences.contextIsolation, true)
    assert.equal(preferences.nodeIntegration, false)
    assert.notEqual(preferences.webSecurity, false)
    assert.equal(preferences.webviewTag, false)
  }
})

test('the policy is sent with the page, and nothing at the start is against it (S5)', async () => {
  const headers = await page.evaluate(async () => {
    const answer = await fetch('./index.html')
    return [
      answer.headers.get('content-security-policy'),
      answer.headers.get('x-content-type-options'),
    ]
  })
  assert.match(headers[0], /^default-src 'none'; script-src 'self'/)
  assert.match(headers[0], /require-trusted-types-for 'script'/)
  assert.match(headers[0], /frame-ancestors 'none'/)
  assert.equal(headers[1], 'nosniff')
  assert.deepEqual(await page.evaluate(() => globalThis.violations), [])
  assert.equal(
    await page.locator('h1').evaluate((h1) => getComputedStyle(h1).color),
    'rgb(1, 2, 3)',
  )
  assert.equal(await page.evaluate(() => window.isSecureContext), true)
})

test('code made from text, and scripts put into the page, do not run (S5)', async () => {
  const ran = await page.evaluate(async () => {
    // Chromium lets a debugger's own call past the policy: what follows must run later, as the page's.
    await new Promise((resolve) => setTimeout(resolve))
    const attempts = []
    const attempt = (run) => {
      try {
        run()
      } catch {
        attempts.push('thrown')
      }
    }
    attempt(() => globalThis.eval('globalThis.pirate = 1'))
    attempt(() => new Function('globalThis.pirate = 2')())
    attempt(() => (document.body.innerHTML = '<img src=x onerror="pirate=3">'))
    attempt(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.pirate = 4'
      document.body.append(script)
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    return [globalThis.pirate, attempts.length, globalThis.violations.length]
  })
  assert.deepEqual(ran, [undefined, 4, 4])
})

test('bad arguments are refused in words, and functions cannot cross (S7)', async () => {
  const codes = await page.evaluate(async () => {
    const answers = [
      await window.cairn.saveFile({ title: 1 }),
      await window.cairn.openFile(null),
      await window.cairn.log.append('../../etc/passwd', ['x']),
      await window.cairn.log.append('ctg_1', ['not checksummed']),
      await window.cairn.log.append('con', []),
    ]
    return answers.map((one) => one.error.code)
  })
  assert.deepEqual(codes, [
    'demande-refusee',
    'demande-refusee',
    'demande-refusee',
    'journal-ligne',
    'demande-refusee',
  ])
  const message = await page.evaluate(() =>
    window.cairn.openFile({ title: () => 1, filters: [], maxBytes: 1 }).then(
      (answer) => answer.error?.code ?? 'ran',
      (error) => error.message,
    ),
  )
  assert.match(message, /could not be cloned|demande-refusee/)
})

test('links leave by a question, pages never: navigation, new windows, permissions (S4)', async () => {
  await session.recordOutside()
  const outside = () => app.evaluate(() => [globalThis.outside, globalThis.asked.length])
  await session.answerWith(0)
  await page.locator('#externe').click()
  await until(async () => (await outside())[1] === 1, 'a refused question')
  assert.deepEqual((await outside())[0], [])
  await session.answerWith(1)
  await page.locator('#externe').click()
  await until(async () => (await outside())[0].length === 1, 'an accepted question')
  assert.deepEqual((await outside())[0], ['https://example.org/aide'])
  const question = await app.evaluate(() => globalThis.asked.at(-1))
  assert.equal(question.message, 'Ouvrir le site example.org dans votre navigateur ?')
  assert.deepEqual([question.defaultId, question.cancelId], [0, 0])

  await session.answerWith(0)
  await page.evaluate(() => {
    location.href = 'https://mechant.example/'
  })
  await until(async () => (await outside())[1] === 3, 'the question about a page that leaves')
  for (const address of [
    'file:///etc/passwd',
    'smb://serveur/partage',
    'ms-msdt:/id',
    'javascript:1',
  ])
    await page.evaluate((to) => void window.open(to), address)
  await page.evaluate(() => window.cairn.info())
  assert.equal((await outside())[1], 3)
  assert.equal(await page.locator('h1').textContent(), 'Page d’essai')

  const denied = await page.evaluate(async () => {
    const position = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('denied'),
      ),
    )
    const notification = await window.Notification.requestPermission()
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'denied',
    )
    return [position, notification, camera]
  })
  assert.deepEqual(denied, ['denied', 'denied', 'denied'])
  const reached = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'reached',
      () => 'blocked',
    ),
  )
  assert.equal(reached, 'blocked')
})

test('the double: every permission but one is refused, every channel is checked (S4, S7)', async (t) => {
  if (KIND !== 'double') return t.diagnostic('asked of Chromium itself in the test before')
  const permissions = await app.evaluate(async ({ double }) => {
    const names = [
      'geolocation',
      'media',
      'notifications',
      'midi',
      'hid',
      'usb',
      'serial',
      'fullscreen',
    ]
    const all = []
    for (const name of [...names, 'openExternal', 'fileSystem', 'clipboard-read'])
      all.push(await double.askPermission(name))
    return { all, one: await double.askPermission('clipboard-sanitized-write') }
  })
  for (const answer of permissions.all) assert.deepEqual(answer, { checked: false, granted: false })
  assert.deepEqual(permissions.one, { checked: true, granted: true })

  const codes = await app.evaluate(async ({ double }) => {
    const frames = [
      null,
      { url: 'https://example.org/', parent: null },
      { url: 'app://autre/index.html', parent: null },
      { url: 'app://cairn/index.html', parent: {} },
      { url: 'about:blank', parent: null },
      { url: '', parent: null },
    ]
    const seen = []
    for (const channel of double.listHandledChannels())
      for (const frame of frames)
        seen.push((await double.invokeHandler(channel, frame, null, [null])).error?.code)
    return seen
  })
  assert.equal(codes.length, 29 * 6)
  assert.ok(codes.every((code) => code === 'demande-refusee'))
  const network = await app.evaluate(({ calls }) => calls.filter((one) => one.what === 'network'))
  assert.deepEqual(network, [])
})
