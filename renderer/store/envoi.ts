import type { Dossier } from '../../shared/domain/dossier'
import type { Journal, SessionJournal } from '../../shared/domain/operation'
import { buildResume, RESUME, type OptionsResume } from '../../shared/journal/resume'
import type { Id, Json } from '../../shared/kernel/json'
import { success, type Result } from '../../shared/kernel/result'
import { FORMAT } from '../../shared/migrations/format'
import { masquerDossier } from '../../shared/rules/donnees-personnelles.rules'
import { buildAuteurMasque, isTableGardee } from '../../shared/rules/masque-valeur'
import { getAtelier, getSession } from './atelier'
import { useCairn } from './cairn-store'
import { createRandomText } from './ctx'
import { buildFile, formatFileName } from './ctg-actions'
import { commitDrafts } from './drafts'
import type { OptionsEnvoi } from './historique-types'
import { readJournalOuvert } from './journal-ouvert'
import { buildValeurParcelle, listParcelle } from './parcelle'
import { refuseNoDossier } from './refusals'
import { getServices } from './services'

export type FichierEnvoi = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * The open dossier as a file to be sent: whole, or without its history, without personal data, a part of the plan alone. Whatever the
 * form, an answer made on it can be taken back in.
 */
export async function buildEnvoi(options: OptionsEnvoi): Promise<Result<FichierEnvoi>> {
  const atelier = getAtelier()
  if (atelier === null) return refuseNoDossier()
  commitDrafts()
  const read = await readJournalOuvert(atelier)
  if (!read.ok) return read
  const { dossier, auteur } = useCairn.getState()
  const isWhole = options.forme === 'complet' && !options.sansDonnees && options.parcelle === null
  const journal = isWhole ? read.value : buildCopy(read.value, dossier, options)
  const creePar = options.sansDonnees ? buildAuteurMasque(dossier, auteur).nom : auteur.nom
  const written = await getServices().storage.writeCtg(
    { ...buildFile(atelier, journal), creePar, genre: isWhole ? 'complet' : 'allege' },
    options.motDePasse ?? undefined,
  )
  return written.ok
    ? success({ name: formatFileName(atelier.titre), bytes: written.value })
    : written
}

/** A session of its own for each copy: two copies never write under the same name. */
function buildSession(dossier: Dossier, { sansDonnees }: OptionsEnvoi): SessionJournal {
  const session = getSession()
  const shown = sansDonnees ? buildAuteurMasque(dossier, session) : session
  return { ...shown, id: `${RESUME}${createRandomText(8)}`, debut: Date.now() }
}

function buildCopy(journal: Journal, dossier: Dossier, options: OptionsEnvoi): Journal {
  const copy = buildResume(journal, {
    session: buildSession(dossier, options),
    now: Date.now(),
    format: FORMAT,
    ...buildFilters(dossier, options),
  })
  if (!options.sansDonnees) return copy
  // The sessions of others carry their names.
  return { ...copy, sessions: copy.sessions.filter(({ id }) => id.startsWith(RESUME)) }
}

function buildFilters(
  dossier: Dossier,
  { sansDonnees, parcelle }: OptionsEnvoi,
): Pick<OptionsResume, 'garde' | 'valeur'> {
  const kept = parcelle === null ? null : listParcelle(dossier, parcelle)
  const garde = (table: string, id: Id): boolean => {
    // A named version is a place in the history, which does not go.
    if (table === 'versions') return false
    if (sansDonnees && !isTableGardee(table)) return false
    return kept === null || kept.has(`${table}/${id}`)
  }
  const valeurs = [
    ...(kept === null ? [] : [buildValeurParcelle(kept)]),
    ...(sansDonnees ? [masquerDossier(dossier)] : []),
  ]
  if (valeurs.length === 0) return { garde }
  const valeur = (table: string, id: Id, champ: string, shown: Json): Json =>
    valeurs.reduce((now, mask) => mask(table, id, champ, now), shown)
  return { garde, valeur }
}
