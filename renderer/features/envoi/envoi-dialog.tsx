import { useState } from 'react'
import { getTitreCourt } from '../../../shared/rules/libelles.rules'
import { useCairn } from '../../store/cairn-store'
import { prepareEnvoi, type EnvoiPret } from '../../store/partages'
import { ENVOI } from '../../strings/envoi'
import { Dialogue } from '../../ui/dialogue'
import { buildOptions, createChoix, type ChoixEnvoi } from './choix'
import { EnvoiForm } from './envoi-form'
import { EnvoiResult } from './envoi-result'
import { formatContenu } from './parties'
import './envoi.css'

type EnvoiDialogProps = { readonly onClose: () => void }

/** « Envoyer par e-mail »: first what is sent and how it is protected, then the file and the message. */
export function EnvoiDialog({ onClose }: EnvoiDialogProps) {
  const [choix, setChoix] = useState<ChoixEnvoi>(() => createChoix(useCairn.getState().dossier))
  const [pret, setPret] = useState<EnvoiPret | null>(null)
  const [echec, setEchec] = useState('')
  const [isBusy, setIsBusy] = useState(false)

  async function prepare(): Promise<void> {
    setIsBusy(true)
    setEchec('')
    const built = await prepareEnvoi(buildOptions(choix))
    setIsBusy(false)
    if (built.ok) setPret(built.value)
    else setEchec(built.error.message)
  }

  const { dossier, auteur } = useCairn.getState()
  return (
    <Dialogue title={ENVOI.title} onClose={onClose} size="lg">
      {pret === null ? (
        <EnvoiForm
          choix={choix}
          echec={echec}
          isBusy={isBusy}
          change={(patch) => setChoix((current) => ({ ...current, ...patch }))}
          onSubmit={() => void prepare()}
          onClose={onClose}
        />
      ) : (
        <EnvoiResult
          pret={pret}
          choix={choix}
          message={{
            titre: getTitreCourt(dossier),
            fichier: pret.name,
            forme: choix.forme,
            perimetre: choix.perimetre,
            contenu: choix.perimetre === 'parcelle' ? formatContenu(dossier, choix.parties) : '',
            auteur: auteur.nom,
          }}
          onBack={() => setPret(null)}
          onClose={onClose}
        />
      )}
    </Dialogue>
  )
}
