import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import { fusionnerContacts } from '../../../shared/commands/fusionner-contacts'
import { invertCommand } from '../../../shared/commands/invert-command'
import { listAnyRows, REFERENCES } from '../../../shared/commands/list-dependents'
import type { Dossier } from '../../../shared/domain/dossier'
import { getDefinition, TABLE_NAMES, type TableName } from '../../../shared/domain/registry'
import { buildAnnee } from '../../../shared/kernel/date-floue-build'
import type { Id, Json } from '../../../shared/kernel/json'
import { listAnomalies } from '../../../shared/rules/anomalies.rules'
import { Fabrique } from '../documents/fabrique'

/** Every place of the dossier, whatever its kind, where the text of an identifier stands. */
function listPlaces(dossier: Dossier, id: Id): readonly string[] {
  return TABLE_NAMES.flatMap((table) =>
    listAnyRows(dossier, table).flatMap((row) =>
      JSON.stringify(row).includes(`"${id}"`) ? [`${table}/${row.id}`] : [],
    ),
  )
}

describe('two records of one person', () => {
  const make = new Fabrique()
  const kept = make.add('personnes', { nom: 'Martin', prenom: 'Sylvie' })
  const gone = make.add('personnes', { nom: 'MARTIN', courriel: 'sylvie@example.org' })
  const past = make.add('fonctions', { titre: 'maire', personne: gone, fin: buildAnnee(2020) })
  const now = make.add('fonctions', {
    titre: 'vice-présidente',
    personne: kept,
    debut: buildAnnee(2020),
  })
  const dossier = make.build()
  const command = fusionnerContacts(dossier, kept, gone, { courriel: 'sylvie@example.org' })
  const after = applyCommand(dossier, command)

  it('become one, with the values chosen and every dated function', () => {
    expect(Object.keys(after.personnes)).toEqual([kept])
    expect(after.personnes[kept]).toMatchObject({ nom: 'Martin', courriel: 'sylvie@example.org' })
    expect(after.fonctions[past]).toEqual({ ...dossier.fonctions[past], personne: kept })
    expect(after.fonctions[now]).toBe(dossier.fonctions[now])
  })

  it('come apart again when undone', () => {
    expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
  })

  it.each([
    ['with itself', kept, kept],
    ['with nobody', kept, 'per_none'],
    ['of two tables', kept, past],
  ])('are not merged %s', (_name, a, b) => {
    expect(fusionnerContacts(dossier, a, b).changes).toEqual([])
  })
})

describe('two records of one organisme', () => {
  it('keep their other names, so that an import recognises them', () => {
    const make = new Fabrique()
    const kept = make.add('organismes', {
      nom: 'France Travail',
      sigle: 'FT',
      autresSigles: ['ANPE'],
    })
    const gone = make.add('organismes', { nom: 'Pôle emploi', sigle: 'PE', autresSigles: ['ANPE'] })
    const dossier = make.build()
    const after = applyCommand(dossier, fusionnerContacts(dossier, kept, gone))
    expect(after.organismes[kept]?.autresSigles).toEqual(['ANPE', 'PE', 'Pôle emploi'])
  })

  it('never name themselves', () => {
    const make = new Fabrique()
    const a = make.add('fonctions', { titre: 'maire' })
    const b = make.add('fonctions', { titre: 'maire', succede: a })
    const dossier = make.build()
    expect(applyCommand(dossier, fusionnerContacts(dossier, a, b)).fonctions[a]?.succede).toBeNull()
    expect(applyCommand(dossier, fusionnerContacts(dossier, b, a)).fonctions[b]?.succede).toBeNull()
  })
})

/** Records of every table of the registry, whose every reference to a table of contacts may name either. */
const TABLES = ['personnes', 'organismes', 'fonctions'] as const

describe('any merge of contacts', () => {
  it.each(TABLES)('of %s leaves no reference to the absorbed record in any table', (table) => {
    const inbound = REFERENCES.filter(({ field }) => field.target === table)
    expect(inbound.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: inbound.length * 2, maxLength: inbound.length * 2 }),
        (draws) => {
          const make = new Fabrique()
          const kept = make.add(table)
          const gone = make.add(table)
          const other = make.add(table)
          const pick = (draw: number): readonly Id[] =>
            [[gone], [gone, kept], [kept, other], [other, gone]][draw] ?? []
          const rows: { readonly from: TableName; readonly id: Id; readonly name: string }[] = []
          inbound.forEach(({ table: from, name, field }, index) => {
            for (const draw of draws.slice(index * 2, index * 2 + 2)) {
              const value: Json = field.kind === 'refs' ? pick(draw) : (pick(draw)[0] ?? null)
              const id = getDefinition(from).singleton
                ? make.add(from, { id: getDefinition(from).idPrefix } as never)
                : make.add(from)
              make.set(from, id, { [name]: value })
              rows.push({ from, id, name })
            }
          })
          const dossier = make.build()
          // A draw that never names the absorbed record proves nothing.
          fc.pre(listPlaces(dossier, gone).length > 1)
          const command = fusionnerContacts(dossier, kept, gone)
          const after = applyCommand(dossier, command)
          expect(listPlaces(after, gone)).toEqual([])
          expect(listAnomalies(after).filter(({ code }) => code === 'reference-rompue')).toEqual([])
          for (const { from, id, name } of rows) {
            const value = listAnyRows(after, from).find((row) => row.id === id)?.[name]
            if (Array.isArray(value)) expect(new Set(value).size).toBe(value.length)
          }
          expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
        },
      ),
      { numRuns: 40 },
    )
  })
})
