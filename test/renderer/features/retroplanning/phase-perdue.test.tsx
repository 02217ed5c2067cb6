// @vitest-environment jsdom
import { beforeAll, expect, it } from 'vitest'
import { execute, undo } from '../../../../renderer/store/session'
import { PRESENCE } from '../../../../shared/domain/command'
import { add, getDossier, giveSizes, openDossierVide, readDate, showRetroplanning } from './monter'

beforeAll(giveSizes)

const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

it('a step that lost its phase is told in its detail, and one button brings the phase back', async () => {
  await openDossierVide()
  const phase = add('etapes', { titre: 'Diagnostic', genre: 'phase', ordre: 'a0' })
  const rapport = add('etapes', {
    titre: 'Rapport',
    parent: phase,
    ordre: 'a0',
    prevue: readDate('17 décembre 2026'),
  })
  const before = getDossier().etapes[phase] ?? null
  // As a merge leaves it: the phase deleted there, the step put in it here.
  execute({
    label: 'suppression',
    undo: 'record',
    changes: [{ table: 'etapes', id: phase, field: PRESENCE, before, after: null }],
  })
  const ecran = await showRetroplanning(`/retroplanning/calendrier/${rapport}`)
  await ecran.click(await ecran.wait(`[data-jour="2026-12-17"] [data-etape="${rapport}"]`))
  const part = await ecran.wait('section[aria-label="Phase supprimée"]')
  expect(plain(part.textContent)).toContain('« Diagnostic », a été supprimée.')
  const button = part.querySelector('button')
  if (button === null) throw new Error('no button')
  await ecran.click(button)
  expect(getDossier().etapes[phase]).toEqual(before)
  expect(ecran.find('section[aria-label="Phase supprimée"]')).toBeNull()
  expect(plain(ecran.getStatus())).toContain('La phase « Diagnostic » est de retour, avec 1 étape.')
  await ecran.act(() => {
    undo()
  })
  expect(getDossier().etapes[phase]).toBeUndefined()
  expect(getDossier().etapes[rapport]?.parent).toBe(phase)
  await ecran.close()
})
