import { lazy, type ComponentType } from 'react'
import { APP } from '../strings/app'
import { CONFLITS } from '../strings/conflits'
import { DONNEES } from '../strings/donnees-personnelles'
import { ENVOIS } from '../strings/envoi'
import { PARTAGE } from '../strings/partage'
import { RECEPTION } from '../strings/reception'

type Route = {
  readonly title: string
  /** The screen shows the open CTG. */
  readonly needsDossier: boolean
  /** The same component at each call. */
  readonly getScreen: () => ComponentType
}

type Loaded = { readonly default: ComponentType }

/**
 * A screen whose code was fetched ahead is drawn at once. Only another one goes through `lazy`, whose waiting text React then keeps
 * on the screen for 300 ms at least.
 */
function buildRoute(
  title: string,
  needsDossier: boolean,
  importScreen: () => Promise<Loaded>,
): Route & { readonly load: () => Promise<Loaded> } {
  let fetched: ComponentType | null = null
  let chosen: ComponentType | null = null
  const load = async (): Promise<Loaded> => {
    const loaded = await importScreen()
    fetched = loaded.default
    return loaded
  }
  const getScreen = (): ComponentType => (chosen ??= fetched ?? lazy(load))
  return { title, needsDossier, load, getScreen }
}

/** First part of the address → screen. One chunk a module. */
const ROUTES = {
  '': buildRoute(APP.library, false, async () => {
    const module = await import('../features/bibliotheque/bibliotheque-screen')
    return { default: module.BibliothequeScreen }
  }),
  nouvelle: buildRoute(APP.newCtg, false, async () => {
    const module = await import('../features/bibliotheque/assistant-screen')
    return { default: module.AssistantScreen }
  }),
  plan: buildRoute(APP.plan, true, async () => {
    const module = await import('../features/plan/plan-screen')
    return { default: module.PlanScreen }
  }),
  retroplanning: buildRoute(APP.schedule, true, async () => {
    const module = await import('../features/retroplanning/retroplanning-screen')
    return { default: module.RetroplanningScreen }
  }),
  reunions: buildRoute(APP.meetings, true, async () => {
    const module = await import('../features/reunions/reunions-screen')
    return { default: module.ReunionsScreen }
  }),
  annuaire: buildRoute(APP.directory, true, async () => {
    const module = await import('../features/annuaire/annuaire-screen')
    return { default: module.AnnuaireScreen }
  }),
  gouvernance: buildRoute(APP.governance, true, async () => {
    const module = await import('../features/gouvernance/gouvernance-screen')
    return { default: module.GouvernanceScreen }
  }),
  concertation: buildRoute(APP.consultation, true, async () => {
    const module = await import('../features/concertation/concertation-screen')
    return { default: module.ConcertationScreen }
  }),
  tableau: buildRoute(APP.dashboard, true, async () => {
    const module = await import('../features/tableau/tableau-screen')
    return { default: module.TableauScreen }
  }),
  reception: buildRoute(RECEPTION.title, true, async () => {
    const module = await import('../features/reception/reception-screen')
    return { default: module.ReceptionScreen }
  }),
  'a-decider': buildRoute(CONFLITS.title, true, async () => {
    const module = await import('../features/conflits/conflits-screen')
    return { default: module.ConflitsScreen }
  }),
  historique: buildRoute(APP.history, true, async () => {
    const module = await import('../features/historique/historique-screen')
    return { default: module.HistoriqueScreen }
  }),
  documents: buildRoute(APP.documents, true, async () => {
    const module = await import('../features/documents/documents-screen')
    return { default: module.DocumentsScreen }
  }),
  envois: buildRoute(ENVOIS.title, true, async () => {
    const module = await import('../features/envoi/envois-screen')
    return { default: module.EnvoisScreen }
  }),
  'dossier-partage': buildRoute(PARTAGE.title, true, async () => {
    const module = await import('../features/partage/partage-screen')
    return { default: module.PartageScreen }
  }),
  'donnees-personnelles': buildRoute(DONNEES.title, true, async () => {
    const module = await import('../features/donnees-personnelles/donnees-screen')
    return { default: module.DonneesScreen }
  }),
  parametres: buildRoute(APP.settings, true, async () => {
    const module = await import('../features/parametres/parametres-screen')
    return { default: module.ParametresScreen }
  }),
  aide: buildRoute(APP.help, false, async () => {
    const module = await import('../features/aide/aide-screen')
    return { default: module.AideScreen }
  }),
} as const

function isRouteName(name: string): name is keyof typeof ROUTES {
  return Object.hasOwn(ROUTES, name)
}

/** Fetches the code of the screen that the address asks for while the dossiers are being read. The example leads to the plan. */
export function preloadScreen(location: string): void {
  const name = readModule(location)
  const wanted = name === 'exemple' ? 'plan' : name
  if (isRouteName(wanted)) void ROUTES[wanted].load()
}

/** « plan » of « /plan/fa_1?champ=budget ». */
export function readModule(location: string): string {
  return location.split(/[/?]/)[1] ?? ''
}

export function findRoute(location: string): Route | undefined {
  const name = readModule(location)
  return isRouteName(name) ? ROUTES[name] : undefined
}
