import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { createRecord } from '../../../shared/commands/create-record'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import { REGISTRY, type TableName } from '../../../shared/domain/registry'
import type { Json } from '../../../shared/kernel/json'
import {
  completeEffacement,
  erasePersonne,
  readEffacement,
} from '../../../renderer/store/effacement'
import { addPartage } from '../../../renderer/store/partages'
import { createSauvegarde, listSauvegardes } from '../../../renderer/store/sauvegardes'
import {
  closeDossier,
  createVersion,
  execute,
  flush,
  getCtx,
  integrateReception,
  openDossier,
  readHistorique,
  undo,
} from '../../../renderer/store/session'
import { addAxe, build, create, get, Poste, receive, save, state, titre, type Bytes } from './poste'

const NOM = 'Zanzibeuré'
const MARIEE = 'Quetzalian'
const MAIL = 'b.zanzibeure@example.org'
const PHONE = '01 99 00 41 27'
const CANARIES = ['zanzibeur', 'quetzalian', '99 00 41 27', '99004127']

let alice: Poste
let id: string
let personne: string
let fonction: string
let fiche: string

function add(table: TableName, values: Record<string, Json>): string {
  const row = REGISTRY[table].create(getCtx(), values as never)
  execute(createRecord(table, row as never))
  return row.id
}

function write(table: TableName, recordId: string, field: string, value: Json): void {
  execute(setField(state().dossier, table, recordId, field, value))
}

const rich = (text: string): Json => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

beforeEach(async () => {
  alice = new Poste('Alice Durand')
  await alice.sit()
  id = await create()
  personne = add('personnes', { civilite: 'mme', prenom: 'Bérangère', nom: NOM, courriel: MAIL })
  write('personnes', personne, 'nom', MARIEE)
  write('personnes', personne, 'telephone', PHONE)
  write('personnes', personne, 'notes', `Ne pas appeler Mme ${MARIEE} le mercredi`)
  fonction = add('fonctions', { titre: 'directrice de la crèche', personne })
  const axe = addAxe('Un')
  fiche = add('fichesAction', { titre: 'Accueil', axe })
  const key = Object.keys(REGISTRY.fichesAction.fields).find(
    (name) => REGISTRY.fichesAction.fields[name as never]?.['kind'] === 'richText',
  )
  write('fichesAction', fiche, key ?? '', rich(`Point avec Mme ${NOM}, puis le conseil.`))
})

/** Bytes of a text as they may lie on a disk. */
function holds(bytes: Uint8Array): readonly string[] {
  const plain = Buffer.from(bytes)
  const texts = [
    plain.toString('utf8'),
    plain.toString('utf16le'),
    plain.subarray(1).toString('utf16le'),
  ]
  return CANARIES.filter((name) => texts.some((text) => text.toLowerCase().includes(name)))
}

function holdsInCtg(bytes: Bytes): readonly string[] {
  return Object.values(unzipSync(bytes)).flatMap((entry) => holds(entry))
}

/** Every place of the machine where one of the canaries could be read. */
async function listTraces(): Promise<string[]> {
  const found: string[] = []
  for (const [logId, lines] of alice.machine.log.files) {
    if (holds(Buffer.from(lines.join('\n'))).length > 0) found.push(`log ${logId}`)
  }
  for (const name of await Dexie.getDatabaseNames()) {
    const db = await new Dexie(name).open()
    for (const table of db.tables) {
      const rows = JSON.stringify(await table.toArray())
      if (holds(Buffer.from(rows)).length > 0) found.push(`${name} ${table.name}`)
    }
    db.close()
  }
  for (const { name } of get(await listSauvegardes(id))) {
    const bytes = get(await alice.machine.archives.read(id, name))
    if (holdsInCtg(bytes).length > 0) found.push(`backup ${name}`)
  }
  return found
}

