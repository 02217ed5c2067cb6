import { getSingleton, type Dossier } from '../domain/dossier'
import { listAnomalies, type Anomalie } from './anomalies.rules'
import { listManques, type Manque } from './completude.rules'
import { countAll, type Nombres } from './comptes.rules'

/** What `cairn verifier` prints of a dossier that could be read. */
export type BilanDossier = {
  readonly titre: string
  readonly nombres: Nombres
  readonly manques: readonly Manque[]
  readonly anomalies: readonly Anomalie[]
}

/** Counts, gaps and oddities of a whole dossier. Pure, linear in its size. */
export function buildBilanDossier(dossier: Dossier): BilanDossier {
  const { intitule, territoire } = getSingleton(dossier, 'ctg')
  return {
    titre: intitule.trim() || territoire.trim(),
    nombres: countAll(dossier),
    manques: listManques(dossier),
    anomalies: listAnomalies(dossier),
  }
}
