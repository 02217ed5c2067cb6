import type { SessionJournal } from '../../shared/domain/operation'
import { createRandomText } from './ctx'

const ID_LENGTH = 4
const MAX_NAME = 40

/** « CTG – poste de Claire (k3f9).ctg »: the letters drawn keep two Claires, and two dossiers in one folder, apart. */
export function formatFichierPoste(nom: string): string {
  const safe = nom
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_NAME)
    .replace(/[. ]+$/, '')
  const of = safe === '' ? '' : /^[aeiouyhéèêëàâîïôûœæ]/i.test(safe) ? ` d’${safe}` : ` de ${safe}`
  return `CTG – poste${of} (${createRandomText(ID_LENGTH)}).ctg`
}

/** « 12 modifications de Marc et de Claire intégrées. » */
export function formatApport(count: number, sessions: readonly SessionJournal[]): string {
  const shown = new Intl.NumberFormat('fr-FR').format(count)
  const [words, done] = count > 1 ? ['modifications', 'intégrées'] : ['modification', 'intégrée']
  return `${shown}\u00a0${words}${formatAuteurs(sessions)} ${done} depuis le dossier partagé.`
}

/** What the undo offers: « Annuler : intégration de 12 modifications de Marc ». */
export function formatEtiquette(count: number, sessions: readonly SessionJournal[]): string {
  const shown = new Intl.NumberFormat('fr-FR').format(count)
  const words = count > 1 ? 'modifications' : 'modification'
  return `intégration de ${shown}\u00a0${words}${formatAuteurs(sessions)}`
}

function formatAuteurs(sessions: readonly SessionJournal[]): string {
  const named = [...new Set(sessions.map(({ nom }) => nom.trim()))].filter((nom) => nom !== '')
  const names = named.slice(0, 3).map((nom) => `de ${nom}`)
  if (named.length > names.length) names.push('d’autres personnes')
  if (names.length === 0) return ''
  const last = names.pop() ?? ''
  return names.length === 0 ? ` ${last}` : ` ${names.join(', ')} et ${last}`
}

export function formatIllisible(fichier: string): string {
  return `Le fichier «\u00a0${fichier}\u00a0» du dossier partagé ne peut pas être lu depuis plus d’une journée. Ce qu’il contient n’est pas encore arrivé ici\u00a0: demandez à son auteur si Cairn est ouvert chez lui et si son dossier se synchronise.`
}

export const VOIR_HISTORIQUE = { texte: 'Voir l’historique', adresse: '/historique' }

export const SANS_DOSSIER = 'Ouvrez d’abord une CTG.'
export const NON_PRIS_EN_CHARGE =
  'Ce navigateur ne permet pas d’écrire dans un dossier partagé. Ouvrez Cairn dans Chrome ou Edge, ou utilisez le logiciel installé.'
export const PAS_LIE = 'Cette CTG n’est liée à aucun dossier partagé.'
export const FERME = 'La CTG a été fermée pendant la synchronisation. Rien n’est perdu.'
