/** « /donnees-personnelles/per_1 » → « per_1 »; null for the whole list. */
export function readPersonneVoulue(location: string): string | null {
  const id = location.split(/[/?]/)[2] ?? ''
  return id === '' ? null : id
}
