import type { Dossier } from '../../domain/dossier'
import type { Idee } from '../../domain/idee.entity'
import { formatCompte } from '../../kernel/accord'
import type { Id } from '../../kernel/json'
import { listChildren } from '../../rules/enfants'
import { getLibelleFiche } from '../../rules/libelles.rules'
import { getRow } from '../../domain/dossier'
import type { Block, Inline } from '../blocks'
import { heading, list, text } from '../inline'
import { listLignes } from './decisions'

/** The ideas of a workshop, group by group, those with the most votes first. */
export function listIdees(dossier: Dossier, reunion: Id, level: 2 | 3): readonly Block[] {
  const ideas = listChildren(dossier, 'idees', 'reunion', reunion).filter(
    ({ texte }) => texte.trim() !== '',
  )
  const groups = listChildren(dossier, 'groupesIdees', 'reunion', reunion)
  const known = new Set(groups.map(({ id }) => id))
  const named = groups.flatMap(({ id, titre }): Block[] => {
    const own = ideas.filter(({ groupe }) => groupe === id)
    if (own.length === 0) return []
    return [
      heading(level, titre.replace(/\s+/g, ' ').trim() || 'Sans titre'),
      buildList(dossier, own),
    ]
  })
  const others = ideas.filter(({ groupe }) => groupe === null || !known.has(groupe))
  if (others.length === 0) return named
  if (named.length === 0) return [buildList(dossier, others)]
  return [...named, heading(level, 'Autres idées'), buildList(dossier, others)]
}

function buildList(dossier: Dossier, ideas: readonly Idee[]): Block {
  const sorted = [...ideas].sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0))
  return list(sorted.map((idea) => formatIdee(dossier, idea)))
}

/** « Un transport à la demande le mercredi (12 voix, fiche action 1.1.2) ». */
function formatIdee(dossier: Dossier, { texte, votes, fiche }: Idee): readonly Inline[] {
  const born = getRow(dossier, 'fichesAction', fiche)
  const label = born === undefined ? '' : getLibelleFiche(dossier, born.id)
  const more = [
    votes === null || votes === 0 ? '' : formatCompte(votes, { one: 'voix', many: 'voix' }),
    label === ''
      ? ''
      : `à l’origine de : ${label.charAt(0).toLocaleLowerCase('fr')}${label.slice(1)}`,
  ].filter((part) => part !== '')
  const content: Inline[] = [text(listLignes(texte).join(' '))]
  if (more.length > 0) content.push({ kind: 'text', text: ` (${more.join(', ')})`, italic: true })
  return content
}
