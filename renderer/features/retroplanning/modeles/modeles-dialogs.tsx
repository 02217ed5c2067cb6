import { useEffect } from 'react'
import { setDemande, useDemande } from './demande'
import { EnregistrerModeleDialog } from './enregistrer-modele-dialog'
import { GererModelesDialog } from './gerer-modeles-dialog'
import { PoserModeleDialog } from './poser-modele-dialog'
import './modeles.css'

/** The windows of the templates; drawn once by the screen, whatever asks for them. */
export function ModelesDialogs() {
  const demande = useDemande()
  useEffect(() => () => setDemande(null), [])
  if (demande === null) return null
  const close = (): void => setDemande(null)
  switch (demande.genre) {
    case 'poser':
      return <PoserModeleDialog initial={demande.modele} onClose={close} />
    case 'enregistrer':
      return <EnregistrerModeleDialog onClose={close} />
    case 'gerer':
      return <GererModelesDialog onClose={close} />
  }
}
