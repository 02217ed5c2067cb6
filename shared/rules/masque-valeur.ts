import { getSingleton, listRows, type Dossier } from '../domain/dossier'
import type { Field } from '../domain/field'
import { CREATION } from '../domain/operation'
import { getDefinition, isTableName } from '../domain/registry'
import type { Json } from '../kernel/json'
import type { TexteRiche } from '../kernel/texte-riche'
import { buildDesignations } from './designation'
import { masquerTexteRiche } from './masque-riche'
import { getCle, listRemplacements, masquerTexte, type Masque } from './masque-texte'
import { buildIsCourriel } from './reperage-coordonnees'
import { buildReperage } from './reperage-personnes'
import { isChampBlocs, replaceTexteBlocs } from './texte-blocs'

/** Records that a copy without personal data does not hold: people, and the list of those who received the dossier. */
const TABLES_RETIREES: ReadonlySet<string> = new Set(['personnes', 'partages'])

/** Fields that only ever hold the name of whoever wrote. */
const CHAMPS_RETIRES: ReadonlySet<string> = new Set(['versions.par', 'comptesRendus.par'])

export function isTableGardee(table: string): boolean {
  return !TABLES_RETIREES.has(table)
}

export function buildMasque(dossier: Dossier): Masque {
  const reperage = buildReperage(dossier)
  const personnes = listRows(dossier, 'personnes')
  const own = new Set(personnes.flatMap((one) => [getCle(one.courriel), getCle(one.telephone)]))
  const isSomeone = buildIsCourriel(personnes)
  const generiques = listRows(dossier, 'organismes').flatMap((organisme) => [
    ...(isSomeone(organisme.courriel) ? [] : [getCle(organisme.courriel)]),
    getCle(organisme.telephone),
  ])
  return {
    reperage,
    designations: buildDesignations(dossier, reperage),
    generiques: new Set(generiques.filter((key) => key !== '' && !own.has(key))),
  }
}

/** A value as a copy without personal data holds it. What this application does not know is left out: nobody can tell what it says. */
export function masquerValeur(masque: Masque, table: string, champ: string, valeur: Json): Json {
  if (!isTableName(table) || !isTableGardee(table)) return null
  const { fields } = getDefinition(table)
  if (champ === CREATION) return masquerCreation(masque, table, valeur)
  const field = Object.hasOwn(fields, champ) ? fields[champ] : undefined
  if (field === undefined) return null
  if (CHAMPS_RETIRES.has(`${table}.${champ}`)) return field.initial
  return masquerLu(masque, field, valeur)
}

function masquerCreation(masque: Masque, table: string, valeur: Json): Json {
  if (valeur === null || typeof valeur !== 'object' || Array.isArray(valeur)) return valeur
  const entries = Object.entries(valeur as Readonly<Record<string, Json>>)
  return Object.fromEntries(
    entries.map(([champ, own]) => [
      champ,
      champ === 'id' ? own : masquerValeur(masque, table, champ, own),
    ]),
  )
}

/** A value of a known field without the people of the mask. */
export function masquerLu(masque: Masque, field: Field, valeur: Json): Json {
  if (field.target === 'personnes') return field.initial
  switch (field.kind) {
    case 'text':
    case 'longText':
      if (typeof valeur !== 'string') return valeur
      return isChampBlocs(field)
        ? replaceTexteBlocs(valeur, (texte) => listRemplacements(masque, texte))
        : masquerTexte(masque, valeur)
    case 'texts':
      return (valeur as readonly string[]).map((line) => masquerTexte(masque, line))
    case 'richText':
      return valeur === null ? null : masquerTexteRiche(masque, valeur as TexteRiche)
    case 'montant':
    case 'valeur':
      return masquerMots(masque, valeur)
    default:
      return valeur
  }
}

/** The words of an amount or of a figure. */
function masquerMots(masque: Masque, valeur: Json): Json {
  const words = (valeur as { readonly texte?: Json } | null)?.texte
  if (typeof words !== 'string') return valeur
  return { ...(valeur as Readonly<Record<string, Json>>), texte: masquerTexte(masque, words) }
}

/** How the author of a copy without personal data signs it: the function, and nobody’s name. */
export function buildAuteurMasque<A extends { readonly nom: string; readonly fonction: string }>(
  dossier: Dossier,
  auteur: A,
): A {
  const { territoire } = getSingleton(dossier, 'ctg')
  const fonction = masquerTexte(buildMasque(dossier), auteur.fonction.trim())
  return { ...auteur, nom: fonction || territoire.trim() || 'Auteur non nommé', fonction }
}
