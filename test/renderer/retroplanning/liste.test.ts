import { describe, expect, it } from 'vitest'
import { buildCollage } from '../../../renderer/features/retroplanning/liste/coller'
import { COLONNES, formatCellule } from '../../../renderer/features/retroplanning/liste/colonnes'
import { buildEcriture } from '../../../renderer/features/retroplanning/liste/ecrire-cellule'
import { listLignes, SANS_FILTRE } from '../../../renderer/features/retroplanning/liste/lignes'
import { formatTsv, parseTsv } from '../../../renderer/forms/tsv'
import { applyCommand } from '../../../shared/commands/apply-command'
import { invertCommand } from '../../../shared/commands/invert-command'
import type { Dossier } from '../../../shared/domain/dossier'
import { formatDateFloue } from '../../../shared/kernel/date-floue-format'
import { listEtapes } from '../../../shared/rules/retroplanning/etapes.rules'
import { buildPlanEnchaine } from '../../fixtures/grand-plan'
import { createCas, readDate } from '../reunions/reunions-cas'

const TODAY = '2022-10-20'

function createPlan() {
  const cas = createCas()
  const phase = cas.add('etapes', { titre: 'Diagnostic', genre: 'phase' })
  const journal = cas.add('etapes', {
    titre: 'Journal n° 1',
    parent: phase.id,
    prevue: readDate('mars 2022'),
    quantite: 3,
  })
  const loose = cas.add('etapes', { titre: 'Signature', prevue: readDate('fin 2022'), jalon: true })
  return { ...cas, phase, journal, loose }
}

/** The cells of a step, as they are shown. */
function readCells(dossier: Dossier, id: string): readonly string[] {
  const lue = listEtapes(dossier, TODAY).find((one) => one.id === id)
  if (lue === undefined) throw new Error(`No step ${id}`)
  return COLONNES.map(({ cle }) => formatCellule(dossier, lue, cle).replaceAll('\u00a0', ' '))
}

function write(dossier: Dossier, id: string, cle: (typeof COLONNES)[number]['cle'], text: string) {
  const written = buildEcriture(dossier, id, cle, text, TODAY)
  if (!written.ok) throw new Error(written.error.message)
  return applyCommand(dossier, written.value)
}

describe('a cell', () => {
  it('keeps the first plan when the planned date moves, and once only', () => {
    const { get, journal } = createPlan()
    const moved = write(get(), journal.id, 'prevue', 'mai 2022')
    const again = write(moved, journal.id, 'prevue', 'juin 2022')
    const { initiale, prevue } = again.etapes[journal.id] ?? journal
    expect(initiale && formatDateFloue(initiale)).toBe('mars 2022')
    expect(prevue && formatDateFloue(prevue)).toBe('juin 2022')
  })

  it('« Quand » moves the step, its first plan kept', () => {
    const { get, journal } = createPlan()
    const row = write(get(), journal.id, 'quand', '15 avril 2022').etapes[journal.id] ?? journal
    expect(row.prevue && formatDateFloue(row.prevue)).toBe('15\u00a0avril 2022')
    expect(row.initiale && formatDateFloue(row.initiale)).toBe('mars 2022')
  })

  it('« Phase » puts the step in the phase of that name, or at the top', () => {
    const { get, loose, phase } = createPlan()
    const inside = write(get(), loose.id, 'phase', 'diagnostic')
    expect(inside.etapes[loose.id]?.parent).toBe(phase.id)
    expect(write(inside, loose.id, 'phase', '').etapes[loose.id]?.parent).toBeNull()
  })

  it.each([
    ['Jalon', null, true],
    ['livrable', 'livrable', false],
    ['', null, false],
  ])('the genre « %s »', (text, genre, jalon) => {
    const { get, journal } = createPlan()
    expect(write(get(), journal.id, 'genre', text).etapes[journal.id]).toMatchObject({
      genre,
      jalon,
    })
  })

  it.each([
    ['quand', '31/02/2022'],
    ['prevue', 'bientôt'],
    ['quantite', 'beaucoup'],
    ['genre', 'Truc'],
    ['genre', 'Réunion'],
    ['statut', 'Peut-être'],
    ['phase', 'Une phase inconnue'],
    ['titre', '  '],
  ] as const)('%s refuses « %s » with a sentence', (cle, text) => {
    const { get, journal } = createPlan()
    const refused = buildEcriture(get(), journal.id, cle, text, TODAY)
    expect(refused.ok).toBe(false)
    expect(!refused.ok && refused.error.message).toMatch(/\.$|»\.?$/)
  })

  it('a phase cannot go into itself', () => {
    const { get, phase } = createPlan()
    expect(buildEcriture(get(), phase.id, 'phase', 'Diagnostic', TODAY).ok).toBe(false)
  })
})

