import { describe, expect, it } from 'vitest'
import { listChildLists } from '../../../renderer/forms/children'
import { buildPastedRows } from '../../../renderer/forms/paste-rows'
import { applyCommand } from '../../../shared/commands/apply-command'
import { createRecord } from '../../../shared/commands/create-record'
import { createEmptyDossier, listRows } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'
import { compareOrdre } from '../../../shared/kernel/ordre'
import { createFixedCtx } from '../../fixtures/fixed-ctx'

const ctx = createFixedCtx()
const caf = REGISTRY.organismes.create(ctx, { nom: 'Caf de la Haute-Garonne', sigle: 'Caf 31' })
const dossier = applyCommand(createEmptyDossier(), createRecord('organismes', caf))
const columns = ['libelle', 'exercice', 'financeur', 'demande']
const target = {
  table: 'lignesFinancement',
  columns,
  patch: { fiche: 'fa_1' },
  lastOrdre: 'a0',
} as const

const paste = (block: readonly (readonly string[])[]) =>
  buildPastedRows(dossier, target, block, ctx)
const rowsOf = (block: readonly (readonly string[])[]) =>
  listRows(applyCommand(dossier, paste(block).command), 'lignesFinancement').sort(compareOrdre)

describe('a pasted block becomes records', () => {
  it('one a line, in order, under their parent, in one gesture', () => {
    const block = [
      ['Poste', '2023', 'caf 31', '12 500,50 €'],
      ['Étude', '2024', 'CAF de la haute-garonne', 'à définir'],
    ]
    expect(rowsOf(block)).toMatchObject([
      { libelle: 'Poste', exercice: 2023, financeur: caf.id, fiche: 'fa_1' },
      { libelle: 'Étude', exercice: 2024, financeur: caf.id, fiche: 'fa_1' },
    ])
    expect(rowsOf(block)[0]?.demande?.centimes).toBe(1_250_050)
    expect(paste(block)).toMatchObject({ count: 2, refused: 0 })
    expect(rowsOf(block).every((row) => row.ordre > 'a0')).toBe(true)
  })

  it('leaves empty what it does not understand, and counts it', () => {
    const pasted = paste([['Poste', 'l’an prochain', 'Inconnu', '']])
    expect(pasted.refused).toBe(2)
    expect(rowsOf([['Poste', 'l’an prochain', 'Inconnu', '']])).toMatchObject([
      { libelle: 'Poste', exercice: null, financeur: null, demande: null },
    ])
  })

  it('reads the order of the columns from a first line of headings', () => {
    const block = [
      ['Exercice', 'Libellé'],
      ['2025', 'Poste'],
    ]
    expect(rowsOf(block)).toMatchObject([{ libelle: 'Poste', exercice: 2025 }])
  })
})

describe('lists of children', () => {
  const lists = Object.keys(REGISTRY).flatMap((table) =>
    listChildLists(table as keyof typeof REGISTRY).map((list) => ({ parent: table, ...list })),
  )

  it.each(lists)('$parent › $table names fields that exist', (list) => {
    const fields = REGISTRY[list.table].fields as Record<
      string,
      { readonly target?: string; readonly hidden?: boolean }
    >
    expect(fields[list.parentField]?.target).toBe(list.parent)
    for (const column of list.columns) {
      expect(fields[column]).toBeDefined()
      expect(fields[column]?.hidden).not.toBe(true)
    }
  })
})
