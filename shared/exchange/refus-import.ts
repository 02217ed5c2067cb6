import { echec } from '../kernel/result'
import { formatNombre } from '../kernel/nombre'
import { LIMITES_IMPORT } from './limites-import'

type Refusal = ReturnType<typeof echec>

const SAFE = 'Rien n’a été modifié.'

/** Every reason to refuse a table: a code for life, what happened, what is safe, what to do. */

export function refuseImportVide(): Refusal {
  return echec(
    'import-vide',
    `Il n’y a rien à importer ici\u00a0: aucune ligne n’a été trouvée sous les titres de colonnes. ${SAFE} Vérifiez que les contacts sont bien dans la première feuille, avec leurs titres au-dessus.`,
  )
}

export function refuseImportLourd(): Refusal {
  return echec(
    'import-lourd',
    `Ce fichier dépasse ce que Cairn accepte d’importer (10\u00a0Mo). ${SAFE} Gardez la feuille des contacts seule, sans images, dans un nouveau classeur.`,
  )
}

/** @param details technical, folded */
export function refuseImportBombe(details: string): Refusal {
  return echec(
    'import-bombe',
    `Ce classeur est démesuré une fois déplié\u00a0: il n’a pas été ouvert, par prudence. ${SAFE} Copiez les lignes utiles dans un nouveau classeur.`,
    details,
  )
}

export function refuseImportLong(): Refusal {
  return echec(
    'import-long',
    `Ce tableau a plus de ${formatNombre(LIMITES_IMPORT.lignes)} lignes. ${SAFE} Partagez-le en plusieurs fichiers et importez-les l’un après l’autre.`,
  )
}

export function refuseImportLarge(): Refusal {
  return echec(
    'import-large',
    `Ce tableau a plus de ${formatNombre(LIMITES_IMPORT.colonnes)} colonnes. ${SAFE} Gardez celles qui décrivent les contacts et enregistrez-le de nouveau.`,
  )
}

export function refuseImportAbime(details: string): Refusal {
  return echec(
    'import-abime',
    `Ce fichier est abîmé ou incomplet\u00a0: il n’a pas pu être lu. ${SAFE} Ouvrez-le dans votre tableur, enregistrez-le de nouveau, ou demandez-en une autre copie.`,
    details,
  )
}

export function refuseImportProtege(): Refusal {
  return echec(
    'import-protege',
    `Ce fichier est protégé par un mot de passe, ou au format d’un ancien Excel (.xls). ${SAFE} Ouvrez-le dans votre tableur et enregistrez-le au format .xlsx, sans mot de passe.`,
  )
}

/** @param nature « un document PDF », « une image PNG »… */
export function refuseImportEtranger(nature: string): Refusal {
  return echec(
    'import-etranger',
    `Ce fichier est ${nature}, pas une liste de contacts. ${SAFE} Choisissez un classeur .xlsx, un fichier .csv ou des cartes .vcf.`,
    nature,
  )
}

export function refuseCollage(): Refusal {
  return echec(
    'import-collage',
    `Ce texte ne ressemble pas à des contacts. ${SAFE} Copiez des cellules d’un tableur avec leurs titres, ou les destinataires d’un message\u00a0: «\u00a0Nom <adresse>\u00a0; Nom <adresse>\u00a0».`,
  )
}
