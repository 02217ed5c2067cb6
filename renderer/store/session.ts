import type { Auteur } from '../../shared/kernel/ctx'
import { setSession } from './atelier'
import { readOwnSessions } from './auteurs'
import { addAvis } from './avis'
import { INITIAL_STATE, useCairn } from './cairn-store'
import { createRandomText } from './ctx'
import { flush } from './dossiers'
import { commitDrafts } from './drafts'
import { emptyOldBin } from './library-actions'
import { refreshLibrary, showLibrary } from './library-view'
import { showPanne } from './panne'
import type { Demarrage } from '../storage/storage-types'
import { getServices, setServices, type Services } from './services'
import { addSuite, settleSuites } from './suites-dossier'
import { SUITE_VISITE } from './visites'

export { addAvis, removeAvis } from './avis'
export { decideConflit, readVersionsConflit } from './conflits'
export { getCtx } from './ctx'
export { buildCopieLisible, buildCtgBytes } from './ctg-actions'
export { closeDossier, flush, openDossier } from './dossiers'
export { registerDraft } from './drafts'
export { buildEnvoi } from './envoi'
export { execute, redo, undo } from './gestures'
export { readHistorique } from './historique'
export { integrateReception, readRapportFusion } from './integration'
export { createDossier, deleteDossier, restoreDossier } from './library-actions'
export { openCtgBytes } from './open-ctg'
export { cancelReception } from './reception'
export { readRecuperation } from './recuperation'
export { restoreObjet, restoreValeur } from './retours'
export { restoreVersion } from './retour-version'
export { compareVersions, createVersion, readVersion } from './versions'
export { readDepuisVisite } from './visites'

const SESSION_LENGTH = 8

/** Called once by the page: reads the library, finds again what was lost, and shows the library or why it cannot. */
export async function start(services: Services): Promise<void> {
  setServices(services)
  useCairn.setState(INITIAL_STATE)
  const started = await services.storage.start()
  if (!started.ok) {
    await showPanne(started.error)
    return
  }
  const { dossiers, auteur, ...trouve } = started.value
  await readOwnSessions()
  addSuite(SUITE_VISITE)
  await startSession(auteur ?? useCairn.getState().auteur)
  holdClosing(services)
  await emptyOldBin(dossiers)
  await refreshLibrary().catch(() => {
    showLibrary(dossiers)
  })
  useCairn.setState({ phase: 'bibliotheque' })
  if (trouve.retrouves > 0) addAvis({ ton: 'info', texte: formatFound(trouve) })
}

/** The session is drawn at every start, never kept on the machine: a cloned disk would write under the same name. */
async function startSession(auteur: Auteur): Promise<void> {
  useCairn.setState({ auteur })
  const info = await getServices()
    .bridge.info()
    .catch(() => ({ version: '' }))
  setSession({
    id: createRandomText(SESSION_LENGTH),
    nom: auteur.nom,
    fonction: auteur.fonction,
    organisme: auteur.organisme,
    app: `cairn ${info.version}`.trim(),
    debut: Date.now(),
  })
}

/** The window closes when everything is saved; otherwise it says why it stays. */
function holdClosing({ bridge }: Services): void {
  bridge.onCloseRequested(async () => {
    let isSaved = await flush()
    if (isSaved) {
      await settleSuites('fenetre')
      isSaved = await flush()
    }
    const { enregistrement } = useCairn.getState()
    if (!isSaved && enregistrement.etat === 'echec') {
      addAvis({ ton: 'erreur', texte: enregistrement.raison })
    }
    return isSaved
  })
  if (bridge.capabilities.shell !== 'browser' || typeof addEventListener !== 'function') return
  addEventListener('beforeunload', (event) => {
    commitDrafts()
    if (useCairn.getState().enregistrement.etat !== 'enregistre') event.preventDefault()
  })
}

function formatFound({
  retrouves,
  enSauvegarde,
  incertains,
}: Pick<Demarrage, 'retrouves' | 'enSauvegarde' | 'incertains'>): string {
  const isOne = retrouves === 1
  const found = isOne ? 'une CTG a été retrouvée' : `${String(retrouves)} CTG ont été retrouvées`
  const check = isOne
    ? '. Ouvrez-la pour vérifier ses dernières modifications.'
    : '. Ouvrez-les pour vérifier leurs dernières modifications.'
  const where = isOne ? ' dans ses sauvegardes' : ', en partie dans leurs sauvegardes'
  const how =
    enSauvegarde > 0
      ? `${where}${check}`
      : incertains > 0
        ? `, mais ${isOne ? 'son' : 'leur'} second enregistrement est abîmé${check}`
        : ', rien n’a été perdu.'
  return `La bibliothèque a été remise en état\u00a0: ${found}${how}`
}

/** Who is at the keyboard: kept on this machine, written in the history from now on. */
export function setAuteur(auteur: Auteur): void {
  void startSession(auteur)
  void getServices()
    .storage.saveAuteur(auteur)
    .catch(() => undefined)
}
