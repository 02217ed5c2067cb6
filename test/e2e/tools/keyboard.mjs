/** Gestures of the keyboard, and nothing else: no file that imports this one touches a mouse. */

/** What has the focus: its name as it is read, its identifier, its kind. */
export function readFocus(page) {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return { name: '', id: '', tag: 'body' }
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
    const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(' ')
    const name =
      element.getAttribute('aria-label') || labelled.trim() || labels || element.textContent || ''
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      id: element.id,
      tag: element.tagName.toLowerCase(),
      role: element.getAttribute('role') ?? '',
      type: element.getAttribute('type') ?? '',
    }
  })
}

/** Tab until something of that name has the focus. */
export async function tabTo(page, name, { key = 'Tab', max = 150 } = {}) {
  const seen = []
  for (let count = 0; count < max; count += 1) {
    const focus = await readFocus(page)
    if (name.test(focus.name)) return focus
    seen.push(focus.name.slice(0, 40))
    await page.keyboard.press(key)
  }
  throw new Error(`Tab never reached ${name}; it went through: ${seen.slice(-60).join(' | ')}`)
}

export async function tabToAndPress(page, name, options) {
  await tabTo(page, name, options)
  await page.keyboard.press('Enter')
}

/** Waits until the focus is on something that answers. */
export async function waitForFocus(page, check, what) {
  for (let count = 0; count < 400; count += 1) {
    if (check(await readFocus(page))) return
    await page.waitForTimeout(50)
  }
  throw new Error(
    `The focus never came to ${what}; it is on ${JSON.stringify(await readFocus(page))}`,
  )
}
