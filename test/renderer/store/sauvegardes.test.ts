import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createRecord } from '../../../shared/commands/create-record'
import { REGISTRY } from '../../../shared/domain/registry'
import type { CtgFile } from '../../../shared/exchange/ctg-file'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { applyEffacements, buildEffacement } from '../../../shared/journal/effacements'
import { success } from '../../../shared/kernel/result'
import { FORMAT } from '../../../shared/migrations/format'
import { createStorage } from '../../../renderer/storage/create-storage'
import { getAtelier, getSession } from '../../../renderer/store/atelier'
import { eraseInSauvegardes } from '../../../renderer/store/sauvegarde-effacement'
import { formatRappelCopie } from '../../../renderer/store/format-sauvegarde'
import { useCairn } from '../../../renderer/store/cairn-store'
import {
  createSauvegarde,
  getSante,
  listSauvegardes,
  noteCopieExterne,
  readSauvegarde,
  restoreDossierFromSauvegarde,
  testSauvegarde,
} from '../../../renderer/store/sauvegardes'
import {
  closeDossier,
  deleteDossier,
  execute,
  flush,
  getCtx,
  openDossier,
} from '../../../renderer/store/session'
import {
  addAxe,
  age,
  eraseDatabases,
  getOrFail,
  listNames,
  openNew,
  setTitre,
  spoil,
} from './sauvegarde-case'
import { Machine } from './start-cairn'

const state = () => useCairn.getState()
let machine: Machine

beforeEach(async () => {
  await eraseDatabases(/./)
  machine = new Machine()
  await machine.start()
})

describe('a backup', () => {
  it('is named, read again before it counts, listed and readable', async () => {
    const id = await openNew('Comminges')
    const axe = addAxe('Un')
    const made = getOrFail(await createSauvegarde('avant-fusion'))
    expect(made.name).toMatch(/^\d{4}-\d{2}-\d{2}_\d{6}_avant-fusion_\d+\.ctg$/)
    expect(listNames(machine, id)).toEqual([made.name])
    expect(state().sante).toMatchObject({
      derniereSauvegarde: made.quand,
      sauvegardeVerifiee: true,
      erreurSauvegarde: null,
    })
    const read = getOrFail(await readSauvegarde(made.name))
    expect(read.journal.operations).toHaveLength(made.nbOps)
    expect(read.dossier).toEqual(state().dossier)
    expect(read.dossier.axes[axe]?.titre).toBe('Un')
    const tried = getOrFail(await testSauvegarde(made.name))
    expect(tried).toMatchObject({ operations: made.nbOps, fiches: 0 })
  })

  it('holds a gesture that was only just made, and two in one second are two', async () => {
    await openNew('Comminges')
    const axe = addAxe('Un')
    const first = getOrFail(await createSauvegarde('manuelle'))
    setTitre(axe, 'Deux')
    const second = getOrFail(await createSauvegarde('manuelle'))
    expect(second.nbOps).toBe(first.nbOps + 1)
    const names = getOrFail(await listSauvegardes()).map(({ name }) => name)
    expect(names).toEqual([second.name, first.name])
    expect(getOrFail(await readSauvegarde(first.name)).dossier.axes[axe]?.titre).toBe('Un')
  })

  it('is made from memory while the stores refuse', async () => {
    await openNew('Comminges')
    const axe = addAxe('Un')
    await flush()
    machine.log.fault = () => 'refuse'
    setTitre(axe, 'Deux')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(state().enregistrement.etat).toBe('echec')
    const made = getOrFail(await createSauvegarde('auto'))
    machine.log.fault = () => null
    expect(getOrFail(await readSauvegarde(made.name)).dossier.axes[axe]?.titre).toBe('Deux')
  })

  it.each(['write', 'read', 'list'] as const)(
    'says why when the disk refuses to %s, keeps the older ones, and passes the next time',
    async (op) => {
      const id = await openNew('Comminges')
      addAxe('Un')
      const older = getOrFail(await createSauvegarde('auto'))
      addAxe('Deux')
      machine.archives.fault = (asked) => asked === op
      expect((await createSauvegarde('auto')).ok).toBe(false)
      expect(state().sante.erreurSauvegarde).toMatch(/^[A-ZÉ].*\.$/u)
      machine.archives.fault = () => false
      // One that was written and could not be read again is not kept as if it could.
      expect(listNames(machine, id)).toEqual([older.name])
      expect((await createSauvegarde('auto')).ok).toBe(true)
      expect(state().sante.erreurSauvegarde).toBeNull()
    },
  )

  it('that the disk has altered is not kept', async () => {
    const id = await openNew('Comminges')
    addAxe('Un')
    const write = machine.archives.write
    machine.archives.write = async (folder, name, bytes) => {
      const written = await write(folder, name, bytes)
      spoil(machine, folder, name)
      return written
    }
    const refused = await createSauvegarde('auto')
    expect(refused.ok).toBe(false)
    expect(listNames(machine, id)).toEqual([])
    expect(state().sante.sauvegardeVerifiee).toBe(false)
  })

  it('makes room among the routine ones when the disk is full', async () => {
    const id = await openNew('Comminges')
    for (const [at, titre] of ['Un', 'Deux', 'Trois'].entries()) {
      addAxe(titre)
      const { name } = getOrFail(await createSauvegarde('auto'))
      age(machine, id, name, 10 - at)
    }
    const kept = getOrFail(await createSauvegarde('avant-fusion'))
    const before = listNames(machine, id)
    const write = machine.archives.write
    machine.archives.write = (folder, name, bytes) =>
      (machine.archives.files.get(folder)?.size ?? 0) >= before.length
        ? Promise.resolve({
            ok: false,
            error: { code: 'x', message: 'Le disque est plein.', details: 'ENOSPC' },
          })
        : write(folder, name, bytes)
    addAxe('Quatre')
    const made = getOrFail(await createSauvegarde('auto'))
    const after = listNames(machine, id)
    expect(after).toContain(made.name)
    expect(after).toContain(kept.name)
    expect(after.length).toBeLessThan(before.length + 1)
  })

  it('is brought back as a new entry of the library, beside the dossier it came from', async () => {
    const id = await openNew('Comminges')
    const axe = addAxe('Un')
    const made = getOrFail(await createSauvegarde('manuelle'))
    setTitre(axe, 'Deux')
    await closeDossier()
    const back = getOrFail(await restoreDossierFromSauvegarde(id, made.name))
    expect(back).not.toBe(id)
    expect(
      state()
        .bibliotheque.map(({ titre }) => titre)
        .sort(),
    ).toEqual([
      'Comminges',
      expect.stringMatching(/^Comminges \(sauvegarde du \d+(?:er)? \p{L}+ \d{4}\)$/u),
    ])
    getOrFail(await openDossier(back))
    expect(state().dossier.axes[axe]?.titre).toBe('Un')
    getOrFail(await openDossier(id))
    expect(state().dossier.axes[axe]?.titre).toBe('Deux')
  })

  it('is refused without an open dossier', async () => {
    expect(await createSauvegarde('auto')).toMatchObject({ error: { code: 'aucun_dossier' } })
    expect(await listSauvegardes()).toMatchObject({ error: { code: 'aucun_dossier' } })
  })
})

