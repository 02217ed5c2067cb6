import { formatValeurIndicateur } from '../../kernel/valeur-indicateur'
import { accorderArticle, accorderNombre } from '../../kernel/accord'
import type { Constat } from '../../domain/constat.entity'
import { listChildren, listReferenced } from '../../rules/enfants'
import { listRows, type Dossier } from '../../domain/dossier'
import { compareOrdre } from '../../kernel/ordre'
import type { Id } from '../../kernel/json'
import { formatSigle, getMot, capitalize } from '../../rules/vocabulaire.rules'
import type { Block, Inline } from '../blocks'
import { bold, list, listBlocksOfText, paragraph, text } from '../inline'
import { listBlocksOfRiche } from '../rich-blocks'
import { CARD_MAX, getTerritoire } from './entete'
import { requiredSection, section, type FicheContexte } from './contexte-fiche'

/** The constats of an axe, in their order. */
export function listConstatsOfAxe(dossier: Dossier, axe: Id): readonly Constat[] {
  return listRows(dossier, 'constats')
    .filter((constat) => constat.axes.includes(axe))
    .sort(compareOrdre)
}

/** A constat as one line: its text, then its figure and source. A figure that the text already gives is not repeated. */
export function formatConstat(constat: Constat): readonly Inline[] {
  const figure =
    constat.chiffre === null || isFigureInText(constat)
      ? ''
      : formatValeurIndicateur(constat.chiffre, constat.unite.trim())
  const source = constat.source.trim() === '' ? '' : `source : ${constat.source.trim()}`
  const more = [figure, source].filter((part) => part !== '').join(' ; ')
  const body = constat.texte.trim()
  return more === ''
    ? [text(body)]
    : [text(body), { kind: 'text', text: ` (${more})`, italic: true }]
}

function isFigureInText({ chiffre, texte }: Constat): boolean {
  if (chiffre?.nature !== 'nombre') return false
  const figure = String(Math.abs(chiffre.nombre)).replace('.', ',')
  const joined = texte.replace(/(\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '$1')
  const numbers: readonly string[] = joined.match(/\d+(?:,\d+)?/g) ?? []
  return numbers.includes(figure)
}

/** The constats chosen for the fiche, or those of its axe, then what they do not say. */
export function listContexte({ dossier, fiche, axe }: FicheContexte): readonly Block[] {
  const chosen = listReferenced(dossier, 'constats', fiche.constats)
  const constats =
    chosen.length > 0 || axe === undefined ? chosen : listConstatsOfAxe(dossier, axe.id)
  const filled = constats.filter((constat) => constat.texte.trim() !== '')
  const word = capitalize(accorderNombre(filled.length, getMot(dossier, 'constat')))
  const asked = fiche.imposeeParCaf ? `Fiche demandée par la ${formatSigle(dossier, 'CAF')}.` : ''
  const source = fiche.origine.trim()
  const origin: readonly Block[] =
    source === ''
      ? asked === ''
        ? []
        : [paragraph(asked, 'note')]
      : [paragraph([bold('Origine : '), text(asked === '' ? source : joinPhrases(source, asked))])]
  return [
    ...section(
      `${word} du diagnostic partagé`,
      filled.length === 0 ? [] : [list(filled.map(formatConstat))],
    ),
    ...section('Contexte', [...listBlocksOfRiche(fiche.contexte), ...origin]),
  ]
}

/** What the action aims at and what will be done. */
export function listDescription(contexte: FicheContexte): readonly Block[] {
  const { dossier, fiche } = contexte
  const action = getMot(dossier, 'action')
  const title = accorderArticle(action.one, action.genre, { preposition: 'de' })
  const territoire = getTerritoire(contexte)
  const hasOperations = listChildren(dossier, 'operations', 'fiche', fiche.id).length > 0
  const descriptif = listBlocksOfRiche(fiche.descriptif)
  return [
    ...section(
      'Public visé',
      fiche.publicCible.length > CARD_MAX ? listBlocksOfText(fiche.publicCible) : [],
    ),
    ...section('Territoire', territoire.length > CARD_MAX ? listBlocksOfText(territoire) : []),
    ...section(`Objectifs ${title}`, listBlocksOfRiche(fiche.objectifsAction)),
    ...(hasOperations
      ? section(`Description ${title}`, descriptif)
      : requiredSection(contexte, `Description ${title}`, descriptif)),
  ]
}

/** What helps, what hinders, what it must fit with. */
export function listReussite({ fiche }: FicheContexte): readonly Block[] {
  const part = (title: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, content: [text(title)] }, ...blocks]
  return section('Conditions de réussite', [
    ...part('Points de vigilance et freins', listBlocksOfRiche(fiche.vigilance)),
    ...part('Leviers', listBlocksOfRiche(fiche.leviers)),
    ...part('Articulation avec d’autres dispositifs', listBlocksOfRiche(fiche.articulation)),
  ])
}

/** « Groupes de travail de septembre. Fiche demandée par la Caf. »: two short sentences on one line. */
function joinPhrases(first: string, second: string): string {
  return `${/[.!?…]$/.test(first) ? first : `${first}.`} ${second}`
}
