import { getRow, getSingleton, listRows, type Dossier } from '../../domain/dossier'
import type { Organisme } from '../../domain/organisme.entity'
import type { Reunion } from '../../domain/reunion.entity'
import type { Id } from '../../kernel/json'
import { foldText } from '../../kernel/recherche'

/** The organisme that bears the convention: the one named as the territoire, or by its sigle. */
export function findPorteur(dossier: Dossier): Organisme | undefined {
  const { territoire, sigle } = getSingleton(dossier, 'ctg')
  const wanted = [territoire, sigle].map((name) => foldText(name).trim()).filter((n) => n !== '')
  return listRows(dossier, 'organismes').find(({ nom, sigle: own }) =>
    [nom, own].some((name) => wanted.includes(foldText(name).trim())),
  )
}

/** The function that calls the meeting and signs: its own presidency, that of its instance, else the political pilot of the convention. */
export function getSignataire(dossier: Dossier, reunion: Reunion): Id | null {
  const instance = getRow(dossier, 'instances', reunion.instance)
  const candidates = [
    reunion.president,
    instance?.presidence ?? null,
    getSingleton(dossier, 'ctg').pilotePolitique,
  ]
  return candidates.find((id) => getRow(dossier, 'fonctions', id) !== undefined) ?? null
}

/** Who writes: the organisme of whoever signs, else the one that bears the convention. */
export function findExpediteur(dossier: Dossier, signataire: Id | null): Organisme | undefined {
  const fonction = getRow(dossier, 'fonctions', signataire)
  return getRow(dossier, 'organismes', fonction?.organisme ?? null) ?? findPorteur(dossier)
}
