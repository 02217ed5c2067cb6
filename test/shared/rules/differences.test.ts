import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyRow, Dossier } from '../../../shared/domain/dossier'
import { REGISTRY, type TableName } from '../../../shared/domain/registry'
import type { Json } from '../../../shared/kernel/json'
import {
  compareDossiers,
  countDifferences,
  TABLES_DE_SUIVI,
} from '../../../shared/rules/differences.rules'
import {
  buildChangementLisible,
  formatMembresChanges,
  listMembresChanges,
} from '../../../shared/rules/changements-lisibles.rules'
import { buildDossierGenere } from '../../fixtures/dossier-genere'
import { createFixedCtx } from '../../fixtures/fixed-ctx'
import { Fabrique } from '../documents/fabrique'
import { buildSeed001 } from '../documents/seed-001'

const edit = (dossier: Dossier, table: TableName, id: string, patch: object): Dossier => ({
  ...dossier,
  [table]: { ...dossier[table], [id]: { ...dossier[table][id], ...patch } },
})
const drop = (dossier: Dossier, table: TableName, id: string): Dossier => ({
  ...dossier,
  [table]: Object.fromEntries(Object.entries(dossier[table]).filter(([key]) => key !== id)),
})
const copy = (dossier: Dossier): Dossier => JSON.parse(JSON.stringify(dossier)) as Dossier

describe('the difference of two dossiers', () => {
  const before = buildSeed001()
  const [first = '', second = ''] = Object.keys(before.fichesAction)
  const [axe = ''] = Object.keys(before.axes)

  it('is nothing for the same content, whatever the objects', () => {
    expect(compareDossiers(before, before)).toEqual([])
    expect(compareDossiers(before, copy(before))).toEqual([])
  })

  it('gives both values of each field, in the order of the form', () => {
    const after = edit(before, 'fichesAction', first, { secteur: 'Luchon', titre: 'Autre titre' })
    const row = before.fichesAction[first]
    expect(compareDossiers(before, after)).toEqual([
      {
        table: 'fichesAction',
        id: first,
        genre: 'modification',
        champs: [
          { champ: 'titre', avant: row?.titre, apres: 'Autre titre' },
          { champ: 'secteur', avant: row?.secteur, apres: 'Luchon' },
        ],
      },
    ])
  })

  it('shows what a new record says, and nothing of what it leaves empty', () => {
    const row = REGISTRY.organismes.create(createFixedCtx(), { nom: 'Caf 31' })
    const after = { ...before, organismes: { ...before.organismes, [row.id]: row } }
    expect(compareDossiers(before, after)).toEqual([
      {
        table: 'organismes',
        id: row.id,
        genre: 'ajout',
        champs: [{ champ: 'nom', avant: '', apres: 'Caf 31' }],
      },
    ])
    expect(compareDossiers(after, before)).toMatchObject([
      { genre: 'suppression', champs: [{ champ: 'nom', avant: 'Caf 31', apres: '' }] },
    ])
  })

  it('tells a colour that was emptied from one that was never chosen', () => {
    const make = new Fabrique()
    make.add('charte')
    const charte = make.build()
    const after = edit(charte, 'charte', 'charte', { couleurPrincipale: null })
    expect(compareDossiers(charte, after)).toMatchObject([
      { champs: [{ champ: 'couleurPrincipale', avant: '1B4965', apres: null }] },
    ])
  })

  it('follows the reading order, what was deleted where it stood', () => {
    let after = edit(before, 'fichesAction', second, { titre: 'Changée' })
    after = edit(after, 'axes', axe, { titre: 'Axe changé' })
    after = edit(after, 'ctg', 'ctg', { sigle: 'XX' })
    after = drop(after, 'fichesAction', first)
    const order = compareDossiers(before, after).map(({ table, id }) => `${table}/${id}`)
    expect(order.slice(0, 1)).toEqual(['ctg/ctg'])
    expect(order.indexOf(`axes/${axe}`)).toBeGreaterThan(0)
    expect(order.indexOf(`fichesAction/${first}`)).toBeLessThan(
      order.indexOf(`fichesAction/${second}`),
    )
    expect(order).toHaveLength(4)
  })

  it('leaves out what Cairn keeps about the dossier, unless asked', () => {
    const make = new Fabrique()
    const blank = make.build()
    make.add('versions', { nom: 'COPIL', vecteur: 'abc:1' })
    make.add('partages', { destinataire: 'Caf' })
    expect(compareDossiers(blank, make.build())).toEqual([])
    const all = compareDossiers(blank, make.build(), { avecSuivi: true })
    expect(all.map(({ table }) => table)).toEqual([...TABLES_DE_SUIVI])
    expect(all.flatMap(({ champs }) => champs.map(({ champ }) => champ))).not.toContain('vecteur')
  })

  it('counts by table', () => {
    let after = edit(before, 'fichesAction', second, { titre: 'Changée' })
    after = drop(after, 'fichesAction', first)
    expect(countDifferences(compareDossiers(before, after))).toEqual([
      { table: 'fichesAction', ajouts: 0, modifications: 1, suppressions: 1 },
    ])
  })
})

