/** Gives the focus to the segmented control of the guest before or after; stays where it is at the end of the list. */
export function focusRow(line: Element, step: -1 | 1): void {
  // Guests stand in one list a collège: the arrows go through them all.
  const lines = [...(line.closest('.presences')?.querySelectorAll('.presence') ?? [])]
  const next = lines[lines.indexOf(line) + step]
  const radios = [...(next?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])]
  const target = radios.find((radio) => radio.getAttribute('aria-checked') === 'true') ?? radios[0]
  target?.focus()
}
