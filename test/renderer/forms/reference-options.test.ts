import { describe, expect, it } from 'vitest'
import { buildNamedPatch, getRecordLabel } from '../../../renderer/forms/record-label'
import { buildReferenceOptions } from '../../../renderer/forms/reference-options'
import { applyCommand } from '../../../shared/commands/apply-command'
import { createRecord } from '../../../shared/commands/create-record'
import { createEmptyDossier, type Dossier } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'
import { createFixedCtx } from '../../fixtures/fixed-ctx'

const ctx = createFixedCtx()
const names = ['Département', 'Éducation nationale', 'Caf 31', 'École de musique']
const rows = names.map((nom) => REGISTRY.organismes.create(ctx, { nom }))
const dossier = rows.reduce<Dossier>(
  (current, row) => applyCommand(current, createRecord('organismes', row)),
  createEmptyDossier(),
)
const search = (query: string, excluded: readonly string[] = []) =>
  buildReferenceOptions(dossier, 'organismes', query, new Set(excluded))

describe('what may be chosen', () => {
  it.each([
    ['educ', ['Éducation nationale']],
    ['ecole', ['École de musique']],
    ['é', ['École de musique', 'Éducation nationale']],
    ['31', ['Caf 31']],
    ['xyz', []],
    ['', ['Caf 31', 'Département', 'École de musique', 'Éducation nationale']],
  ])('« %s », accents and case apart', (query, wanted) => {
    expect(search(query).options.map(({ label }) => label)).toEqual(wanted)
  })

  it('leaves out what is chosen already', () => {
    const [first] = rows
    expect(search('depart', [first?.id ?? '']).options).toEqual([])
  })

  it.each([
    ['MSA', 'MSA'],
    ['  MSA ', 'MSA'],
    ['caf 31', null],
    ['departement', null],
    ['', null],
  ])('offers to create « %s »: %s', (query, wanted) => {
    expect(search(query).toCreate).toBe(wanted)
  })

  it('never offers to create what has its own place in the plan', () => {
    expect(buildReferenceOptions(dossier, 'axes', 'Santé', new Set()).toCreate).toBeNull()
  })
})

describe('names of records', () => {
  it('splits the name of a person', () => {
    expect(buildNamedPatch('personnes', ' Anne  Le Goff')).toEqual({
      prenom: 'Anne',
      nom: 'Le Goff',
    })
    expect(buildNamedPatch('personnes', 'Durand')).toEqual({ nom: 'Durand' })
    expect(buildNamedPatch('organismes', ' MSA ')).toEqual({ nom: 'MSA' })
  })

  it('says so when a record is gone', () => {
    expect(getRecordLabel(dossier, 'organismes', 'org_absent')).toBe('Élément supprimé')
  })
})
