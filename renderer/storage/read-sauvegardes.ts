import type { ArchiveInfo, ArchiveStore } from '../../shared/bridge/bridge'
import { getSingleton, listRows } from '../../shared/domain/dossier'
import type { Journal } from '../../shared/domain/operation'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import { parseNomSauvegarde, type NomSauvegarde } from '../../shared/exchange/nom-sauvegarde'
import { mergeJournals } from '../../shared/journal/merge-journals'
import { foldContenu } from './generation'
import type { CairnStorage, ContenuDossier, MetaDossier } from './storage-types'

export type LecteurSauvegardes = {
  readonly archives: ArchiveStore
  readonly readCtg: CairnStorage['readCtg']
}

/** What backups hold of a dossier. `quand`: when the fullest of those read was made. */
type SauvegardesLues = { readonly contenu: ContenuDossier; readonly quand: number }

/** The dossiers that have backups; none when they cannot be asked. */
export async function listBackedUp(lecteur: LecteurSauvegardes | null): Promise<readonly string[]> {
  const folders = await lecteur?.archives.folders().catch(() => null)
  return folders?.ok === true ? folders.value : []
}

/**
 * What the backups of a dossier hold together: the fullest readable one, or all of them with `toutes`. Null when none can be read; a
 * backup never makes an opening fail.
 */
export async function readSauvegardes(
  { archives, readCtg }: LecteurSauvegardes,
  dossierId: string,
  toutes: boolean,
): Promise<SauvegardesLues | null> {
  const listed = await archives.list(dossierId).catch(() => null)
  if (listed?.ok !== true) return null
  const lues: SauvegardesLues[] = []
  for (const { name, quand } of listFullestFirst(listed.value)) {
    const bytes = await archives.read(dossierId, name)
    const file = bytes.ok ? await readCtg(bytes.value) : bytes
    if (file.ok) lues.push({ contenu: buildContenu(dossierId, file.value, quand), quand })
    if (lues.length > 0 && !toutes) break
  }
  const [fullest, ...others] = lues
  if (fullest === undefined) return null
  const contenu = others.reduce((sum, one) => addJournal(sum, one.contenu.journal), fullest.contenu)
  return { contenu, quand: fullest.quand }
}

/** A journal only grows: the one with most operations knows most, whatever the clock said when it was made. */
function listFullestFirst(
  infos: readonly ArchiveInfo[],
): readonly (NomSauvegarde & { readonly name: string })[] {
  return infos
    .flatMap(({ name }) => {
      const parsed = parseNomSauvegarde(name)
      return parsed === null ? [] : [{ name, ...parsed }]
    })
    .sort((a, b) => b.nbOps - a.nbOps || b.quand - a.quand)
}

function addJournal(contenu: ContenuDossier, journal: Journal): ContenuDossier {
  return { ...contenu, journal: mergeJournals(contenu.journal, journal).journal }
}

export type Retrouve = {
  readonly contenu: ContenuDossier | null
  /** See `DossierOuvert.sauvegardeLue`. */
  readonly sauvegardeLue?: number | null
}

/**
 * Adds to what both stores hold what the fullest backup holds; all the backups when the stores hold nothing. `isSure`: one of the stores
 * has all that it was given, so that nothing is missing unless a backup knows more.
 */
export async function completeFromSauvegardes(
  lecteur: LecteurSauvegardes | null,
  dossierId: string,
  { contenu, isSure }: { readonly contenu: ContenuDossier | null; readonly isSure: boolean },
): Promise<Retrouve> {
  const lues = lecteur === null ? null : await readSauvegardes(lecteur, dossierId, contenu === null)
  if (contenu === null) {
    return lues === null ? { contenu: null } : { contenu: lues.contenu, sauvegardeLue: lues.quand }
  }
  const whole = lues === null ? contenu : addJournal(contenu, lues.contenu.journal)
  const isNothingNew = whole.journal.operations.length === contenu.journal.operations.length
  return isSure && isNothingNew
    ? { contenu: whole }
    : { contenu: whole, sauvegardeLue: lues?.quand ?? null }
}

/** A dossier as the library would describe it, from a file alone. */
function buildContenu(dossierId: string, file: CtgFile, quand: number): ContenuDossier {
  const { journal, projet, titre, lecteurMin } = file
  const { dossier } = foldContenu({ journal })
  const meta: MetaDossier = {
    dossierId,
    projet,
    titre,
    territoire: getSingleton(dossier, 'ctg').territoire,
    origine: 'fichier',
    creeLe: journal.operations.reduce((first, { q }) => Math.min(first, q), quand),
    modifieLe: quand,
    ouvertLe: quand,
    fiches: listRows(dossier, 'fichesAction').length,
    supprimeLe: null,
    ...(lecteurMin === undefined ? {} : { lecteurMin }),
  }
  return { meta, journal, piles: { entrees: [], alias: [] } }
}
