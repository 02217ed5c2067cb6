/** What a coordinator does on the screens of the application, and what can be read there. */

/** Waits until both stores have what was typed. What is still being typed must be left before, or it is not counted. */
export async function waitUntilSaved(page) {
  // A slow machine may not have drawn yet that what was just left is being written.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(resolve, 300)
        requestAnimationFrame(() => requestAnimationFrame(resolve))
      }),
  )
  await page.locator('.etat-enregistrement[data-etat="enregistre"]').waitFor({ timeout: 60_000 })
}

/** Notes every word the save state goes through from now on; the function returned gives them. */
export async function watchSaveState(page) {
  await page.evaluate(() => {
    const place = document.querySelector('.etat-enregistrement')
    globalThis.saveWords = []
    const note = () => {
      const word = place.textContent.replaceAll('\u00a0', ' ')
      if (globalThis.saveWords.at(-1) !== word) globalThis.saveWords.push(word)
    }
    new MutationObserver(note).observe(place, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  return () => page.evaluate(() => globalThis.saveWords)
}

/** A field of the record shown, by its name in the definition. */
export function getField(page, name) {
  return page.locator(`.detail [id^="champ-"][id$="-${name}"]`).last()
}

/** Types a value in place of what is there, and leaves the field. */
export async function fillField(page, name, text) {
  const field = getField(page, name)
  await field.fill(text)
  await field.blur()
}

/** Unfolds the plan and shows the record of that title. */
export async function openRecord(page, title) {
  const item = page.getByRole('treeitem', { name: title })
  await page.getByRole('treeitem').first().waitFor()
  if ((await item.count()) === 0) await page.getByRole('button', { name: 'Tout déplier' }).click()
  const id = await item.last().getAttribute('data-id')
  await item.last().click()
  // The record shown before stays a moment: its fields are not those asked for.
  await page.locator(`.detail [id^="champ-${id}-"]`).first().waitFor({ state: 'attached' })
}

/** The titles that the plan shows, once unfolded. */
export async function listTitles(page) {
  const unfold = page.getByRole('button', { name: 'Tout déplier' })
  if ((await unfold.count()) > 0) await unfold.click()
  return page.getByRole('treeitem').allTextContents()
}

/** A notice that holds these words. */
export function getNotice(page, words) {
  return page.locator('.avis').filter({ hasText: words })
}

/** Closes the notices, so that the next one cannot be taken for an old one. They may also leave by themselves meanwhile. */
export async function closeNotices(page) {
  const close = page.getByRole('button', { name: 'Fermer cet avis' })
  for (let left = 30; left > 0 && (await close.count()) > 0; left -= 1)
    await close
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined)
}

const listening = new WeakSet()

/** Gives a file to « Ouvrir un fichier… ». */
export async function openFile(page, name, bytes) {
  if (!listening.has(page)) {
    // Playwright takes choosers over only while somebody listens, and only once the page has heard of it.
    page.on('filechooser', () => {})
    listening.add(page)
    await page.evaluate(() => undefined)
  }
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+o')
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await (await chooser).setFiles(file)
}

/**
 * Opens a file that is a dossier of its own. Its name is on the screen a moment before its plan is asked for: another screen asked for
 * meanwhile would be left at once, so the address is waited for, from one that is not that of the plan.
 */
export async function openDossier(page, name, bytes) {
  await page.evaluate(() => {
    location.hash = '#/aide'
  })
  await page.waitForURL(/#\/aide/)
  await openFile(page, name, bytes)
  await page.waitForURL(/#\/plan/)
}

/** Drops a file on the window. */
export async function dropFile(page, name, bytes) {
  await page.evaluate(
    ([title, list]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([Uint8Array.from(list)], title))
      const options = { dataTransfer, bubbles: true, cancelable: true }
      document.body.dispatchEvent(new DragEvent('dragover', options))
      document.body.dispatchEvent(new DragEvent('drop', options))
    },
    [name, [...bytes]],
  )
}

/** Follows « Nouvelle CTG » to its end, with a place and the titles of the axes. */
export async function createCtg(page, address, place, axes) {
  await page.goto(`${address}#/nouvelle`)
  await page.getByLabel(/^Nom complet du territoire/).fill(place)
  const next = page.getByRole('button', { name: 'Suivant' })
  for (const step of ['Période', 'Signataires', 'Plan d’actions']) {
    await next.click()
    await page.getByRole('heading', { name: new RegExp(step) }).waitFor()
  }
  await page.getByLabel('Mes axes, que je connais déjà').check()
  await page.getByLabel('Titres des axes').fill(axes.join('\n'))
  await next.click()
  await page.getByRole('button', { name: 'Créer la CTG' }).click()
  await page.getByRole('treeitem').first().waitFor()
}

/** Waits until a field of the record shown has that value. */
export async function waitForValue(page, name, value) {
  const field = getField(page, name)
  await field.waitFor()
  for (let left = 600; left > 0; left -= 1) {
    const now = await field.inputValue()
    if (typeof value === 'string' ? now === value : value.test(now)) return
    if (left === 1) throw new Error(`${name} shows ${JSON.stringify(now)}, not ${value}`)
    await page.waitForTimeout(50)
  }
}

/** Keeps a picture of a state worth looking at, in the folder of CAIRN_PICTURES. */
export async function keepPicture(page, name) {
  const folder = process.env.CAIRN_PICTURES
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}
