import type { TexteRiche } from './texte-riche'

export function getPlainText(texte: TexteRiche | null): string {
  if (texte === null) return ''
  return JSON.stringify(texte)
}

export function isTexteVide(texte: TexteRiche | null): boolean {
  return texte === null || texte.content.length === 0
}
