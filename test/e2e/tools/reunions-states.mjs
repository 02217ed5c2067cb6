import { openDossier } from './gestures.mjs'
import { buildReunionsFile } from './reunions-file.mjs'

let built

/** A dossier of its own: what was open before is left as it is. */
export async function openReunions(page) {
  built ??= await buildReunionsFile({ guests: 30 })
  await page.keyboard.press('Escape')
  await openDossier(page, 'reunions.ctg', built)
  await page.getByText('CTG avec des réunions').first().waitFor()
  await goTo(page, '/reunions/liste')
  await page.getByRole('link', { name: /^COPIL n°.1/ }).waitFor()
}

async function goTo(page, route) {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${route}`)
}

async function openNew(page) {
  await page.getByRole('button', { name: 'Nouvelle réunion' }).click()
  await page.getByRole('dialog').getByText('Transport à la demande').waitFor()
}

async function create(page) {
  if ((await page.getByRole('dialog').count()) === 0) await openNew(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Créer la réunion' }).click()
  await page.getByRole('textbox', { name: 'Point 1', exact: true }).waitFor()
  await page.getByRole('button', { name: /^Détails du point 1/ }).click()
  await page.getByRole('textbox', { name: 'Décision demandée' }).waitFor()
}

async function note(page) {
  const radio = page.getByRole('radio', { name: 'Représenté' }).first()
  await radio.waitFor()
  await radio.click()
  await page.getByLabel('Pouvoir à').waitFor()
}

async function openInviter(page) {
  await page.getByRole('button', { name: 'Inviter…' }).click()
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor()
}

const nothing = async () => {}

/** Meetings: without any, then those of a project of its own, open from the second state on. */
export const REUNIONS_STATES = [
  ['réunions, aucune', '/reunions/liste', nothing],
  ['réunions, modèles, aucun', '/reunions/modeles', nothing],
  ['réunions, liste', '/plan', openReunions],
  ['réunions, nouvelle', '/reunions/liste', openNew],
  ['réunion, préparation', '/reunions/liste', create],
  ['réunions, calendrier', '/reunions/calendrier/2022-10', nothing],
  ['réunions, réserve', '/reunions/reserve', nothing],
  ['réunion, présence, personne', '/reunions/reu_reunionsr4/presence', nothing],
  ['réunion, présence', '/reunions/reu_reunionslong/presence', note],
  ['réunion, inviter', '/reunions/reu_reunionslong/presence', openInviter],
]

/** Addresses that must need no sideways scroll, once the project of the states is open. */
export const REUNIONS_ROUTES = [
  '/reunions/liste',
  '/reunions/calendrier/2022-10',
  '/reunions/reserve',
  '/reunions/modeles',
  '/reunions/reu_reunionsr1/preparation',
  '/reunions/reu_reunionslong/presence',
]