describe('what erasing someone would do', () => {
  it('is told before anything is done', async () => {
    addPartage(
      {
        destinataire: 'la Caf',
        fichier: 'CTG.ctg',
        forme: 'en_clair',
        perimetre: 'complet',
        contenu: '',
        motif: 'x',
        vecteur: '',
      },
      'envoi noté',
    )
    const plan = get(await readEffacement(personne))
    expect(plan.nom).toBe(`Bérangère ${MARIEE}`)
    expect(
      plan.textes.map(({ titre: where, avant, apres, certain }) => [where, avant, apres, certain]),
    ).toEqual([
      [
        expect.stringContaining('Accueil'),
        `Point avec Mme ${NOM}, puis le conseil.`,
        'Point avec la directrice de la crèche, puis le conseil.',
        true,
      ],
    ])
    expect(plan.references.map(({ table, id: where }) => [table, where])).toContainEqual([
      'fonctions',
      fonction,
    ])
    expect(plan.copies.map(({ destinataire }) => destinataire)).toEqual(['la Caf'])
    expect(plan).toMatchObject({
      sessions: 0,
      estAuteur: false,
      sansNomSeul: false,
      versionsSignees: 0,
    })
    expect(state().dossier.personnes[personne]?.nom).toBe(MARIEE)
  })

  it('is refused for someone who is not there', async () => {
    const refused = await readEffacement('per_absente')
    expect(refused.ok ? null : refused.error.code).toBe('personne_absente')
    const erased = await erasePersonne('per_absente', [])
    expect(erased.ok ? null : erased.error.code).toBe('personne_absente')
  })
})

describe('erasing someone', () => {
  it('leaves nothing in the dossier, the history, what can be undone, both stores, the backups nor a file', async () => {
    const axe = addAxe(`Idée de ${NOM}`)
    write('axes', axe, 'titre', 'Deux')
    const gone = addAxe(`Idée de Mme ${MARIEE}, ${MAIL}`)
    execute(deleteRecord(state().dossier, 'axes', gone))
    get(
      await createVersion({ nom: 'Présentée', commentaire: `Relue par Mme ${NOM}`, signee: false }),
    )
    await save()
    get(await createSauvegarde('manuelle'))
    expect(holdsInCtg(await build())).not.toEqual([])
    expect((await listTraces()).length).toBeGreaterThan(3)

    const bilan = get(await erasePersonne(personne, []))
    expect(bilan.preuve).toEqual({
      journal: 0,
      secondJournal: 0,
      annulation: 0,
      sauvegardes: 0,
      illisibles: 0,
      total: 0,
    })
    expect(bilan).toMatchObject({
      sauvegardesReecrites: 1,
      sauvegardesSupprimees: 0,
      erreurSauvegardes: null,
      dossierPartage: null,
      jumeaux: [],
    })
    expect(state().enregistrement.etat).toBe('enregistre')
    expect(holdsInCtg(await build())).toEqual([])
    expect(holds(Buffer.from(JSON.stringify(get(await readHistorique({})))))).toEqual([])
    expect(await listTraces()).toEqual([])

    const { dossier } = state()
    expect(dossier.personnes[personne]).toBeUndefined()
    expect(dossier.fonctions[fonction]).toMatchObject({
      personne: null,
      titre: 'directrice de la crèche',
    })
    expect(JSON.stringify(dossier.fichesAction[fiche])).toContain('la directrice de la crèche')
    expect(titre(axe)).toBe('Deux')
    expect(state().conflits).toEqual([])
    await closeDossier()
    await alice.restart()
    get(await openDossier(id))
    expect(state().avis).toEqual([])
    expect(state().dossier).toEqual(dossier)
    expect(await listTraces()).toEqual([])
  })

  it('cannot be undone, and what was done elsewhere still can', async () => {
    const axe = addAxe('Autre')
    write('axes', axe, 'titre', 'Autre chose')
    get(await erasePersonne(personne, []))
    expect(state().annuler).not.toBeNull()
    while (state().annuler !== null) undo()
    expect(titre(axe)).toBeUndefined()
    expect(state().dossier.personnes[personne]).toBeUndefined()
    expect(JSON.stringify(state().dossier)).not.toContain(NOM)
    await flush()
    expect(await listTraces()).toEqual([])
  })

  it('keeps a name that someone else bears where the reader did not say', async () => {
    add('personnes', { prenom: 'Paul', nom: MARIEE })
    const kept = addAxe(`Selon ${MARIEE}`)
    const replaced = addAxe(`Avec ${MARIEE}`)
    const plan = get(await readEffacement(personne))
    expect(plan.sansNomSeul).toBe(true)
    const uncertain = plan.textes.filter(({ certain }) => !certain)
    expect(uncertain.map(({ id: where }) => where).sort()).toEqual([kept, replaced].sort())
    get(await erasePersonne(personne, [`axes/${replaced}/titre`]))
    expect(titre(kept)).toBe(`Selon ${MARIEE}`)
    expect(titre(replaced)).toBe('Avec [personne]')
  })

  it('finishes what a store refused', async () => {
    get(await createSauvegarde('manuelle'))
    alice.machine.log.fault = (op) => (op === 'write' ? 'refuse' : null)
    const first = get(await erasePersonne(personne, []))
    expect(first.preuve.secondJournal).toBeGreaterThan(0)
    alice.machine.log.fault = () => null
    const second = get(await completeEffacement())
    expect(second.preuve.total).toBe(0)
    expect(await listTraces()).toEqual([])
    const third = await completeEffacement()
    expect(third.ok).toBe(false)
  }, 30_000)
})

