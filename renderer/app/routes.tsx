import { lazy, type ComponentType } from 'react'
import { APP } from '../strings/app'

type Route = {
  readonly title: string
  /** The screen shows the open CTG. */
  readonly needsDossier: boolean
  readonly Screen: ComponentType
}

const BibliothequeScreen = lazy(async () => {
  const module = await import('../features/bibliotheque/bibliotheque-screen')
  return { default: module.BibliothequeScreen }
})

const AssistantScreen = lazy(async () => {
  const module = await import('../features/bibliotheque/assistant-screen')
  return { default: module.AssistantScreen }
})

const PlanScreen = lazy(async () => {
  const module = await import('../features/plan/plan-screen')
  return { default: module.PlanScreen }
})

const DocumentsScreen = lazy(async () => {
  const module = await import('../features/documents/documents-screen')
  return { default: module.DocumentsScreen }
})

const ParametresScreen = lazy(async () => {
  const module = await import('../features/parametres/parametres-screen')
  return { default: module.ParametresScreen }
})

const AideScreen = lazy(async () => {
  const module = await import('../features/aide/aide-screen')
  return { default: module.AideScreen }
})

/** First part of the address → screen. One chunk a module. */
const ROUTES: Readonly<Record<string, Route>> = {
  '': { title: APP.library, needsDossier: false, Screen: BibliothequeScreen },
  nouvelle: { title: APP.newCtg, needsDossier: false, Screen: AssistantScreen },
  plan: { title: APP.plan, needsDossier: true, Screen: PlanScreen },
  documents: { title: APP.documents, needsDossier: true, Screen: DocumentsScreen },
  parametres: { title: APP.settings, needsDossier: true, Screen: ParametresScreen },
  aide: { title: APP.help, needsDossier: false, Screen: AideScreen },
}

/** « plan » of « /plan/fa_1?champ=budget ». */
export function readModule(location: string): string {
  return location.split(/[/?]/)[1] ?? ''
}

export function findRoute(location: string): Route | undefined {
  const name = readModule(location)
  return Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined
}
