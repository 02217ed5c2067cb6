import { beforeEach, describe, expect, it } from 'vitest'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import {
  compareVersions,
  createVersion,
  execute,
  openDossier,
  readVersion,
  restoreVersion,
  undo,
} from '../../../renderer/store/session'
import { addAxe, create, get, Poste, save, set, state, titre } from './poste'

let alice: Poste
let id: string

beforeEach(async () => {
  alice = new Poste('Alice Durand')
  await alice.sit()
  id = await create()
})

describe('named versions', () => {
  it('are found again as they were, intact, after a restart', async () => {
    const [un, deux] = [addAxe('Un'), addAxe('Deux')]
    const version = get(await createVersion({ nom: 'COPIL', commentaire: '', signee: false }))
    const then = state().dossier
    set(un, 'titre', 'Autre')
    execute(deleteRecord(state().dossier, 'axes', deux))
    const trois = addAxe('Trois')
    await save()
    await alice.restart()
    get(await openDossier(id))
    const read = get(await readVersion(version))
    expect(read.dossier).toEqual({ ...then, versions: {} })
    expect(read.intacte).toBe(true)
    expect(read.differencesAvecMaintenant.map(({ genre }) => genre).sort()).toEqual([
      'ajout',
      'modification',
      'suppression',
    ])
    const compared = get(await compareVersions(version, 'maintenant'))
    expect(compared.differences).toEqual(read.differencesAvecMaintenant)
    expect(compared.apres).toBe(state().dossier)
    const now = state().dossier
    expect(get(await restoreVersion({ version }, [`axes/${un}/titre`]))).toBe(1)
    expect([un, trois].map(titre)).toEqual(['Un', 'Trois'])
    undo()
    expect(state().dossier).toEqual(now)
    expect(get(await restoreVersion({ version }, 'tout'))).toBe(3)
    expect(state().dossier).toEqual(then)
    expect(state().annuler).toBe('retour à «\u00a0COPIL\u00a0»')
    undo()
    expect(state().dossier).toEqual(now)
  })

  it('are frozen once signed', async () => {
    addAxe('Un')
    const version = get(await createVersion({ nom: 'Signée', commentaire: '', signee: true }))
    const before = state().dossier
    execute(setField(before, 'versions', version, 'nom', 'Autre'))
    execute(deleteRecord(before, 'versions', version))
    expect(state().dossier).toBe(before)
    expect(state().avis.at(-1)?.texte).toMatch(/signée/)
    undo()
    expect(state().dossier.versions).toEqual(before.versions)
  })

  it('say when they are not there, or not what was kept', async () => {
    addAxe('Un')
    const version = get(await createVersion({ nom: 'COPIL', commentaire: '', signee: false }))
    execute(setField(state().dossier, 'versions', version, 'empreinte', '0'.repeat(64)))
    expect(get(await readVersion(version)).intacte).toBe(false)
    execute(setField(state().dossier, 'versions', version, 'vecteur', 'inconnue:1'))
    const refused = await readVersion(version)
    expect(refused.ok ? '' : refused.error.code).toBe('version_sans_historique')
    const unknown = await compareVersions('ver_rien', 'maintenant')
    expect(unknown.ok ? '' : unknown.error.code).toBe('version_inconnue')
  })
})
