import { getRow, type Dossier } from '../domain/dossier'
import type { Fonction } from '../domain/fonction.entity'
import type { Personne } from '../domain/personne.entity'
import type { DateIso, Id } from '../kernel/json'
import { NBSP } from '../kernel/nombre'
import { foldText } from '../kernel/recherche'
import { formatAppelTitre } from './appel-titre'
import { listChildren } from './enfants'
import { getId, type Vers } from './identifiant'
import { getLibelleFonction, getNomOrganisme, getNomPersonne } from './libelles.rules'
import { isActifLe } from './periode'
import { getImportance } from './titre-fonction'

/** Whether a function is held that day: yes, unless it has certainly not begun or is certainly over. */
export function isFonctionActive(fonction: Fonction, jour: DateIso): boolean {
  return isActifLe(fonction.debut, fonction.fin, jour)
}

/** The functions exercised for an organisme, the active ones first when a day is given, then the highest, then the newest. */
export function listFonctionsOrganisme(
  dossier: Dossier,
  organisme: Vers,
  jour?: DateIso,
): readonly Fonction[] {
  const isOver = (fonction: Fonction): number =>
    jour !== undefined && !isFonctionActive(fonction, jour) ? 1 : 0
  return [...listChildren(dossier, 'fonctions', 'organisme', getId(organisme))].sort(
    (a, b) => isOver(a) - isOver(b) || getImportance(a) - getImportance(b) || compareRecentes(a, b),
  )
}

/** The functions of someone, the newest first; one without dates counts as going on. */
export function listFonctionsPersonne(dossier: Dossier, personne: Vers): readonly Fonction[] {
  return [...listChildren(dossier, 'fonctions', 'personne', getId(personne))].sort(compareRecentes)
}

