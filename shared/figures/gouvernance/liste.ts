import type { FigureItem } from '../figure'
import type { Contenu, ContenuEquipe } from './contenu'

/** What the drawing says as nested lists, whole even where the drawing shortens. */
export function buildListe(
  contenus: readonly Contenu[],
  equipe: ContenuEquipe | null,
): readonly FigureItem[] {
  const items = contenus.map(buildItem)
  if (equipe === null) return items
  const details = [equipe.pilotage, ...equipe.sujets].filter((text) => text !== '')
  const [first = '', ...rest] = equipe.titre === '' ? details : [equipe.titre, ...details]
  return [...items, { id: 'equipe', texte: first, details: rest, enfants: [] }]
}

function buildItem(contenu: Contenu): FigureItem {
  const { id, titre, ages, lien, roles, periodicite, composition, enfants } = contenu
  return {
    id,
    texte: ages === '' ? titre : `${titre}, ${ages}`,
    details: [lien === '' ? '' : capitalize(lien), ...roles, composition, periodicite].filter(
      (text) => text !== '',
    ),
    enfants: enfants.map(buildItem),
  }
}

/** Word keeps longer descriptions, but nobody listens to them: the table under the drawing says everything. */
const MAX_ALTERNATIVE = 1800

/** « Schéma de gouvernance. Conseil communautaire : délibère. Sous Conseil communautaire : COPIL : oriente… » */
export function formatAlternative(name: string, liste: readonly FigureItem[]): string {
  const sentences = [name, ...listSentences(liste, '')]
  let text = ''
  for (const sentence of sentences) {
    const next = `${text}${text === '' ? '' : ' '}${endSentence(sentence)}`
    if (next.length > MAX_ALTERNATIVE)
      return `${text} La suite est dans le tableau qui accompagne le schéma.`
    text = next
  }
  return text
}

function listSentences(items: readonly FigureItem[], parent: string): readonly string[] {
  return items.flatMap((item) => {
    const where = parent === '' ? '' : `, sous ${parent}`
    const details = item.details.map((detail) => detail.replace(/[.\s]+$/, '')).join(' ; ')
    const said = `${item.texte}${where}${details === '' ? '' : ` : ${details}`}`
    return [said, ...listSentences(item.enfants, item.texte)]
  })
}

function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

function capitalize(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
