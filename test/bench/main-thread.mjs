/**
 * Measures beside a time what it cost the main thread of a page: script, style, layout and paint, in milliseconds that the thread
 * really had, so that a loaded machine counts less.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<<T>(act: () => Promise<T>) => Promise<{ value: T, cpu: number }>>}
 */
export async function watchMainThread(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const get = (name) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000
    return { task: get('TaskDuration'), document: get('NavigationStart') }
  }
  return async (act) => {
    const before = await read()
    const value = await act()
    const after = await read()
    return { value, cpu: computeSpent(before, after) }
  }
}

/**
 * The counters begin again with each document: after a load, what they say is all its own, what came before the page left being
 * forgotten. A change of address in the same page keeps the document.
 * @param {{ task: number, document: number }} before
 * @param {{ task: number, document: number }} after
 */
export function computeSpent(before, after) {
  return after.document === before.document ? after.task - before.task : after.task
}
