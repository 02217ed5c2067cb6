/**
 * Writes the `.ctg` of the large annuaire where asked: `node annuaire-file.mjs <path>`. Prints the first meeting and what the file holds,
 * as one line of JSON.
 */
import { writeFileSync } from 'node:fs'
import { PRESENCE } from '../../shared/domain/command'
import { listRows } from '../../shared/domain/dossier'
import { TABLE_NAMES } from '../../shared/domain/registry'
import { writeCtg } from '../../shared/exchange/write-ctg'
import { buildOperations } from '../../shared/journal/build-operations'
import { HeadsIndex } from '../../shared/journal/heads-index'
import { FORMAT } from '../../shared/migrations/format'
import { listReunions } from '../../shared/rules/reunions.rules'
import { buildDossierAnnuaire } from '../fixtures/dossier-annuaire'

const SESSION = 'banc00001'
const NOW = Date.UTC(2027, 0, 15, 9)

const dossier = buildDossierAnnuaire()
const changes = TABLE_NAMES.flatMap((table) =>
  listRows(dossier, table).map((row) => ({
    table,
    id: row.id,
    field: PRESENCE,
    before: null,
    after: row,
  })),
)
const operations = buildOperations({ label: 'banc', changes, undo: 'never' }, new HeadsIndex(), {
  session: SESSION,
  now: NOW,
  format: FORMAT,
})
const bytes = await writeCtg({
  projet: '5eed00ba-4c63-4a1f-8d2e-9b8c7d6e5f40',
  titre: 'CTG des Vallons',
  genre: 'complet',
  creePar: 'Banc',
  creeLe: NOW,
  app: 'cairn',
  journal: {
    operations,
    sessions: [{ id: SESSION, nom: 'Banc', fonction: '', organisme: '', app: 'cairn', debut: NOW }],
  },
  pieces: [],
})
writeFileSync(process.argv[2] ?? '', bytes)
process.stdout.write(
  `${JSON.stringify({
    reunion: listReunions(dossier)[0]?.id,
    objets: changes.length,
    ko: Math.round(bytes.length / 1024),
  })}\n`,
)
