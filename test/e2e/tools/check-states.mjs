import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { listViolations, waitUntilStill } from './axe.mjs'
import { openApp, openExample } from './open-app.mjs'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** English words of component libraries that must never reach a screen. */
const ENGLISH =
  /\b(Close|Next|Previous|Search|Loading|Today|Cancel|Submit|Toggle|Remove|Clear|Skip)\b/

/** What a colour can break; everything else is the same in both schemes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** The same state in the other scheme, without leaving it. */
async function showScheme(page, colorScheme) {
  await page.emulateMedia({ colorScheme })
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
  await waitUntilStill(page)
}

/**
 * Visits every state on the example, in order: name, address, what to do there. Nothing that axe finds, in light nor in dark, no English
 * word of a library, no broken policy. Each state is read whole in the scheme that the one before it ended in, then its colours in the
 * other one: half of the changes of scheme, of which each draws the whole page anew.
 */
export function checkStates(title, states) {
  describe(title, () => {
    let app
    let [scheme, other] = ['light', 'dark']
    before(async () => {
      app = await openApp({ colorScheme: scheme })
      await openExample(app)
    })
    after(() => app.close())

    for (const [name, route, act] of states) {
      test(`${name} : axe clair et sombre, words, policy`, async () => {
        const { page } = app
        await page.goto(`${app.address}#${route}`)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await act(page)
        await waitUntilStill(page)
        assert.deepEqual(await listViolations(page, { tags: TAGS }), [])
        await showScheme(page, other)
        ;[scheme, other] = [other, scheme]
        assert.deepEqual(await listViolations(page, { rules: COLOUR_RULES }), [])
        const names = await page.evaluate(() =>
          [...document.querySelectorAll('body, [aria-label], [title], [placeholder]')].flatMap(
            (node) =>
              node === document.body
                ? [document.body.innerText]
                : [
                    node.getAttribute('aria-label'),
                    node.getAttribute('title'),
                    node.getAttribute('placeholder'),
                  ],
          ),
        )
        const english = names.filter((text) => text && ENGLISH.test(text))
        assert.deepEqual(english, [])
        assert.deepEqual(await app.listFaults(), [])
      })
    }
  })
}

/**
 * At 200 % and 400 % of zoom, no address needs a horizontal scroll. `prepare` is given the page on the example, once: the window is made
 * narrower after it, and each screen is made anew in it.
 */
export function checkReflow(title, routes, prepare = async () => {}) {
  describe(title, () => {
    let app
    before(async () => {
      app = await openApp({ viewport: { width: 683, height: 384 } })
      await openExample(app)
      await prepare(app.page)
    })
    after(() => app.close())

    for (const [width, height] of [
      [683, 384],
      [320, 256],
    ]) {
      test(`nothing needs a horizontal scroll at ${width} × ${height}`, async () => {
        const { page } = app
        await page.setViewportSize({ width, height })
        for (const route of routes) {
          // From another screen: an address that is there already would not be made anew.
          if (page.url().endsWith(`#${route}`)) await page.goto(`${app.address}#/aide`)
          await page.goto(`${app.address}#${route}`)
          await page.getByRole('heading', { level: 1 }).first().waitFor()
          await waitUntilStill(page)
          const excess = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          )
          assert.ok(excess <= 0, `${route} : ${excess} px de trop`)
        }
      })
    }
  })
}
