import type { FeuilleEcrite } from '../../shared/exchange/tableur'
import { echec, success, type Result } from '../../shared/kernel/result'
import type { FeuilleImportee } from '../../shared/kernel/table-importee'
import { CHAMPS_IMPORT, type Correspondance } from '../../shared/rules/import-champs'
import type { ImportDemande, ImportReponse } from './import-contacts.worker'
import workerUrl from './import-contacts.worker?worker&url'
import { createWorker } from './machine'
import { getServices } from './services'

/** Longer, the file is left aside: a reading is stopped by its worker, never by the page. Milliseconds. */
const DELAI = 60_000

/** Reads a file of contacts in a worker: the page answers meanwhile, and a file that hangs is given up. */
export function readContactsFile(
  nom: string,
  bytes: Uint8Array,
): Promise<Result<readonly FeuilleImportee[]>> {
  return readIn({ kind: 'fichier', bytes, nom })
}

/** The same of what was pasted. */
export function readContactsPaste(
  nom: string,
  texte: string,
): Promise<Result<readonly FeuilleImportee[]>> {
  return readIn({ kind: 'collage', texte, nom })
}

async function readIn(demande: ImportDemande): Promise<Result<readonly FeuilleImportee[]>> {
  const reponse = await ask(demande)
  if (reponse.kind === 'lu') return reponse.lu
  return echec(
    'import-lecture',
    'Ce fichier n’a pas pu être lu. Rien n’a été modifié. Enregistrez-le de nouveau au format .xlsx ou .csv, puis recommencez.',
    reponse.kind === 'failed' ? reponse.reason : '',
  )
}

/** Writes a workbook in a worker. */
export async function writeWorkbook(
  feuilles: readonly FeuilleEcrite[],
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const reponse = await ask({ kind: 'classeur', feuilles })
  if (reponse.kind === 'ecrit') return success(reponse.bytes)
  return echec('export-classeur', 'Le classeur n’a pas pu être préparé. Rien n’est perdu.')
}

function ask(demande: ImportDemande): Promise<ImportReponse> {
  const worker = createWorker(workerUrl)
  return new Promise<ImportReponse>((resolve) => {
    const fail = (reason: string) => resolve({ kind: 'failed', reason })
    setTimeout(() => fail('trop long'), DELAI)
    worker.addEventListener('error', (event) => fail(event.message))
    worker.addEventListener('message', ({ data }: MessageEvent<ImportReponse>) => resolve(data))
    worker.postMessage(demande)
  }).finally(() => {
    worker.terminate()
  })
}

const CLE = 'import-colonnes'
/** Lists that someone receives, with their own headings. */
const MAX = 50

type Memoire = readonly (readonly [signature: string, champs: Correspondance])[]

/**
 * What was chosen last for a list with these headings. Kept on this machine, not in the dossier: it says how someone’s files are made,
 * nothing of the convention, and needs no merge.
 */
export async function readCorrespondance(signature: string): Promise<Correspondance | null> {
  const known = await readMemoire()
  return known.find(([one]) => one === signature)?.[1] ?? null
}

/** Remembers it; a failure is without consequence. */
export async function saveCorrespondance(signature: string, champs: Correspondance): Promise<void> {
  const others = (await readMemoire()).filter(([one]) => one !== signature)
  await getServices()
    .storage.saveReglage(CLE, [[signature, champs], ...others].slice(0, MAX))
    .catch(() => undefined)
}

async function readMemoire(): Promise<Memoire> {
  const raw = await getServices()
    .storage.readReglage(CLE)
    .catch(() => undefined)
  return Array.isArray(raw) ? raw.filter(isSouvenir) : []
}

function isSouvenir(raw: unknown): raw is Memoire[number] {
  if (!Array.isArray(raw) || typeof raw[0] !== 'string') return false
  const champs: unknown = raw[1]
  return Array.isArray(champs) && champs.every((one) => one === null || isChamp(one))
}

function isChamp(value: unknown): boolean {
  return CHAMPS_IMPORT.some(({ id }) => id === value)
}
