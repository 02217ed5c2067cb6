import fc from 'fast-check'
import type { Dossier } from '../../../../shared/domain/dossier'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import type { Id } from '../../../../shared/kernel/json'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { lierEtapes } from '../../../../shared/gestes/retroplanning/lier-etapes'
import { Fabrique } from '../../documents/fabrique'
import { dateFloue } from '../../kernel/arbitraries'

type Dessin = {
  readonly date: DateFloue | null
  readonly parent: number
  readonly genre: 'tache' | 'interruption' | null
  readonly statut: 'realisee' | 'annulee' | 'prevue' | null
  readonly fixe: boolean
  readonly reunion: 'tenue' | 'prevue' | 'convoquee' | 'a_fixer' | null
  readonly initiale: DateFloue | null
}

const dessin: fc.Arbitrary<Dessin> = fc.record({
  date: fc.option(dateFloue, { freq: 6 }),
  parent: fc.nat(),
  genre: fc.oneof(
    { arbitrary: fc.constant(null), weight: 8 },
    fc.constant('interruption' as const),
  ),
  statut: fc.oneof(
    { arbitrary: fc.constantFrom('prevue' as const, null), weight: 5 },
    { arbitrary: fc.constantFrom('realisee' as const, 'annulee' as const), weight: 1 },
  ),
  fixe: fc.boolean(),
  reunion: fc.oneof(
    { arbitrary: fc.constant(null), weight: 4 },
    fc.constantFrom('tenue' as const, 'prevue' as const, 'convoquee' as const, 'a_fixer' as const),
  ),
  initiale: fc.option(dateFloue, { freq: 2 }),
})

export type Plan = {
  readonly dossier: Dossier
  readonly make: Fabrique
  readonly ids: readonly Id[]
}

/** Any plan: phases in phases, vague and missing dates, done, cancelled and imposed steps, meetings, links that form no ring. */
export const plan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.array(dessin, { minLength: 1, maxLength: 25, size: 'max' }),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40, size: 'max' }),
  )
  .map(([steps, links]) => buildPlan(steps, links))

function buildPlan(steps: readonly Dessin[], links: readonly (readonly [number, number])[]): Plan {
  const make = new Fabrique()
  const ids: Id[] = []
  for (const { date, parent, genre, statut, fixe, reunion, initiale } of steps) {
    // One in three stands at the top.
    const home = parent % 3 === 0 ? null : (ids[parent % (ids.length + 1)] ?? null)
    const meeting =
      reunion === null
        ? null
        : make.add('reunions', { statut: reunion, date: reunion === 'a_fixer' ? null : date })
    ids.push(
      make.add('etapes', {
        titre: `Étape ${ids.length + 1}`,
        prevue: date,
        initiale,
        parent: home,
        genre,
        statut,
        realisee: statut === 'realisee' ? date : null,
        fixe: fixe && parent % 4 === 0,
        reunion: meeting,
      }),
    )
  }
  let dossier = make.build()
  for (const [a, b] of links) {
    const [avant = '', etape = ''] = [ids[a % ids.length], ids[b % ids.length]]
    const linked = lierEtapes(dossier, make.ctx, avant, etape)
    if (linked.ok) dossier = applyCommand(dossier, linked.value.command)
  }
  return { dossier, make, ids }
}
