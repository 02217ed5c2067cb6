/** A step by its rank in the outline, and a link between two. */
type Rang = { readonly rang: number; readonly parent: Rang | null }
type Arc<N extends Rang> = { readonly avant: N; readonly etape: N }

/** A step has two ends, its beginning (2 × rank) and its end (2 × rank + 1), so that links and phases are one graph. */
export const getDebutDe = ({ rang }: Rang): number => 2 * rang
export const getFinDe = ({ rang }: Rang): number => 2 * rang + 1

/**
 * The loops of a plan (strongly connected ends, Tarjan without recursion: a chain of thousands of steps is common), the links that
 * are in none, and an order of all ends in which a link always goes forward.
 */
export function listBoucles<N extends Rang, L extends Arc<N>>(
  noeuds: readonly N[],
  liens: readonly L[],
): {
  readonly boucles: readonly (readonly N[])[]
  readonly ordre: readonly number[]
  readonly kept: readonly L[]
} {
  const out = listSorties(noeuds, liens)
  const { composante, groupes } = buildComposantes(out)
  const isInside = (lien: L): boolean =>
    composante[getFinDe(lien.avant)] === composante[getDebutDe(lien.etape)]
  const kept = liens.filter((lien) => !isInside(lien))
  const inside = new Map<number, Set<number>>()
  for (const lien of liens.filter(isInside)) {
    const group = composante[getFinDe(lien.avant)] ?? 0
    const ranks = inside.get(group) ?? new Set<number>()
    inside.set(group, ranks.add(lien.avant.rang).add(lien.etape.rang))
  }
  const boucles = [...inside.values()]
    .map((ranks) => [...ranks].sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((ranks) => ranks.map((rank) => noeuds[rank] as N))
  // Groups come out last first; without the links of the loops, one more pass puts every end after what it waits for.
  const ordre =
    inside.size === 0
      ? groupes.flat().reverse()
      : buildComposantes(listSorties(noeuds, kept)).groupes.flat().reverse()
  return { boucles, ordre, kept }
}

function listSorties(noeuds: readonly Rang[], liens: readonly Arc<Rang>[]): readonly number[][] {
  const out: number[][] = Array.from({ length: noeuds.length * 2 }, () => [])
  for (const noeud of noeuds) {
    out[getDebutDe(noeud)]?.push(getFinDe(noeud))
    if (noeud.parent === null) continue
    out[getDebutDe(noeud.parent)]?.push(getDebutDe(noeud))
    out[getFinDe(noeud)]?.push(getFinDe(noeud.parent))
  }
  for (const lien of liens) out[getFinDe(lien.avant)]?.push(getDebutDe(lien.etape))
  return out
}

function buildComposantes(out: readonly (readonly number[])[]): {
  readonly composante: Int32Array
  readonly groupes: readonly number[][]
} {
  const count = out.length
  const index = new Int32Array(count).fill(-1)
  const low = new Int32Array(count)
  const next = new Int32Array(count)
  const composante = new Int32Array(count).fill(-1)
  const groupes: number[][] = []
  const stack: number[] = []
  let time = 0
  for (let root = 0; root < count; root += 1) {
    if (index[root] !== -1) continue
    const path = [root]
    while (path.length > 0) {
      const at = path[path.length - 1] as number
      if (index[at] === -1) {
        index[at] = low[at] = time
        time += 1
        stack.push(at)
      }
      const targets = out[at] as readonly number[]
      const to = targets[next[at] as number]
      if (to !== undefined) {
        next[at] = (next[at] as number) + 1
        if (index[to] === -1) path.push(to)
        else if (composante[to] === -1) low[at] = Math.min(low[at] as number, index[to] as number)
        continue
      }
      path.pop()
      const from = path[path.length - 1]
      if (from !== undefined) low[from] = Math.min(low[from] as number, low[at] as number)
      if (low[at] !== index[at]) continue
      const groupe: number[] = []
      let one = -1
      while (one !== at) {
        one = stack.pop() as number
        composante[one] = groupes.length
        groupe.push(one)
      }
      groupes.push(groupe)
    }
  }
  return { composante, groupes }
}
