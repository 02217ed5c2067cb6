import { getRow, type Dossier } from '../domain/dossier'
import type { Decision } from '../domain/decision.entity'
import type { Reunion } from '../domain/reunion.entity'
import { accorderArticle, type Preposition } from '../kernel/accord'
import { formatDateFloue } from '../kernel/date-floue-format'
import { NBSP } from '../kernel/nombre'
import { getNomCourtReunion, getTypeReunion } from './reunions.rules'
import { getNatureReunion, isNomPluriel } from './type-reunion'
import { capitalize } from './vocabulaire.rules'

/** « 20 octobre 2022 », « le 20 octobre 2022 »: the date of a meeting without its hour; empty when it has none. */
export function formatJourReunion({ date }: Reunion, article = false): string {
  if (date === null) return ''
  const { heure: _hour, ...day } = date
  return formatDateFloue(day, { article })
}

/**
 * « Le COPIL n° 2 du 20 octobre 2022 a décidé : … », « Les conférences des maires du 13 juin 2023 ont décidé : … »; the text alone when
 * the meeting is not there.
 */
export function formatCitation(dossier: Dossier, decision: Decision): string {
  const texte = decision.texte.trim()
  const reunion = getRow(dossier, 'reunions', decision.reunion)
  if (reunion === undefined) return texte
  const subject = formatReunionEnPhrase(dossier, reunion)
  const verb = formatVerbe(decision, isPluriel(dossier, reunion))
  return `${capitalize(subject)}${formatQuand(reunion)} ${verb}${NBSP}: ${texte}`
}

/** « le COPIL n° 2 », « la table ronde n° 1 », « les conférences des maires n° 1 »; with « de »: « du COPIL n° 2 ». */
export function formatReunionEnPhrase(
  dossier: Dossier,
  reunion: Reunion,
  preposition?: Preposition,
): string {
  const { genre, isSigle } = getNatureReunion(dossier, reunion)
  const name = getNomCourtReunion(dossier, reunion)
  const isReunion = getTypeReunion(dossier, reunion) === 'Réunion'
  return accorderArticle(isSigle ? name : lowerFirst(name), isReunion ? 'f' : genre, {
    plural: isPluriel(dossier, reunion),
    ...(preposition === undefined ? {} : { preposition }),
  })
}

function isPluriel(dossier: Dossier, reunion: Reunion): boolean {
  const { nom, isSigle } = getNatureReunion(dossier, reunion)
  return !isSigle && isNomPluriel(nom)
}

/** « du 20 octobre 2022 », « des 6 et 7 septembre 2022 », « de juin 2022 ». */
export function formatQuand(reunion: Reunion): string {
  const text = formatJourReunion(reunion, true)
  if (text === '') return ''
  if (text.startsWith('le ')) return ` du ${text.slice(3)}`
  if (text.startsWith('les ')) return ` des ${text.slice(4)}`
  const bare = text.replace(/^(?:en|au|à la) /, '')
  if (text.startsWith('en ')) return /^[ao]/.test(bare) ? ` d’${bare}` : ` de ${bare}`
  if (text.startsWith('au ')) return ` du ${bare}`
  return text.startsWith('à la ') ? ` de la ${bare}` : ` (${text})`
}

/** « Groupe de travail » in a sentence; « COPIL » and « CoTech » keep their capitals. */
function lowerFirst(name: string): string {
  return /^\p{Lu}\p{L}*\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

const VERBES: { readonly [N in NonNullable<Decision['nature']>]: string } = {
  decision: 'décidé',
  validation: 'validé',
  avis: 'émis l’avis suivant',
  orientation: 'retenu l’orientation suivante',
  report: 'reporté sa décision',
}

function formatVerbe({ nature, resultat }: Decision, plural: boolean): string {
  if (resultat === 'rejet') return plural ? 'ont rejeté' : 'a rejeté'
  if (nature === 'report' && plural) return 'ont reporté leur décision'
  return `${plural ? 'ont' : 'a'} ${VERBES[nature ?? 'decision']}`
}
