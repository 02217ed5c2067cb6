// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EtatLigne } from '../../../../../renderer/features/retroplanning/frise/ligne-frise'
import { createPeintre } from '../../../../../renderer/features/retroplanning/frise/peintre'
import { buildEchelle } from '../../../../../shared/figures/frise/echelle'
import { listEtapes, type EtapeLue } from '../../../../../shared/rules/retroplanning/etapes.rules'
import { buildDossierRetroplanning } from '../../../../fixtures/dossier-retroplanning'

const { dossier } = buildDossierRetroplanning(120)
const etapes = listEtapes(dossier, '2026-11-22')
const echelle = buildEchelle('2024-01-01', '2028-12-31', 4000)

function buildTableau(lignes: readonly EtapeLue[], stop: number) {
  return {
    total: lignes.length,
    gardees: [stop],
    getId: (index: number) => (lignes[index] as EtapeLue).id,
    getEtat: (index: number, gauche: number): EtatLigne => ({
      etape: lignes[index] as EtapeLue,
      rang: index + 2,
      y: index * 26,
      hauteur: 26,
      echelle,
      comparer: true,
      getReference: (etape) => etape.reference,
      prefixe: '',
      isEtroite: false,
      gauche,
      isSelected: index === stop,
      isStop: index === stop,
      isFolded: false,
      isRenamed: false,
      quand: undefined,
    }),
  }
}

function createPlace() {
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  return { place, peintre: createPeintre(place) }
}

const readRangs = (place: HTMLElement) =>
  [...place.children].map((row) => Number(row.getAttribute('aria-rowindex')))

/** A line as it is seen and read: what is hidden and the order of the attributes do not count. */
function readLine(row: Element): unknown {
  return [row, ...row.querySelectorAll('*')]
    .filter((element) => element.closest('[hidden]') === null)
    .map((element) => [
      element.tagName,
      [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join(''),
      (element as HTMLElement).style.left,
      element
        .getAttributeNames()
        .filter((name) => name !== 'style')
        .sort()
        .map((name) => [name, element.getAttribute(name)]),
    ])
}

describe('the lines of the frieze', () => {
  it('that serve again show and say what new ones would', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(110), fc.nat(3000)), { minLength: 2, maxLength: 5 }),
        fc.nat(119),
        (places, stop) => {
          const used = createPlace()
          const tableau = buildTableau(etapes, stop)
          for (const [de, gauche] of places) used.peintre.draw(tableau, { de, a: de + 30 }, gauche)
          used.peintre.order()
          const [de, gauche] = places.at(-1) ?? [0, 0]
          const seen = [...used.place.children].map(readLine)
          const fresh = createPlace()
          fresh.peintre.draw(tableau, { de, a: de + 30 }, gauche)
          fresh.peintre.order()
          expect(seen).toEqual([...fresh.place.children].map(readLine))
        },
      ),
      { numRuns: 6 },
    )
  })

  it('are the same elements after a scroll, and stand in the order in which they are read', () => {
    const { place, peintre } = createPlace()
    peintre.draw(buildTableau(etapes, 0), { de: 0, a: 30 }, 0)
    const before = new Set(place.children)
    peintre.draw(buildTableau(etapes, 0), { de: 24, a: 53 }, 0)
    expect([...place.children].every((row) => before.has(row))).toBe(true)
    peintre.order()
    const rangs = readRangs(place)
    expect(rangs).toEqual([2, ...Array.from({ length: 29 }, (_, n) => 26 + n)])
  })

  it('never give the keyboard to another step, and keep it where it is', () => {
    const { place, peintre } = createPlace()
    peintre.draw(buildTableau(etapes, 10), { de: 0, a: 30 }, 0)
    const held = place.querySelector<HTMLElement>('[tabindex="0"]')
    held?.focus()
    peintre.draw(buildTableau(etapes, 10), { de: 60, a: 90 }, 0)
    peintre.order()
    expect(document.activeElement).toBe(held)
    expect(held?.dataset['id']).toBe(etapes[10]?.id)
    peintre.draw(buildTableau(etapes, 80), { de: 60, a: 90 }, 0)
    expect(document.activeElement).toBe(document.body)
  })

  it('go to the left under the columns that stay, and the dates with them in a narrow window', () => {
    const { place, peintre } = createPlace()
    const readLefts = () =>
      [...place.querySelectorAll<HTMLElement>('.fr-ligne > *')]
        .slice(0, 3)
        .map((cell) => cell.style.left)
    peintre.draw(buildTableau(etapes, 0), { de: 0, a: 30 }, 0)
    peintre.draw(buildTableau(etapes, 0), { de: 0, a: 30 }, 250)
    expect(readLefts()).toEqual(['', '', '-250px'])
    const narrow = buildTableau(etapes, 0)
    const getEtat = (index: number, gauche: number) => ({
      ...narrow.getEtat(index, gauche),
      isEtroite: true,
    })
    peintre.draw({ ...narrow, getEtat }, { de: 0, a: 30 }, 40)
    expect(readLefts()).toEqual(['', '-40px', '-40px'])
  })

  it('of a plan that has become shorter than the window are those that are left', () => {
    const { place, peintre } = createPlace()
    peintre.draw(buildTableau(etapes, 0), { de: 20, a: 50 }, 0)
    peintre.draw(buildTableau(etapes.slice(0, 25), 0), { de: 20, a: 50 }, 0)
    peintre.order()
    expect(readRangs(place)).toEqual([2, 22, 23, 24, 25, 26])
    peintre.draw(buildTableau([], 0), { de: 20, a: 50 }, 0)
    expect(place.children).toHaveLength(0)
  })
})