describe('the safety net', () => {
  it('is told whole, and each part that fails hides nothing of the others', async () => {
    const id = await openNew('Comminges')
    addAxe('Un')
    const made = getOrFail(await createSauvegarde('manuelle'))
    await testSauvegarde(made.name)
    await noteCopieExterne()
    const sante = getOrFail(await getSante())
    expect(sante).toMatchObject({
      sauvegardes: 1,
      derniere: { name: made.name },
      tailleSauvegardes: made.taille,
      espaceLibre: 1_000_000_000,
      sauvegardeVerifiee: true,
      secondJournal: { abimees: 0, erreur: null },
      dernierEssai: { name: made.name, erreur: null, resultat: { operations: made.nbOps } },
      rappelCopie: false,
    })
    expect(Date.now() - (sante.derniereCopieExterne ?? 0)).toBeLessThan(60_000)
    spoil(machine, id, made.name)
    expect((await testSauvegarde(made.name)).ok).toBe(false)
    machine.archives.fault = (op) => op === 'space'
    const after = getOrFail(await getSante())
    expect(after.espaceLibre).toBeNull()
    expect(after.sauvegardes).toBe(1)
    expect(after.dernierEssai?.resultat).toBeNull()
    expect(after.dernierEssai?.erreur).toMatch(/\.$/)
  })

  it('asks again, at each start, for data kept for good, until the browser agrees', async () => {
    let isGranted = false
    let asked = 0
    const options = {
      log: machine.log,
      locks: { take: () => Promise.resolve(() => undefined) },
      persist: () => {
        asked += 1
        return Promise.resolve(isGranted)
      },
      readCtg: (bytes: Uint8Array<ArrayBuffer>) => readCtg(bytes),
      writeCtg: async (file: CtgFile) => success(await writeCtg(file)),
    }
    for (const [granted, count] of [
      [false, 1],
      [true, 2],
      [true, 2],
    ] as const) {
      isGranted = granted
      const storage = createStorage(options)
      getOrFail(await storage.start())
      expect(asked).toBe(count)
      expect(await storage.readReglage('persistance')).toBe(granted)
    }
    await openNew('Comminges')
    expect(getOrFail(await getSante()).persistance).toBe(true)
  })

  it('reminds in days', () => {
    const now = Date.now()
    const day = 86_400_000
    expect(formatRappelCopie(now - 12.4 * day, now)).toContain(
      'Dernière copie téléchargée il y a 12\u00a0jours.',
    )
    expect(formatRappelCopie(now - day, now)).toContain('il y a 1\u00a0jour.')
    expect(formatRappelCopie(null, now)).toContain('Aucune copie de cette CTG')
  })
})

