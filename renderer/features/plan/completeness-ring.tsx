const RADIUS = 8
const ROUND = 2 * Math.PI * RADIUS

type RingProps = { readonly done: number; readonly total: number }

/** A ring filled in proportion; the words beside it say the same. */
export function CompletenessRing({ done, total }: RingProps) {
  const share = total === 0 ? 0 : done / total
  return (
    <svg className="anneau" width="22" height="22" viewBox="0 0 22 22" aria-hidden>
      <circle className="anneau-fond" cx="11" cy="11" r={RADIUS} />
      <circle
        className="anneau-part"
        cx="11"
        cy="11"
        r={RADIUS}
        strokeDasharray={`${share * ROUND} ${ROUND}`}
        transform="rotate(-90 11 11)"
      />
    </svg>
  )
}
