import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { foldText, listMots } from '../../../../shared/kernel/recherche'
import {
  formatFonctionEtOrganisme,
  formatPersonneNom,
  getPersonneFonction,
  isFonctionActive,
} from '../../../../shared/rules/fonctions.rules'
import {
  getNomInstance,
  listInstances,
  listMembres,
} from '../../../../shared/rules/instances.rules'
import { getNomOrganisme } from '../../../../shared/rules/libelles.rules'
import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'

export type GenreInvitable = 'instance' | 'liste' | 'fonction' | 'organisme' | 'libre'

/** Whom one may invite at once: the members of an instance, a list, somebody, an organisme, or a name that is nowhere. */
export type Invitable = {
  /** Unique among all: the identifier, or the free text. */
  readonly cle: string
  readonly genre: GenreInvitable
  readonly nom: string
  readonly detail: string
}

/** Everything that may be invited on a day, in the order it is shown. Built once a dialog: 10,000 contacts take a moment. */
export function listInvitables(dossier: Dossier, jour: DateIso): readonly Invitable[] {
  return [
    ...listInstances(dossier).map((instance): Invitable => {
      const count = listMembres(dossier, instance, jour).filter(({ actif }) => actif).length
      const nom = getNomInstance(dossier, instance.id) || WORDS.unnamed
      return { cle: instance.id, genre: 'instance', nom, detail: WORDS.members(count) }
    }),
    ...listRows(dossier, 'listesDiffusion').map((liste): Invitable => {
      const size = liste.fonctions.length + liste.organismes.length + liste.instances.length
      return {
        cle: liste.id,
        genre: 'liste',
        nom: liste.nom.trim() || WORDS.unnamed,
        detail: WORDS.entries(size),
      }
    }),
    ...listFonctions(dossier, jour),
    ...sortParNom(
      listRows(dossier, 'organismes')
        .filter(({ actif }) => actif)
        .map(({ id }): Invitable => {
          return { cle: id, genre: 'organisme', nom: getNomOrganisme(dossier, id), detail: '' }
        }),
    ),
  ]
}

/** Whoever holds a function on a day, by name. */
export function listFonctions(dossier: Dossier, jour: DateIso): readonly Invitable[] {
  const held = listRows(dossier, 'fonctions').filter((one) => isFonctionActive(one, jour))
  return sortParNom(
    held.map(({ id }): Invitable => {
      // A post that nobody holds is named by its title and its organisme already.
      const isVacant = getPersonneFonction(dossier, id) === undefined
      return {
        cle: id,
        genre: 'fonction',
        nom: formatPersonneNom(dossier, id),
        detail: isVacant ? '' : formatFonctionEtOrganisme(dossier, id),
      }
    }),
  )
}

const collator = new Intl.Collator('fr', { numeric: true })

/** By name, the civility left out. */
function sortParNom(items: readonly Invitable[]): readonly Invitable[] {
  return items
    .map((one) => ({ one, cle: one.nom.replace(/^(?:Mme|M\.)\u00a0/, '') }))
    .sort((a, b) => collator.compare(a.cle, b.cle))
    .map(({ one }) => one)
}

/** What is found for some words, at most so many of each kind; without words, the instances and the lists come first. */
export function filterInvitables(
  all: readonly Invitable[],
  words: string,
  excluded: ReadonlySet<string>,
  max: number,
): readonly Invitable[] {
  const counts = new Map<GenreInvitable, number>()
  const wanted = listMots(words)
  return all.filter((one) => {
    const count = counts.get(one.genre) ?? 0
    if (count >= max || excluded.has(one.cle)) return false
    if (!isFound(one, wanted)) return false
    counts.set(one.genre, count + 1)
    return true
  })
}

/** The words of each, read once: 10,000 contacts answer to every letter. */
const mots = new WeakMap<Invitable, readonly string[]>()

function isFound(one: Invitable, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  let own = mots.get(one)
  if (own === undefined) {
    own = listMots(`${one.nom} ${one.detail}`)
    mots.set(one, own)
  }
  const known = own
  return wanted.every((word) => known.some((mot) => mot.startsWith(word)))
}

/** A guest who is in no directory; null when the words are those of somebody found. */
export function buildLibre(words: string, found: readonly Invitable[]): Invitable | null {
  const nom = words.trim()
  const folded = foldText(nom)
  if (nom === '' || found.some((one) => foldText(one.nom) === folded)) return null
  return { cle: `libre:${nom}`, genre: 'libre', nom, detail: '' }
}

export type Invite = {
  readonly fonction: Id | null
  readonly organisme: Id | null
  readonly libelle: string
}
