import Dexie from 'dexie'

/** Append-only: an item a version of the tables; a new entity is one more item. The rows hold no index: nothing queries them. */
export const SCHEMAS: readonly (readonly string[])[] = [
  [
    'ctg',
    'territoires',
    'appartenances',
    'populations',
    'organismes',
    'personnes',
    'fonctions',
    'thematiques',
    'constats',
    'enjeux',
    'axes',
    'objectifs',
    'fichesAction',
    'operations',
    'partenariats',
    'indicateursSuivi',
    'valeursSuivi',
    'lignesFinancement',
    'etapes',
    'termes',
    'charte',
    'reglages',
  ],
  ['versions', 'partages'],
  [
    'listesDiffusion',
    'instances',
    'colleges',
    'membres',
    'postes',
    'cofinancements',
    'etudes',
    'famillesActeurs',
    'reunions',
    'modelesReunion',
    'pointsOrdreDuJour',
    'presences',
    'decisions',
    'suites',
    'comptesRendus',
    'groupesIdees',
    'idees',
    'entretiens',
    'enquetes',
    'resultatsEnquete',
  ],
  ['dependances', 'plansReference', 'datesReference', 'delaisUsuels', 'vacances', 'modelesPlan'],
  // What is written together is kept together: see dossier-lots.ts.
  [],
]

/** Tables of the storage itself, beside those of the entities. */
const OWN_TABLES = {
  _ops: 'i',
  _conflits: '[table+id+champ]',
  _sessions: 'id',
  _annulation: 'n',
  _alias: 'i',
  _meta: 'k',
}

/** Came with the fifth version. */
const LOT_TABLES = { _lotsOps: 'n', _lotsIds: 'n', _lotsRows: 'n', _remplacees: 'i' }
const LOTS_VERSION = 5

/** The database of a dossier, closed, with every version of its tables. */
export function createDossierDexie(name: string): Dexie {
  // Chromium acknowledges by default before the disk has it (quality.md §0.2).
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' })
  SCHEMAS.forEach((tables, at) => {
    const schema = Object.fromEntries(tables.map((table) => [table, 'id']))
    const lots = at + 1 >= LOTS_VERSION ? LOT_TABLES : {}
    db.version(at + 1).stores({ ...OWN_TABLES, ...lots, ...schema })
  })
  return db
}
