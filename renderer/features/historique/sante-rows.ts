import type { DateIso } from '../../../shared/kernel/json'
import { formatMoment } from '../../forms/moment'
import type { EtatEnregistrement } from '../../store/cairn-store'
import type { EtatSante } from '../../store/sauvegarde-types'
import { SANTE } from '../../strings/sauvegardes'
import { formatTaille } from './format-taille'

export type Niveau = 'bon' | 'attention' | 'grave'

/** A line of the health page: how it stands, in words, and what to do when it is not well. */
export type LigneSante = {
  readonly cle: string
  readonly titre: string
  readonly niveau: Niveau
  readonly texte: string
  readonly conseil: string | null
  readonly action: 'sauvegarder' | 'copier' | null
}

const DAY = 86_400_000
const MEGA = 1024 * 1024
/** Below, the disk is nearly full, then too full to go on (storage.md §3.4). */
const SPACE_LOW = 500 * MEGA
const SPACE_OUT = 100 * MEGA
const BACKUP_OLD = 2 * DAY
const COPY_OLD = 31 * DAY

export type ContexteSante = {
  readonly now: number
  readonly today: DateIso
  readonly enregistrement: EtatEnregistrement
}

/** What the health page says, line by line, in the order that matters. */
export function listLignesSante(sante: EtatSante, contexte: ContexteSante): readonly LigneSante[] {
  return [
    buildSave(sante, contexte),
    buildBackup(sante, contexte),
    buildSecond(sante),
    buildSpace(sante),
    ...buildPersistence(sante),
    buildCopy(sante, contexte),
  ]
}

type Rest = Pick<LigneSante, 'niveau' | 'texte'> & Partial<LigneSante>

function build(cle: string, titre: string, rest: Rest): LigneSante {
  return { cle, titre, conseil: null, action: null, ...rest }
}

function buildSave(sante: EtatSante, { enregistrement, today }: ContexteSante): LigneSante {
  const { save } = SANTE
  if (enregistrement.etat === 'echec') {
    return build('save', save, {
      niveau: 'grave',
      texte: enregistrement.raison,
      conseil: SANTE.saveAdvice,
      action: 'copier',
    })
  }
  if (enregistrement.etat === 'en_cours') {
    return build('save', save, { niveau: 'bon', texte: SANTE.savePending })
  }
  const { dernierEnregistrement } = sante
  const texte =
    dernierEnregistrement === null
      ? SANTE.saveNone
      : SANTE.saveGood(formatMoment(dernierEnregistrement, today))
  return build('save', save, { niveau: 'bon', texte })
}

function buildBackup(sante: EtatSante, { now, today }: ContexteSante): LigneSante {
  const { derniereSauvegarde, sauvegardeVerifiee, erreurSauvegarde } = sante
  const held =
    sante.sauvegardes === 0
      ? ''
      : ` ${SANTE.storeText(sante.sauvegardes, formatTaille(sante.tailleSauvegardes))}`
  const advice = { conseil: SANTE.backupAdvice, action: 'sauvegarder' } as const
  if (erreurSauvegarde !== null) {
    return build('backup', SANTE.backup, { niveau: 'grave', texte: erreurSauvegarde, ...advice })
  }
  if (derniereSauvegarde === null) {
    return build('backup', SANTE.backup, {
      niveau: 'attention',
      texte: SANTE.backupNone,
      ...advice,
    })
  }
  const moment = formatMoment(derniereSauvegarde, today)
  if (!sauvegardeVerifiee) {
    return build('backup', SANTE.backup, {
      niveau: 'attention',
      texte: SANTE.backupUnread(moment) + held,
      ...advice,
    })
  }
  return now - derniereSauvegarde > BACKUP_OLD
    ? build('backup', SANTE.backup, {
        niveau: 'attention',
        texte: SANTE.backupOld(moment) + held,
        ...advice,
      })
    : build('backup', SANTE.backup, { niveau: 'bon', texte: SANTE.backupGood(moment) + held })
}

function buildSecond({ secondJournal }: EtatSante): LigneSante {
  const { lignes, abimees, erreur } = secondJournal
  if (lignes === null || erreur !== null) {
    return build('second', SANTE.second, {
      niveau: 'grave',
      texte: erreur ?? SANTE.secondFailed,
      conseil: SANTE.secondFailedAdvice,
      action: 'copier',
    })
  }
  return abimees > 0
    ? build('second', SANTE.second, {
        niveau: 'attention',
        texte: SANTE.secondDamaged(abimees),
        conseil: SANTE.secondDamagedAdvice,
        action: 'sauvegarder',
      })
    : build('second', SANTE.second, { niveau: 'bon', texte: SANTE.secondGood(lignes) })
}

function buildSpace({ espaceLibre }: EtatSante): LigneSante {
  if (espaceLibre === null) {
    return build('space', SANTE.space, { niveau: 'bon', texte: SANTE.spaceUnknown })
  }
  const texte = SANTE.spaceGood(formatTaille(espaceLibre))
  if (espaceLibre >= SPACE_LOW) return build('space', SANTE.space, { niveau: 'bon', texte })
  return build('space', SANTE.space, {
    niveau: espaceLibre < SPACE_OUT ? 'grave' : 'attention',
    texte,
    conseil: SANTE.spaceLow,
  })
}

/** Nothing to say where no browser holds the data. */
function buildPersistence({ persistance, rappelCopie }: EtatSante): readonly LigneSante[] {
  if (!rappelCopie) return []
  const title = SANTE.persistence
  if (persistance === true) {
    return [build('persistence', title, { niveau: 'bon', texte: SANTE.persistenceGood })]
  }
  return [
    build('persistence', title, {
      niveau: 'attention',
      texte: persistance === null ? SANTE.persistenceUnknown : SANTE.persistenceBad,
      conseil: SANTE.persistenceAdvice,
    }),
  ]
}

function buildCopy({ derniereCopieExterne }: EtatSante, { now, today }: ContexteSante): LigneSante {
  const advice = { conseil: SANTE.externalAdvice, action: 'copier' } as const
  if (derniereCopieExterne === null) {
    return build('copy', SANTE.external, {
      niveau: 'attention',
      texte: SANTE.externalNone,
      ...advice,
    })
  }
  const moment = formatMoment(derniereCopieExterne, today)
  return now - derniereCopieExterne > COPY_OLD
    ? build('copy', SANTE.external, {
        niveau: 'attention',
        texte: SANTE.externalOld(moment),
        ...advice,
      })
    : build('copy', SANTE.external, { niveau: 'bon', texte: SANTE.externalGood(moment) })
}
