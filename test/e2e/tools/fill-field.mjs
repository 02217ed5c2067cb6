import { waitForFocus } from './keyboard.mjs'

/** What is typed in a field, by kind: something that no other field holds, so that it can be found again in Word. */
export function getTyped(name, field) {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'richText':
      return `Saisie ${name}`
    case 'dateFloue':
      return 'juin 2023'
    case 'montant':
      return '12 345 €'
    case 'number':
      return name === 'etp' ? '2,5' : '4'
    case 'ref':
    case 'refs':
      return `Lien ${name}`
    default:
      return ''
  }
}

/** Where what refers to the plan itself can only be chosen, never created. */
const CHOSEN_ONLY = new Set(['axes', 'objectifs', 'fichesAction'])

/** Fills the field that has the focus, by the keyboard alone. */
export async function fillFocused(page, name, field, focus) {
  const typed = getTyped(name, field)
  switch (field.kind) {
    case 'boolean':
      await page.keyboard.press('Space')
      return
    case 'enum':
      await page.keyboard.press('ArrowDown')
      return
    case 'ref':
    case 'refs':
      if (!CHOSEN_ONLY.has(field.target)) await page.keyboard.type(typed)
      await page.waitForTimeout(60)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      return
    case 'richText':
      if (focus.tag === 'button') {
        await page.keyboard.press('Enter')
        await waitForFocus(page, ({ role }) => role === 'textbox', `the editor of ${name}`)
      }
      await page.keyboard.type(typed)
      return
    default:
      await page.keyboard.press('Control+a')
      await page.keyboard.type(typed)
  }
}
