import { cancelReception, integrateReception } from '../../store/session'
import { useCairn } from '../../store/cairn-store'
import { addAvis } from '../../store/session'
import type { Reception } from '../../store/reception-types'
import { RECEPTION } from '../../strings/reception'
import { announce } from '../../ui/status-region'
import { readChoixDe, setResultat } from './choix'

/** What came of « Intégrer »: done, refused, or stopped because the backup could not be made. */
export type IssueIntegration =
  | { readonly genre: 'fait' }
  | { readonly genre: 'refus' }
  | { readonly genre: 'sans-sauvegarde'; readonly raison: string }

/** Takes in what is ticked, with the decisions made. A refusal changes nothing and is told. */
export async function integrer(
  reception: Reception,
  sansSauvegarde: boolean,
): Promise<IssueIntegration> {
  const { exclus, decisions } = readChoixDe(reception)
  const noms = reception.personnes.map(({ nom }) => nom)
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
  const { annuler, dossierId } = useCairn.getState()
  setResultat({ ...done.value, noms: [...new Set(noms)], geste: annuler, dossierId })
  announce(`${RECEPTION.done(done.value.integrees, noms)} ${RECEPTION.left(done.value.restent)}`)
  return { genre: 'fait' }
}

/** « Ne rien intégrer »: the file is put aside, nothing of it was in the dossier. */
export function refuser(): void {
  cancelReception()
  addAvis({ ton: 'info', texte: RECEPTION.cancelled })
}
