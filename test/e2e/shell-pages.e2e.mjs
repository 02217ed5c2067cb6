// The real pages in the real shell: they start, break nothing of the policy, reach for nothing outside, and let the window close.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { createHome } from '../double/app-folder.mjs'
import { getKind, launch } from '../double/launch.mjs'

test('the pages start in the shell, quietly, and close', { timeout: 120_000 }, async (t) => {
  await ensureBuilt(['main', 'preload', 'renderer'], {})
  const app = await launch({ home: createHome() })
  t.after(() => app.close())
  const page = await app.firstWindow()
  const problems = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.reload()
  await page.waitForFunction(() => document.querySelectorAll('button').length > 0, undefined, {
    timeout: 60_000,
  })
  assert.equal(await page.evaluate(() => typeof window.cairn.log.append), 'function')
  assert.deepEqual(problems, [])
  if (getKind() === 'double') {
    const calls = await app.evaluate(({ calls }) =>
      calls.filter((one) => /error|network|blocked/.test(one.what)),
    )
    assert.deepEqual(calls, [])
  }
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1 })
  })
  await app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0].close())
  assert.equal(await app.exited, 0)
})
