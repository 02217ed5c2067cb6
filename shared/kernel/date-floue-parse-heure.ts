import type { DateFloue } from './date-floue'
import type { Result } from './result'
import { echec, success } from './result'

const HEURE = String.raw`(?:(\d{1,2}) ?(?:heures?|h|:(?=\d{2})) ?(\d{2})?(?: ?min)?|(midi))`
const FIN = new RegExp(
  String.raw`^(.*?)(?:^|[ ,]+|,? - )(?:a partir de |des |a |de |entre )?(?:${HEURE}|(\d{1,2})(?= ?[-a] ?\d))(?: ?(?:-|a|et|jusqu'a) ?${HEURE})?$`,
)

/** Takes the time off the end of a folded date: « à 14h », « de 14 h 30 à 16 h », « 14:30 », « 14-16h », « à midi ». */
export function parseHeure(
  body: string,
): Result<{ readonly reste: string; readonly heure?: NonNullable<DateFloue['heure']> }> {
  const m = FIN.exec(body)
  const bare = m?.[5]
  const hasEnd = m?.[6] !== undefined || m?.[8] !== undefined
  if (!m || (bare !== undefined && !hasEnd)) return success({ reste: body })
  const debut = buildHeure(bare ?? m[2], m[3], m[4])
  const fin = hasEnd ? buildHeure(m[6], m[7], m[8]) : null
  if (debut === undefined || fin === undefined) {
    return echec('heure-inexistante', 'Cette heure n’existe pas. Écrivez par exemple « 14 h 30 ».')
  }
  if (fin !== null && fin <= debut) {
    return echec('heure-inversee', 'L’heure de fin doit venir après l’heure de début.')
  }
  const reste = (m[1] ?? '').trim()
  if (reste === '') {
    return echec(
      'heure-sans-jour',
      'Il manque le jour. Écrivez par exemple « 17 janvier 2020 à 14 h ».',
    )
  }
  return success({ reste, heure: fin === null ? { debut } : { debut, fin } })
}

function buildHeure(
  hours: string | undefined,
  minutes: string | undefined,
  noon: string | undefined,
): string | undefined {
  if (noon !== undefined) return '12:00'
  const h = Number(hours)
  const m = Number(minutes ?? 0)
  if (h > 23 || m > 59) return undefined
  return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
}
