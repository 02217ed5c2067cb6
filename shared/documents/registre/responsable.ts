import { getSingleton, listRows, type Dossier } from '../../domain/dossier'
import type { Organisme } from '../../domain/organisme.entity'
import { foldText } from '../../kernel/recherche'
import type { Block } from '../blocks'
import { listBlocksOfText, missing, paragraph } from '../inline'
import type { Rubrique } from './rubriques'

/** The organisme that bears the convention: the one named as the territoire, or by its sigle. */
function findPorteur(dossier: Dossier): Organisme | undefined {
  const { territoire, sigle } = getSingleton(dossier, 'ctg')
  const wanted = [territoire, sigle].map((name) => foldText(name).trim()).filter((n) => n !== '')
  return listRows(dossier, 'organismes').find(({ nom, sigle: own }) =>
    [nom, own].some((name) => wanted.includes(foldText(name).trim())),
  )
}

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
