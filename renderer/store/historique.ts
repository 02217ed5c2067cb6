import type { Dossier } from '../../shared/domain/dossier'
import { isTableName } from '../../shared/domain/registry'
import { listEvenements, type Evenement } from '../../shared/journal/historique'
import { success, type Result } from '../../shared/kernel/result'
import {
  formatValeur,
  getLibelleChamp,
  getTitreObjet,
} from '../../shared/rules/valeurs-lisibles.rules'
import { getAtelier, type Atelier } from './atelier'
import { formatAuteurDe } from './auteurs'
import { useCairn } from './cairn-store'
import { commitDrafts } from './drafts'
import type { EvenementLisible, FiltreHistorique } from './historique-types'
import { readJournalOuvert } from './journal-ouvert'
import { refuseNoDossier } from './refusals'

/** What happened to the open dossier, the newest first. Texts are made when they are read: a long history is shown by parts. */
export async function readHistorique(
  filtre: FiltreHistorique,
): Promise<Result<readonly EvenementLisible[]>> {
  const atelier = getAtelier()
  if (atelier === null) return refuseNoDossier()
  commitDrafts()
  const journal = await readJournalOuvert(atelier)
  if (!journal.ok) return journal
  const { dossier } = useCairn.getState()
  const gone = listGone(atelier, dossier)
  return success(
    listEvenements(journal.value, filtre).map((evenement) =>
      describe(evenement, atelier, dossier, gone),
    ),
  )
}

/** The records deleted since, as they were: the history still names them. */
export function listGone({ index }: Atelier, dossier: Dossier): Dossier {
  const tables: Record<string, Record<string, unknown>> = {}
  for (const { table, id } of index.listRecords()) {
    const row = isTableName(table) ? index.getDeleted(table, id) : undefined
    if (row !== undefined) (tables[table] ??= {})[id] = row
  }
  return { ...dossier, ...tables }
}

function describe(
  evenement: Evenement,
  { sessions }: Atelier,
  dossier: Dossier,
  gone: Dossier,
): EvenementLisible {
  const { table, id, champ, session, avant, apres } = evenement
  const author = sessions.get(session)
  return {
    ...evenement,
    auteur: formatAuteurDe(session, author),
    organisme: author?.organisme ?? '',
    get titreObjet() {
      return getTitreObjet(dossier, table, id, gone)
    },
    get libelleChamp() {
      return getLibelleChamp(dossier, table, champ)
    },
    get avantTexte() {
      return formatValeur(dossier, table, champ, avant, gone)
    },
    get apresTexte() {
      return formatValeur(dossier, table, champ, apres, gone)
    },
  }
}