describe('an author who is erased', () => {
  it('keeps the organisation in the history, and no name', async () => {
    const bruno = new Poste(`Bérangère ${MARIEE}`)
    const shared = await build()
    await bruno.sit()
    get({ ok: true, value: await receive(shared) })
    addAxe('De Bruno')
    const answer = await build()
    await alice.sit()
    get(await openDossier(id))
    await receive(answer)
    get(await integrateReception({ exclus: [], decisions: {} }))
    expect(get(await readEffacement(personne)).sessions).toBe(1)
    const bilan = get(await erasePersonne(personne, []))
    expect(bilan.preuve.total).toBe(0)
    expect(await listTraces()).toEqual([])
    const [event] = get(await readHistorique({})).filter(({ apresTexte }) =>
      apresTexte.includes('De Bruno'),
    )
    expect(event?.auteur).toBe('Collectivité')
    // Their own older copy, sent again, does not bring the name back.
    await receive(answer)
    expect(JSON.stringify(state().dossier)).not.toContain(MARIEE)
    expect(holdsInCtg(await build())).toEqual([])
  })
})

describe('a colleague who was not told', () => {
  it('never brings the name back, and forgets it in turn', async () => {
    const claire = new Poste('Claire Roux')
    const shared = await build()
    await claire.sit()
    await receive(shared)
    const axe = addAxe('De Claire')
    const answer = await build()
    await save()

    await alice.sit()
    get(await openDossier(id))
    get(await erasePersonne(personne, []))
    expect((await receive(answer)).genre).toBe('a_integrer')
    expect(JSON.stringify(state().reception)).not.toContain(NOM)
    get(await integrateReception({ exclus: [], decisions: {} }))
    expect(titre(axe)).toBe('De Claire')
    expect(state().dossier.personnes[personne]).toBeUndefined()
    await save()
    expect(await listTraces()).toEqual([])
    expect((await receive(shared)).genre).not.toBe('a_integrer')
    const told = await build()
    expect(holdsInCtg(told)).toEqual([])

    alice = claire
    await claire.sit()
    id = (await receive(told)).dossierId
    get(await integrateReception({ exclus: [], decisions: {} }))
    await save()
    await expect.poll(listTraces, { timeout: 4000 }).toEqual([])
    expect(get(await listSauvegardes(id))).toHaveLength(1)
    expect(state().dossier.personnes[personne]).toBeUndefined()
    expect(holds(Buffer.from(JSON.stringify(state().dossier)))).toEqual([])
    expect(await listTraces()).toEqual([])
  })
})
