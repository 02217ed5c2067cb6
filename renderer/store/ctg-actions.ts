import { echec, success, type Result } from '../../shared/kernel/result'
import { getAtelier, getSession } from './atelier'
import { useCairn } from './cairn-store'
import { commitDrafts } from './drafts'
import { getServices } from './services'

/** The open dossier as a `.ctg`, with the name proposed for the file. */
export async function buildCtgBytes(): Promise<
  Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>
> {
  const atelier = getAtelier()
  if (atelier === null) return echec('aucun_dossier', 'Ouvrez d’abord une CTG.')
  commitDrafts()
  // While the disk refuses there is nothing to wait for: the journal holds what is in memory too.
  if (useCairn.getState().enregistrement.etat !== 'echec') await atelier.ouvert.flush()
  const journal = await atelier.ouvert.readJournal()
  if (!journal.ok) return journal
  const { projet } = atelier.ouvert.meta
  const { lecteurMin } = atelier
  const written = await getServices().storage.writeCtg({
    projet,
    titre: atelier.titre,
    genre: 'complet',
    creePar: useCairn.getState().auteur.nom,
    creeLe: Date.now(),
    app: getSession().app,
    journal: journal.value,
    pieces: [],
    ...(lecteurMin === undefined ? {} : { lecteurMin }),
  })
  return written.ok
    ? success({ name: formatFileName(atelier.titre), bytes: written.value })
    : written
}

const MAX_NAME = 80

/** A file name that Windows accepts. */
function formatFileName(titre: string): string {
  const name = titre
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_NAME)
    .replace(/[. ]+$/, '')
  return `${name === '' ? 'CTG' : name}.ctg`
}
