import type { Fonction } from '../domain/fonction.entity'
import type { Personne } from '../domain/personne.entity'
import type { DateIso, Id } from '../kernel/json'
import { foldText } from '../kernel/recherche'
import { accorderTitre } from '../kernel/titres'
import { isFonctionActive } from './fonctions.rules'
import { foldMail, type IndexContacts } from './import-index'
import type { LigneLue } from './import-ligne'
import type { ChoixDoublon, Cible } from './import-plan'
import { foldNom, foldOrganisme } from './import-valeurs'
import { getNomPersonne } from './libelles.rules'

/** Whom and what a line is about. */
export type Identite = {
  readonly personne: Cible | null
  readonly organisme: Cible | null
  readonly fonction: Cible | null
  /** Found by the identifier of our own export: names and titles may then change. */
  readonly parIdentifiant: boolean
  /** Why it may be someone already known; empty otherwise. */
  readonly doute: string
  readonly proche: Id | null
  readonly refus: string
}

type Trouve = { readonly id: Id | null; readonly doute: string; readonly proche: Id | null }

const NOUVEAU: Trouve = { id: null, doute: '', proche: null }

/** Recognises the contacts of a table, line after line: those of the dossier, then those of the lines before. */
export class Reconnaissance {
  readonly index: IndexContacts
  readonly #jour: DateIso
  /** People to create, by name and mail, and by name and organisme. */
  readonly #nouvelles = new Map<string, string>()
  readonly #lues = new Map<string, number>()

  constructor(index: IndexContacts, jour: DateIso) {
    this.index = index
    this.#jour = jour
  }

  find(lue: LigneLue, choix: ChoixDoublon | undefined): Identite {
    const named = this.#findIdentifiant(lue)
    const organisme = this.#findOrganisme(lue, named)
    const hasPersonne = lue.prenom !== '' || lue.nom !== '' || isSeule(lue)
    const trouve = !hasPersonne
      ? NOUVEAU
      : named.personne !== null
        ? { ...NOUVEAU, id: named.personne }
        : settle(this.#findPersonne(lue, organisme), choix)
    const row = trouve.id === null ? undefined : this.index.dossier.personnes[trouve.id]
    const personne = hasPersonne ? this.#getCible(lue, trouve.id, organisme) : null
    const fonction = this.#findFonction(lue, named, personne, organisme)
    return {
      personne,
      organisme,
      fonction,
      parIdentifiant: named.isFound,
      doute: trouve.doute,
      proche: trouve.proche,
      refus:
        row?.opposition === true
          ? 'Cette personne s’oppose à la conservation de ses coordonnées\u00a0: rien n’est repris.'
          : '',
    }
  }

  /** The line that already spoke of the same contact in the same place; this one is remembered else. */
  remember(
    numero: number,
    _lue: LigneLue,
    { personne, organisme, fonction }: Identite,
  ): number | null {
    const parts = [personne, organisme, fonction].map((cible) => cible?.id ?? cible?.cle ?? '')
    const key = parts.join('\n')
    const before = this.#lues.get(key)
    if (before === undefined) this.#lues.set(key, numero)
    return before ?? null
  }

  #findIdentifiant({ identifiant }: LigneLue) {
    const { dossier } = this.index
    const has = (table: 'fonctions' | 'personnes' | 'organismes') =>
      identifiant !== '' && Object.hasOwn(dossier[table], identifiant)
    const fonction = has('fonctions') ? dossier.fonctions[identifiant] : undefined
    const personne = has('personnes') ? identifiant : (fonction?.personne ?? null)
    return {
      isFound: fonction !== undefined || has('personnes') || has('organismes'),
      fonction,
      personne,
      organisme: has('organismes') ? identifiant : null,
    }
  }

