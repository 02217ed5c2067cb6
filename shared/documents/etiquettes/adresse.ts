import { elide } from '../../kernel/accord'
import type { Organisme } from '../../domain/organisme.entity'

/**
 * The lines of a postal address: those typed, and the postal code on a line of its own when all was typed on one. The number of a
 * street keeps its comma, that of a « BP » or of a « CS » is no postal code.
 */
export function listLignesAdresse(adresse: string): readonly string[] {
  return adresse
    .split(/\r\n|\r|\n/)
    .flatMap((line) => line.split(/(?<!\b(?:BP|CS|TSA))[\s,;–-]+(?=\d{5}\s+\p{L})/iu))
    .map((line) => line.replace(/\s+/g, ' ').replace(/^[\s,;]+|[\s,;]+$/g, ''))
    .filter((line) => line !== '')
}

/** The body on an envelope: « Mairie de Juzet-de-Luchon » for a commune, whose letters go to its mairie; the name of any other. */
export function formatNomPostal(organisme: Organisme): string {
  const nom = organisme.nom.trim() || organisme.sigle.trim()
  if (organisme.type !== 'commune' || nom === '') return nom
  const rest = /^commune (d['’].+|(?:de|du|des) .+)$/i.exec(nom)?.[1]
  if (rest !== undefined) return `Mairie ${rest}`
  if (/^(?:mairie|commune|ville|h[oô]tel de ville)\b/i.test(nom)) return nom
  return `Mairie ${formatDe(nom)}`
}

/** « de Luchon », « d’Antignac », « du Fousseret », « des Angles ». */
function formatDe(nom: string): string {
  const article = /^(le|les)\s+(.+)$/i.exec(nom)
  if (article === null) return elide('de', nom)
  return `${article[1]?.toLowerCase() === 'le' ? 'du' : 'des'} ${article[2] ?? ''}`
}
