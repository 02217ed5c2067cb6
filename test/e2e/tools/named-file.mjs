import { readExample } from './ctg-files.mjs'
import { loadSources } from './sources.mjs'

/** Someone whom no real text names. */
export const NAMED = {
  nom: 'Zanzibeuré',
  courriel: 'b.zanzibeure@example.org',
  telephone: '01 99 00 41 27',
}

const CTX = { now: 0, today: '2026-03-12', author: { nom: '', fonction: '', organisme: '' } }

/** A project of its own where that person holds a function and is named in texts, with a copy already sent. */
export async function buildNamedFile() {
  const { readCtg, writeCtg, foldJournal, buildOperations, REGISTRY } = await loadSources()
  const read = await readCtg(new Uint8Array(readExample()))
  if (!read.ok) throw new Error(read.error.message)
  const file = read.value
  const { dossier, index } = foldJournal(file.journal.operations)
  const create = (table, key, patch) => {
    const ctx = { ...CTX, newId: (prefix) => `${prefix}_nomme${key}` }
    const row = REGISTRY[table].create(ctx, patch)
    return { table, id: row.id, field: '*', before: null, after: row }
  }
  const person = create('personnes', 'a', { civilite: 'mme', prenom: 'Bérangère', ...NAMED })
  const other = create('personnes', 'b', {
    prenom: 'Paul',
    nom: 'Autrement',
    verifiee: '2026-03-01',
    notes: 'En arrêt maladie depuis mars',
  })
  const fiche = Object.values(dossier.fichesAction).find(({ titre }) => /TAD Ados/.test(titre))
  const changes = [
    person,
    other,
    create('fonctions', 'a', { titre: 'directrice de la crèche', personne: person.id }),
    create('partages', 'a', {
      destinataire: 'la Caf',
      jour: '2026-02-03',
      fichier: 'CTG.ctg',
      forme: 'en_clair',
      perimetre: 'complet',
      retour: 'en_circulation',
    }),
    {
      table: 'fichesAction',
      id: fiche.id,
      field: 'publicCible',
      before: fiche.publicCible,
      after: `Adolescents suivis avec Mme ${NAMED.nom} (${NAMED.courriel})`,
    },
  ]
  const session = {
    id: 'nommee01',
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
      projet: '6d1c7a90-3b52-4f0e-9c1d-8a7b6c5d4e3f',
      titre: 'CTG avec des personnes',
      journal: {
        operations: [...file.journal.operations, ...operations],
        sessions: [...file.journal.sessions, session],
      },
    }),
  )
}
