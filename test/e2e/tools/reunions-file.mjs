import { readExample } from './ctg-files.mjs'
import { loadSources } from './sources.mjs'

const CTX = { now: 0, today: '2022-10-01', author: { nom: '', fonction: '', organisme: '' } }

/** The time of the tests: a month before the second COPIL. */
export const TODAY = '2022-10-03T09:00:00'

const at = (jour, debut, fin) => ({
  precision: 'jour',
  debut: jour,
  fin: jour,
  ...(debut !== undefined && { heure: { debut, ...(fin !== undefined && { fin }) } }),
})

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const pad = (count) => String(count).padStart(3, '0')
/** The place of the guest of that rank: a whole key of two digits. */
const placeOf = (rank) => `b${DIGITS[Math.floor(rank / 62)]}${DIGITS[rank % 62]}`

/**
 * A project with a COPIL of nine members (one of whom has left), a list, a first COPIL that left two things open, meetings on two days,
 * in a month, on a Saturday, and a backlog. `guests`: a meeting with so many guests, for the long lists.
 */
export async function buildReunionsFile({ guests = 0 } = {}) {
  const { readCtg, writeCtg, foldJournal, buildOperations, REGISTRY } = await loadSources()
  const read = await readCtg(new Uint8Array(readExample()))
  if (!read.ok) throw new Error(read.error.message)
  const file = read.value
  // The example has meetings of its own: nothing of it is kept but the shape of the file.
  const { index } = foldJournal([])
  const changes = []
  const create = (table, key, patch) => {
    const ctx = { ...CTX, newId: (prefix) => `${prefix}_reunions${key}` }
    const row = REGISTRY[table].create(ctx, patch)
    changes.push({ table, id: row.id, field: '*', before: null, after: row })
    return row.id
  }

  create('ctg', '', { territoire: 'CC des Essais' })
  create('axes', 'a', { titre: 'Améliorer les services aux familles', ordre: 'a1' })
  const cc = create('organismes', 'cc', { nom: 'CC des Essais', sigle: 'CCE', type: 'epci' })
  const caf = create('organismes', 'caf', { nom: 'Caf des Essais', type: 'caf' })
  const copil = create('instances', 'copil', {
    nom: 'Comité de pilotage',
    sigle: 'COPIL',
    type: 'copil',
    quorum: 4,
    ordre: 'a1',
  })
  const fonctions = ['Abadie', 'Bordes', 'Castex', 'Dupuy', 'Estrade', 'Fourcade', 'Gaspard'].map(
    (nom, rank) => {
      const personne = create('personnes', `p${rank}`, {
        nom,
        prenom: 'Claude',
        civilite: rank % 2 === 0 ? 'mme' : 'm',
      })
      return create('fonctions', `f${rank}`, {
        titre: rank < 4 ? 'conseiller communautaire' : 'technicien',
        personne,
        organisme: rank < 5 ? cc : caf,
        ...(rank === 6 && { fin: at('2022-06-30') }),
      })
    },
  )
  fonctions.forEach((fonction, rank) =>
    create('membres', `m${rank}`, { instance: copil, fonction, ordre: `a${rank}` }),
  )
  create('membres', 'm8', { instance: copil, organisme: caf, ordre: 'a8' })
  create('listesDiffusion', 'l', { nom: 'Relais de l’enquête', fonctions: fonctions.slice(0, 2) })

  const first = create('reunions', 'r1', {
    titre: 'Lancement',
    instance: copil,
    statut: 'tenue',
    date: at('2022-02-10', '14:00', '16:00'),
    ordre: 'a1',
  })
  create('pointsOrdreDuJour', 'o1', {
    titre: 'Calendrier de l’étude',
    reunion: first,
    statut: 'traite',
    ordre: 'a1',
  })
  create('pointsOrdreDuJour', 'o2', {
    titre: 'Transport à la demande',
    reunion: first,
    statut: 'non_traite',
    duree: 20,
    ordre: 'a2',
  })
  const suivi = create('pointsOrdreDuJour', 'o3', {
    titre: 'Relais de l’enquête',
    reunion: first,
    statut: 'traite',
    ordre: 'a3',
  })
  create('suites', 's1', {
    libelle: 'Envoyer la note aux mairies',
    reunion: first,
    point: suivi,
    statut: 'a_faire',
    ordre: 'a1',
  })
  create('pointsOrdreDuJour', 'o4', {
    titre: 'Point sur les permanences',
    instance: copil,
    duree: 10,
    ordre: 'a1',
  })
  create('reunions', 'r2', {
    titre: 'Groupes participatifs',
    type: 'table_ronde',
    statut: 'tenue',
    date: {
      precision: 'jours',
      debut: '2022-09-06',
      fin: '2022-09-07',
      jours: ['2022-09-06', '2022-09-07'],
    },
    ordre: 'a2',
  })
  create('reunions', 'r3', {
    type: 'conference_maires',
    statut: 'a_fixer',
    date: { precision: 'mois', debut: '2022-10-01', fin: '2022-10-31' },
    ordre: 'a3',
  })
  create('reunions', 'r4', {
    titre: 'Familles',
    type: 'atelier',
    statut: 'prevue',
    date: at('2022-10-29', '09:00', '12:00'),
    ordre: 'a4',
  })
  if (guests > 0) {
    const long = create('reunions', 'long', {
      titre: 'Tous les acteurs',
      type: 'pleniere',
      date: at('2022-10-15', '09:00'),
      ordre: 'a5',
    })
    for (let count = 0; count < guests; count += 1) {
      create('presences', `g${pad(count)}`, {
        reunion: long,
        libelle: `Invité ${pad(count)}, commune de l’essai`,
        statut: 'invite',
        ordre: placeOf(count),
      })
    }
  }

  const session = { id: 'reunions01', nom: 'Claire Faure', fonction: '', organisme: '', debut: 1 }
  const operations = buildOperations({ label: 'travail', changes, undo: 'never' }, index, {
    session: session.id,
    now: file.creeLe + 1000,
    format: Math.max(...file.journal.operations.map((operation) => operation.x)),
  })
  return Buffer.from(
    await writeCtg({
      ...file,
      projet: '8f3e9c12-5d74-4b20-9e3f-ac9d8e7f6051',
      titre: 'CTG avec des réunions',
      journal: {
        operations,
        sessions: [{ ...session, app: file.app }],
      },
    }),
  )
}
