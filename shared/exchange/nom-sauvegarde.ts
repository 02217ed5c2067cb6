/** Why a backup was made. `avant-*`: just before a gesture that changes much at once. */
export type RaisonSauvegarde =
  'auto' | 'avant-fusion' | 'avant-restauration' | 'fermeture' | 'manuelle'

const RAISONS: readonly RaisonSauvegarde[] = [
  'auto',
  'avant-fusion',
  'avant-restauration',
  'fermeture',
  'manuelle',
]

/** What the name of a backup says. */
export type NomSauvegarde = {
  /** Wall clock in milliseconds, to the second. */
  readonly quand: number
  readonly raison: RaisonSauvegarde
  /** Operations of the journal inside. */
  readonly nbOps: number
}

const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})_(\d{2})(\d{2})(\d{2})_([a-z]+(?:-[a-z]+)*)_(\d{1,10})\.ctg$/

/**
 * `2026-03-02_143210_avant-fusion_1284.ctg`: local date and time, reason, number of operations (storage.md §3.6). Names sort by date,
 * and say what a damaged or missing list cannot. `quand` in milliseconds between the years 1000 and 9999.
 */
export function formatNomSauvegarde({ quand, raison, nbOps }: NomSauvegarde): string {
  const date = new Date(quand)
  const pad = (value: number, length = 2): string => String(value).padStart(length, '0')
  const day = `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  const time = `${pad(date.getHours())}${pad(date.getMinutes())}${pad(date.getSeconds())}`
  return `${day}_${time}_${raison}_${String(nbOps)}.ctg`
}

/** What a name says; null for any name that this program would not have written. */
export function parseNomSauvegarde(name: string): NomSauvegarde | null {
  const [, year, month, day, hour, minute, second, word, count] = PATTERN.exec(name) ?? []
  const raison = RAISONS.find((known) => known === word)
  if (raison === undefined) return null
  const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map(Number)
  const date = new Date(y ?? 0, (mo ?? 1) - 1, d, h, mi, s)
  const isReal =
    date.getMonth() + 1 === mo && date.getDate() === d && (mi ?? 60) < 60 && (s ?? 60) < 60
  // An hour skipped in spring is another hour on reading: the date alone must be a real one.
  return isReal && (h ?? 24) < 24 ? { quand: date.getTime(), raison, nbOps: Number(count) } : null
}
