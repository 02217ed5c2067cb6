import type { Id } from '../../../shared/kernel/json'

/** The lists that cross all meetings, in the order of their links. */
export const SECTIONS = [
  'liste',
  'calendrier',
  'suites',
  'decisions',
  'reserve',
  'modeles',
] as const

/** What is done with one meeting, in the order of its life. */
export const ONGLETS = ['preparation', 'presence', 'seance', 'compte-rendu', 'atelier'] as const

export type Section = (typeof SECTIONS)[number]
export type Onglet = (typeof ONGLETS)[number]

export type ReunionsRoute =
  | { readonly genre: 'section'; readonly section: Section; readonly objet: Id | null }
  | { readonly genre: 'reunion'; readonly reunionId: Id; readonly onglet: Onglet }

/**
 * What the address asks for: « /reunions », « /reunions/calendrier », « /reunions/modeles/mor_1 », « /reunions/reu_1/presence ».
 * An unknown tab is the first one.
 */
export function readReunionsRoute(location: string): ReunionsRoute {
  const [, , name = '', rest = ''] = (location.split('?')[0] ?? '').split('/')
  const section = SECTIONS.find((known) => known === name)
  if (section !== undefined || name === '') {
    return {
      genre: 'section',
      section: section ?? 'liste',
      objet: rest === '' ? null : decodeURIComponent(rest),
    }
  }
  return {
    genre: 'reunion',
    reunionId: decodeURIComponent(name),
    onglet: ONGLETS.find((known) => known === rest) ?? 'preparation',
  }
}

/** « /reunions/reu_1/presence », for links inside the page add « # ». */
export function getReunionPath(reunionId: Id, onglet: Onglet = 'preparation'): string {
  return `/reunions/${reunionId}/${onglet}`
}
