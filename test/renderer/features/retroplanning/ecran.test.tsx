// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { undo } from '../../../../renderer/store/session'
import type { Id } from '../../../../shared/kernel/json'
import {
  add,
  getDossier,
  giveSizes,
  openDossierVide,
  readDate,
  showRetroplanning,
  type Ecran,
} from './monter'

const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

let ecran: Ecran
let ids: { phase: Id; rapport: Id; copil: Id; conseil: Id; lien: Id; reunion: Id }

beforeAll(giveSizes)

beforeEach(async () => {
  await openDossierVide()
  const reunion = add('reunions', { titre: 'COPIL n° 2', date: readDate('10 décembre 2026') })
  const phase = add('etapes', { titre: 'Diagnostic', genre: 'phase', ordre: 'a0' })
  const rapport = add('etapes', {
    titre: 'Rapport',
    parent: phase,
    prevue: readDate('1 décembre 2026'),
    ordre: 'a0',
  })
  const copil = add('etapes', { titre: 'COPIL n° 2', parent: phase, reunion, ordre: 'a1' })
  const conseil = add('etapes', {
    titre: 'Conseil',
    prevue: readDate('17 décembre 2026'),
    ordre: 'a1',
  })
  const lien = add('dependances', { avant: rapport, etape: copil, delai: 2, uniteDelai: 'jours' })
  add('dependances', { avant: copil, etape: conseil })
  ids = { phase, rapport, copil, conseil, lien, reunion }
})

afterEach(() => ecran.close())

const getDates = () => {
  const { etapes, reunions } = getDossier()
  return [
    etapes[ids.rapport]?.prevue?.debut,
    reunions[ids.reunion]?.date?.debut,
    etapes[ids.conseil]?.prevue?.debut,
  ]
}

describe('the detail of a step', () => {
  it('opens from the calendar by the step itself', async () => {
    ecran = await showRetroplanning(`/retroplanning/calendrier/${ids.rapport}`)
    await ecran.click(await ecran.wait(`[data-jour="2026-12-17"] [data-etape="${ids.conseil}"]`))
    expect((await ecran.wait('.re-detail h2')).textContent).toBe('Conseil')
  })
})

describe('a step moved in the calendar', () => {
  it('takes along what waits for it, says so, keeps the focus, and one undo gives all back', async () => {
    ecran = await showRetroplanning(`/retroplanning/calendrier/${ids.rapport}`)
    const before = getDates()
    expect(before).toEqual(['2026-12-01', '2026-12-10', '2026-12-17'])
    const chip = await ecran.wait(`[data-jour="2026-12-01"] [data-etape="${ids.rapport}"]`)
    chip.focus()
    await ecran.press(chip, 'ArrowRight', { altKey: true })
    expect(getDates()).toEqual(['2026-12-02', '2026-12-11', '2026-12-18'])
    expect(plain(ecran.getStatus())).toMatch(/« Rapport » : .*2 décembre 2026.*2 étapes suivent/)
    const moved = await ecran.wait(`[data-jour="2026-12-02"] [data-etape="${ids.rapport}"]`)
    expect(document.activeElement).toBe(moved)
    await ecran.press(moved, 'ArrowRight', { altKey: true, shiftKey: true })
    expect(getDates()).toEqual(['2027-01-02', '2027-01-11', '2027-01-18'])
    await ecran.act(() => {
      undo()
      undo()
    })
    expect(getDates()).toEqual(before)
  })
})

/** The field of the cell « Quand » of the second line, reached by the keyboard. */
async function editQuand(): Promise<HTMLInputElement> {
  await ecran.wait('[data-ligne="1"][data-cle="quand"]')
  const grid = await ecran.wait('.liste-grille')
  grid.focus()
  await ecran.press(grid, 'ArrowDown')
  await ecran.wait('[data-ligne="1"][data-active]')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'F2']) await ecran.press(grid, key)
  const field = await ecran.wait('input.liste-editeur')
  if (!(field instanceof HTMLInputElement)) throw new Error('not a field')
  return field
}

describe('a date written in the list', () => {
  it('takes along what waits for the step, says so, and one undo gives all back', async () => {
    ecran = await showRetroplanning('/retroplanning/liste')
    const before = getDates()
    const field = await editQuand()
    expect(field.getAttribute('aria-label')).toBe('Quand, Rapport')
    field.value = '8 décembre 2026'
    await ecran.press(field, 'Enter')
    expect(getDates()).toEqual(['2026-12-08', '2026-12-17', '2026-12-24'])
    expect(plain(ecran.getStatus())).toMatch(/« Rapport » : .*8 décembre 2026.*2 étapes suivent/)
    expect(ecran.find('input.liste-editeur')).toBeNull()
    await ecran.act(() => undo())
    expect(getDates()).toEqual(before)
  })

  it('that cannot be understood stays in its cell, says why, and moves nothing', async () => {
    ecran = await showRetroplanning('/retroplanning/liste')
    const before = getDates()
    const field = await editQuand()
    field.value = 'un de ces jours'
    await ecran.press(field, 'Enter')
    expect(ecran.find('input.liste-editeur')?.getAttribute('aria-invalid')).toBe('true')
    expect(ecran.find('.liste-erreur')?.textContent).toMatch(/date/)
    await ecran.press(field, 'Escape')
    expect(ecran.find('.liste-erreur')?.textContent).toBe('')
    expect(getDates()).toEqual(before)
  })
})

describe('a step without any under it', () => {
  it('goes at once, nothing is asked', async () => {
    ecran = await showRetroplanning(`/retroplanning/frise/${ids.conseil}`)
    await ecran.press(await ecran.wait(`.fr-ligne[data-id="${ids.conseil}"]`), 'Delete')
    expect(getDossier().etapes[ids.conseil]).toBeUndefined()
    expect(ecran.find('[role=dialog]')).toBeNull()
  })
})
