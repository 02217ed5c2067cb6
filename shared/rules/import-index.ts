import { listRows, type Dossier } from '../domain/dossier'
import type { Fonction } from '../domain/fonction.entity'
import type { Organisme } from '../domain/organisme.entity'
import type { Personne } from '../domain/personne.entity'
import type { Id } from '../kernel/json'
import { foldText } from '../kernel/recherche'
import { foldNom, foldOrganisme } from './import-valeurs'

/** Where to find the contacts of a dossier by what a table says of them. Built once an import. */
export type IndexContacts = {
  readonly dossier: Dossier
  readonly personnesParCourriel: ReadonlyMap<string, readonly Personne[]>
  readonly personnesParNom: ReadonlyMap<string, readonly Personne[]>
  readonly organismes: ReadonlyMap<string, Organisme>
  readonly fonctionsDe: ReadonlyMap<Id, readonly Fonction[]>
  readonly fonctionsVers: ReadonlyMap<Id, readonly Fonction[]>
  /** Boxes that belong to a body, not to someone. */
  readonly boites: ReadonlySet<string>
  readonly thematiques: ReadonlyMap<string, Id>
  readonly communes: ReadonlyMap<string, Id>
}

export function buildIndexContacts(dossier: Dossier): IndexContacts {
  const personnes = listRows(dossier, 'personnes')
  const organismes = listRows(dossier, 'organismes')
  const fonctions = listRows(dossier, 'fonctions')
  const holders = new Map(personnes.map((personne) => [personne.id, personne]))
  const mails = personnes.map((personne) => [personne.courriel, personne] as const)
  const held = fonctions.flatMap(({ courriel, personne }) => {
    const holder = personne === null ? undefined : holders.get(personne)
    return holder === undefined ? [] : [[courriel, holder] as const]
  })
  return {
    dossier,
    personnesParCourriel: group([...mails, ...held].map(([mail, one]) => [foldMail(mail), one])),
    personnesParNom: group(personnes.map((one) => [foldNom(one.prenom, one.nom), one])),
    organismes: indexOrganismes(organismes),
    fonctionsDe: group(fonctions.map((one) => [one.personne ?? '', one])),
    fonctionsVers: group(fonctions.map((one) => [one.organisme ?? '', one])),
    boites: new Set(organismes.map(({ courriel }) => foldMail(courriel)).filter((m) => m !== '')),
    thematiques: new Map(
      listRows(dossier, 'thematiques').map(({ id, libelle }) => [foldText(libelle).trim(), id]),
    ),
    communes: new Map(
      listRows(dossier, 'territoires')
        .filter(({ type }) => type === 'commune' || type === null)
        .map(({ id, nom }) => [foldText(nom).trim(), id]),
    ),
  }
}

export function foldMail(courriel: string): string {
  return courriel.trim().toLowerCase()
}

/** By whole name first; a sigle or an old name never takes the place of a name. */
function indexOrganismes(organismes: readonly Organisme[]): ReadonlyMap<string, Organisme> {
  const index = new Map<string, Organisme>()
  const put = (name: string, organisme: Organisme): void => {
    const key = foldOrganisme(name)
    if (key !== '' && !index.has(key)) index.set(key, organisme)
  }
  for (const organisme of organismes) put(organisme.nom, organisme)
  for (const organisme of organismes) put(organisme.sigle, organisme)
  for (const organisme of organismes)
    for (const name of organisme.autresSigles) put(name, organisme)
  return index
}

/** Each record once under a key; those without key are left out. */
function group<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, one] of pairs) {
    if (key === '') continue
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [one])
    else if (!known.includes(one)) known.push(one)
  }
  return groups
}
