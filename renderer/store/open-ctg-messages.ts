import type { CtgFile } from '../../shared/exchange/ctg-file'
import type { Fusion } from '../../shared/journal/fusion'
import { echec, type Result } from '../../shared/kernel/result'
import { listNews } from './reception-lecture'

export function formatNothing(genre: 'rien_de_nouveau' | 'plus_ancienne', aside: number): string {
  const text = genre === 'rien_de_nouveau' ? NOTHING_NEW : OLDER
  return aside === 0 ? text : `${text} ${INCOHERENT}`
}

/** « Le fichier de Claire Martin apporte 12 modifications : regardez-les avant de les intégrer. » */
export function formatToReview({ creePar, titre }: CtgFile, fusion: Fusion): string {
  const { length } = listNews(fusion)
  const source = creePar.trim() === '' ? `«\u00a0${titre}\u00a0»` : `de ${creePar.trim()}`
  const count = new Intl.NumberFormat('fr-FR').format(length)
  const what = length === 1 ? 'une modification' : `${count}\u00a0modifications`
  const them =
    length === 1 ? 'regardez-la avant de l’intégrer' : 'regardez-les avant de les intégrer'
  return `Le fichier ${source} apporte ${what}\u00a0: ${them}. Rien n’a encore changé dans votre CTG.`
}

export function refuseBinned(titre: string): Result<never> {
  return echec(
    'dans_la_corbeille',
    `La CTG «\u00a0${titre}\u00a0» est dans votre corbeille. Rien n’a été modifié\u00a0: restaurez-la depuis la bibliothèque, puis ouvrez ce fichier à nouveau, Cairn vous montrera ce qu’il apporte.`,
  )
}

export function refuseLeft(): Result<never> {
  return echec(
    'dossier_quitte',
    'Une autre CTG a été ouverte pendant la lecture de ce fichier. Rien n’a été modifié\u00a0: ouvrez le fichier à nouveau.',
  )
}

/** Attachments come with a later version: opening without them would lose them at the next sending. */
export function refuseAttachments(): Result<never> {
  return echec(
    'pieces_jointes',
    'Ce fichier contient des pièces jointes, que cette version de Cairn ne sait pas encore garder. Il n’a pas été ouvert, et rien n’a changé\u00a0: mettez Cairn à jour.',
  )
}

export const EXAMPLE_ADDED =
  'L’exemple est ouvert\u00a0: c’est votre copie, modifiez-la sans crainte.'
export const EXAMPLE_KNOWN =
  'L’exemple est déjà dans votre bibliothèque\u00a0: le voici, avec vos modifications.'
const NOTHING_NEW =
  'Ce fichier ne contient rien de nouveau\u00a0: votre CTG, déjà à jour, est ouverte.'
const OLDER =
  'Ce fichier est plus ancien que votre dossier\u00a0: tout ce qu’il contient y est déjà. Votre CTG est ouverte, inchangée.'
const INCOHERENT =
  'Il contredit cependant des modifications que vous avez déjà\u00a0: ces passages ont été laissés de côté.'
