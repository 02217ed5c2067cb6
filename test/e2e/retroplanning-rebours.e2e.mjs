// A template becomes a plan, a plan is counted back from the signature, a delay changes it, a year is generated once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { closeNotices, createCtg, getNotice, keepPicture } from './tools/gestures.mjs'
import { openApp } from './tools/open-app.mjs'
import { buildEmptyFile, openPlanVide, TODAY } from './tools/retroplanning-rebours-states.mjs'

let app
let page

before(async () => {
  await ensureBuilt(['renderer'], {})
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(20_000)
  await page.clock.setFixedTime(TODAY)
  await createCtg(page, app.address, 'CC des Essais', ['Services aux familles'])
})
after(() => app?.close())

const dialog = () => page.getByRole('dialog')
const go = (route) => page.goto(`${app.address}#${route}`)
/** Every step of the plan with its date, as the list of the count back shows them. */
const plan = async () => {
  await dialog().getByRole('row').nth(1).waitFor()
  const rows = await dialog().getByRole('row').allTextContents()
  return rows.slice(1).map((text) => text.replaceAll('\u00a0', ' '))
}
const countBack = async () => {
  await page.getByRole('button', { name: 'Compter à rebours…' }).click()
  await dialog().getByRole('heading', { name: 'Compter à rebours' }).waitFor()
}
const typeDay = async (day) => {
  const field = dialog().getByLabel(/^Date imposée n°.1$/)
  await field.fill(day)
  await field.blur()
}

test('an empty plan teaches, and a template becomes a plan counted from the signature', async () => {
  await go('/retroplanning')
  await page.getByRole('heading', { name: /^Par où commencer/ }).waitFor()
  assert.equal(await page.locator('.rebours-modele').count(), 5)
  await keepPicture(page, 'retroplanning-vide')
  await page.getByRole('button', { name: /^Étude en deux phases, trois COPIL/ }).click()
  const field = dialog().getByLabel('Date de signature souhaitée')
  await field.fill('')
  await dialog().getByRole('button', { name: 'Poser le plan' }).click()
  await dialog().getByText('Donnez la date de signature souhaitée').waitFor()
  await field.fill('15 mars 2027')
  await field.blur()
  await dialog()
    .getByText(/Le travail commencerait vers/)
    .waitFor()
  await keepPicture(page, 'retroplanning-modele')
  await dialog().getByRole('button', { name: 'Poser le plan' }).click()
  await getNotice(page, 'Plan posé d’après').waitFor()
  await page
    .getByRole('row', { name: /COPIL de lancement/ })
    .first()
    .waitFor()
})

test('a later signature gives an honest plan, kept line by line, in one undo step', async () => {
  await countBack()
  await typeDay('14 juin 2027')
  await dialog()
    .getByText(/^Tout tient/)
    .waitFor()
  const lines = await plan()
  assert.ok(lines.length >= 10, `${lines.length} lignes`)
  assert.ok(
    lines.some((line) => /Signature.*14 juin 2027.*imposée/.test(line)),
    lines.join('\n'),
  )
  assert.ok(
    lines.some((line) => /conseil communautaire.*avant/.test(line)),
    'a reason a line',
  )
  await keepPicture(page, 'retroplanning-rebours')
  const [first] = await dialog()
    .getByRole('checkbox', { name: /^Garder la nouvelle date/ })
    .all()
  const count = await dialog()
    .getByRole('checkbox', { name: /^Garder la nouvelle date/ })
    .count()
  await first.uncheck()
  const button = dialog().getByRole('button', { name: new RegExp(`^Appliquer à ${count}.étapes$`) })
  await button.click()
  await getNotice(page, 'Plan compté à rebours').waitFor()
  await page.keyboard.press('Control+z')
  await countBack()
  assert.match(
    await dialog()
      .getByLabel(/^Date imposée n°.1$/)
      .inputValue(),
    /^15.mars 2027$/,
  )
})

