import { addAvis } from '../store/avis'

/** Puts a text in the clipboard and says so, or says that the machine refuses. */
export async function copierTexte(text: string, said: string, refused: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    addAvis({ ton: 'succes', texte: said })
  } catch {
    addAvis({ ton: 'erreur', texte: refused })
  }
}
