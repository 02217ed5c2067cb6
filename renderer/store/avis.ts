import { createRandomText } from './ctx'
import { useCairn, type Avis } from './cairn-store'

/** Shows a notice; returns its identifier. The same text is never shown twice at once. */
export function addAvis(avis: Omit<Avis, 'id'>): string {
  const id = createRandomText(8)
  useCairn.setState((state) => ({
    avis: [...state.avis.filter((other) => other.texte !== avis.texte), { ...avis, id }],
  }))
  return id
}

export function removeAvis(id: string): void {
  useCairn.setState((state) => ({ avis: state.avis.filter((avis) => avis.id !== id) }))
}
