import { PRESENCE } from '../../shared/domain/command'
import { listRows, type Dossier } from '../../shared/domain/dossier'
import { TABLE_NAMES } from '../../shared/domain/registry'
import { writeCtg } from '../../shared/exchange/write-ctg'
import { buildOperations } from '../../shared/journal/build-operations'
import { HeadsIndex } from '../../shared/journal/heads-index'
import { FORMAT } from '../../shared/migrations/format'

const SESSION = 'banc00001'
const NOW = Date.UTC(2027, 0, 15, 9)

/**
 * The bytes of a `.ctg` that holds the records of a dossier as one session wrote them, and how many they are.
 * @param projet identifier of the project: another one for another file, or the second would be merged into the first
 */
export async function buildDossierFile(
  dossier: Dossier,
  projet = '5eed00ba-4c63-4a1f-8d2e-9b8c7d6e5f40',
): Promise<{ readonly bytes: Uint8Array; readonly objets: number }> {
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
  const session = {
    id: SESSION,
    nom: 'Banc',
    fonction: '',
    organisme: '',
    app: 'cairn',
    debut: NOW,
  }
  const bytes = await writeCtg({
    projet,
    titre: 'CTG des Vallons',
    genre: 'complet',
    creePar: 'Banc',
    creeLe: NOW,
    app: 'cairn',
    journal: { operations, sessions: [session] },
    pieces: [],
  })
  return { bytes, objets: changes.length }
}
