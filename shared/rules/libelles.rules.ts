import { getRow, getSingleton, type Dossier } from '../domain/dossier'
import type { Fonction } from '../domain/fonction.entity'
import type { Personne } from '../domain/personne.entity'
import type { Genre } from '../kernel/accord'
import type { Id } from '../kernel/json'
import { getNumeroFiche, getNumero } from './numerotation.rules'
import { capitalize, formatSigle, getMot } from './vocabulaire.rules'

/** « Caf de la Haute-Garonne », or its sigle when it has no name. Empty for a reference to nothing. */
export function getNomOrganisme(dossier: Dossier, id: Id | null): string {
  const organisme = getRow(dossier, 'organismes', id)
  return organisme === undefined ? '' : organisme.nom.trim() || organisme.sigle.trim()
}

/** « André Fillastre ». */
export function getNomPersonne(personne: Personne): string {
  return `${personne.prenom.trim()} ${personne.nom.trim()}`.trim()
}

/**
 * A function as it is printed: « André Fillastre, vice-président à l’enfance et à la jeunesse »; the post alone when nobody holds it:
 * « Chargé de coopération CTG (CC Pyrénées Haut Garonnaises) ».
 */
export function getLibelleFonction(dossier: Dossier, id: Id | null): string {
  const fonction = getRow(dossier, 'fonctions', id)
  if (fonction === undefined) return ''
  const personne = getRow(dossier, 'personnes', fonction.personne)
  const nom = personne === undefined ? '' : getNomPersonne(personne)
  const titre = `${fonction.titre.trim()}${fonction.interim ? ' par intérim' : ''}`.trim()
  if (nom === '')
    return joinOrganisme(capitalize(titre), getNomOrganisme(dossier, fonction.organisme))
  if (titre !== '') return `${nom}, ${titre}`
  return joinOrganisme(nom, getNomOrganisme(dossier, fonction.organisme))
}

function joinOrganisme(text: string, organisme: string): string {
  if (text === '' || organisme === '') return text || organisme
  return `${text} (${organisme})`
}

/** The gender of whoever holds a function; unknown when nobody does or no civility is given. */
export function getGenreFonction(dossier: Dossier, id: Id | null): Genre | null {
  const fonction: Fonction | undefined = getRow(dossier, 'fonctions', id)
  const civilite = getRow(dossier, 'personnes', fonction?.personne ?? null)?.civilite
  return civilite === 'mme' ? 'f' : civilite === 'm' ? 'm' : null
}

/** « Axe 1 », « Axe transversal », with the word of the team. */
export function getLibelleAxe(dossier: Dossier, id: Id): string {
  const axe = getRow(dossier, 'axes', id)
  if (axe === undefined) return ''
  const mot = getMot(dossier, 'axe')
  const nom = capitalize(mot.one)
  if (!axe.transversal) return `${nom}\u00a0${getNumero(dossier, id)}`
  const number = getNumero(dossier, id).slice(1)
  const transversal = mot.genre === 'f' ? 'transversale' : 'transversal'
  return `${nom} ${transversal}${number === '' ? '' : `\u00a0${number}`}`
}

/** « Fiche action 1.1.2 », « FA 1.1.2 » with a prefix, with the word of the team. */
export function getLibelleFiche(dossier: Dossier, id: Id): string {
  const { prefixeFiche } = getSingleton(dossier, 'reglages')
  const number = getNumeroFiche(dossier, id)
  return prefixeFiche.trim() === ''
    ? `${capitalize(getMot(dossier, 'fiche').one)}\u00a0${number}`
    : number
}

/** « 2022-2026 »: the years of the convention; one year alone, or nothing, when a side is not known. */
export function getPeriode(dossier: Dossier): string {
  const { debut, fin } = getSingleton(dossier, 'ctg')
  const years = [debut?.debut.slice(0, 4), fin?.fin.slice(0, 4)].filter(
    (year) => year !== undefined,
  )
  return [...new Set(years)].join('-')
}

/** « CTG 2022-2026 – CCPHG »: how headers and footers name the convention. */
export function getTitreCourt(dossier: Dossier): string {
  const { sigle, territoire } = getSingleton(dossier, 'ctg')
  const name = [formatSigle(dossier, 'CTG'), getPeriode(dossier)]
    .filter((part) => part !== '')
    .join(' ')
  const place = shorten(territoire.trim()) || sigle.trim()
  return place === '' ? name : `${name} – ${place}`
}

/** « CC Pyrénées Haut Garonnaises » for « Communauté de communes Pyrénées Haut Garonnaises ». */
function shorten(territoire: string): string {
  return territoire
    .replace(/^communauté de communes\b/i, 'CC')
    .replace(/^communauté d[’']agglomération\b/i, 'CA')
}
