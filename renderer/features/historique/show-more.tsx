import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { HISTORIQUE } from '../../strings/historique'

type MoreProps = {
  /** How many are not drawn yet. */
  readonly left: number
  readonly onMore: () => void
}

/** The end of a long list: the following part is drawn when the eye comes near, or when the button is pressed. */
export function ShowMore({ left, onMore }: MoreProps) {
  const end = useRef<HTMLDivElement>(null)
  const more = useEffectEvent(onMore)
  const isMore = left > 0
  useEffect(() => {
    const element = end.current
    if (element === null || !isMore) return undefined
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) more()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [isMore, left])
  if (!isMore) return null
  return (
    <div ref={end} className="suite">
      <Button variant="default" size="xs" onClick={onMore}>
        {HISTORIQUE.more(left)}
      </Button>
    </div>
  )
}
