import { checkReflow, checkStates } from './tools/check-states.mjs'
import { readExample } from './tools/ctg-files.mjs'
import { fillField, openFile, waitForValue } from './tools/gestures.mjs'
import { HISTORY_ROUTES, HISTORY_STATES } from './tools/history-states.mjs'
import { GUIDE_PAGES, PERSONAL_STATES } from './tools/personal-data-states.mjs'
import { buildReceivedFile } from './tools/received-files.mjs'
import { SHARING_STATES } from './tools/sharing-states.mjs'

/** Each screen, and each state that puts something new on it: name, address, what to do there. */
const nothing = async () => {}

const STATES = [
  ['bibliothèque', '/', nothing],
  ['assistant', '/nouvelle', nothing],
  ['plan, axe', '/plan', (page) => page.getByRole('treeitem').first().click()],
  ['plan, fiche', '/plan', (page) => openFiche(page, 'TAD Ados')],
  ['plan, menu d’une fiche', '/plan', openMenuOfFiche],
  ['plan, anomalies', '/plan', (page) => page.getByRole('button', { name: /À vérifier/ }).click()],
  ['documents', '/documents', nothing],
  ['documents, fiche action', '/documents/fiche-action', waitForPreview],
  ['documents, plan synthétique', '/documents/plan-actions', waitForPreview],
  ...['convention', 'ecriture', 'vocabulaire', 'charte', 'listes', 'auteur', 'donnees'].map(
    (tab) => [`paramètres, ${tab}`, `/parametres/${tab}`, nothing],
  ),
  ['paramètres, un territoire', '/parametres/listes/territoires', openFirstRecord],
  ...[
    'commencer',
    ...GUIDE_PAGES,
    'raccourcis',
    'glossaire',
    'donnees',
    'accessibilite',
    'a-propos',
  ].map((tab) => [`aide, ${tab}`, `/aide/${tab}`, nothing]),
  ['recherche', '/plan', search],
  ...SHARING_STATES,
  ['fichier reçu, aucun', '/reception', nothing],
  ['fichier reçu', '/plan', receive],
  ['fichier reçu, choix faits', '/reception', chooseInReceived],
  ['fichier intégré', '/reception', integrate],
  ['à décider', '/a-decider', writeOther],
  ['plan, rubrique à deux versions', '/plan', (page) => openFiche(page, 'TAD Ados')],
  ['à décider, rien', '/a-decider', keepMine],
  ...HISTORY_STATES,
  ...PERSONAL_STATES,
]

/** A file whose author changed what we changed too, added and deleted something. */
async function receive(page) {
  await openFiche(page, 'TAD Ados')
  await waitForValue(page, 'titre', TAD)
  await fillField(page, 'publicCible', 'Adolescents des vallées')
  await openFile(page, 'retour.ctg', await getReceived())
  await page.getByRole('heading', { level: 1, name: 'Fichier reçu' }).waitFor()
}

const TAD = /TAD Ados/
let received

function getReceived() {
  received ??= buildReceivedFile(readExample(), {
    edits: [
      { table: 'fichesAction', title: TAD, field: 'publicCible', value: 'Lycéens' },
      { table: 'fichesAction', title: TAD, field: 'secteur', value: 'Vallée de la Pique' },
    ],
    creations: [{ table: 'fichesAction', like: TAD, patch: { titre: 'Guichet itinérant' } }],
    deletions: [{ table: 'fichesAction', title: /Réflexion sur l.organisation/ }],
  })
  return received
}

async function chooseInReceived(page) {
  await page.getByRole('checkbox', { name: /^Prendre : Secteur/ }).uncheck()
  await page.getByRole('radio', { name: 'Écrire autre chose' }).check()
  await page.getByRole('textbox', { name: 'Votre version' }).waitFor()
}

async function integrate(page) {
  await page.getByRole('radio', { name: 'Plus tard' }).check()
  await page.getByRole('button', { name: 'Intégrer', exact: true }).click()
  await page.getByRole('heading', { name: /intégrées/ }).waitFor()
}

async function writeOther(page) {
  await page.getByRole('button', { name: 'Écrire autre chose' }).click()
  await page.getByRole('textbox', { name: 'Votre version' }).waitFor()
}

async function keepMine(page) {
  await page.getByRole('button', { name: 'Garder la mienne' }).click()
  await page.getByRole('heading', { name: 'Rien à décider' }).waitFor()
}

async function openMenuOfFiche(page) {
  await openFiche(page, 'TAD Ados')
  await page
    .getByRole('button', { name: /Autres commandes/ })
    .first()
    .click()
  await page.getByRole('menu').first().waitFor()
}

async function waitForPreview(page) {
  await page
    .getByText(/Aperçu/)
    .first()
    .waitFor()
  await page.getByRole('table').first().waitFor()
}

async function openFirstRecord(page) {
  await page
    .getByTitle(/^Modifier/)
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}

async function search(page) {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('sante')
}

async function openFiche(page, words) {
  await page.keyboard.press('Escape')
  const item = page.getByRole('treeitem', { name: new RegExp(words) }).last()
  if ((await item.count()) === 0) {
    await page.getByRole('button', { name: /Tout déplier/ }).click()
  }
  await item.click()
  await page
    .getByRole('textbox', { name: /Intitulé/ })
    .first()
    .waitFor()
}

checkStates('every screen', STATES)

checkReflow(
  'at 200 % and 400 % of zoom',
  [
    ...HISTORY_ROUTES,
    '/reception',
    '/a-decider',
    '/',
    '/plan',
    '/documents/fiche-action',
    '/parametres',
    '/aide',
    '/envois',
    '/dossier-partage',
    '/donnees-personnelles',
    '/aide/recevoir',
  ],
  async (page) => {
    await openFile(page, 'retour.ctg', await getReceived())
    await page.getByRole('heading', { level: 1, name: 'Fichier reçu' }).waitFor()
  },
)
