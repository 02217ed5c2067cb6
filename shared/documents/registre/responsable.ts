import { getSingleton, type Dossier } from '../../domain/dossier'
import type { Block } from '../blocks'
import { listBlocksOfText, missing, paragraph } from '../inline'
import { findPorteur } from '../reunion/porteur'
import type { Rubrique } from './rubriques'

/** Who answers for the data, and whom to write to. What the dossier does not know is marked. */
export function listResponsable(dossier: Dossier): readonly Rubrique[] {
  const { territoire } = getSingleton(dossier, 'ctg')
  const porteur = findPorteur(dossier)
  return [
    ['Responsable de traitement', orMark(territoire)],
    ['Adresse', orMark(porteur?.adresse ?? '')],
    [
      'Courriel et téléphone',
      orMark([porteur?.courriel, porteur?.telephone].filter(Boolean).join('\n')),
    ],
    ['Représentant légal', orMark('')],
    ['Délégué à la protection des données', orMark('')],
    ['Service chargé du traitement', orMark('')],
  ]
}

export function orMark(value: string): readonly Block[] {
  return value.trim() === '' ? [paragraph([missing('à\u00a0compléter')])] : listBlocksOfText(value)
}
