import { readExample } from './ctg-files.mjs'
import { loadSources } from './sources.mjs'

const CTX = { now: 0, today: '2026-03-12', author: { nom: '', fonction: '', organisme: '' } }

const PRENOMS = ['Anne', 'Bruno', 'Chloé', 'David', 'Élise', 'Félix', 'Gaëlle', 'Hugo', 'Inès']
const NOMS = ['Abadie', 'Bordes', 'Castex', 'Dupuy', 'Estrade', 'Fourcade', 'Garros', 'Lafont']

/** « Vallon 07 »: a place on no map. */
export const getCommune = (at) => `Vallon ${String(at + 1).padStart(2, '0')}`

/** The block that an office would copy from Excel: commune, civilité, prénom, nom of each new maire. */
export function buildBlock(count) {
  const lines = Array.from({ length: count }, (_, at) =>
    [
      at % 3 === 0 ? `Mairie de ${getCommune(at)}` : getCommune(at).toUpperCase(),
      at % 2 === 0 ? 'Mme' : 'M.',
      PRENOMS[at % PRENOMS.length],
      `Nouvel-Élu${String(at + 1)}`,
    ].join('\t'),
  )
  return ['Commune\tCivilité\tPrénom\tNom', ...lines].join('\r\n')
}

/**
 * A project of its own: a commune, its maire and its seat in the COPIL by place, a COPIL already held where they sat, two records of the
 * same person, and a list with someone who objects.
 */
export async function buildAnnuaireFile({ communes = 58, contacts = 0 } = {}) {
  const { readCtg, writeCtg, foldJournal, buildOperations, REGISTRY } = await loadSources()
  const read = await readCtg(new Uint8Array(readExample()))
  if (!read.ok) throw new Error(read.error.message)
  const file = read.value
  const { index } = foldJournal(file.journal.operations)
  const changes = []
  const create = (table, key, patch) => {
    const ctx = { ...CTX, newId: (prefix) => `${prefix}_annu${key}` }
    const row = REGISTRY[table].create(ctx, patch)
    changes.push({ table, id: row.id, field: '*', before: null, after: row })
    return row.id
  }
  const day = (debut) => ({ precision: 'jour', debut, fin: debut })
  const copil = create('instances', 'copil', { nom: 'Comité de pilotage annuaire', type: 'copil' })
  const held = create('reunions', 'tenue', {
    titre: 'Restitution du diagnostic',
    instance: copil,
    statut: 'tenue',
    date: day('2022-10-20'),
  })
  const maires = Array.from({ length: communes }, (_, at) => {
    const key = String(at)
    const organisme = create('organismes', `mai${key}`, {
      nom: `Mairie de ${getCommune(at)}`,
      type: 'commune',
    })
    const personne = create('personnes', `mai${key}`, {
      civilite: 'm',
      prenom: PRENOMS[at % PRENOMS.length],
      nom: `${NOMS[at % NOMS.length]}-${getCommune(at).slice(-2)}`,
      courriel: `maire${key}@example.org`,
      informeeLe: '2026-01-05',
      verifiee: '2026-01-05',
    })
    const fonction = create('fonctions', `mai${key}`, {
      titre: 'maire',
      personne,
      organisme,
      role: 'elu',
      debut: day('2020-05-25'),
    })
    create('membres', `mai${key}`, { instance: copil, fonction, debut: day('2020-05-25') })
    create('presences', `mai${key}`, { reunion: held, fonction, statut: 'present' })
    return fonction
  })
  const caf = create('organismes', 'caf', { nom: 'Caf des Vallons', sigle: 'CAF 99', type: 'caf' })
  const twin = { civilite: 'mme', prenom: 'Jeanne', nom: 'Doublet' }
  const one = create('personnes', 'twin1', { ...twin, courriel: 'j.doublet@example.org' })
  const two = create('personnes', 'twin2', { ...twin, telephone: '01 99 00 00 00' })
  create('fonctions', 'twin1', { titre: 'conseillère technique', personne: one, organisme: caf })
  create('fonctions', 'twin2', { titre: 'référente parentalité', personne: two, organisme: caf })
  create('fonctions', 'vacant', {
    titre: 'chargé de coopération des Vallons',
    organisme: caf,
    courriel: 'cooperation@example.org',
  })
  create('organismes', 'boite', { nom: 'Accueil jeunes des Vallons', courriel: 'aj@example.org' })
  const opposed = create('personnes', 'oppose', {
    prenom: 'Paul',
    nom: 'Discret',
    courriel: 'p.discret@example.org',
    opposition: true,
  })
  const silent = create('fonctions', 'oppose', { titre: 'habitant', personne: opposed })
  create('listesDiffusion', 'liste', {
    nom: 'Maires des Vallons',
    fonctions: [...maires, silent].sort(),
    organismes: ['org_annuboite'],
  })
  for (let at = 0; at < contacts; at += 1) {
    const key = at.toString(36).padStart(4, '0')
    const personne = create('personnes', `b${key}`, {
      prenom: PRENOMS[at % PRENOMS.length],
      nom: `${NOMS[(at * 7) % NOMS.length]} ${key}`,
      courriel: `c${key}@example.org`,
    })
    create('fonctions', `b${key}`, {
      titre: at % 2 === 0 ? 'éducatrice de jeunes enfants' : 'conseiller municipal',
      personne,
      organisme: `org_annumai${String(at % communes)}`,
      role: at % 2 === 0 ? 'professionnel' : 'elu',
    })
  }
  const session = {
    id: 'annuaire1',
    nom: 'Claire Faure',
    fonction: '',
    organisme: 'Caf',
    app: file.app,
    debut: 1,
  }
  const operations = buildOperations({ label: 'travail', changes, undo: 'never' }, index, {
    session: session.id,
    now: file.creeLe + 1000,
    format: Math.max(...file.journal.operations.map((operation) => operation.x)),
  })
  return Buffer.from(
    await writeCtg({
      ...file,
      projet: '7e2d8b01-4c63-4a1f-8d2e-9b8c7d6e5f40',
      titre: 'CTG des Vallons',
      journal: {
        operations: [...file.journal.operations, ...operations],
        sessions: [...file.journal.sessions, session],
      },
    }),
  )
}