describe('an erasure', () => {
  /** Adds a person, backs up, then erases the name as the erasure of the dossier will. */
  async function eraseName(): Promise<{ id: string; name: string }> {
    const id = await openNew('Comminges')
    const row = REGISTRY.personnes.create(getCtx(), { nom: 'Canari-Secret' })
    execute(createRecord('personnes', row))
    const made = getOrFail(await createSauvegarde('manuelle'))
    const atelier = getAtelier()
    if (atelier === null) throw new Error('no dossier')
    const { index } = atelier.ouvert
    const cible = { table: 'personnes', id: row.id, champs: null, jusqua: index.clock }
    const operation = buildEffacement({ ...cible, motif: 'demande', jour: '2026-03-02' }, index, {
      session: getSession().id,
      now: Date.now(),
      format: FORMAT,
    })
    const journal = getOrFail(await atelier.ouvert.readJournal())
    vi.spyOn(atelier.ouvert, 'readJournal').mockResolvedValue(
      success(applyEffacements({ ...journal, operations: [...journal.operations, operation] })),
    )
    return { id, name: made.name }
  }

  it('is followed by the backups: the same date, the rest whole, the name nowhere', async () => {
    const { id, name } = await eraseName()
    expect(JSON.stringify(getOrFail(await readSauvegarde(name)).journal)).toContain('Canari-Secret')
    expect(await eraseInSauvegardes()).toEqual(success({ reecrites: 1, supprimees: 0 }))
    const [left, ...others] = listNames(machine, id)
    expect(others).toEqual([])
    expect(left?.slice(0, 17)).toBe(name.slice(0, 17))
    const read = getOrFail(await readSauvegarde(left ?? ''))
    expect(JSON.stringify(read.journal)).not.toContain('Canari-Secret')
    expect(read.titre).toBe('Comminges')
    expect(await eraseInSauvegardes()).toEqual(success({ reecrites: 0, supprimees: 0 }))
  })

  it('deletes a backup that nobody can read, and keeps the old one when the new cannot be written', async () => {
    const { id, name } = await eraseName()
    machine.archives.fault = (op) => op === 'write'
    expect((await eraseInSauvegardes()).ok).toBe(false)
    machine.archives.fault = () => false
    expect(listNames(machine, id)).toEqual([name])
    spoil(machine, id, name)
    expect(await eraseInSauvegardes()).toEqual(success({ reecrites: 0, supprimees: 1 }))
    expect(listNames(machine, id)).toEqual([])
  })
})

describe('deleting', () => {
  it('to the bin keeps the backups; for good takes them away, and nothing comes back', async () => {
    const id = await openNew('Comminges')
    addAxe('Un')
    getOrFail(await createSauvegarde('manuelle'))
    await deleteDossier(id)
    expect(listNames(machine, id)).toHaveLength(1)
    const storage = machine.createStorage()
    getOrFail(await storage.start())
    // A backup that resists keeps the whole dossier in the bin: it would come back from it.
    machine.archives.fault = (op) => op === 'remove'
    expect((await storage.remove(id)).ok).toBe(false)
    machine.archives.fault = () => false
    expect(machine.log.files.has(id)).toBe(true)
    machine.held.clear()
    getOrFail(await storage.remove(id))
    expect(listNames(machine, id)).toEqual([])
    await machine.start()
    expect(state().bibliotheque).toEqual([])
    expect(state().corbeille).toEqual([])
    expect(state().avis).toEqual([])
  })
})
