/** The conflict that the address asks for: « /a-decider?champ=fichesAction/fa_1/budget »; null for none. */
export function readConflitVoulu(location: string): string | null {
  const match = /^\/a-decider\?(.*)$/.exec(location)
  return match === null ? null : new URLSearchParams(match[1] ?? '').get('champ')
}
