import { getRow, listRows, type Dossier } from '../domain/dossier'
import type { Fonction } from '../domain/fonction.entity'
import type { Organisme } from '../domain/organisme.entity'
import type { Personne } from '../domain/personne.entity'
import type { DateIso, Id } from '../kernel/json'
import { foldText } from '../kernel/recherche'
import { isFonctionActive, listFonctionsPersonne } from './fonctions.rules'
import { listChildren } from './enfants'
import { CHAMPS_IMPORT, type ChampImport } from './import-champs'
import { getNomOrganisme } from './libelles.rules'
import { getLibelleOption } from './options.rules'

/** One line of an export: someone in a function, someone without any, a vacant post, or a body. */
export type ContactExporte = {
  readonly personne: Personne | undefined
  readonly fonction: Fonction | undefined
  readonly organisme: Organisme | undefined
}

export type ContactsExportes = {
  readonly contacts: readonly ContactExporte[]
  /** People left out because they object: said, never named. */
  readonly opposes: number
}

/**
 * The contacts that may leave, in the order of their names: functions exercised that day, people without any, vacant posts, bodies without
 * anybody. People who object are left out, and counted.
 *
 * @param choisis identifiers of people, bodies or functions; null for all
 */
export function listContactsExportes(
  dossier: Dossier,
  jour: DateIso,
  choisis: ReadonlySet<Id> | null,
): ContactsExportes {
  const contacts: ContactExporte[] = []
  const opposes = new Set<Id>()
  const shown = new Set<Id>()
  const isWanted = (...ids: readonly (Id | null | undefined)[]) =>
    choisis === null || ids.some((id) => id != null && choisis.has(id))
  for (const personne of listRows(dossier, 'personnes')) {
    const fonctions = listFonctionsPersonne(dossier, personne.id).filter((one) =>
      isFonctionActive(one, jour),
    )
    const wanted = fonctions.filter((one) => isWanted(personne.id, one.id, one.organisme))
    if (wanted.length === 0 && !isWanted(personne.id)) continue
    if (personne.opposition) {
      opposes.add(personne.id)
      continue
    }
    if (wanted.length === 0) contacts.push({ personne, fonction: undefined, organisme: undefined })
    for (const fonction of wanted) {
      const organisme = getRow(dossier, 'organismes', fonction.organisme)
      if (organisme !== undefined) shown.add(organisme.id)
      contacts.push({ personne, fonction, organisme })
    }
  }
  for (const organisme of listRows(dossier, 'organismes')) {
    const vacant = listChildren(dossier, 'fonctions', 'organisme', organisme.id).filter(
      (one) =>
        getRow(dossier, 'personnes', one.personne) === undefined &&
        isFonctionActive(one, jour) &&
        isWanted(organisme.id, one.id),
    )
    for (const fonction of vacant) contacts.push({ personne: undefined, fonction, organisme })
    if (vacant.length === 0 && !shown.has(organisme.id) && isWanted(organisme.id)) {
      contacts.push({ personne: undefined, fonction: undefined, organisme })
    }
  }
  const sorted = contacts
    .map((contact) => ({ contact, key: getCle(contact) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return { contacts: sorted.map(({ contact }) => contact), opposes: opposes.size }
}

function getCle({ personne, organisme, fonction }: ContactExporte): string {
  const nom = personne === undefined ? '' : `${personne.nom} ${personne.prenom}`
  return foldText(nom.trim() || organisme?.nom || fonction?.titre || '')
}

/** A whole name and a postal code are only read: what leaves has them in their parts, and in the address. */
const COLONNES = CHAMPS_IMPORT.filter(({ id }) => id !== 'nomComplet' && id !== 'codePostal')

export const ENTETES_EXPORT: readonly string[] = COLONNES.map(({ label }) => label)

const CIVILITES = { mme: 'Mme', m: 'M.' } as const

/** The cells of a contact under `ENTETES_EXPORT`: the same that the import recognises. */
export function formatLigneExport(dossier: Dossier, contact: ContactExporte): readonly string[] {
  return COLONNES.map(({ id }) => formatCellule(dossier, contact, id))
}

function formatCellule(
  dossier: Dossier,
  { personne, fonction, organisme }: ContactExporte,
  champ: ChampImport,
): string {
  const cells: { readonly [C in ChampImport]?: string | undefined } = {
    identifiant: fonction?.id ?? personne?.id ?? organisme?.id,
    civilite: personne?.civilite == null ? '' : CIVILITES[personne.civilite],
    prenom: personne?.prenom,
    nom: personne?.nom,
    fonction: fonction?.titre,
    role: getLibelleOption('fonctions', 'role', fonction?.role ?? null),
    organisme: organisme === undefined ? '' : getNomOrganisme(dossier, organisme.id),
    sigle: organisme?.sigle,
    type: getLibelleOption('organismes', 'type', organisme?.type ?? null),
    commune: getRow(dossier, 'territoires', organisme?.territoire ?? null)?.nom,
    courriel: personne?.courriel,
    telephone: personne?.telephone,
    courrielFonction: fonction?.courriel,
    telephoneFonction: fonction?.telephone,
    courrielOrganisme: organisme?.courriel,
    telephoneOrganisme: organisme?.telephone,
    adresse: organisme?.adresse,
    thematiques: organisme?.thematiques
      .map((id) => getRow(dossier, 'thematiques', id)?.libelle ?? '')
      .filter((name) => name !== '')
      .join(' ; '),
  }
  return cells[champ]?.trim() ?? ''
}

/** What a card says of a contact: the mail and telephone to use, the function first. */
export function buildCarteContact(
  dossier: Dossier,
  { personne, fonction, organisme }: ContactExporte,
) {
  const first = (...texts: readonly (string | undefined)[]): string =>
    texts.find((text) => text !== undefined && text.trim() !== '')?.trim() ?? ''
  return {
    identifiant: first(fonction?.id, personne?.id, organisme?.id),
    civilite: personne?.civilite == null ? '' : CIVILITES[personne.civilite],
    prenom: first(personne?.prenom),
    nom: first(personne?.nom),
    fonction: first(fonction?.titre),
    organisme: organisme === undefined ? '' : getNomOrganisme(dossier, organisme.id),
    courriel: first(
      personne?.courriel,
      fonction?.courriel,
      personne === undefined ? organisme?.courriel : '',
    ),
    telephone: first(
      personne?.telephone,
      fonction?.telephone,
      personne === undefined ? organisme?.telephone : '',
    ),
    adresse: first(organisme?.adresse),
  }
}
