/** Gives the focus to the segmented control of the line before or after; stays where it is at the end of the list. */
export function focusRow(line: Element, step: -1 | 1): void {
  const next = step > 0 ? line.nextElementSibling : line.previousElementSibling
  const radios = [...(next?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])]
  const target = radios.find((radio) => radio.getAttribute('aria-checked') === 'true') ?? radios[0]
  target?.focus()
}
