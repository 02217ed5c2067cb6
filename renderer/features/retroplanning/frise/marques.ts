import type { Trace } from '../../../../shared/figures/frise/frise.types'

/** What a step draws on its line, one element a mark: there from the start, shown when it serves. */
export type Marques = {
  readonly prevu: HTMLElement
  readonly marque: HTMLElement
  readonly jour: HTMLElement
  readonly derive: HTMLElement
}

/** Elements in the order in which they cover one another. */
export function buildMarques(): Marques {
  const build = (tag: 'i' | 'span', name: string): HTMLElement => {
    const element = document.createElement(tag)
    element.className = name
    // The cell says it all in words.
    element.setAttribute('aria-hidden', 'true')
    element.hidden = true
    return element
  }
  return {
    prevu: build('i', 'fr-prevu'),
    marque: build('i', 'fr-marque'),
    jour: build('span', 'fr-jour'),
    derive: build('span', 'fr-derive'),
  }
}

/** Puts the marks where the layout says. `titre` is shown inside the band of an interruption. */
export function updateMarques(marques: Marques, trace: Trace, titre: string, isDragged: boolean) {
  const { forme, reference, jour, derive } = trace
  place(marques.prevu, reference)
  place(marques.marque, forme === null ? null : trace)
  if (forme !== null) updateMarque(marques.marque, trace, titre, isDragged)
  place(marques.jour, jour && { x: jour.x })
  if (jour !== null) updateTexte(marques.jour, jour.texte)
  place(marques.derive, derive && { x: derive.x })
  if (derive !== null) {
    updateTexte(marques.derive, derive.texte)
    updateAttribute(marques.derive, 'data-passee', derive.passee || !derive.retard ? 'true' : null)
  }
}

function updateMarque(marque: HTMLElement, trace: Trace, titre: string, isDragged: boolean): void {
  const flou = `${trace.flouDebut ? 'd' : ''}${trace.flouFin ? 'f' : ''}`
  updateAttribute(marque, 'data-forme', trace.forme)
  updateAttribute(marque, 'data-teinte', trace.teinte)
  updateAttribute(marque, 'data-signe', trace.signe?.genre ?? null)
  updateAttribute(marque, 'data-flou', flou === '' ? null : flou)
  updateAttribute(marque, 'data-glisse', isDragged ? 'true' : null)
  if (trace.forme !== 'bande') {
    if (marque.firstChild !== null) marque.replaceChildren()
    return
  }
  const name = document.createElement('span')
  name.textContent = titre
  marque.replaceChildren(name)
}

function place(
  element: HTMLElement,
  box: { readonly x: number; readonly largeur?: number } | null,
): void {
  if (element.hidden !== (box === null)) element.hidden = box === null
  if (box === null) return
  element.style.left = `${box.x}px`
  if (box.largeur !== undefined) element.style.width = `${box.largeur}px`
}

/** Written only when it changes: a value written again would make the page look at its styles again. Null takes it away. */
export function updateAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) {
    if (element.hasAttribute(name)) element.removeAttribute(name)
  } else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

/** The words of an element that holds nothing else. */
export function updateTexte(element: HTMLElement, texte: string): void {
  const { firstChild } = element
  if (firstChild === null) element.append(texte)
  else if (firstChild.nodeValue !== texte) firstChild.nodeValue = texte
}
