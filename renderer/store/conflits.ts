import { formatFieldLabel } from '../../shared/commands/command-label'
import type { ConflitChamp } from '../../shared/journal/conflit'
import { buildDecision, type DecisionConflit } from '../../shared/journal/decisions'
import { getLibelleChamp } from '../../shared/rules/valeurs-lisibles.rules'
import { getAtelier } from './atelier'
import { formatAuteur, isOwnSession } from './auteurs'
import { addAvis } from './avis'
import { useCairn } from './cairn-store'
import { commitDrafts } from './drafts'
import { execute } from './gestures'
import { getPreparee } from './reception'
import type { VersionLisible } from './reception-types'

/** Settles a conflict of the open dossier: an ordinary gesture, that can be undone. */
export function decideConflit(conflit: ConflitChamp, decision: DecisionConflit): void {
  commitDrafts()
  const { dossier, conflits } = useCairn.getState()
  const { table, id, champ } = conflit
  const current = conflits.find(
    (other) => other.table === table && other.id === id && other.champ === champ,
  )
  const changes = current === undefined ? [] : buildDecision(dossier, current, decision)
  if (changes.length === 0) {
    addAvis({
      ton: 'info',
      texte: 'Ce choix n’est plus à faire\u00a0: quelqu’un l’a fait depuis. Rien n’a été modifié.',
    })
    return
  }
  const field = getLibelleChamp(dossier, table, champ)
  const label = formatFieldLabel(field).replace(/^modification de/, 'choix pour')
  execute({ label, changes, undo: 'record' })
}

/** The values of a conflict with their authors, in the order of their operations: of the open dossier, or of the file being looked at. */
export function readVersionsConflit(conflit: ConflitChamp): readonly VersionLisible[] {
  const atelier = getAtelier()
  const received = atelier === null ? [] : (getPreparee(atelier)?.fusion.sessions ?? [])
  return conflit.versions.map(({ operation, valeur, session, quand }) => {
    const known = atelier?.sessions.get(session) ?? received.find(({ id }) => id === session)
    const auteur = formatAuteur(known)
    return { operation, valeur, auteur, quand, mienne: isOwnSession(session) }
  })
}
