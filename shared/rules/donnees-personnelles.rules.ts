import { getRow, getSingleton, listRows, type Dossier } from '../domain/dossier'
import type { Personne } from '../domain/personne.entity'
import { addMonths } from '../kernel/jour'
import { formatJour } from '../kernel/jour-format'
import type { DateIso, Id, Json } from '../kernel/json'
import { collectAlertes, type AlerteTexte } from './alertes-texte'
import { getNomPersonne } from './libelles.rules'
import { masquerTexte } from './masque-texte'
import { buildMasque, masquerValeur } from './masque-valeur'
import { collectMentions, type Mention } from './mentions'

/**
 * Every place where a person appears, in reading order: references to the person and to the functions the person holds, and free texts
 * that hold the name alone or whole, the mail address or the telephone number in any spelling; accents and case apart, whole words
 * only (« Martin » is not in « Martinique »). Empty for someone who is not there.
 */
export function listMentions(dossier: Dossier, personneId: Id): readonly Mention[] {
  const personne = getRow(dossier, 'personnes', personneId)
  return personne === undefined ? [] : collectMentions(dossier, personne)
}

/**
 * The values of a copy without personal data: names become functions (« le vice-président à l’enfance », « [personne] » when there is
 * none), mail addresses and telephone numbers go, save the generic ones of organismes; references to people are emptied. Everything
 * else is as it was. The records of `personnes` and `partages` are to be left out as well: `isTableGardee`.
 */
export function masquerDossier(
  dossier: Dossier,
): (table: string, id: Id, champ: string, valeur: Json) => Json {
  const masque = buildMasque(dossier)
  return (table, _id, champ, valeur) => masquerValeur(masque, table, champ, valeur)
}

/**
 * Texts as they are given to one person who asks for their own data: everyone else is masked, as others have a right to it
 * (RGPD, art. 15.4).
 */
export function masquerAutres(dossier: Dossier, personneId: Id): (texte: string) => string {
  const masque = { ...buildMasque(dossier), garde: personneId }
  return (texte) => masquerTexte(masque, texte)
}

/**
 * What a free text should not hold: a social security number, an IBAN, a birth date, a word about someone’s health. Health is a theme
 * of the convention too: the names of illnesses and handicaps are told only in a text about a person (`surPersonne`).
 */
export function listAlertesTexte(
  texte: string,
  options: { readonly surPersonne?: boolean } = {},
): readonly AlerteTexte[] {
  return collectAlertes(texte, options.surPersonne === true)
}

/** Someone whose data must be looked at again, and why. */
export type ARevoir = {
  readonly personne: Id
  readonly motif: 'opposition' | 'duree' | 'verification' | 'information'
  /** The day from which it is due; none for someone never verified or informed, or who objects. */
  readonly echeance: DateIso | null
  /** One French sentence. */
  readonly message: string
}

/** Months: one year after the end of the convention, and three years after the last verification (quality.md §1.6). */
const CONSERVATION = 12
const VERIFICATION = 36

/** The day from which people must no longer be kept: one year after the end of the convention; `null` when it has no end yet. */
export function getFinConservation(dossier: Dossier): DateIso | null {
  const { fin } = getSingleton(dossier, 'ctg')
  return fin === null ? null : addMonths(fin.fin, CONSERVATION)
}

/** The people to look at again today, one reason each: those who object first, then those kept too long, those to verify, and those to inform. */
export function listARevoir(dossier: Dossier, today: DateIso): readonly ARevoir[] {
  const end = getFinConservation(dossier)
  return listRows(dossier, 'personnes')
    .flatMap((personne): (ARevoir & { readonly name: string })[] => {
      const found =
        reviewOpposition(personne) ??
        reviewDuree(end, today) ??
        reviewVerification(personne, today) ??
        reviewInformation(personne)
      if (found === null) return []
      return [{ personne: personne.id, ...found, name: getNomPersonne(personne) }]
    })
    .sort(
      (a, b) =>
        MOTIFS.indexOf(a.motif) - MOTIFS.indexOf(b.motif) ||
        compareText(a.echeance ?? '', b.echeance ?? '') ||
        a.name.localeCompare(b.name, 'fr') ||
        compareText(a.personne, b.personne),
    )
    .map(({ personne, motif, echeance, message }) => ({ personne, motif, echeance, message }))
}

const MOTIFS: readonly ARevoir['motif'][] = ['opposition', 'duree', 'verification', 'information']

type Motif = Omit<ARevoir, 'personne'>

function reviewOpposition({ opposition, courriel, telephone, notes }: Personne): Motif | null {
  const isKept = [courriel, telephone, notes].some((text) => text.trim() !== '')
  if (!opposition || !isKept) return null
  return {
    motif: 'opposition',
    echeance: null,
    message: 'S’oppose à la conservation de ses coordonnées : elles restent à effacer.',
  }
}

function reviewDuree(end: DateIso | null, today: DateIso): Motif | null {
  if (end === null || today <= end) return null
  return {
    motif: 'duree',
    echeance: end,
    message: `La durée de conservation est passée depuis le ${formatJour(end)} : un an après la fin de la convention.`,
  }
}

function reviewVerification({ verifiee }: Personne, today: DateIso): Motif | null {
  if (verifiee === null) {
    return { motif: 'verification', echeance: null, message: 'Coordonnées jamais vérifiées.' }
  }
  const echeance = addMonths(verifiee, VERIFICATION)
  if (today < echeance) return null
  return {
    motif: 'verification',
    echeance,
    message: `Vérifiée pour la dernière fois le ${formatJour(verifiee)}, il y a trois ans ou plus.`,
  }
}

/** Someone whose address or number is kept must have been told (RGPD, art. 14). */
function reviewInformation({ informeeLe, courriel, telephone }: Personne): Motif | null {
  const isKept = courriel.trim() !== '' || telephone.trim() !== ''
  if (informeeLe !== null || !isKept) return null
  return {
    motif: 'information',
    echeance: null,
    message: 'N’a pas encore été informée que ses coordonnées sont conservées, ni de ses droits.',
  }
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
