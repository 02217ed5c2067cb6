/**
 * Milliseconds from a change of address to the frame that shows the first line asked for, which must not be there before.
 * @param {import('playwright-core').Page} page
 */
export async function measureRoute(page, route, selector) {
  return page.evaluate(
    ([hash, wanted]) =>
      new Promise((resolve) => {
        const from = performance.now()
        location.hash = hash
        const look = () => {
          if (document.querySelector(wanted) !== null)
            requestAnimationFrame(() => resolve(performance.now() - from))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    [`#${route}`, selector],
  )
}

/** Without any change of the list for this long, a letter is done with. */
const QUIET = 400

/**
 * Milliseconds from a key to the frame after the last change that it made in the list; to the next frame when it changed nothing.
 * @param {import('playwright-core').Page} page
 */
export async function measureKey(page, key, scope) {
  // Listening is acknowledged before the key leaves: they go through different doors of the browser.
  await page.evaluate(
    ([list, quiet]) => {
      globalThis.measuredKey = new Promise((resolve) => {
        let from = 0
        let last = 0
        let timer = 0
        const finish = () => {
          observer.disconnect()
          resolve(last - from)
        }
        const note = () => {
          if (from === 0) return
          requestAnimationFrame(() => {
            last = performance.now()
            clearTimeout(timer)
            timer = setTimeout(finish, quiet)
          })
        }
        const observer = new MutationObserver(note)
        // What holds the list: the list itself leaves when nothing is found.
        const root = document.querySelector(list)?.parentElement ?? document.body
        observer.observe(root, { childList: true, characterData: true, subtree: true })
        document.addEventListener(
          'keydown',
          (event) => {
            from = event.timeStamp
            note()
          },
          { capture: true, once: true },
        )
      })
    },
    [scope, QUIET],
  )
  await page.keyboard.press(key)
  return page.evaluate(() => globalThis.measuredKey)
}
