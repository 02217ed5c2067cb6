import { getRow, type Dossier } from '../../domain/dossier'
import type { Reunion } from '../../domain/reunion.entity'
import { accorderArticle, type Preposition } from '../../kernel/accord'
import { foldText } from '../../kernel/recherche'
import { getNatureReunion, isNomPluriel } from '../../rules/type-reunion'

/** « du comité de pilotage », « à la table ronde »: how a sentence names the body, or the kind of meeting. */
export function formatInstance(
  dossier: Dossier,
  reunion: Reunion,
  preposition?: Preposition,
): string {
  const { nom, genre } = getNatureReunion(dossier, reunion)
  const full = getRow(dossier, 'instances', reunion.instance)?.nom.trim() ?? ''
  const word = lowerFirst(full || nom || 'Réunion')
  const own = nom === '' && full === '' ? 'f' : genre
  return accorderArticle(word, own, {
    plural: isNomPluriel(word),
    ...(preposition === undefined ? {} : { preposition }),
  })
}

/** « Groupe de travail » in a sentence; « COPIL » and « CoTech » keep their capitals. */
export function lowerFirst(name: string): string {
  return /^\p{Lu}\p{L}*\p{Lu}/u.test(name)
    ? name
    : name.charAt(0).toLocaleLowerCase('fr') + name.slice(1)
}

/** What is a meeting by itself: one goes « à la table ronde », but « à la réunion du comité de pilotage ». */
const EVENEMENT = /^(?:table|atelier|reunion|rencontre|pleniere|signature|forum|seance|assemblee)/

/** « à la réunion du comité de pilotage de la convention territoriale globale », « à l’atelier ». */
export function formatInvitation(dossier: Dossier, reunion: Reunion): string {
  const { nom } = getNatureReunion(dossier, reunion)
  const type = getRow(dossier, 'instances', reunion.instance)?.type ?? reunion.type
  const isOwn = type === 'copil' || type === 'cotech' || type === 'groupe_travail'
  const bound = isOwn ? ' de la convention territoriale globale' : ''
  const isEvent = nom === '' || EVENEMENT.test(foldText(nom))
  if (!isEvent) return `à la réunion ${formatInstance(dossier, reunion, 'de')}${bound}`
  return `${formatInstance(dossier, reunion, 'a')}${reunion.titre.trim() === '' ? '' : ` «\u00a0${reunion.titre.trim()}\u00a0»`}`
}
