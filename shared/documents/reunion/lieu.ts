import type { Reunion } from '../../domain/reunion.entity'
import type { Inline } from '../blocks'
import { text } from '../inline'

/** « Mairie, salle du conseil », then the lines of the address. */
export function listLignesLieu({ lieu, adresse }: Pick<Reunion, 'lieu' | 'adresse'>): string[] {
  return [lieu, ...adresse.split(/\r\n|\r|\n/)]
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The place on one line. */
export function formatLieu(reunion: Pick<Reunion, 'lieu' | 'adresse' | 'visio'>): string {
  const lines = listLignesLieu(reunion)
  if (lines.length > 0) return lines.join(', ')
  return reunion.visio.trim() === '' ? '' : 'en visioconférence'
}

/** « Rejoindre la visioconférence (https://…) »: to be clicked, and to be typed from the paper. Empty without a link. */
export function listInlinesVisio({ visio }: Pick<Reunion, 'visio'>): readonly Inline[] {
  const address = visio.trim()
  if (address === '') return []
  if (!/^https?:\/\/\S+$/i.test(address)) return [text(`En visioconférence : ${address}`)]
  return [
    { kind: 'link', text: 'Rejoindre la visioconférence', href: address },
    text(` (${address})`),
  ]
}
