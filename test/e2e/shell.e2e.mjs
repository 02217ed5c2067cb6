// The compiled main process and preload, with a small page of our own: in Electron where it is installed, else over the double.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { createAppFolder, createHome } from '../double/app-folder.mjs'
import { getKind, launch } from '../double/launch.mjs'

const KIND = getKind()
console.log(`# shell: the tests run on ${KIND === 'electron' ? 'Electron itself' : 'the double'}`)

const home = createHome()
let root
let app
let page

before(async () => {
  await ensureBuilt(['main', 'preload'], {})
  root = createAppFolder()
  await start()
})
after(() => app.close())

async function start(args = []) {
  app = await launch({ home, root, args })
  page = await app.firstWindow()
  await page.locator('body[data-ready=oui]').waitFor()
}

async function until(question, what) {
  for (let i = 0; i < 200; i += 1) {
    const answer = await question()
    if (answer) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`never came: ${what}`)
}

/** What a real Electron would have shown or asked; recorded by stubs, so that it works in both. */
const recordOutside = () =>
  app.evaluate(({ shell, dialog }) => {
    globalThis.outside = []
    globalThis.asked = []
    shell.openExternal = async (url) => void globalThis.outside.push(url)
    dialog.showMessageBox = async (...args) => {
      globalThis.asked.push(args.at(-1))
      return { response: globalThis.answer ?? 0 }
    }
  })
const answerWith = (response) =>
  app.evaluate((_, value) => void (globalThis.answer = value), response)

test('the page has the bridge, frozen, and nothing else of Electron or Node', async () => {
  const seen = await page.evaluate(() => ({
    keys: Object.keys(window.cairn).sort(),
    log: Object.keys(window.cairn.log).sort(),
    frozen: Object.isFrozen(window.cairn) && Object.isFrozen(window.cairn.log),
    others: [typeof window.require, typeof window.process, typeof window.ipcRenderer],
    capabilities: { ...window.cairn.capabilities },
  }))
  assert.deepEqual(seen.keys, [
    'capabilities',
    'info',
    'log',
    'onCloseRequested',
    'onFileGiven',
    'onMenuCommand',
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
  await recordOutside()
  const outside = () => app.evaluate(() => [globalThis.outside, globalThis.asked.length])
  await answerWith(0)
  await page.locator('#externe').click()
  await until(async () => (await outside())[1] === 1, 'a refused question')
  assert.deepEqual((await outside())[0], [])
  await answerWith(1)
  await page.locator('#externe').click()
  await until(async () => (await outside())[0].length === 1, 'an accepted question')
  assert.deepEqual((await outside())[0], ['https://example.org/aide'])
  const question = await app.evaluate(() => globalThis.asked.at(-1))
  assert.equal(question.message, 'Ouvrir le site example.org dans votre navigateur ?')
  assert.deepEqual([question.defaultId, question.cancelId], [0, 0])

  await answerWith(0)
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
  assert.equal(codes.length, 16 * 6)
  assert.ok(codes.every((code) => code === 'demande-refusee'))
  const network = await app.evaluate(({ calls }) => calls.filter((one) => one.what === 'network'))
  assert.deepEqual(network, [])
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
  const second = await launch({ home, root, args: [path] })
  assert.equal(await second.exited, 0)
  await until(() => page.evaluate(() => globalThis.given.length === 1), 'the given file')
  const [[name, length, handle]] = await page.evaluate(() => globalThis.given)
  assert.deepEqual([name, length], ['Reçu.ctg', Buffer.byteLength('PK de la CTG reçue')])
  assert.match(handle, /^[0-9a-f]{32}$/)
})

test('a given file that is gone is said, with its name', async () => {
  await recordOutside()
  const second = await launch({ home, root, args: [join(home, 'Absent.ctg')] })
  await second.exited
  const asked = await until(() => app.evaluate(() => globalThis.asked[0]), 'the dialog')
  assert.equal(asked.message, '« Absent.ctg » n’a pas été ouvert.')
  assert.match(asked.detail, /^Ce fichier n’existe plus/)
})

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
  await recordOutside()
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
  await answerWith(0)
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
  assert.deepEqual(again.state.value, state.answer.value)
  assert.deepEqual(again.read.value, state.lines)
  assert.deepEqual(again.list.value, ['ctg_Essai'])
  assert.equal(again.none.value, null)
  assert.ok(existsSync(`${file}.abime`))
})

test('a page that does not answer is given 5 s, then the user decides', async () => {
  await recordOutside()
  await page.evaluate(() => void window.cairn.onCloseRequested(() => new Promise(() => {})))
  await answerWith(1)
  const from = Date.now()
  await app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0].close())
  assert.equal(await app.exited, 0)
  const waited = Date.now() - from
  assert.ok(waited >= 4_500 && waited < 15_000, `${waited} ms`)
})

test('a file on the command line waits until the page listens; --exemple opens the example', async () => {
  const path = join(home, 'Reçu.ctg')
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
  await recordOutside()
  await answerWith(1)
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
