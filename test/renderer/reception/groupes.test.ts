import { describe, expect, it } from 'vitest'
import { FILTRE_TOUT, listGroupesVisibles } from '../../../renderer/features/reception/filtre'
import { buildGroupes } from '../../../renderer/features/reception/groupes'
import { listLiees } from '../../../renderer/features/reception/liens'
import { buildDossier, buildReceptionDe } from './reception-cas'

const AXE = { id: 'axe_1', titre: 'Familles', ordre: 'a0' }
const FICHE = { id: 'fa_1', titre: 'TAD', axe: 'axe_1', publicCible: 'Ados' }
const ETAPE = { id: 'et_1', titre: 'Recueil', fiche: 'fa_1' }
const OPERATION = { id: 'op_1', titre: 'Navette', fiche: 'fa_1' }
const LIGNE = { id: 'lf_1', libelle: 'Caf', fiche: 'fa_1', operation: 'op_1' }

const empty = buildDossier({ axes: [AXE] })
const full = buildDossier({
  axes: [AXE],
  fichesAction: [FICHE],
  operations: [OPERATION],
  lignesFinancement: [LIGNE],
  etapes: [ETAPE],
})
const ALL = ['etapes/et_1', 'fichesAction/fa_1', 'lignesFinancement/lf_1', 'operations/op_1']

describe('objects of a received file', () => {
  it('hold what hangs from them: one group for a fiche, its own title for the rest', () => {
    const next = buildDossier({
      axes: [{ ...AXE, titre: 'Familles et jeunesse' }],
      fichesAction: [{ ...FICHE, publicCible: 'Adolescents', titre: 'TAD Ados' }],
      operations: [{ ...OPERATION, titre: 'Navette du mercredi' }],
      lignesFinancement: [LIGNE],
      etapes: [ETAPE, { id: 'et_2', titre: 'Bilan', fiche: 'fa_1' }],
    })
    const groupes = buildGroupes(buildReceptionDe(full, next), full)
    expect(
      groupes.map(({ cle, genre, lignes }) => [cle, genre, lignes.map((one) => one.cle)]),
    ).toEqual([
      ['axes/axe_1', 'modification', ['axes/axe_1/titre']],
      [
        'fichesAction/fa_1',
        'modification',
        [
          'fichesAction/fa_1/titre',
          'fichesAction/fa_1/publicCible',
          'operations/op_1/titre',
          'etapes/et_2',
        ],
      ],
    ])
  })

  it('whose children alone changed bear the name of their fiche and are modified', () => {
    const next = buildDossier({
      axes: [AXE],
      fichesAction: [FICHE],
      operations: [OPERATION],
      lignesFinancement: [LIGNE],
    })
    const groupes = buildGroupes(buildReceptionDe(full, next), full)
    expect(groupes).toHaveLength(1)
    expect(groupes[0]).toMatchObject({ cle: 'fichesAction/fa_1', genre: 'modification' })
    expect(groupes[0]?.lignes.map(({ cle }) => cle)).toEqual(['etapes/et_1'])
  })

  it('leave out what is decided on a card: fields in conflict, contested deletions', () => {
    const next = buildDossier({
      axes: [AXE],
      fichesAction: [{ ...FICHE, publicCible: 'Adolescents' }],
      operations: [OPERATION],
      lignesFinancement: [LIGNE],
      etapes: [ETAPE],
    })
    const enConflit = ['fichesAction/fa_1/publicCible']
    expect(buildGroupes(buildReceptionDe(full, next, { enConflit }), full)).toEqual([])
    const conflit = { table: 'fichesAction', id: 'fa_1', champ: '_sup', versions: [] }
    const back = buildReceptionDe(empty, buildDossier({ axes: [AXE], fichesAction: [FICHE] }), {
      conflits: [conflit],
    })
    expect(buildGroupes(back, empty)).toEqual([])
  })

  it('are filtered by kind and by person', () => {
    const groupes = buildGroupes(buildReceptionDe(empty, full), empty)
    expect(listGroupesVisibles(groupes, FILTRE_TOUT)).toEqual(groupes)
    expect(listGroupesVisibles(groupes, { genre: 'ajout', auteur: 'Claire' })).toEqual(groupes)
    expect(listGroupesVisibles(groupes, { genre: 'suppression', auteur: null })).toEqual([])
    expect(listGroupesVisibles(groupes, { genre: 'tout', auteur: 'Anne' })).toEqual([])
  })
})

describe('lines that go together', () => {
  const added = buildGroupes(buildReceptionDe(empty, full), empty)[0]
  const deleted = buildGroupes(buildReceptionDe(full, empty), full)[0]
  const list = (groupe: typeof added, cle: string, pris: boolean) => {
    if (groupe === undefined) throw new Error('no group')
    return [...listLiees(groupe, [cle], pris)].sort()
  }

  it.each([
    ['a new fiche left: all that hangs from it', 'fichesAction/fa_1', false, ALL],
    ['a new operation left: its lines', 'operations/op_1', false, ALL.slice(2)],
    ['a new line left: itself', 'lignesFinancement/lf_1', false, ['lignesFinancement/lf_1']],
    [
      'a new line taken: what it hangs from',
      'lignesFinancement/lf_1',
      true,
      ['fichesAction/fa_1', 'lignesFinancement/lf_1', 'operations/op_1'],
    ],
    ['a new step taken: its fiche', 'etapes/et_1', true, ['etapes/et_1', 'fichesAction/fa_1']],
  ])('%s', (_name, cle, pris, expected) => {
    const own = list(added, cle, pris)
    expect(own).toEqual([...expected].sort())
  })

  it.each([
    ['a deletion taken: all that hangs from it', 'fichesAction/fa_1', true, ALL],
    [
      'a line that must stay: what it hangs from',
      'etapes/et_1',
      false,
      ['etapes/et_1', 'fichesAction/fa_1'],
    ],
    ['a fiche that must stay: what hung from it', 'fichesAction/fa_1', false, ALL],
  ])('%s', (_name, cle, pris, expected) => {
    expect(list(deleted, cle, pris)).toEqual([...expected].sort())
  })
})
