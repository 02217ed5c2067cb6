import { listMots } from '../kernel/recherche'

const PETITS = new Set(
  'de du des la le les et ou a au aux en un une sur par pour the of'.split(' '),
)

/** « Prénom de l’élu(e) » → « prenom l elu », « Téléphone (bureau) » → « telephone bureau ». */
export function foldEntete(entete: string): string {
  return listMots(entete.replace(/\((?:e|s|ne|trice)\)|·e?s?/gi, ''))
    .filter((mot) => !PETITS.has(mot))
    .join(' ')
}

/** What belongs to someone’s home and family, which a CTG keeps nothing of (RGPD); faxes; those who answer for someone else. */
const PRIVES =
  /\b(?:domicile|prive|privee|perso|personnel|personnelle|home|anniversaire|naissance|birthday|conjoint|enfants?|telecopie|fax|assistant|assistante)\b/

/** What Outlook writes beside each address: « SMTP », and the name that was shown. */
const TECHNIQUES =
  /^(?:type messagerie|e mail type|nom complet\b.*\bmessagerie|e mail display name)/

/** True for a column that is never proposed, whatever it holds: the user may still choose it. */
export function isEnteteEcarte(folded: string): boolean {
  return PRIVES.test(folded) || TECHNIQUES.test(folded)
}