describe('applied to the first dossier', () => {
  const base = buildDossierGenere(12)
  const edits = fc.array(
    fc.record({
      table: fc.constantFrom<TableName>('fichesAction', 'etapes', 'organismes', 'axes', 'constats'),
      rank: fc.nat(40),
      what: fc.constantFrom('drop', 'edit', 'add'),
      text: fc.string(),
    }),
    { maxLength: 30, size: 'max' },
  )

  it('the differences give the second one, each record once', () => {
    fc.assert(
      fc.property(edits, (list) => {
        let after = base
        for (const { table, rank, what, text } of list) {
          const id = Object.keys(after[table])[rank] ?? ''
          const field = REGISTRY[table].titleField
          if (what === 'add') {
            const row = { ...REGISTRY[table].create(createFixedCtx()), id: `x_${text.length}` }
            after = { ...after, [table]: { ...after[table], [row.id]: row } }
          } else if (id !== '') {
            after =
              what === 'drop' ? drop(after, table, id) : edit(after, table, id, { [field]: text })
          }
        }
        const differences = compareDossiers(base, after)
        const keys = differences.map(({ table, id }) => `${table}/${id}`)
        expect(new Set(keys).size).toBe(keys.length)
        const rebuilt: Record<string, Record<string, AnyRow>> = JSON.parse(JSON.stringify(base))
        for (const { table, id, genre, champs } of differences) {
          const rows = rebuilt[table] as Record<string, AnyRow>
          if (genre === 'suppression') delete rows[id]
          else {
            const start = genre === 'ajout' ? REGISTRY[table].create(createFixedCtx()) : rows[id]
            const values = champs.map(({ champ, apres }): [string, Json] => [champ, apres])
            rows[id] = { ...(start as AnyRow), ...Object.fromEntries(values), id }
          }
        }
        expect(rebuilt).toEqual(after)
      }),
      { numRuns: 150 },
    )
  })

  it('takes little time for a large dossier', () => {
    const make = new Fabrique()
    for (let n = 0; n < 2000; n += 1) make.add('personnes', { nom: `Nom ${String(n)}` })
    const large: Dossier = { ...buildDossierGenere(200), personnes: make.build().personnes }
    const after = copy(large)
    const rows = (Object.keys(after) as TableName[]).flatMap((table) =>
      Object.values(after[table] as Record<string, AnyRow>).map((row) => ({ table, row })),
    )
    const changed = rows.reduce<Dossier>((current, { table, row }, index) => {
      if (index % 20 !== 0) return current
      ;(current[table] as Record<string, AnyRow>)[row.id] = {
        ...row,
        [REGISTRY[table].titleField]: `autre ${String(index)}`,
      }
      return current
    }, after)
    // Time of the processor: other tests run beside.
    const start = process.cpuUsage()
    const differences = compareDossiers(large, changed)
    const spent = process.cpuUsage(start).user / 1000
    expect(differences.length).toBeGreaterThan(200)
    expect(spent).toBeLessThan(1500)
  })
})

describe('a change in words', () => {
  const make = new Fabrique()
  const caf = make.add('organismes', { nom: 'Caf 31' })
  const msa = make.add('organismes', { nom: 'MSA' })
  const objectif = make.add('objectifs', { titre: 'Jeunesse' })
  const fiche = make.add('fichesAction', { objectif, ordre: 'a1', pilotes: [msa] })
  make.add('fichesAction', { objectif, ordre: 'a2' })
  make.add('fichesAction', { objectif, ordre: 'a3' })
  const before = make.build()
  const about = { table: 'fichesAction', id: fiche }

  it('says what came into a set and what left it', () => {
    const change = { champ: 'pilotes', avant: [msa], apres: [caf] }
    const after = drop(before, 'organismes', msa)
    expect(buildChangementLisible(before, after, about, change)).toEqual({
      libelle: 'Pilotes (organismes)',
      avant: 'MSA',
      apres: 'Caf 31',
      membres: { ajoutes: ['Caf 31'], retires: ['MSA'] },
    })
    const membres = listMembresChanges(after, 'fichesAction', change, before)
    expect(membres && formatMembresChanges(membres)).toBe('ajouté : Caf 31 ; retiré : MSA')
  })

  it('does so for lines of text, and not for other kinds', () => {
    const lines = { champ: 'plusValues', avant: ['a', 'b'], apres: ['b', 'c'] }
    expect(listMembresChanges(before, 'axes', lines)).toEqual({ ajoutes: ['c'], retires: ['a'] })
    const swapped = { champ: 'plusValues', avant: ['a', 'b'], apres: ['b', 'a'] }
    expect(listMembresChanges(before, 'axes', swapped)).toBeNull()
    const title = { champ: 'titre', avant: 'a', apres: 'b' }
    expect(listMembresChanges(before, 'axes', title)).toBeNull()
  })

  it('says a place as a rank, or that it moved', () => {
    const after = edit(before, 'fichesAction', fiche, { ordre: 'a4' })
    const change = { champ: 'ordre', avant: 'a1', apres: 'a4' }
    expect(buildChangementLisible(before, after, about, change)).toMatchObject({
      avant: '1re place',
      apres: '3e place',
    })
    const same = edit(before, 'fichesAction', fiche, { ordre: 'a0' })
    expect(buildChangementLisible(before, same, about, { ...change, apres: 'a0' })).toMatchObject({
      avant: '',
      apres: 'déplacée',
    })
  })
})
