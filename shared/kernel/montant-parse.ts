import type { Montant } from './montant'
import type { Result } from './result'
import { echec } from './result'

export function parseMontant(text: string): Result<Montant> {
  return echec('montant-illisible', `Je n’ai pas compris ce montant : ${text}`)
}
