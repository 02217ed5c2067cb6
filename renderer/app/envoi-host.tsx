import { lazy, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useCairn } from '../store/cairn-store'
import { useCommande } from '../ui/commandes'

const EnvoiDialog = lazy(async () => {
  const module = await import('../features/envoi/envoi-dialog')
  return { default: module.EnvoiDialog }
})

/** « Envoyer par e-mail… » from anywhere, above the screen it was asked from. */
export function EnvoiHost() {
  const [isShown, setIsShown] = useState(false)
  const isOpen = useCairn((state) => state.phase === 'ouvert')
  const [location] = useLocation()
  useEffect(() => setIsShown(false), [location])
  useCommande('envoyer', () => setIsShown(true), { fallback: true, enabled: isOpen })
  if (!isShown || !isOpen) return null
  return (
    <Suspense>
      <EnvoiDialog onClose={() => setIsShown(false)} />
    </Suspense>
  )
}
