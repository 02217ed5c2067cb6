import { createRecord } from '../../shared/commands/create-record'
import { getRow, type Dossier } from '../../shared/domain/dossier'
import type { Journal } from '../../shared/domain/operation'
import { REGISTRY } from '../../shared/domain/registry'
import type { Version } from '../../shared/domain/version.entity'
import { foldJournal } from '../../shared/journal/fold-journal'
import { getSession } from '../../shared/journal/operation-id'
import {
  buildVecteur,
  filterJournal,
  formatVecteur,
  parseVecteur,
  type Vecteur,
} from '../../shared/journal/vecteur'
import type { Id } from '../../shared/kernel/json'
import { echec, success, type Result } from '../../shared/kernel/result'
import { compareDossiers } from '../../shared/rules/differences.rules'
import { migrateOperations } from '../../shared/migrations/format'
import { getAtelier } from './atelier'
import { useCairn } from './cairn-store'
import { getCtx } from './ctx'
import { commitDrafts } from './drafts'
import { buildEmpreinteEtat } from './empreinte'
import { execute } from './gestures'
import type { Comparaison, VersionLue, VersionNouvelle } from './historique-types'
import { readJournalOuvert } from './journal-ouvert'
import { refuseNoDossier } from './refusals'

/** The open dossier as it is now, in a comparison. */
export const MAINTENANT = 'maintenant'

/** Names the dossier as it is now; gives the identifier of the version. A signed one cannot be undone: it is frozen. */
export async function createVersion(version: VersionNouvelle): Promise<Result<Id>> {
  const read = await readJournal()
  if (!read.ok) return read
  const ctx = getCtx()
  const row = REGISTRY.versions.create(ctx, {
    ...version,
    jour: ctx.today,
    par: ctx.author.nom,
    vecteur: formatVecteur(buildVecteur(read.value.operations)),
    empreinte: buildEmpreinteEtat(useCairn.getState().dossier),
  })
  const command = createRecord('versions', row, 'enregistrement d’une version')
  execute(version.signee ? { ...command, undo: 'never' } : command)
  return success(row.id)
}

/** The dossier as it was at a named version. */
export async function readVersion(id: Id): Promise<Result<VersionLue>> {
  const read = await readEtat(id)
  if (!read.ok) return read
  const { dossier, version } = read.value
  return success({
    dossier,
    differencesAvecMaintenant: compareDossiers(dossier, useCairn.getState().dossier),
    intacte: version !== null && buildEmpreinteEtat(dossier) === version.empreinte,
  })
}

/** Two states side by side: identifiers of versions, or « maintenant ». */
export async function compareVersions(a: Id, b: Id): Promise<Result<Comparaison>> {
  const [before, after] = [await readEtat(a), await readEtat(b)]
  if (!before.ok) return before
  if (!after.ok) return after
  const [avant, apres] = [before.value.dossier, after.value.dossier]
  return success({ avant, apres, differences: compareDossiers(avant, apres) })
}

type Etat = { readonly dossier: Dossier; readonly version: Version | null }

/** The state that a version names, folded from the history. */
export async function readEtat(id: Id): Promise<Result<Etat>> {
  const read = await readJournal()
  if (!read.ok) return read
  const { dossier } = useCairn.getState()
  if (id === MAINTENANT) return success({ dossier, version: null })
  const version = getRow(dossier, 'versions', id)
  if (version === undefined) return refuseUnknown()
  const vecteur = parseVecteur(version.vecteur)
  if (vecteur === null || !isCovered(read.value, vecteur)) return refuseWithoutHistory()
  const then = filterJournal(read.value, vecteur)
  return success({ dossier: foldJournal(migrateOperations(then.operations)).dossier, version })
}

/** A copy made without the history knows the name of a version, and not what it was made of. */
function isCovered({ operations }: Journal, vecteur: Vecteur): boolean {
  const known = buildVecteur(operations)
  const sessions = new Set(operations.map(({ i }) => getSession(i)))
  return Object.entries(vecteur).every(
    ([session, counter]) => sessions.has(session) && (known[session] ?? 0) >= counter,
  )
}

async function readJournal(): Promise<Result<Journal>> {
  const atelier = getAtelier()
  if (atelier === null) return refuseNoDossier()
  commitDrafts()
  return readJournalOuvert(atelier)
}

function refuseUnknown(): Result<never> {
  return echec('version_inconnue', 'Cette version n’est plus dans la CTG. Rien n’a été modifié.')
}

function refuseWithoutHistory(): Result<never> {
  return echec(
    'version_sans_historique',
    'Cette CTG a été reçue sans son historique\u00a0: cette version ne peut pas y être retrouvée. Rien n’a été modifié\u00a0; la personne qui a enregistré la version peut la rouvrir chez elle.',
  )
}
