import { describe, expect, it } from 'vitest'
import { createEmptyDossier, type Dossier } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'
import type { Personne } from '../../../shared/domain/personne.entity'
import { listIdentites } from '../../../shared/rules/identites-personne'
import { buildTraces, countTraces } from '../../../shared/rules/traces-personne'

let next = 0
const CTX = {
  now: 0,
  today: '2026-03-12',
  author: { nom: '', fonction: '', organisme: '' },
  newId: (prefix: string) => `${prefix}_${String((next += 1))}`,
}

const create = (patch: Partial<Personne>): Personne => REGISTRY.personnes.create(CTX, patch)

function buildDossier(...personnes: readonly Personne[]): Dossier {
  return {
    ...createEmptyDossier(),
    personnes: Object.fromEntries(personnes.map((one) => [one.id, one])),
  }
}

const NONE = { prenom: [], nom: [], courriel: [], telephone: [] }

const lea = create({
  prenom: 'Léa',
  nom: 'Quetzalian',
  courriel: 'l.quetzalian@example.org',
  telephone: '01 99 00 41 27',
})

describe('traces of someone', () => {
  const traces = buildTraces(buildDossier(lea), [lea])

  it.each([
    ['Mme Quetzalian', 1],
    ['QUETZALIAN Léa', 1],
    ['lea quetzalian, l.quetzalian@example.org', 2],
    ['l.quetzalian@example.org', 1],
    ['+33 1 99 00 41 27 ou 0199004127', 2],
    ['01.99.00.41.27', 1],
    ['Quetzalianne', 0],
    ['11990041270', 0],
    ['Léa viendra', 0],
    ['', 0],
  ])('%j holds %i', (texte, count) => {
    expect(countTraces(traces, texte)).toBe(count)
  })

  it('are not looked for by a name that someone else bears', () => {
    const paul = create({ prenom: 'Paul', nom: 'Quetzalian' })
    const shared = buildTraces(buildDossier(lea, paul), [lea])
    expect(shared.sansNomSeul).toBe(true)
    expect(countTraces(shared, 'M. Quetzalian')).toBe(0)
    expect(countTraces(shared, 'Léa Quetzalian')).toBe(1)
  })
})

describe('identities of someone', () => {
  it('are the names they had, but not what was being typed', () => {
    const anciens = { ...NONE, nom: ['Q', 'Quet', 'Quetzal', 'Zanzibeuré', 'Quetzalian'] }
    expect(listIdentites(lea, anciens).map(({ nom }) => nom)).toEqual(['Quetzalian', 'Zanzibeuré'])
  })

  it('keep the first part of a double name', () => {
    const double = { ...lea, nom: 'Quetzalian-Durand' }
    const noms = listIdentites(double, { ...NONE, nom: ['Quetzalian'] }).map(({ nom }) => nom)
    expect(noms).toEqual(['Quetzalian-Durand', 'Quetzalian'])
  })
})
