import { buildCourriel, TYPES_PIECES } from '../../../shared/exchange/courriel'
import { saveOutput } from '../../forms/save-output'
import { getMachine } from '../../store/machine'
import { addPartage, type EnvoiPret } from '../../store/partages'
import { noteCopieExterne } from '../../store/sauvegardes'
import { addAvis } from '../../store/session'
import { ENVOI } from '../../strings/envoi'
import { formatSujet, formatTexte, type MessageEnvoi } from '../../strings/envoi-message'
import type { ChoixEnvoi } from './choix'

/** Opens the message with its attachment in the mail program; true when it is there. */
export async function openDraft(
  pret: EnvoiPret,
  { adresse }: ChoixEnvoi,
  message: MessageEnvoi,
): Promise<boolean> {
  const bytes = buildCourriel({
    sujet: formatSujet(message),
    texte: formatTexte(message),
    pieces: [{ nom: pret.name, octets: pret.bytes, type: TYPES_PIECES.ctg }],
    a: adresse.trim() === '' ? [] : [adresse.trim()],
  })
  const machine = getMachine()
  const opened = await machine.openDraft(pret.name.replace(/\.ctg$/i, '.eml'), bytes)
  if (!opened.ok) {
    addAvis({ ton: 'erreur', texte: opened.error.message })
    return false
  }
  const isBrowser = machine.capabilities.shell === 'browser'
  addAvis({ ton: 'succes', texte: isBrowser ? ENVOI.downloaded : ENVOI.drafted })
  return opened.value !== null
}

/** Saves the file where the user says, to be joined by hand; true when it is saved. */
export function saveFile(pret: EnvoiPret): Promise<boolean> {
  return saveOutput(pret.bytes, {
    title: ENVOI.saveTitle,
    suggestedName: pret.name,
    filter: ENVOI.filter,
    say: ENVOI.saved,
  })
}

/** Notes to whom the copy went. A whole copy elsewhere counts as one for the health of the dossier too. */
export function noteEnvoi(pret: EnvoiPret, choix: ChoixEnvoi, message: MessageEnvoi): void {
  const { forme, perimetre, motif } = choix
  const destinataire = choix.destinataire.trim()
  addPartage(
    {
      destinataire,
      fichier: pret.name,
      forme,
      perimetre,
      contenu: message.contenu,
      motif: forme === 'en_clair' ? motif.trim() : '',
      vecteur: pret.vecteur,
    },
    ENVOI.sentCommand(destinataire),
  )
  if (perimetre === 'complet' && forme !== 'sans_donnees') void noteCopieExterne()
}
