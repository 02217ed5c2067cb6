import type { Dossier } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { buildPhraseSecrete, OCTETS_PHRASE } from '../../../shared/exchange/phrase-secrete'
import type { OptionsEnvoi } from '../../store/historique-types'
import { ENVOI } from '../../strings/envoi'

export type Forme = keyof typeof ENVOI.formes
export type Perimetre = keyof typeof ENVOI.perimetres

/** What the user chose so far. */
export type ChoixEnvoi = {
  readonly destinataire: string
  readonly adresse: string
  readonly perimetre: Perimetre
  /** Axes and fiches to send. */
  readonly parties: readonly Id[]
  readonly forme: Forme
  readonly motDePasse: string
  readonly motif: string
}

/** A password is proposed as soon as somebody is named in the dossier. */
export function createChoix(dossier: Dossier): ChoixEnvoi {
  return {
    destinataire: '',
    adresse: '',
    perimetre: 'complet',
    parties: [],
    forme: countPeople(dossier) > 0 ? 'mot_de_passe' : 'en_clair',
    motDePasse: createPhrase(),
    motif: '',
  }
}

export function countPeople(dossier: Dossier): number {
  return Object.keys(dossier.personnes).length
}

/** A passphrase easy to say on the telephone. */
export function createPhrase(): string {
  return buildPhraseSecrete(crypto.getRandomValues(new Uint8Array(OCTETS_PHRASE)))
}

export type ErreursEnvoi = Partial<
  Record<'destinataire' | 'parties' | 'motDePasse' | 'motif', string>
>

/** What is missing, by field; empty when the file can be made. */
export function listErreurs(choix: ChoixEnvoi, people: number): ErreursEnvoi {
  const { destinataire, perimetre, parties, forme, motDePasse, motif } = choix
  const isClear = forme === 'en_clair' && people > 0
  return {
    ...(destinataire.trim() === '' ? { destinataire: ENVOI.recipientMissing } : {}),
    ...(perimetre === 'parcelle' && parties.length === 0 ? { parties: ENVOI.partsMissing } : {}),
    ...(forme === 'mot_de_passe' && motDePasse.trim() === ''
      ? { motDePasse: ENVOI.passwordMissing }
      : {}),
    ...(isClear && motif.trim() === '' ? { motif: ENVOI.reasonMissing } : {}),
  }
}

export function buildOptions(choix: ChoixEnvoi): OptionsEnvoi {
  const { perimetre, parties, forme, motDePasse } = choix
  return {
    forme: perimetre === 'allege' ? 'allege' : 'complet',
    sansDonnees: forme === 'sans_donnees',
    parcelle: perimetre === 'parcelle' ? parties : null,
    motDePasse: forme === 'mot_de_passe' ? motDePasse : null,
  }
}
