import { readExample } from './ctg-files.mjs'
import { loadSources } from './sources.mjs'

const CTX = { now: 0, today: '2022-10-01', author: { nom: '', fonction: '', organisme: '' } }

/** The time of the tests: the afternoon of the second meeting. */
export const JOUR = '2022-10-20'
export const A_LA_SEANCE = `${JOUR}T14:00:00+02:00`

const at = (jour, debut, fin) => ({
  precision: 'jour',
  debut: jour,
  fin: jour,
  ...(debut !== undefined && { heure: { debut, ...(fin !== undefined && { fin }) } }),
})

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** The place of that rank among many: a whole key of two digits. */
const placeOf = (rank) => `b${DIGITS[Math.floor(rank / 62)]}${DIGITS[rank % 62]}`

/** The identifiers that tests go to. */
export const IDS = {
  instance: 'ins_seancecosui0',
  premiere: 'reu_seancer10000',
  tableRonde: 'reu_seancer20000',
}

/**
 * A project with a committee of its own (COSUI: five members), whose first meeting left one point not discussed, about the fiche
 * « TAD Ados », and one action open, and a table ronde with ideas. `suites`: so many actions and decisions more, in ten meetings, for the long registers.
 */
export async function buildSeanceFile({ suites = 0 } = {}) {
  const { readCtg, writeCtg, foldJournal, buildOperations, REGISTRY } = await loadSources()
  const read = await readCtg(new Uint8Array(readExample()))
  if (!read.ok) throw new Error(read.error.message)
  const file = read.value
  const { dossier, index } = foldJournal(file.journal.operations)
  const fiche = Object.values(dossier.fichesAction).find(({ titre }) => /TAD Ados/.test(titre))
  const changes = []
  const create = (table, key, patch) => {
    const ctx = { ...CTX, newId: (prefix) => `${prefix}_seance${key}`.padEnd(16, '0') }
    const row = REGISTRY[table].create(ctx, patch)
    changes.push({ table, id: row.id, field: '*', before: null, after: row })
    return row.id
  }

  const cc = create('organismes', 'cc', { nom: 'CC des Essais', sigle: 'CCE', type: 'epci' })
  const instance = create('instances', 'cosui', {
    nom: 'Comité de suivi des essais',
    sigle: 'COSUI',
    type: 'copil',
    ordre: 'a1',
  })
  ;['Abadie', 'Bordes', 'Castex', 'Dupuy', 'Estrade'].forEach((nom, rank) => {
    const civilite = rank % 2 === 0 ? 'mme' : 'm'
    const personne = create('personnes', `p${rank}`, { nom, prenom: 'Claude', civilite })
    const titre = rank < 3 ? 'conseiller communautaire' : 'technicien'
    const fonction = create('fonctions', `f${rank}`, { titre, personne, organisme: cc })
    create('membres', `m${rank}`, { instance, fonction, ordre: `a${rank}` })
  })

  const premiere = create('reunions', 'r1', {
    titre: 'Lancement',
    instance,
    statut: 'tenue',
    date: at('2022-02-10', '14:00', '16:00'),
    ordre: 'a1',
  })
  const point = (key, rank, patch) =>
    create('pointsOrdreDuJour', key, { reunion: premiere, ordre: `a${rank}`, ...patch })
  point('o1', 1, { titre: 'Calendrier de l’étude', statut: 'traite' })
  point('o2', 2, {
    titre: 'Transport à la demande',
    statut: 'non_traite',
    duree: 20,
    fiches: [fiche.id],
    decisionDemandee: 'Retenir le transport à la demande parmi les actions prioritaires.',
  })
  const suivi = point('o3', 3, { titre: 'Relais de l’enquête', statut: 'traite', duree: 10 })
  create('suites', 's1', {
    libelle: 'Envoyer la note aux mairies',
    reunion: premiere,
    point: suivi,
    statut: 'a_faire',
    echeance: at('2022-03-31'),
    ordre: 'a1',
  })

  const ronde = create('reunions', 'r2', {
    titre: 'Parentalité',
    type: 'table_ronde',
    statut: 'tenue',
    date: at('2022-06-15'),
    ordre: 'a2',
  })
  ;['Un transport le mercredi', 'Des horaires élargis', 'Un café des parents'].forEach(
    (texte, rank) => create('idees', `i${rank}`, { texte, reunion: ronde, ordre: `a${rank + 1}` }),
  )

  for (let count = 0; count < suites; count += 1) {
    const number = Math.floor(count / 70)
    const reunion = `reu_seancex${number}`.padEnd(16, '0')
    if (count % 70 === 0) {
      const date = at(`2021-${String(number + 1).padStart(2, '0')}-10`)
      create('reunions', `x${number}`, { type: 'cotech', statut: 'tenue', date, ordre: 'a3' })
    }
    const ordre = placeOf(count)
    const texte = `Suite n° ${count} : relancer les partenaires de la vallée`
    const echeance = at(`202${count % 5}-0${1 + (count % 9)}-15`)
    create('suites', `z${count}`, { libelle: texte, reunion, statut: 'a_faire', echeance, ordre })
    create('decisions', `z${count}`, { texte: `Décision n° ${count}`, reunion, ordre })
  }

  const session = { id: 'seance0001', nom: 'Claire Faure', fonction: '', organisme: '', debut: 1 }
  const operations = buildOperations({ label: 'travail', changes, undo: 'never' }, index, {
    session: session.id,
    now: file.creeLe + 1000,
    format: Math.max(...file.journal.operations.map((operation) => operation.x)),
  })
  return Buffer.from(
    await writeCtg({
      ...file,
      projet: '3c5d9a12-7b40-4e6f-9a1c-2d8e4f6a7b01',
      titre: 'CTG en séance',
      journal: {
        operations: [...file.journal.operations, ...operations],
        sessions: [...file.journal.sessions, { ...session, app: file.app }],
      },
    }),
  )
}
