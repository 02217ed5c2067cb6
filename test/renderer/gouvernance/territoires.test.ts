import { describe, expect, it } from 'vitest'
import { parseTsv } from '../../../renderer/forms/tsv'
import {
  buildAjoutMembres,
  listCandidats,
} from '../../../renderer/features/gouvernance/composition/candidates'
import { parseTerritoires } from '../../../renderer/features/gouvernance/perimetre/parse-territoires'
import { buildAjoutTerritoires } from '../../../renderer/features/gouvernance/perimetre/territoire-commands'
import { applyCommand } from '../../../shared/commands/apply-command'
import { invertCommand } from '../../../shared/commands/invert-command'
import { createEmptyDossier } from '../../../shared/domain/dossier'
import { buildAnnee } from '../../../shared/kernel/date-floue-build'
import { listMembres } from '../../../shared/rules/instances.rules'
import { listPerimetre } from '../../../shared/rules/perimetre.rules'
import { createFixedCtx } from '../../fixtures/fixed-ctx'
import { buildGouvernanceCcphg, buildGouvernanceGascogne } from '../../fixtures/gouvernance-seeds'
import { Fabrique } from '../../shared/documents/fabrique'

const read = (text: string) => parseTerritoires(parseTsv(text), 'commune')

describe('a pasted list of territoires', () => {
  it('is a column of names', () => {
    const { lignes, refus } = read('Commune\nLuchon\n  Montauban-de-Luchon \n\nluchon\n')
    expect(lignes.map(({ nom, type }) => [nom, type])).toEqual([
      ['Luchon', 'commune'],
      ['Montauban-de-Luchon', 'commune'],
    ])
    expect(refus).toBe(0)
  })

  it('is a table, in the order of its headings', () => {
    const { lignes, refus } = read(
      'Code Insee\tNom de la commune\tHabitants\tAnnée\tSource\tType\n31042\tBagnères-de-Luchon\t2 227\t2020\tInsee\tCommune\n31000\tSIVOM\tdeux mille\t20\t\tsyndicat',
    )
    expect(lignes).toEqual([
      {
        nom: 'Bagnères-de-Luchon',
        type: 'commune',
        codeInsee: '31042',
        habitants: 2227,
        annee: 2020,
        source: 'Insee',
      },
      {
        nom: 'SIVOM',
        type: 'syndicat',
        codeInsee: '31000',
        habitants: null,
        annee: null,
        source: '',
      },
    ])
    expect(refus).toBe(2)
  })

  it('of 58 communes is one step, and the same paste again adds nothing', () => {
    const text = Array.from(
      { length: 58 },
      (_, index) => `Commune ${String(index + 1)}\t\t\t${String(100 + index)}\t2020\tInsee`,
    )
    const dossier = createEmptyDossier()
    const options = { membreDe: null, signataire: true }
    const { lignes } = read(text.join('\n'))
    const { command, ajoutes } = buildAjoutTerritoires(dossier, createFixedCtx(), lignes, options)
    expect(ajoutes).toBe(58)
    const next = applyCommand(dossier, command)
    expect(listPerimetre(next, '2022-10-20').filter(({ couvert }) => couvert)).toHaveLength(58)
    expect(Object.keys(next.populations)).toHaveLength(58)
    expect(applyCommand(next, invertCommand(command))).toEqual(dossier)
    const again = buildAjoutTerritoires(next, createFixedCtx(), lignes, options)
    expect(again).toMatchObject({ ajoutes: 0, connus: 58 })
    expect(again.command.changes).toEqual([])
  })

  it('reuses a territoire already known', () => {
    const f = new Fabrique()
    const known = f.add('territoires', { nom: 'Bagnères-de-Luchon', type: 'commune' })
    const dossier = f.build()
    const { lignes } = read('BAGNERES-DE-LUCHON')
    const options = { membreDe: null, signataire: false }
    const { command } = buildAjoutTerritoires(dossier, f.ctx, lignes, options)
    const next = applyCommand(dossier, command)
    expect(Object.keys(next.territoires)).toEqual([known])
    expect(Object.values(next.appartenances)[0]?.territoire).toBe(known)
  })

  it('Fontenilles is covered in 2023, gone in 2024', () => {
    const dossier = buildGouvernanceGascogne()
    const at = (jour: string) =>
      listPerimetre(dossier, jour).find(({ territoire }) => territoire.nom === 'Fontenilles')
    expect(at('2023-06-01')).toMatchObject({ couvert: true, etat: 'sortant' })
    expect(at('2024-01-01')).toMatchObject({ couvert: false, etat: 'sorti' })
  })
})

describe('those who may take a seat', () => {
  const dossier = buildGouvernanceCcphg()
  const copil = Object.values(dossier.instances).find(({ type }) => type === 'copil')?.id ?? ''

  it('are the functions of the day and the organismes, without those who sit already', () => {
    const names = listCandidats(dossier, copil, '2022-10-20', '').map(({ nom }) => nom)
    expect(names).toEqual([])
    const f = new Fabrique()
    const instance = f.add('instances', { nom: 'CoTech' })
    const caf = f.add('organismes', { nom: 'Caf de la Haute-Garonne', sigle: 'Caf 31' })
    const claire = f.add('personnes', { prenom: 'Claire', nom: 'Exemple' })
    f.add('fonctions', { titre: 'conseillère', personne: claire, organisme: caf })
    f.add('fonctions', { titre: 'ancienne', organisme: caf, fin: buildAnnee(2019) })
    const list = (query: string) =>
      listCandidats(f.build(), instance, '2022-10-20', query).map(({ nom }) => nom)
    expect(list('')).toEqual(['Caf de la Haute-Garonne', 'EXEMPLE Claire'])
    expect(list('conseillere')).toEqual(['EXEMPLE Claire'])
    expect(list('CAF 31')).toEqual(['Caf de la Haute-Garonne'])
  })

  it('take it several at once, in one step, in their college', () => {
    const f = new Fabrique()
    const instance = f.add('instances', { nom: 'COPIL' })
    const college = f.add('colleges', { instance, nom: 'Élus' })
    const caf = f.add('organismes', { nom: 'Caf' })
    const maire = f.add('fonctions', { titre: 'Maire' })
    const base = f.build()
    const command = buildAjoutMembres(base, f.ctx, { instance, college }, [
      { id: caf, table: 'organismes' },
      { id: maire, table: 'fonctions' },
    ])
    const next = applyCommand(base, command)
    expect(listMembres(next, instance).map(({ nom, college: of }) => [nom, of?.nom])).toEqual([
      ['Caf', 'Élus'],
      ['Maire', 'Élus'],
    ])
    expect(applyCommand(next, invertCommand(command))).toEqual(base)
  })
})
