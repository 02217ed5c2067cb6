import { getRow, type Dossier } from '../domain/dossier'
import type { Presence } from '../domain/presence.entity'
import type { Reunion } from '../domain/reunion.entity'
import type { Id } from '../kernel/json'
import { listChildren } from './enfants'
import { listMembres } from './instances.rules'

export type GroupePresences<P> = {
  /** The collège; empty when there is none, or for the guests outside them. */
  readonly nom: string
  readonly presences: readonly P[]
}

/**
 * The guests of a meeting by collège of its instance, in the order of the instance, those of no collège last, each group in the order
 * given. Whoever succeeds a member sits in their collège; somebody invited for a body that is a member sits in that of the body.
 */
export function groupPresences<P extends { readonly presence: Presence }>(
  dossier: Dossier,
  reunion: Pick<Reunion, 'instance'>,
  presences: readonly P[],
): readonly GroupePresences<P>[] {
  const { order, byFonction, byOrganisme } = readColleges(dossier, reunion)
  const groups = new Map<string, P[]>(order.map((nom) => [nom, []]))
  const others: P[] = []
  for (const one of presences) {
    const { fonction, organisme } = one.presence
    const body = getRow(dossier, 'fonctions', fonction)?.organisme ?? organisme
    const nom = findCollege(dossier, fonction, byFonction) ?? byOrganisme.get(body ?? '') ?? ''
    const group = groups.get(nom) ?? others
    group.push(one)
  }
  return [...groups, ['', others] as const]
    .filter(([, list]) => list.length > 0)
    .map(([nom, list]) => ({ nom, presences: list }))
}

/** The collège of a function, else that of the function it succeeds, and so on. */
function findCollege(
  dossier: Dossier,
  fonction: Id | null,
  byFonction: ReadonlyMap<Id, string>,
): string | undefined {
  const seen = new Set<Id>()
  let current = fonction
  while (current !== null && !seen.has(current)) {
    const nom = byFonction.get(current)
    if (nom !== undefined) return nom
    seen.add(current)
    current = getRow(dossier, 'fonctions', current)?.succede ?? null
  }
  return undefined
}

function readColleges(
  dossier: Dossier,
  { instance }: Pick<Reunion, 'instance'>,
): {
  readonly order: readonly string[]
  readonly byFonction: ReadonlyMap<Id, string>
  readonly byOrganisme: ReadonlyMap<Id, string>
} {
  const byFonction = new Map<Id, string>()
  const byOrganisme = new Map<Id, string>()
  if (instance === null) return { order: [], byFonction, byOrganisme }
  const order = new Set(
    listChildren(dossier, 'colleges', 'instance', instance)
      .map(({ nom }) => nom.trim())
      .filter((nom) => nom !== ''),
  )
  for (const { membre, college } of listMembres(dossier, instance)) {
    const nom = college?.nom.trim() ?? ''
    if (nom === '') continue
    order.add(nom)
    if (membre.fonction !== null) byFonction.set(membre.fonction, nom)
    else if (membre.organisme !== null) byOrganisme.set(membre.organisme, nom)
  }
  return { order: [...order], byFonction, byOrganisme }
}
