import type { Echec } from '../kernel/result'
import { formatNombre } from '../kernel/nombre'
import { LIMITES_IMPORT } from './limites-import'

const SAFE = 'Rien n’a été modifié.'

/** The reasons that speak of contacts, said of a plan. */
const PHRASES: { readonly [code: string]: (details: string) => string } = {
  'import-vide': () =>
    `Il n’y a rien à importer ici\u00a0: aucune ligne n’a été trouvée sous les titres de colonnes. ${SAFE} Vérifiez que les étapes sont bien dans la première feuille, avec leurs titres de colonnes au-dessus.`,
  'import-lourd': () =>
    `Ce fichier dépasse ce que Cairn accepte d’importer (10\u00a0Mo). ${SAFE} Gardez la feuille du rétroplanning seule, sans images, dans un nouveau classeur.`,
  'import-large': () =>
    `Ce tableau a plus de ${formatNombre(LIMITES_IMPORT.colonnes)} colonnes. ${SAFE} Gardez celles du rétroplanning et enregistrez-le de nouveau.`,
  'import-etranger': (nature) =>
    `Ce fichier est ${nature}, pas un tableau d’étapes. ${SAFE} Choisissez un classeur .xlsx ou un fichier .csv.`,
  'import-collage': () =>
    `Ce texte ne ressemble pas à un tableau. ${SAFE} Copiez dans votre tableur les cellules des étapes avec leurs titres de colonnes, puis collez-les ici.`,
}

/** The same refusal in the words of the rétroplanning. */
export function tellRefusEtapes(refus: Echec): Echec {
  const phrase = PHRASES[refus.code]
  return phrase === undefined ? refus : { ...refus, message: phrase(refus.details ?? '') }
}
