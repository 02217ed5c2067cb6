import { echec } from '../kernel/result'

type Refusal = ReturnType<typeof echec>

const SAFE = 'Rien n’a été modifié.'
const ASK_AGAIN = 'Demandez à la personne qui vous l’a envoyé de vous le renvoyer.'

/** Every reason to refuse a file: a code for life, one or two sentences saying what happened, what is safe, what to do. */

export function refuseEmpty(): Refusal {
  return echec('ctg-vide', `Ce fichier est vide. ${SAFE} ${ASK_AGAIN}`)
}

/** @param nature « un document Word », « une image »… */
export function refuseForeign(nature: string): Refusal {
  return echec(
    'ctg-etranger',
    `Ce fichier est ${nature}, pas un dossier CTG. ${SAFE} Choisissez un fichier .ctg.`,
    nature,
  )
}

/** The code by which a caller knows that a password must be asked, then given again with the same bytes. */
export const MOT_DE_PASSE = 'ctg-mot-de-passe'

export function refusePassword(): Refusal {
  return echec(
    MOT_DE_PASSE,
    `Ce fichier est protégé par un mot de passe\u00a0: demandez-le à la personne qui vous l’a envoyé. ${SAFE}`,
  )
}

export function refuseWrongPassword(): Refusal {
  return echec(
    'ctg-mot-de-passe-faux',
    'Ce mot de passe n’ouvre pas ce fichier. Vérifiez les majuscules et les chiffres, ou demandez-le de nouveau à la personne qui vous l’a envoyé. ' +
      SAFE,
  )
}

/** On writing only. */
export function refuseEmptyPassword(): Refusal {
  return echec(
    'ctg-mot-de-passe-vide',
    'Le mot de passe est vide\u00a0: le fichier n’a pas été protégé, et rien n’a été écrit.',
  )
}

/** On writing only. */
export function refuseLongPassword(): Refusal {
  return echec(
    'ctg-mot-de-passe-long',
    'Ce mot de passe dépasse 10\u202f000 caractères\u00a0: le fichier n’a pas été protégé, et rien n’a été écrit.',
  )
}

/** The zip itself is cut, forged, or one of its contents differs from what was written. */
export function refuseDamaged(details: string): Refusal {
  return echec(
    'ctg-abime',
    `Ce fichier est abîmé ou incomplet\u00a0: il n’a pas été ouvert. ${SAFE} ${ASK_AGAIN}`,
    details,
  )
}

/** Undamaged, but its content does not hold together. */
export function refuseIncoherent(details: string): Refusal {
  return echec(
    'ctg-incoherent',
    `Le contenu de ce fichier n’est pas celui d’un dossier CTG\u00a0: il n’a pas été ouvert. ${SAFE}`,
    details,
  )
}

export function refuseTooBig(details: string): Refusal {
  return echec(
    'ctg-trop-gros',
    `Ce fichier dépasse ce que Cairn accepte d’ouvrir\u00a0: il a été laissé de côté. ${SAFE}`,
    details,
  )
}

/** Names, encryption or zip features that Cairn never writes. */
export function refuseSuspect(details: string): Refusal {
  return echec(
    'ctg-suspect',
    `Ce fichier contient des éléments que Cairn n’écrit jamais\u00a0: il n’a pas été ouvert, par prudence. ${SAFE}`,
    details,
  )
}

/** @param app of the manifest, « cairn 1.6.0 » */
export function refuseNewer(app: string): Refusal {
  const version = /(\d+\.\d+)(?:\.\d+)?/.exec(app)?.[1]
  const named = version === undefined ? '' : ` (${version})`
  return echec(
    'ctg-plus-recent',
    `Ce fichier vient d’une version plus récente de Cairn${named}. Mettez Cairn à jour\u202f; rien n’a été modifié.`,
    app,
  )
}
