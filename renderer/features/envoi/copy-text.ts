import { addAvis } from '../../store/session'
import { ENVOI } from '../../strings/envoi'

/** Puts a text in the clipboard and says so. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    addAvis({ ton: 'succes', texte: done })
  } catch {
    addAvis({ ton: 'erreur', texte: ENVOI.notCopied })
  }
}