describe('a block pasted', () => {
  it('copied and pasted on itself changes nothing', () => {
    const { get, ctx } = createPlan()
    const lues = listEtapes(get(), TODAY)
    const block = lues.map((lue) => COLONNES.map(({ cle }) => formatCellule(get(), lue, cle)))
    const read = parseTsv(formatTsv(block))
    const cible = { lignes: lues.map(({ id }) => id), colonne: 0 }
    const collage = buildCollage(get(), cible, read, ctx)
    expect(collage).toMatchObject({ cellules: 0, creees: [], refus: [] })
    expect(collage.command.changes).toEqual([])
  })

  it('fills cells, adds the lines that lack, tells what is not understood, and is undone at once', () => {
    const { get, ctx, journal, loose } = createPlan()
    const block = [
      ['Phase', 'Étape', 'Prévu', 'Réalisé', 'Nombre'],
      ['Diagnostic', 'Journal n° 1', 'avril 2022', '', '3'],
      ['', 'Signature', 'fin 2022', 'un jour', ''],
      ['', '', '', '', ''],
      ['Diagnostic', 'Tables rondes', 'juin 2022', '6 et 7 septembre 2022', '3'],
    ]
    const cible = { lignes: [journal.id, loose.id], colonne: 0 }
    const collage = buildCollage(get(), cible, block, { ...ctx, today: TODAY })
    expect(collage.refus.length).toBe(1)
    expect(collage.creees.length).toBe(1)
    const after = applyCommand(get(), collage.command)
    const [made = ''] = collage.creees
    expect(readCells(after, made).slice(0, 7)).toEqual([
      'Diagnostic',
      'Tables rondes',
      'Étape',
      '6 et 7 septembre 2022',
      'juin 2022',
      '6 et 7 septembre 2022',
      expect.any(String),
    ])
    expect(readCells(after, journal.id)[4]).toBe('avril 2022')
    expect(readCells(after, loose.id)[5]).toBe('')
    expect(applyCommand(after, invertCommand(collage.command))).toEqual(get())
  })

  it('two thousand lines are written in reasonable time', { timeout: 20_000 }, () => {
    const { get, ctx } = createPlan()
    const block = Array.from({ length: 2000 }, (_, index) => [
      'Diagnostic',
      `Étape ${index}`,
      'Livrable',
      '',
      'mars 2022',
      '',
      'En cours',
    ])
    const collage = buildCollage(get(), { lignes: [], colonne: 0 }, block, { ...ctx, today: TODAY })
    expect(collage.creees.length).toBe(2000)
    const lues = listEtapes(applyCommand(get(), collage.command), TODAY)
    expect(lues.length).toBe(2003)
    expect(lues.filter(({ profondeur }) => profondeur === 2).length).toBe(2001)
  })
})

describe('the lines', () => {
  it('by date, those without a date last, or filtered by words and state', () => {
    const { add, get } = createPlan()
    add('etapes', { titre: 'Sans date' })
    add('etapes', { titre: 'Fait', prevue: readDate('janvier 2022'), statut: 'realisee' })
    const lues = listEtapes(get(), TODAY)
    const titles = (filtre: Partial<typeof SANS_FILTRE>) =>
      listLignes(lues, { ...SANS_FILTRE, ...filtre }).map(({ etape }) => etape.titre)
    expect(titles({ tri: 'date' }).at(-1)).toBe('Sans date')
    expect(titles({ tri: 'date' })[0]).toBe('Fait')
    expect(titles({ texte: 'journal' })).toEqual(['Journal n° 1'])
    expect(titles({ etat: 'faite' })).toEqual(['Fait'])
    expect(titles({})).toEqual(['Diagnostic', 'Journal n° 1', 'Signature', 'Sans date', 'Fait'])
  })

  it('gives 500 steps of a plan of 2,000 another phase, each at its end, in the order of the block', () => {
    const { dossier } = buildPlanEnchaine()
    const lues = listEtapes(dossier, TODAY)
    const here = new Set(lues.filter(({ titre }) => /^Phase \d$/.test(titre)).map(({ id }) => id))
    const lignes = lues.filter(({ parent }) => parent !== null && here.has(parent)).slice(0, 500)
    const ids = lignes.map(({ id }) => id)
    const block = ids.map((_, index) => [`Phase ${String(15 + (index % 5))}`])
    const collage = buildCollage(dossier, { lignes: ids, colonne: 0 }, block, createCas().ctx)
    const after = applyCommand(dossier, collage.command)
    const seen = new Map(listEtapes(after, TODAY).map((lue) => [lue.id, lue]))
    expect(collage.refus).toEqual([])
    expect(collage.cellules).toBe(500)
    const names = ids.map((id) => after.etapes[seen.get(id)?.parent ?? '']?.titre)
    expect(names).toEqual(block.map(([name]) => name))
    // Those that came to one phase stand at its end, in the order of the block.
    const order = [...seen.keys()].filter((id) => ids.indexOf(id) % 5 === 0 && ids.includes(id))
    expect(order).toEqual(ids.filter((_, index) => index % 5 === 0))
  })

  it('refuses alone the line that would stand inside itself, and the one that would close a ring', () => {
    const { get, add, ctx, phase, journal, loose } = createPlan()
    const inner = add('etapes', { titre: 'Dedans', parent: phase.id })
    add('dependances', { avant: phase.id, etape: loose.id })
    const lignes = [phase.id, loose.id, inner.id]
    const block = [['Dedans'], ['Diagnostic'], ['']]
    const collage = buildCollage(get(), { lignes, colonne: 0 }, block, ctx)
    expect(collage.refus).toHaveLength(2)
    const after = applyCommand(get(), collage.command)
    expect(after.etapes[phase.id]?.parent).toBeNull()
    expect(after.etapes[loose.id]?.parent).toBeNull()
    expect(after.etapes[inner.id]?.parent).toBeNull()
    expect(after.etapes[journal.id]?.parent).toBe(phase.id)
  })
})
