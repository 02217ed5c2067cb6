import { basename } from 'node:path'
import type { Journal } from '../../../shared/domain/operation'
import type { DocumentModel } from '../../../shared/documents/blocks'
import { buildRapportFusion, type RapportFusion } from '../../../shared/documents/rapport-fusion'
import { foldJournal, type Fold } from '../../../shared/journal/fold-journal'
import { getSession } from '../../../shared/journal/operation-id'
import { listAnomalies } from '../../../shared/rules/anomalies.rules'
import { compareDossiers } from '../../../shared/rules/differences.rules'
import { createExportCtx } from '../export-ctx'
import type { Etape } from './merge-files'

/** The Word report of a whole merge, from the first file to what was written. What is left to decide was not decided here. */
export function buildRapport(first: Journal, etapes: readonly Etape[], apres: Fold): DocumentModel {
  const avant = foldJournal(first.operations).dossier
  const known = new Set(listAnomalies(avant).map(({ message }) => message))
  const ctx = createExportCtx()
  const rapport: RapportFusion = {
    avant,
    apres: apres.dossier,
    recu: apres.dossier,
    fichier: etapes.map(({ path }) => basename(path)).join(', '),
    creePar: etapes.length === 1 ? (etapes[0]?.file.creePar ?? '') : '',
    creeLe: Math.max(...etapes.map(({ file }) => file.creeLe)),
    quand: ctx.now,
    decalage: -new Date(ctx.now).getTimezoneOffset(),
    integrePar: '',
    personnes: listPersonnes(etapes, ctx.now),
    integrees: compareDossiers(avant, apres.dossier),
    refusees: [],
    decisions: [],
    aVerifier: listAnomalies(apres.dossier).filter(({ message }) => !known.has(message)),
    quarantaine: etapes.reduce((sum, { fusion }) => sum + fusion.quarantaine.length, 0),
    sauvegarde: null,
  }
  return buildRapportFusion(rapport, ctx)
}

/** Who wrote what came in, over all their sessions. */
function listPersonnes(etapes: readonly Etape[], now: number): RapportFusion['personnes'] {
  const sessions = etapes.flatMap(({ fusion }) => fusion.journal.sessions)
  const byId = new Map(sessions.map((session) => [session.id, session]))
  const found = new Map<string, RapportFusion['personnes'][number]>()
  for (const { i, q } of etapes.flatMap(({ fusion }) => fusion.ajoutees)) {
    const { nom = '', fonction = '', organisme = '' } = byId.get(getSession(i)) ?? {}
    const known = found.get(nom) ?? { nom, fonction, organisme, nombre: 0, du: now, au: 0 }
    const { nombre, du, au } = known
    found.set(nom, { ...known, nombre: nombre + 1, du: Math.min(du, q), au: Math.max(au, q) })
  }
  return [...found.values()]
}
