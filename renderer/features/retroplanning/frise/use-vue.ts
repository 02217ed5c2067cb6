import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { getFenetre, type Fenetre } from './fenetre'

export type Taille = { readonly largeur: number; readonly hauteur: number }

/**
 * The scroll of the grid: its size, the lines to draw, how far the scale has gone to the left, and which screenful of it is seen. The
 * lines and the pixels to the left are no state: whoever draws them listens, and nothing else is rendered again.
 */
export function useVue(tops: readonly number[], onZoom: (sens: 1 | -1, x: number) => void) {
  const cadre = useRef<HTMLDivElement>(null)
  const [taille, setTaille] = useState<Taille | null>(null)
  const fenetre = useRef<Fenetre>({ de: 0, a: 0 })
  const gauche = useRef(0)
  const onFenetre = useRef<(() => void) | null>(null)
  const [ecran, setEcran] = useState(0)

  function read(): void {
    const box = cadre.current
    if (box === null) return
    const next = getFenetre(tops, box.scrollTop, box.clientHeight)
    const { current } = fenetre
    const { scrollLeft, clientWidth } = box
    if (current.de !== next.de || current.a !== next.a || gauche.current !== scrollLeft) {
      fenetre.current = next
      gauche.current = scrollLeft
      onFenetre.current?.()
    }
    setEcran(clientWidth === 0 ? 0 : Math.floor(scrollLeft / clientWidth))
  }

  function measure(): void {
    const box = cadre.current
    if (box === null) return
    const { clientWidth: largeur, clientHeight: hauteur } = box
    if (taille?.largeur !== largeur || taille.hauteur !== hauteur) setTaille({ largeur, hauteur })
    // The first time, nothing is drawn on a scale that was made before the size was known: the frieze opens, then reads.
    if (taille !== null) read()
  }

  const onResize = useEffectEvent(() => measure())
  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey) return
    event.preventDefault()
    const left = cadre.current?.getBoundingClientRect().left ?? 0
    onZoom(event.deltaY > 0 ? 1 : -1, event.clientX - left)
  })

  useLayoutEffect(() => {
    onResize()
    const box = cadre.current
    if (box === null) return undefined
    const observer = new ResizeObserver(() => onResize())
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(() => onResize(), [tops])

  // A wheel handler of React is passive: it could not keep the page from growing.
  useEffect(() => {
    const box = cadre.current
    const listen = (event: WheelEvent) => onWheel(event)
    box?.addEventListener('wheel', listen, { passive: false })
    return () => box?.removeEventListener('wheel', listen)
  }, [])

  return { cadre, taille, fenetre, gauche, onFenetre, ecran, read }
}
