import { Ecritures } from '../../commands/ecritures'
import { getRow, type Dossier } from '../../domain/dossier'
import type { Id } from '../../kernel/json'
import { echec, success } from '../../kernel/result'
import { formatNom, type ResultatGeste } from './geste-etape'

/** Takes a link away; no date changes. `dependance` is the identifier of the link. */
export function delierEtapes(dossier: Dossier, dependance: Id): ResultatGeste {
  const link = getRow(dossier, 'dependances', dependance)
  if (link === undefined) return echec('lien-introuvable', 'Ce lien n’existe plus.')
  const writes = new Ecritures(dossier)
  writes.delete('dependances', link)
  const [avant, etape] = [
    formatNom(dossier, link.avant ?? ''),
    formatNom(dossier, link.etape ?? ''),
  ]
  return success({
    command: writes.build('suppression d’un lien entre deux étapes'),
    recit: `${etape} n’attend plus ${avant}.`,
  })
}
