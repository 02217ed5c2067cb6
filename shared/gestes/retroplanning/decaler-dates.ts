import type { Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { DateFloue } from '../../kernel/date-floue'
import type { Id } from '../../kernel/json'
import { getQuand, isCounted } from '../../rules/retroplanning/dates-etape'
import { getEtendue } from '../../rules/retroplanning/etendue'
import { listAncetres, type PlaceEtape } from '../../rules/retroplanning/index-plan'
import { getDateMobile } from './decaler-ecriture'

/** The dates of a plan while a gesture moves them: phases follow their steps, what does not move is as in the dossier. */
export class DatesDeplacees {
  private readonly dossier: Dossier
  private readonly own = new Map<Id, DateFloue>()
  /** What moved and the phases above it, with their dates once counted. */
  private readonly touched = new Map<Id, DateFloue | null | undefined>()

  constructor(dossier: Dossier) {
    this.dossier = dossier
  }

  deplacer(place: PlaceEtape, quand: DateFloue): void {
    this.own.set(place.etape.id, quand)
    for (const { etape } of [place, ...listAncetres(place)]) this.touched.set(etape.id, undefined)
  }

  /** What moved, with its new date, in the order it did. */
  list(): readonly (readonly [id: Id, quand: DateFloue])[] {
    return [...this.own]
  }

  /** Moved, or a phase with a step that did. */
  isTouched({ etape }: PlaceEtape): boolean {
    return this.touched.has(etape.id)
  }

  isMoved(id: Id): boolean {
    return this.own.has(id)
  }

  /** The date that moves (see `getDateMobile`). */
  getMobile(etape: Etape): DateFloue | null {
    return this.own.get(etape.id) ?? getDateMobile(this.dossier, etape)
  }

  /** When a step takes place after the gesture (see `getQuand`). */
  getQuand(place: PlaceEtape): DateFloue | null {
    const { etape } = place
    if (!this.touched.has(etape.id)) return getQuand(this.dossier, etape)
    const known = this.touched.get(etape.id)
    if (known !== undefined) return known
    const quand = etape.realisee ?? this.getSpan(place) ?? this.getMobile(etape)
    this.touched.set(etape.id, quand)
    return quand
  }

  private getSpan({ enfants }: PlaceEtape): DateFloue | null {
    return getEtendue(
      enfants.flatMap((enfant) => (isCounted(enfant.etape) ? (this.getQuand(enfant) ?? []) : [])),
    )
  }
}
