// What an installer would hold, without network: the configuration, the packaged files, the fuses, and the program run from the
// packaged archive. Installers themselves (NSIS, AppImage, deb, dmg) need tools that electron-builder downloads.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { createHome } from '../double/app-folder.mjs'
import { writeElectronStandIn } from '../double/electron-stand-in.mjs'
import { getKind, launch } from '../double/launch.mjs'
import {
  asar,
  DebugLogger,
  fuses,
  getConfig,
  validateConfiguration,
} from '../double/packaging-tools.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const require = createRequire(import.meta.url)
const { extractAll, extractFile, getRawHeader, listPackage } = asar
const { FuseV1Options, getCurrentFuseWire } = fuses
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cairn-paquet-')))
const project = join(folder, 'projet')
const packaged = join(project, 'release/linux-unpacked')
const archive = join(packaged, 'resources/app.asar')
const canPackage = process.platform === 'linux'

/** A copy of what is packaged, with decoys that must stay out. The pages are those of the last build, else the small one of the tests. */
function createProject() {
  const copy = (from, to = from) => cpSync(join(ROOT, from), join(project, to), { recursive: true })
  const hasPages = existsSync(join(ROOT, 'out/renderer/index.html'))
  mkdirSync(join(project, 'out'), { recursive: true })
  for (const path of [
    'electron-builder.yml',
    'out/electron',
    'resources/icones',
    'resources/orthographe',
  ])
    copy(path)
  copy(hasPages ? 'out/renderer' : 'test/double/fixture', 'out/renderer')
  const { name, productName, version, description, license, author, homepage, type, main } = PACKAGE
  const kept = {
    name,
    productName,
    version,
    description,
    license,
    author,
    homepage,
    type,
    main,
    private: true,
  }
  writeFileSync(join(project, 'package.json'), JSON.stringify(kept))
  for (const decoy of [
    'test/a.test.mjs',
    'shared/a.ts',
    'out/cli/cairn.mjs',
    'out/electron/main.mjs.map',
    'node_modules/x/index.js',
  ]) {
    mkdirSync(dirname(join(project, decoy)), { recursive: true })
    writeFileSync(join(project, decoy), '// a decoy')
  }
  return hasPages
}

before(async () => {
  await ensureBuilt(['main', 'preload'], {})
  if (!canPackage) return
  const hasPages = createProject()
  console.log(`# packaging: with ${hasPages ? 'the built pages' : 'the small page of the tests'}`)
  const standIn = join(folder, 'electron')
  const version = require('electron/package.json').version
  await writeElectronStandIn(standIn, version)
  const cli = join(dirname(require.resolve('electron-builder/package.json')), 'cli.js')
  const done = spawnSync(
    process.execPath,
    [
      cli,
      '--linux',
      'dir',
      '--x64',
      '--publish',
      'never',
      `-c.electronDist=${standIn}`,
      `-c.electronVersion=${version}`,
    ],
    { cwd: project, encoding: 'utf8', timeout: 180_000 },
  )
  assert.equal(done.status, 0, done.stdout + done.stderr)
})

test('the configuration is of the right form, and a wrong one is refused', async () => {
  const config = await getConfig(ROOT, 'electron-builder.yml', null)
  await validateConfiguration(config, new DebugLogger(false))
  await assert.rejects(
    validateConfiguration({ ...config, asarr: true }, new DebugLogger(false)),
    /asarr/,
  )
  assert.equal(config.appId, 'org.cairn.ctg')
  assert.deepEqual(
    [config.win.target, config.linux.target, config.mac.target],
    [['nsis', 'zip'], ['AppImage', 'deb'], ['dmg']],
  )
  assert.deepEqual([config.nsis.perMachine, config.nsis.deleteAppDataOnUninstall], [false, false])
  assert.equal(config.fileAssociations[0].ext, 'ctg')
  for (const icon of [config.win.icon, config.mac.icon, config.linux.icon])
    assert.ok(existsSync(join(ROOT, icon)), icon)
  for (const ending of ['.ico', '.icns'])
    assert.ok(existsSync(join(ROOT, config.fileAssociations[0].icon + ending)))
})

test('the identity of the program is the same in the code and in the installers', async () => {
  const source = readFileSync(join(ROOT, 'electron/main/app/set-up-app.ts'), 'utf8')
  assert.match(source, /const APP_ID = 'org\.cairn\.ctg'/)
  assert.equal(PACKAGE.productName, 'Cairn')
})