  #findOrganisme(
    lue: LigneLue,
    named: { readonly organisme: Id | null; readonly fonction: Fonction | undefined },
  ): Cible | null {
    if (named.organisme !== null) return { id: named.organisme, cle: named.organisme }
    const key = foldOrganisme(lue.organisme) || foldOrganisme(lue.sigle)
    if (key === '') return null
    const found =
      this.index.organismes.get(key) ?? this.index.organismes.get(foldOrganisme(lue.sigle))
    return { id: found?.id ?? null, cle: found?.id ?? `organisme ${key}` }
  }

  #findPersonne(lue: LigneLue, organisme: Cible | null): Trouve {
    const mail = foldMail(lue.courriel)
    const nom = foldNom(lue.prenom, lue.nom)
    const byMail = this.index.boites.has(mail)
      ? []
      : (this.index.personnesParCourriel.get(mail) ?? [])
    const same = byMail.find((one) => nom === '' || areSameNom(foldNom(one.prenom, one.nom), nom))
    if (same !== undefined) return { ...NOUVEAU, id: same.id }
    const byNom = nom === '' ? [] : (this.index.personnesParNom.get(nom) ?? [])
    const inOrganisme = byNom.find((one) => this.#isIn(one, organisme))
    if (inOrganisme !== undefined) return { ...NOUVEAU, id: inOrganisme.id }
    const [homonyme] = byNom
    if (homonyme !== undefined) {
      return {
        id: null,
        proche: homonyme.id,
        doute: `Même nom que ${getNomPersonne(homonyme)}, déjà dans l’annuaire sans ce courriel ni cet organisme.`,
      }
    }
    const [other] = byMail
    if (other === undefined) return NOUVEAU
    return {
      id: null,
      proche: other.id,
      doute: `Même courriel que ${getNomPersonne(other) || 'une autre fiche'}, déjà dans l’annuaire sous un autre nom.`,
    }
  }

  #isIn({ id }: Personne, organisme: Cible | null): boolean {
    if (organisme === null || organisme.id === null) return false
    return (this.index.fonctionsDe.get(id) ?? []).some((one) => one.organisme === organisme.id)
  }

  /** The same new person, when a line before had the same name with the same mail or in the same organisme. */
  #getCible(lue: LigneLue, id: Id | null, organisme: Cible | null): Cible {
    if (id !== null) return { id, cle: id }
    const nom = foldNom(lue.prenom, lue.nom)
    const mail = foldMail(lue.courriel)
    const keys = [
      ...(mail === '' ? [] : [`${nom}\n${mail}`]),
      ...(organisme === null ? [] : [`${nom}\n${organisme.cle}`]),
    ]
    const known = keys.map((key) => this.#nouvelles.get(key)).find((cle) => cle !== undefined)
    const cle = known ?? `personne ${this.#nouvelles.size + 1} ${keys[0] ?? nom}`
    for (const key of keys) this.#nouvelles.set(key, cle)
    return { id: null, cle }
  }

  #findFonction(
    lue: LigneLue,
    named: { readonly fonction: Fonction | undefined },
    personne: Cible | null,
    organisme: Cible | null,
  ): Cible | null {
    const { fonction } = named
    if (fonction !== undefined && (organisme === null || fonction.organisme === organisme.id)) {
      return { id: fonction.id, cle: fonction.id }
    }
    const isPlace = lue.titre !== '' || (personne !== null && organisme !== null)
    if (!isPlace) return null
    const held = this.#listTenues(personne, organisme)
    const found =
      lue.titre === ''
        ? held.find((one) => isFonctionActive(one, this.#jour))
        : held.find(
            (one) => isFonctionActive(one, this.#jour) && areSameTitre(one.titre, lue.titre),
          )
    const cle = `fonction ${personne?.cle ?? ''}\n${organisme?.cle ?? ''}\n${foldTitre(lue.titre)}`
    return { id: found?.id ?? null, cle: found?.id ?? cle }
  }

  #listTenues(personne: Cible | null, organisme: Cible | null): readonly Fonction[] {
    if (personne !== null) {
      const own = personne.id === null ? [] : (this.index.fonctionsDe.get(personne.id) ?? [])
      return own.filter((one) => organisme === null || one.organisme === organisme.id)
    }
    return organisme?.id == null ? [] : (this.index.fonctionsVers.get(organisme.id) ?? [])
  }
}

/** An address alone is someone whose name is not known yet. */
function isSeule({ courriel, titre, organisme }: LigneLue): boolean {
  return courriel !== '' && titre === '' && organisme === ''
}

function settle(trouve: Trouve, choix: ChoixDoublon | undefined): Trouve {
  if (trouve.proche === null || choix === undefined) return trouve
  return choix === 'creer' ? NOUVEAU : { id: trouve.proche, doute: '', proche: null }
}

/** « sylvie martin » and « martin »: one does not contradict the other. */
function areSameNom(a: string, b: string): boolean {
  if (a === b || a === '') return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const words = long.split(' ')
  return short.split(' ').every((word) => words.includes(word))
}

/** « Vice-présidente » and « vice-président » are one title. */
function foldTitre(titre: string): string {
  return foldText(accorderTitre(titre, 'm')).trim()
}

export function areSameTitre(a: string, b: string): boolean {
  return foldTitre(a) === foldTitre(b)
}
