/** « 2 mars 2026 à 14 h 32 », « 1er mars 2026 à 9 h 05 »: no-break spaces inside the hour. */
export function formatMomentSauvegarde(quand: number): string {
  const date = new Date(quand)
  const day = formatJourSauvegarde(quand)
  const minutes = String(date.getMinutes()).padStart(2, '0')
  return `${day} à ${String(date.getHours())}\u00a0h\u00a0${minutes}`
}

/** « 2 mars 2026 », « 1er mars 2026 ». */
export function formatJourSauvegarde(quand: number): string {
  const text = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' }).format(new Date(quand))
  return text.replace(/^1 /, '1er ')
}

/** What is said when a repair rested on a backup, or on what could still be read; `quand` is the date of the backup, if any. */
export function formatRepriseSauvegarde(quand: number | null): string {
  return quand === null
    ? 'Votre dossier a été remis en état avec ce qui pouvait encore être lu, sans sauvegarde pour le compléter\u00a0: vérifiez vos dernières modifications.'
    : `Votre dossier a été remis en état à l’aide de la sauvegarde du ${formatMomentSauvegarde(quand)}\u00a0: des modifications faites après ce moment ont pu être perdues, vérifiez-les.`
}

const DAY = 86_400_000

/** « Dernière copie téléchargée il y a 12 jours »; `quand` null when there never was one. */
export function formatRappelCopie(quand: number | null, now: number): string {
  const advice =
    'Pensez à enregistrer une copie hors de ce navigateur (Fichier, Enregistrer une copie).'
  if (quand === null) return `Aucune copie de cette CTG n’a encore été téléchargée. ${advice}`
  const days = Math.max(1, Math.floor((now - quand) / DAY))
  const since = days === 1 ? 'il y a 1\u00a0jour' : `il y a ${String(days)}\u00a0jours`
  return `Dernière copie téléchargée ${since}. ${advice}`
}
