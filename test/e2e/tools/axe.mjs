import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
// The engine itself: its wrapper for Playwright opens a page more at each analysis, to join frames. The application has none.
const { source } = createRequire(require.resolve('@axe-core/playwright'))('axe-core')

/**
 * What axe finds wrong on a page without frames, one line a rule.
 * @param {import('playwright-core').Page} page
 * @param {{ tags?: readonly string[], rules?: readonly string[] }} only tags of rules, or rules by name
 * @returns {Promise<readonly string[]>}
 */
export async function listViolations(page, { tags, rules }) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const { frames, checked, violations } = await page.evaluate(
    async (runOnly) => {
      const results = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] })
      return {
        frames: document.querySelectorAll('iframe, frame').length,
        checked: results.passes.length + results.violations.length,
        violations: results.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
        ),
      }
    },
    tags === undefined ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
  )
  if (frames > 0) throw new Error('a frame: axe must be run in it too')
  if (checked === 0) throw new Error('axe checked nothing')
  return violations
}

/** Waits until nothing moves and nothing has been written on the page for a moment. */
export const waitUntilStill = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const isMoving = () =>
          document
            .getAnimations()
            .some(
              (one) =>
                one.playState === 'running' && one.effect?.getTiming().iterations !== Infinity,
            )
        let last = performance.now()
        const observer = new MutationObserver(() => (last = performance.now()))
        observer.observe(document, { subtree: true, childList: true, characterData: true })
        const check = (now) => {
          if (isMoving()) last = now
          if (now - last < 100) return void requestAnimationFrame(check)
          observer.disconnect()
          resolve(undefined)
        }
        requestAnimationFrame(check)
      }),
  )