/** What goes on first, then the latest to begin; then by identifier, so that every copy lists the same. */
function compareRecentes(a: Fonction, b: Fonction): number {
  const [endA, endB] = [a.fin?.fin ?? '9999-12-31', b.fin?.fin ?? '9999-12-31']
  if (endA !== endB) return endA > endB ? -1 : 1
  const [startA, startB] = [a.debut?.debut ?? '', b.debut?.debut ?? '']
  if (startA !== startB) return startA > startB ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * Who acts for an organisme that day: its maire or président, then other élus, then its direction; someone before a vacant post, a
 * titulaire before a suppléant.
 */
export function findTitulaire(
  dossier: Dossier,
  organisme: Vers,
  jour: DateIso,
): Fonction | undefined {
  const active = listChildren(dossier, 'fonctions', 'organisme', getId(organisme)).filter(
    (fonction) => isFonctionActive(fonction, jour),
  )
  const isVacant = (fonction: Fonction): number =>
    getRow(dossier, 'personnes', fonction.personne) === undefined ? 1 : 0
  const isSuppleant = (fonction: Fonction): number => (fonction.rang === 'suppleant' ? 1 : 0)
  active.sort(
    (a, b) =>
      isVacant(a) - isVacant(b) ||
      isSuppleant(a) - isSuppleant(b) ||
      getImportance(a) - getImportance(b) ||
      compareRecentes(a, b),
  )
  return active[0]
}

/** Whoever holds a function; undefined when it is vacant or not there. */
export function getPersonneFonction(dossier: Dossier, id: Id | null): Personne | undefined {
  return getRow(dossier, 'personnes', getRow(dossier, 'fonctions', id)?.personne ?? null)
}

const CIVILITES = { mme: 'Mme', m: 'M.' } as const

/** « Mme Sylvie Martin »; without anybody, the post: « Chargé de coopération CTG (CC Pyrénées Haut Garonnaises) ». */
export function formatPersonneCourte(dossier: Dossier, fonctionId: Id | null): string {
  const personne = getPersonneFonction(dossier, fonctionId)
  if (personne === undefined) return getLibelleFonction(dossier, fonctionId)
  return joinCivilite(personne, getNomPersonne(personne))
}

/** « Mme MARTIN Sylvie », for lists sorted by name; the post when nobody holds it. */
export function formatPersonneNom(dossier: Dossier, fonctionId: Id | null): string {
  const personne = getPersonneFonction(dossier, fonctionId)
  if (personne === undefined) return getLibelleFonction(dossier, fonctionId)
  return joinCivilite(personne, formatNomPrenom(personne))
}

/** « MARTIN Sylvie ». */
export function formatNomPrenom(personne: Personne): string {
  return `${personne.nom.trim().toLocaleUpperCase('fr')} ${personne.prenom.trim()}`.trim()
}

function joinCivilite({ civilite }: Personne, nom: string): string {
  return civilite === null || nom === '' ? nom : `${CIVILITES[civilite]}${NBSP}${nom}`
}

/** « vice-présidente, CC Pyrénées Haut Garonnaises »: the title as it is written, in a sentence, then the organisme. */
export function formatFonctionEtOrganisme(dossier: Dossier, fonctionId: Id | null): string {
  const fonction = getRow(dossier, 'fonctions', fonctionId)
  if (fonction === undefined) return ''
  return [formatTitreFonction(fonction), getNomOrganisme(dossier, fonction.organisme)]
    .filter((part) => part !== '')
    .join(', ')
}

/** « vice-présidente à l’enfance », « maire par intérim »; « DGS » keeps its capitals. */
export function formatTitreFonction({ titre, interim }: Fonction): string {
  const plain = titre.trim()
  const lower = /^\p{Lu}[\p{Lu}\d]/u.test(plain)
    ? plain
    : plain.charAt(0).toLocaleLowerCase('fr') + plain.slice(1)
  return interim && lower !== '' ? `${lower} par intérim` : lower
}

/**
 * The mail address to write to: that of the function, which stays when people change, else that of the person, else the generic one of
 * the organisme. For someone who objects, their own address is never used, wherever it was typed: only the mailbox of the function or
 * that of the organisme, which belong to the post and to the house.
 */
export function listCourriels(dossier: Dossier, fonctionId: Id | null): string {
  const fonction = getRow(dossier, 'fonctions', fonctionId)
  if (fonction === undefined) return ''
  const personne = getRow(dossier, 'personnes', fonction.personne)
  const organisme = getRow(dossier, 'organismes', fonction.organisme)
  const own = personne?.courriel.trim() ?? ''
  const refused = personne?.opposition === true ? foldText(own) : ''
  return (
    [fonction.courriel, own, organisme?.courriel ?? '']
      .map((courriel) => courriel.trim())
      .find((courriel) => courriel !== '' && foldText(courriel) !== refused) ?? ''
  )
}

const APPEL_NEUTRE = 'Madame, Monsieur'

/**
 * How a letter begins for whoever holds a function: what the function says, else « Madame la Présidente », « Monsieur le Maire »,
 * « Madame » for a title that letters do not give, « Madame, Monsieur » when the civility is not known.
 */
export function formatAppel(dossier: Dossier, fonctionId: Id | null): string {
  const fonction = getRow(dossier, 'fonctions', fonctionId)
  const typed = fonction?.appel.trim() ?? ''
  if (typed !== '') return typed.replace(/[,\s]+$/, '')
  const civilite = getPersonneFonction(dossier, fonctionId)?.civilite ?? null
  if (civilite === null) return APPEL_NEUTRE
  return formatAppelTitre(fonction?.titre ?? '', civilite === 'mme' ? 'f' : 'm')
}

/** The last sentence of a letter, with the appeal it began with. */
export function formatPolitesse(appel: string): string {
  const shown = appel.replace(/[,\s]+$/, '').trim() || APPEL_NEUTRE
  return `Dans l’attente, je vous prie d’agréer, ${shown}, l’expression de ma considération distinguée.`
}
