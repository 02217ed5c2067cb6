import { getRow, listRows, type Dossier } from '../../domain/dossier'
import type { Fonction } from '../../domain/fonction.entity'
import type { Organisme } from '../../domain/organisme.entity'
import type { DateIso } from '../../kernel/json'
import { foldText } from '../../kernel/recherche'
import { formatAppelTitre } from '../../rules/appel-titre'
import {
  findTitulaire,
  formatAppel,
  formatPersonneCourte,
  formatTitreFonction,
  getPersonneFonction,
  isFonctionActive,
  listFonctionsOrganisme,
} from '../../rules/fonctions.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import { formatNomPostal, listLignesAdresse } from './adresse'

export type Destinataires = 'organisme' | 'fonction'

export type Etiquette = {
  readonly organisme: Organisme
  /** To whom, then the address; the name of the body stands at `nom`. */
  readonly lines: readonly string[]
  readonly nom: number
}

/** Bodies to which letters go, in the order of their names. */
export function listOrganismesActifs(dossier: Dossier): readonly Organisme[] {
  return listRows(dossier, 'organismes')
    .filter(({ actif }) => actif)
    .map((organisme) => ({ organisme, key: foldText(formatNomPostal(organisme)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ organisme }) => organisme)
}

/**
 * The labels of a mailing, that day: one a body, to whoever acts for it, or one a function. Bodies without a postal address have none.
 * Someone who objects is left out: the letter still goes to the body.
 */
export function listEtiquettes(
  dossier: Dossier,
  jour: DateIso,
  destinataires: Destinataires,
): readonly Etiquette[] {
  return listOrganismesActifs(dossier).flatMap((organisme): Etiquette[] => {
    const adresse = listLignesAdresse(organisme.adresse)
    if (adresse.length === 0) return []
    const build = (head: readonly string[]): Etiquette => ({
      organisme,
      lines: [...head, formatNomPostal(organisme), ...adresse].filter((line) => line !== ''),
      nom: head.length,
    })
    const fonctions = listFonctionsOrganisme(dossier, organisme, jour).filter(
      (fonction) => isFonctionActive(fonction, jour) && !isOppose(dossier, fonction),
    )
    if (destinataires === 'fonction') {
      return fonctions.map((fonction) => build(listTeteFonction(dossier, fonction)))
    }
    const titulaire = findDestinataire(dossier, organisme, jour)
    return [build(titulaire === undefined ? [] : listTeteOrganisme(dossier, titulaire))]
  })
}

/** Whoever acts for a body, unless they object. */
function findDestinataire(
  dossier: Dossier,
  organisme: Organisme,
  jour: DateIso,
): Fonction | undefined {
  const titulaire = findTitulaire(dossier, organisme, jour)
  return titulaire === undefined || isOppose(dossier, titulaire) ? undefined : titulaire
}

function isOppose(dossier: Dossier, { personne }: Fonction): boolean {
  return getRow(dossier, 'personnes', personne)?.opposition === true
}

/** « Monsieur le Maire »; « Madame la Maire ou Monsieur le Maire » when nobody knows which; nothing for a title that letters do not give. */
function listTeteOrganisme(dossier: Dossier, fonction: Fonction): readonly string[] {
  const isKnown =
    fonction.appel.trim() !== '' ||
    (getPersonneFonction(dossier, fonction.id)?.civilite ?? null) !== null
  const appel = isKnown
    ? formatAppel(dossier, fonction.id)
    : [formatAppelTitre(fonction.titre, 'f'), formatAppelTitre(fonction.titre, 'm')].join(' ou ')
  // « Madame » alone says no more than the name of the body.
  return /^(?:Madame|Monsieur)(?: ou Monsieur)?$/.test(appel) ? [] : [appel]
}

/** « Mme Sylvie Martin », « Vice-présidente à l’enfance »; the title alone of a vacant post. */
function listTeteFonction(dossier: Dossier, fonction: Fonction): readonly string[] {
  const personne = getPersonneFonction(dossier, fonction.id)
  const titre = capitalize(formatTitreFonction(fonction))
  const nom = personne === undefined ? '' : formatPersonneCourte(dossier, fonction.id)
  return [nom, titre].filter((line) => line !== '')
}
