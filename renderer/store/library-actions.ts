import { PRESENCE, type Change } from '../../shared/domain/command'
import type { AnyRow } from '../../shared/domain/dossier'
import type { Journal } from '../../shared/domain/operation'
import { REGISTRY, type TableName } from '../../shared/domain/registry'
import { buildOperations } from '../../shared/journal/build-operations'
import { HeadsIndex } from '../../shared/journal/heads-index'
import { FORMAT } from '../../shared/migrations/format'
import { success, type Result } from '../../shared/kernel/result'
import type { MetaDossier } from '../storage/storage-types'
import { getAtelier, getSession } from './atelier'
import { noteOwnSession } from './auteurs'
import { createRandomText, getCtx } from './ctx'
import { closeDossier, openDossier } from './dossiers'
import { refreshLibrary } from './library-view'
import { getServices } from './services'
import type { NouveauDossier } from './session-types'

const ID_LENGTH = 12
const UNTITLED = 'CTG sans titre'

/** What the library says of a dossier that comes into it now. */
export function createMeta(
  known: Pick<MetaDossier, 'projet' | 'titre' | 'territoire' | 'origine' | 'fiches'>,
): MetaDossier {
  const now = Date.now()
  return {
    ...known,
    titre: known.titre === '' ? UNTITLED : known.titre,
    dossierId: createRandomText(ID_LENGTH),
    creeLe: now,
    modifieLe: now,
    ouvertLe: now,
    supprimeLe: null,
  }
}

/** Creates a dossier in both stores and opens it; gives its identifier. */
export async function createDossier(nouveau: NouveauDossier): Promise<Result<string>> {
  const { intitule = '', territoire = '' } = nouveau.ctg
  const meta = createMeta({
    projet: crypto.randomUUID(),
    titre: intitule === '' ? territoire : intitule,
    territoire,
    origine: 'cree',
    fiches: 0,
  })
  const created = await getServices().storage.create({ meta, journal: buildFirstJournal(nouveau) })
  if (!created.ok) return created
  await refreshLibrary()
  const opened = await openDossier(meta.dossierId)
  return opened.ok ? success(meta.dossierId) : opened
}

/** The three records that every dossier has, from the start: two copies never create them each on its side. */
function buildFirstJournal(nouveau: NouveauDossier): Journal {
  const ctx = getCtx()
  const create = (table: TableName, row: AnyRow): Change => {
    return { table, id: row.id, field: PRESENCE, before: null, after: row }
  }
  const changes = [
    create('ctg', REGISTRY.ctg.create(ctx, nouveau.ctg)),
    create('charte', REGISTRY.charte.create(ctx, nouveau.charte)),
    create('reglages', REGISTRY.reglages.create(ctx, nouveau.reglages)),
  ]
  const operations = buildOperations(
    { label: 'création de la CTG', changes, undo: 'never' },
    new HeadsIndex(),
    { session: getSession().id, now: ctx.now, format: FORMAT },
  )
  noteOwnSession(getSession().id)
  return { operations, sessions: [getSession()] }
}

/** Moves a dossier to the bin, kept 30 days, from where it can be taken back. */
export async function deleteDossier(dossierId: string): Promise<Result<null>> {
  if (getAtelier()?.ouvert.meta.dossierId === dossierId) await closeDossier()
  return setDeleted(dossierId, Date.now())
}

/** Takes a dossier back from the bin. */
export function restoreDossier(dossierId: string): Promise<Result<null>> {
  return setDeleted(dossierId, null)
}

async function setDeleted(dossierId: string, supprimeLe: number | null): Promise<Result<null>> {
  const outcome = await getServices().storage.updateMeta(dossierId, { supprimeLe })
  await refreshLibrary()
  return outcome.ok ? success(null) : outcome
}

const BIN_DAYS = 30
const DAY = 86_400_000

/** Deletes for good what has been in the bin for longer than it is kept. */
export async function emptyOldBin(metas: readonly MetaDossier[]): Promise<void> {
  const { storage } = getServices()
  for (const { dossierId, supprimeLe } of metas) {
    if (supprimeLe !== null && supprimeLe < Date.now() - BIN_DAYS * DAY) {
      await storage.remove(dossierId)
    }
  }
}
