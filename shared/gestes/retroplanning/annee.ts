import type { Command } from '../../domain/command'
import type { Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { Reunion } from '../../domain/reunion.entity'
import type { Ctx } from '../../kernel/ctx'
import type { DateFloue } from '../../kernel/date-floue'
import type { Id } from '../../kernel/json'
import type { Calendrier } from '../../rules/calendrier/calendrier.rules'
import { Ecritures } from '../../commands/ecritures'

/** A recurring item of a year of a signed convention. */
export type ItemAnnee = {
  /** « 2026:copil:ins_1:1 », written in `serie` of the step: the same is not generated twice. */
  readonly cle: string
  readonly titre: string
  readonly quand: DateFloue
  /** The body of the governance that meets. */
  readonly comite: Id | null
  /** Type of the meeting to create; null for what is no meeting. */
  readonly type: Reunion['type']
  readonly genre: NonNullable<Etape['genre']>
  readonly dejaLa: boolean
  readonly raison: string
}

export function proposerAnnee(
  _dossier: Dossier,
  _annee: number,
  _calendrier: Calendrier,
): readonly ItemAnnee[] {
  return []
}

export function appliquerAnnee(dossier: Dossier, _ctx: Ctx, _items: readonly ItemAnnee[]): Command {
  return new Ecritures(dossier).build('année ajoutée au plan')
}
