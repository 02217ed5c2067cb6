import { getSingleton, listRows } from '../../shared/domain/dossier'
import { foldJournal } from '../../shared/journal/fold-journal'
import { success, type Result } from '../../shared/kernel/result'
import { migrateOperations } from '../../shared/migrations/format'
import { getSession } from './atelier'
import { createRandomText } from './ctx'
import { addProject } from './open-ctg'
import { refuseAttachments } from './open-ctg-messages'
import { getServices } from './services'
import type { OuvertureCtg } from './session-types'

const SESSION_LENGTH = 8
const ABIME: readonly string[] = ['ctg-abime', 'ctg-incoherent']

/** What could be saved of a damaged file. Nothing is kept of it until `ajouter`. */
export type Recuperation = {
  readonly titre: string
  readonly territoire: string
  readonly fiches: number
  readonly personnes: number
  /** Wall clock of the last modification found, in milliseconds. */
  readonly dernier: number
  /** What was and was not recovered, in sentences. */
  readonly phrases: readonly string[]
  /** The title of our dossier of the same project, which stays as it is; null when there is none. */
  readonly connue: string | null
  /** Adds what was saved to the library as a dossier of its own, and opens it. */
  readonly ajouter: () => Promise<Result<OuvertureCtg>>
}

/** True for the refusals after which something of the file may still be saved. */
export function isRecuperable(code: string): boolean {
  return ABIME.includes(code)
}

/** Looks at what can be saved of a file that was refused as damaged. Nothing is changed, the bytes included. */
export async function readRecuperation(
  bytes: Uint8Array<ArrayBuffer>,
  motDePasse?: string,
): Promise<Result<Recuperation>> {
  const { storage } = getServices()
  const now = Date.now()
  const { app } = getSession()
  const nom = 'Récupération d’un fichier abîmé'
  const repaired = await storage.repairCtg(bytes, {
    session: {
      id: createRandomText(SESSION_LENGTH),
      nom,
      fonction: '',
      organisme: '',
      app,
      debut: now,
    },
    now,
    projet: crypto.randomUUID(),
    ...(motDePasse === undefined ? {} : { motDePasse }),
  })
  if (!repaired.ok) return repaired
  const { file, bilan } = repaired.value
  if (file.pieces.length > 0) return refuseAttachments()
  const { operations } = file.journal
  const { dossier } = foldJournal(migrateOperations(operations))
  const { intitule, territoire } = getSingleton(dossier, 'ctg')
  const titre = intitule === '' ? file.titre : intitule
  const ours = (await storage.list()).find(
    ({ projet, origine, supprimeLe }) =>
      projet === file.projet && origine !== 'recupere' && supprimeLe === null,
  )
  return success({
    titre,
    territoire,
    fiches: listRows(dossier, 'fichesAction').length,
    personnes: listRows(dossier, 'personnes').length,
    dernier: operations.reduce((latest, { q }) => (q < now ? Math.max(latest, q) : latest), 0),
    phrases: bilan.phrases,
    connue: ours?.titre ?? null,
    ajouter: () => addProject({ ...file, titre: `${titre} (récupéré)` }, 'recupere', ADDED),
  })
}

const ADDED =
  'Ce qui a pu être récupéré est dans votre bibliothèque, comme un dossier à part\u00a0: relisez-le.'
