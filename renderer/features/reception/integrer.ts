import { useCairn } from '../../store/cairn-store'
import { addAvis, cancelReception, integrateReception } from '../../store/session'
import type { Reception } from '../../store/reception-types'
import { RECEPTION } from '../../strings/reception'
import { announce } from '../../ui/status-region'
import { readChoixDe, setResultat } from './choix'

/** What came of « Intégrer »: done, refused, or stopped because the backup could not be made. */
export type IssueIntegration =
  | { readonly genre: 'fait' }
  | { readonly genre: 'refus' }
  | { readonly genre: 'sans-sauvegarde'; readonly raison: string }

/**
 * Takes in what is ticked, with the decisions made. A refusal changes nothing and is told.
 * @param lignes how many lines the file has; what is told is counted as the reader saw it, not in operations
 */
export async function integrer(
  reception: Reception,
  lignes: number,
  sansSauvegarde: boolean,
): Promise<IssueIntegration> {
  const { exclus, decisions } = readChoixDe(reception)
  const noms = [...new Set(reception.personnes.map(({ nom }) => nom))]
  const done = await integrateReception({
    exclus: [...exclus],
    decisions,
    ...(sansSauvegarde && { sansSauvegarde }),
  })
  if (!done.ok) {
    if (done.error.code.startsWith('sauvegarde')) {
      return { genre: 'sans-sauvegarde', raison: done.error.message }
    }
    addAvis({ ton: 'erreur', texte: done.error.message })
    return { genre: 'refus' }
  }
  const { restent } = done.value
  const integrees = lignes - exclus.size + Object.keys(decisions).length
  const { annuler, dossierId } = useCairn.getState()
  const sauvegarde = !sansSauvegarde
  setResultat({ integrees, restent, noms, sauvegarde, geste: annuler, dossierId })
  announce(`${RECEPTION.done(integrees, noms)} ${RECEPTION.left(restent)}`)
  return { genre: 'fait' }
}

/** « Ne rien intégrer »: the file is put aside, nothing of it was in the dossier. */
export function refuser(): void {
  cancelReception()
  addAvis({ ton: 'info', texte: RECEPTION.cancelled })
}
