import { readdirSync, readFileSync } from 'node:fs'
import { launch } from '../../double/launch.mjs'

/**
 * The compiled program with the real pages, on Electron where it is installed, else on the double. Everything that should never happen
 * is kept, from before the page was there: errors, violations of the policy, requests that leave.
 * @param {{ home: string, args?: string[] }} options
 */
export async function openShell({ home, args = [] }) {
  const app = await launch({ home, args })
  const page = await app.firstWindow()
  page.setDefaultTimeout(60_000)
  const faults = []
  // The browser gives again what was said before anyone listened.
  const devtools = await page.context().newCDPSession(page)
  devtools.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') faults.push(`log: ${entry.text} ${entry.url ?? ''}`)
  })
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    faults.push(`error: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
  })
  devtools.on('Runtime.consoleAPICalled', ({ type, args: said }) => {
    if (type === 'error') faults.push(`console: ${said.map((one) => one.value).join(' ')}`)
  })
  await devtools.send('Log.enable')
  await devtools.send('Runtime.enable')
  if (app.kind === 'double') await page.setViewportSize({ width: 1366, height: 768 })
  return {
    ...app,
    page,
    async listFaults() {
      const blocked = await app.evaluate(({ calls }) =>
        (calls ?? []).filter((one) => /error|network|blocked/.test(one.what)),
      )
      return [...faults, ...blocked]
    },
    /** A power cut: every process of the program at once, without a word. */
    async cutPower() {
      for (const pid of listFamily(app.process().pid)) killQuietly(pid)
      await app.exited
    },
    /** As a click on the cross; gives the exit code. */
    async closeWindow() {
      await app
        .evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0].close())
        .catch(() => {})
      return app.exited
    },
  }
}

function killQuietly(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** A process and all that it started; on Linux alone the children are known. */
function listFamily(root) {
  if (process.platform !== 'linux') return [root]
  const children = new Map()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
    } catch {
      // Gone meanwhile.
    }
  }
  const family = [root]
  for (const pid of family) family.push(...(children.get(pid) ?? []))
  return family
}
