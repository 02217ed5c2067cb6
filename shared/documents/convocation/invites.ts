import { getRow, type Dossier } from '../../domain/dossier'
import type { Presence } from '../../domain/presence.entity'
import type { Reunion } from '../../domain/reunion.entity'
import { foldText } from '../../kernel/recherche'
import { listChildren } from '../../rules/enfants'
import { formatAppel, formatTitreFonction, getPersonneFonction } from '../../rules/fonctions.rules'
import { getNomInstance } from '../../rules/instances.rules'
import { getGenreFonction } from '../../rules/libelles.rules'
import { getNatureReunion } from '../../rules/type-reunion'
import { capitalize } from '../../rules/vocabulaire.rules'
import { formatInstance } from './instance'

/** The guests of a meeting, in their order. */
export function listInvites(dossier: Dossier, reunion: Reunion): readonly Presence[] {
  return listChildren(dossier, 'presences', 'reunion', reunion.id)
}

/** « Madame la Présidente »; « Madame, Monsieur » for an organisme or someone outside the annuaire. */
export function formatAppelInvite(dossier: Dossier, { fonction }: Presence): string {
  return fonction === null ? 'Madame, Monsieur' : formatAppel(dossier, fonction)
}

/** One appeal for everyone: « Mesdames et Messieurs les Maires », « Mesdames », « Mesdames, Messieurs ». */
export function formatAppelCommun(dossier: Dossier, invites: readonly Presence[]): string {
  const [first] = invites
  if (first !== undefined && invites.length === 1) return formatAppelInvite(dossier, first)
  const appels = invites.map((invite) => formatAppelInvite(dossier, invite))
  const genres = new Set(invites.map(({ fonction }) => getGenreFonction(dossier, fonction)))
  const who =
    genres.size === 1 && genres.has('f')
      ? ['Mesdames']
      : genres.size === 1 && genres.has('m')
        ? ['Messieurs']
        : ['Mesdames', 'Messieurs']
  const isMaires = appels.length > 0 && appels.every((one) => /^M\S+ l[ea] Maire$/.test(one))
  return isMaires ? `${who.join(' et ')} les Maires` : who.join(', ')
}

/** « Mesdames et Messieurs les membres du comité de pilotage », where the letter is for all. */
export function formatDestinataireCommun(
  dossier: Dossier,
  reunion: Reunion,
  invites: readonly Presence[],
): string {
  const appel = formatAppelCommun(dossier, invites)
  if (appel.endsWith('les Maires')) return appel
  const who = /^Mesdames$|^Messieurs$/.test(appel) ? appel : 'Mesdames et Messieurs'
  const instance = getNomInstance(dossier, reunion.instance)
  if (instance === '')
    return `${who} les invités`.replace(/^Mesdames les invités$/, 'Mesdames les invitées')
  return `${who} les membres ${formatInstance(dossier, reunion, 'de')}`
}

/** The lines of an address: civility and name, title, organisme, then its address. */
export function listLignesDestinataire(dossier: Dossier, presence: Presence): readonly string[] {
  const fonction = getRow(dossier, 'fonctions', presence.fonction)
  const organisme = getRow(dossier, 'organismes', fonction?.organisme ?? presence.organisme)
  const titre = fonction === undefined ? '' : formatTitreFonction(fonction)
  const nom = formatNomAdresse(dossier, presence)
  const house = organisme === undefined ? '' : organisme.nom.trim() || organisme.sigle.trim()
  const isSaid = foldText(nom) === foldText(house)
  return [
    nom,
    capitalize(titre),
    isSaid ? '' : house,
    ...(organisme?.adresse ?? '').split(/\r\n|\r|\n/),
  ]
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const CIVILITES = { mme: 'Madame', m: 'Monsieur' } as const

/** « Madame Sylvie MARTIN »: in full, as the post asks. Empty for a function nobody holds. */
function formatNomAdresse(dossier: Dossier, presence: Presence): string {
  const personne = getPersonneFonction(dossier, presence.fonction)
  if (personne === undefined) return presence.fonction === null ? presence.libelle.trim() : ''
  return [
    personne.civilite === null ? '' : CIVILITES[personne.civilite],
    personne.prenom.trim(),
    personne.nom.trim().toLocaleUpperCase('fr'),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** Meetings of bodies that decide by a vote. */
const DELIBERANTS: ReadonlySet<string> = new Set(['conseil', 'bureau', 'commission'])

/** Whether a power may be given: a quorum, a body that votes, or guests with a vote among others without. */
export function hasPouvoir(dossier: Dossier, reunion: Reunion, quorum: number | null): boolean {
  if (quorum !== null) return true
  const type = getRow(dossier, 'instances', reunion.instance)?.type ?? reunion.type
  if (type !== null && DELIBERANTS.has(type)) return true
  const invites = listInvites(dossier, reunion)
  return invites.some((one) => one.deliberatif) && invites.some((one) => !one.deliberatif)
}

/** « Convocation » for the bodies of a collectivité, « Invitation » for the others. */
export function getMotConvocation(dossier: Dossier, reunion: Reunion): string {
  const type = getRow(dossier, 'instances', reunion.instance)?.type ?? reunion.type
  const { nom } = getNatureReunion(dossier, reunion)
  return (type !== null && DELIBERANTS.has(type)) || /^conseil/i.test(nom)
    ? 'Convocation'
    : 'Invitation'
}
