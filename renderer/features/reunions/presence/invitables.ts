import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { foldText, matches } from '../../../../shared/kernel/recherche'
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
    ...listRows(dossier, 'organismes')
      .filter(({ actif }) => actif)
      .map(({ id }): Invitable => {
        return { cle: id, genre: 'organisme', nom: getNomOrganisme(dossier, id), detail: '' }
      })
      .sort(compareNoms),
  ]
}

/** Whoever holds a function on a day, by name. */
export function listFonctions(dossier: Dossier, jour: DateIso): readonly Invitable[] {
  return listRows(dossier, 'fonctions')
    .filter((fonction) => isFonctionActive(fonction, jour))
    .map(({ id }): Invitable => {
      return {
        cle: id,
        genre: 'fonction',
        nom: formatPersonneNom(dossier, id),
        // A post that nobody holds is named by its title and its organisme already.
        detail:
          getPersonneFonction(dossier, id) === undefined
            ? ''
            : formatFonctionEtOrganisme(dossier, id),
      }
    })
    .sort(compareNoms)
}

const collator = new Intl.Collator('fr', { numeric: true })

function compareNoms(a: Invitable, b: Invitable): number {
  const strip = (nom: string) => nom.replace(/^(?:Mme|M\.)\u00a0/, '')
  return collator.compare(strip(a.nom), strip(b.nom))
}

/** What is found for some words, at most so many of each kind; without words, the instances and the lists come first. */
export function filterInvitables(
  all: readonly Invitable[],
  words: string,
  excluded: ReadonlySet<string>,
  max: number,
): readonly Invitable[] {
  const counts = new Map<GenreInvitable, number>()
  return all.filter((one) => {
    const count = counts.get(one.genre) ?? 0
    if (count >= max || excluded.has(one.cle)) return false
    if (words.trim() !== '' && !matches(`${one.nom} ${one.detail}`, words)) return false
    counts.set(one.genre, count + 1)
    return true
  })
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
