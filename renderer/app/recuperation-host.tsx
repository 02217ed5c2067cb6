import { lazy, Suspense, useEffect } from 'react'
import { useLocation } from 'wouter'
import { closeRecuperation, useDemandeRecuperation } from './demande-recuperation'

const RecuperationDialog = lazy(async () => {
  const module = await import('../features/reception/recuperation-dialog')
  return { default: module.RecuperationDialog }
})

/** Shows what can be saved of a damaged file, when one was given. */
export function RecuperationHost() {
  const demande = useDemandeRecuperation()
  const [location] = useLocation()
  useEffect(() => closeRecuperation(), [location])
  if (demande === null) return null
  return (
    <Suspense>
      <RecuperationDialog key={demande.fichier} {...demande} onClose={closeRecuperation} />
    </Suspense>
  )
}