test('a date too near says what does not fit, and the shortest remedy applies', async () => {
  await typeDay('15 avril 2026')
  const problems = dialog().getByRole('region', { name: /^Ce qui ne tient pas/ })
  await problems.waitFor()
  await keepPicture(page, 'retroplanning-trop-pres')
  // One problem's own remedy, taken and, when it is not a date typed here, given up again.
  const own = problems.getByRole('button', { name: /^Appliquer ce remède/ })
  const problem = await problems.getByRole('listitem').first().textContent()
  await own.first().click()
  await dialog()
    .getByText(problem ?? '', { exact: true })
    .waitFor({ state: 'detached' })
  const giveUp = dialog().getByRole('button', { name: /^Renoncer à ce remède/ })
  if ((await giveUp.count()) > 0) await giveUp.first().click()
  else await typeDay('15 avril 2026')
  const remedy = problems.getByRole('button', { name: /^Repousser « Signature/ })
  await remedy.click()
  await dialog()
    .getByText(/^Tout tient/)
    .waitFor()
  const day = await dialog()
    .getByLabel(/^Date imposée n°.1$/)
    .inputValue()
  assert.match(day, /202[67]$/)
  await keepPicture(page, 'retroplanning-remede')
})

test('a delay changed by the territory changes the plan, and its source stays', async () => {
  await typeDay('14 juin 2027')
  await dialog()
    .getByText(/14.juin 2027/)
    .first()
    .waitFor()
  const before = await plan()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await go('/retroplanning/delais')
  const value = page.getByLabel('Valeur : Circuit de signature de la convention')
  await value.fill('10')
  await value.blur()
  await page
    .getByRole('button', { name: /^Revenir à la valeur livrée : Circuit de signature/ })
    .waitFor()
  await keepPicture(page, 'retroplanning-delais')
  await countBack()
  await typeDay('14 juin 2027')
  await dialog()
    .getByText(/10.semaines/)
    .first()
    .waitFor()
  const later = await plan()
  assert.notDeepEqual(later, before)
  assert.equal(later.at(-1), before.at(-1))
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Revenir à la valeur livrée : Circuit/ }).click()
  await getNotice(page, 'valeur livrée remise').waitFor()
  assert.equal(await value.inputValue(), '3')
  await closeNotices(page)
})

test('the plan is kept as a template, and the template named again', async () => {
  await go('/retroplanning')
  await page.getByRole('button', { name: 'Autres commandes du rétroplanning' }).click()
  await page.getByRole('menuitem', { name: 'Enregistrer ce plan comme modèle…' }).click()
  await dialog().getByLabel('Nom du modèle').fill('Notre démarche')
  await page.keyboard.press('Enter')
  await getNotice(page, 'Modèle « Notre démarche » enregistré.').waitFor()
  await page.getByRole('button', { name: 'Autres commandes du rétroplanning' }).click()
  await page.getByRole('menuitem', { name: 'Gérer vos modèles…' }).click()
  await dialog().getByLabel('Nom du modèle « Notre démarche »').fill('Renouvellement')
  await dialog().getByRole('button', { name: 'Fermer' }).last().click()
  await page.getByRole('button', { name: 'Autres commandes du rétroplanning' }).click()
  await page.getByRole('menuitem', { name: 'Partir d’un modèle…' }).click()
  await dialog()
    .getByRole('button', { name: /^Renouvellement/ })
    .waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('a year is generated once: the second time there is nothing to create', async () => {
  await go('/retroplanning/annee')
  await page.getByRole('button', { name: 'Année suivante' }).click()
  await page.getByRole('heading', { name: 'L’année 2027' }).waitFor()
  await keepPicture(page, 'retroplanning-annee')
  await page.getByRole('button', { name: /^Créer \d+.rendez-vous$/ }).click()
  await getNotice(page, 'à l’année 2027').waitFor()
  await page.getByText(/L’année 2027 est déjà dans le plan/).waitFor()
  assert.equal(await page.getByRole('button', { name: /^Créer/ }).count(), 0)
  assert.equal(await page.getByRole('checkbox').count(), 0)
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: /^Créer \d+.rendez-vous$/ }).waitFor()
})

test('the states of the accessibility file open, without a fault', async () => {
  await openPlanVide(page, await buildEmptyFile())
  await page.getByRole('heading', { name: /^Par où commencer/ }).waitFor()
  assert.deepEqual(await app.listFaults(), [])
})
