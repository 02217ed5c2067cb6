import type { Lien } from '../../../../shared/figures/frise/frise.types'

type Props = {
  readonly liens: readonly Lien[]
  readonly largeur: number
  readonly hauteur: number
}

/** The arrows of the selected step alone: those of all steps together say nothing. */
export function LiensFrise({ liens, largeur, hauteur }: Props) {
  if (liens.length === 0) return null
  return (
    <svg className="fr-liens" width={largeur} height={hauteur} aria-hidden="true">
      {liens.map(({ de, a, points }) => {
        const [x, y] = points.at(-1) ?? [0, 0]
        return (
          <g key={`${de} ${a}`}>
            <polyline points={points.map((point) => point.join(',')).join(' ')} />
            <path d={`M${x} ${y}l-7 -3.5v7z`} />
          </g>
        )
      })}
    </svg>
  )
}
