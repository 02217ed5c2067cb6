/** The parts of the window, in order: a part is named by `data-zone`. Screens may add theirs (list, detail). */
function listZones(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-zone]')].filter(
    (zone) => zone.getClientRects().length > 0,
  )
}

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"], [contenteditable="true"]'

function focusZone(zone: HTMLElement): void {
  const current = zone.querySelector<HTMLElement>(
    '[aria-current="page"], [role="treeitem"][tabindex="0"]',
  )
  const inner = current ?? zone.querySelector<HTMLElement>(FOCUSABLE)
  ;(inner ?? zone).focus()
}

/** F6 and Maj+F6: the focus goes to the next part of the window, round and round. */
export function moveToZone(step: 1 | -1): void {
  const zones = listZones()
  if (zones.length === 0) return
  const active = document.activeElement
  const at = zones.findLastIndex((zone) => active !== null && zone.contains(active))
  const next =
    at < 0 ? (step === 1 ? 0 : zones.length - 1) : (at + step + zones.length) % zones.length
  const zone = zones[next]
  if (zone !== undefined) focusZone(zone)
}
