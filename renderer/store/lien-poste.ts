import { echec, success, type Result } from '../../shared/kernel/result'
import type { LienDossier } from '../storage/storage-types'
import { getAtelier, getSession, type Atelier } from './atelier'
import { addAvis } from './avis'
import { useCairn } from './cairn-store'
import { integrateJournal, raise } from './integration'
import {
  FERME,
  formatApport,
  formatEtiquette,
  formatFichierPoste,
  VOIR_HISTORIQUE,
} from './lien-textes'
import type { Apport, PosteLie } from './lien-types'
import { createSauvegarde } from './sauvegardes'
import { getServices } from './services'
import { readMeta } from './write-gesture'

const HOUR = 3_600_000

/** When the last automatic integration was backed up, by dossier. */
const backedUp = new Map<string, number>()

/** The open dossier as the round of synchronisation sees it. Once another one is open, everything is refused. */
export function createPoste(atelier: Atelier, handle: string): PosteLie {
  const { ouvert } = atelier
  const { storage, bridge } = getServices()
  const isThere = (): boolean => getAtelier() === atelier
  return {
    projet: ouvert.meta.projet,
    folders: bridge.folders,
    handle,
    readCtg: async (bytes) => {
      const read = await storage.readCtg(bytes)
      // What a newer Cairn wrote there goes on asking for it in our file and in our backups.
      if (read.ok && read.value.projet === ouvert.meta.projet)
        atelier.lecteurMin = raise(atelier.lecteurMin, read.value.lecteurMin)
      return read
    },
    readIds: async () => (isThere() ? ouvert.readIds() : refuseClosed()),
    buildFile: () => (isThere() ? buildFile(atelier) : Promise.resolve(refuseClosed())),
    integrate: (apport) =>
      isThere() ? integrate(atelier, apport) : Promise.resolve(refuseClosed()),
    renameFile: async () => {
      const fichier = formatFichierPoste(useCairn.getState().auteur.nom)
      if (atelier.lien !== null) saveLien(atelier, { ...atelier.lien, fichier })
      return Promise.resolve(fichier)
    },
    getAuteur: () => useCairn.getState().auteur.nom,
    now: () => Date.now(),
  }
}

function refuseClosed(): Result<never> {
  return echec('ferme', FERME)
}

/** Keeps the link with what is known of the dossier, in both stores: a repair finds it again. */
export function saveLien(atelier: Atelier, lien: LienDossier): void {
  atelier.lien = lien
  atelier.ouvert.ecrire({
    operations: [],
    remplacees: [],
    rows: [],
    piles: { put: [], del: [], alias: [] },
    conflitsRegles: [],
    conflitsAjoutes: [],
    sessions: [],
    meta: readMeta(atelier, useCairn.getState().dossier),
  })
}

async function buildFile(atelier: Atelier): ReturnType<PosteLie['buildFile']> {
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
  if (!written.ok) return written
  return success({ bytes: written.value, ids: journal.value.operations.map(({ i }) => i) })
}

async function integrate(atelier: Atelier, apport: Apport): Promise<Result<number>> {
  await backUp(atelier.ouvert.meta.dossierId)
  const { journal, nouvelles, sessions } = apport
  const outcome = await integrateJournal(atelier, journal, formatEtiquette(nouvelles, sessions))
  if (!outcome.ok) return outcome
  const integrees = outcome.value
  if (integrees > 0) {
    addAvis({
      ton: 'info',
      texte: formatApport(integrees, sessions),
      action: 'annuler',
      lien: VOIR_HISTORIQUE,
    })
  }
  return success(integrees)
}

/** At most one backup an hour. Without it the integration goes on: it adds to the history, takes nothing away, and can be undone. */
async function backUp(dossierId: string): Promise<void> {
  const last = backedUp.get(dossierId)
  if (last !== undefined && Date.now() - last < HOUR) return
  const made = await createSauvegarde('avant-fusion')
  if (made.ok) backedUp.set(dossierId, Date.now())
}