test('the icons hold every size', () => {
  const pngs = readdirSync(join(ROOT, 'resources/icones/png'))
  for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) {
    assert.ok(pngs.includes(`${size}x${size}.png`))
    const png = readFileSync(join(ROOT, `resources/icones/png/${size}x${size}.png`))
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size])
  }
  for (const name of ['cairn', 'ctg']) {
    const ico = readFileSync(join(ROOT, `resources/icones/${name}.ico`))
    assert.deepEqual([ico.readUInt16LE(2), ico.readUInt16LE(4)], [1, 7])
    const icns = readFileSync(join(ROOT, `resources/icones/${name}.icns`))
    assert.deepEqual([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)], ['icns', icns.length])
  }
})

test(
  'the archive holds the program, its pages and its dictionary, and nothing else',
  { skip: !canPackage },
  () => {
    const files = listPackage(archive).map((path) => path.replaceAll('\\', '/'))
    for (const path of [
      '/package.json',
      '/out/electron/main.mjs',
      '/out/electron/preload.cjs',
      '/out/renderer/index.html',
      '/resources/orthographe/fr.dic',
    ])
      assert.ok(files.includes(path), path)
    const others = files.filter(
      (path) =>
        !/^\/(?:package\.json$|out$|out\/(?:electron|renderer)(?:\/|$)|resources$|resources\/orthographe(?:\/|$))/.test(
          path,
        ),
    )
    assert.deepEqual(others, [])
    assert.deepEqual(
      files.filter((path) => /node_modules|\.test\.|\.e2e\.|\.map$|\.tsx?$|fixture/.test(path)),
      [],
    )
    const { main, dependencies } = JSON.parse(extractFile(archive, 'package.json').toString())
    assert.deepEqual([main, dependencies], ['out/electron/main.mjs', undefined])
    const imports = [
      ...extractFile(archive, 'out/electron/main.mjs')
        .toString()
        .matchAll(/^import .* from ["']([^"']+)["']/gm),
    ]
    assert.ok(imports.length > 3)
    for (const [, from] of imports) assert.match(from, /^(?:electron|node:\S+)$/)
    console.log(`# packaging: ${files.length} entries, ${readFileSync(archive).length} bytes`)
  },
)

test('the archive’s own sums are those of its files', { skip: !canPackage }, async () => {
  const { createHash } = await import('node:crypto')
  const { header } = getRawHeader(archive)
  const entry = header.files.out.files.electron.files['main.mjs']
  const digest = createHash('sha256')
    .update(extractFile(archive, 'out/electron/main.mjs'))
    .digest('hex')
  assert.equal(entry.integrity.algorithm, 'SHA256')
  assert.equal(entry.integrity.hash, digest)
})

test('only the wanted languages are kept', { skip: !canPackage }, () => {
  assert.deepEqual(readdirSync(join(packaged, 'locales')).sort(), ['en-US.pak', 'fr.pak'])
})

test('the fuses are set in the program (S9)', { skip: !canPackage }, async () => {
  const wire = await getCurrentFuseWire(join(packaged, 'cairn'))
  const on = (fuse) => String.fromCharCode(wire[fuse]) === '1'
  assert.deepEqual(
    {
      runAsNode: on(FuseV1Options.RunAsNode),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      cookies: on(FuseV1Options.EnableCookieEncryption),
      integrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      asarOnly: on(FuseV1Options.OnlyLoadAppFromAsar),
      snapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    },
    {
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      cookies: true,
      integrity: true,
      asarOnly: true,
      snapshot: false,
      fileProtocol: false,
    },
  )
})

test(
  'the program runs from the files of the archive',
  { skip: !canPackage || getKind() !== 'double' },
  async () => {
    const root = join(folder, 'extrait')
    extractAll(archive, root)
    const app = await launch({ home: createHome(), root, env: { DOUBLE_PACKAGED: '1' } })
    try {
      const page = await app.firstWindow()
      const info = await page.evaluate(() => window.cairn.info())
      assert.equal(info.version, PACKAGE.version)
      const wrong = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0].webContents.checkSpelling(['coopération', 'coopperation']),
      )
      assert.deepEqual(wrong, ['coopperation'])
      const errors = await app.evaluate(({ calls }) =>
        calls.filter((one) => /error|network|blocked/.test(one.what)),
      )
      assert.deepEqual(errors, [])
    } finally {
      await app.close()
    }
  },
)
