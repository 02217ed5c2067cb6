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
    return (metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0) * 1000
  }
  return async (act) => {
    const before = await read()
    const value = await act()
    return { value, cpu: (await read()) - before }
  }
}
