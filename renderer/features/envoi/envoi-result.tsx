import { Button } from '@mantine/core'
import { IconCopy, IconDeviceFloppy, IconMail, IconMailOpened } from '@tabler/icons-react'
import { useRef } from 'react'
import { copierTexte } from '../../forms/copier-texte'
import type { EnvoiPret } from '../../store/partages'
import { getMachine } from '../../store/machine'
import { ENVOI } from '../../strings/envoi'
import { formatMailto, formatTexte, type MessageEnvoi } from '../../strings/envoi-message'
import { PiedDialogue } from '../../ui/dialogue'
import type { ChoixEnvoi } from './choix'
import { noteEnvoi, openDraft, saveFile } from './send'
import { SizeGauge } from './size-gauge'

type EnvoiResultProps = {
  readonly pret: EnvoiPret
  readonly choix: ChoixEnvoi
  readonly message: MessageEnvoi
  readonly onBack: () => void
  readonly onClose: () => void
}

/** The file is made: several ways to send it, since no mail program behaves like another. */
export function EnvoiResult({ pret, choix, message, onBack, onClose }: EnvoiResultProps) {
  const isNoted = useRef(false)
  const isBrowser = getMachine().capabilities.shell === 'browser'
  const texte = formatTexte(message)

  /** Noted once, as soon as the file leaves by one way or another. */
  async function send(gesture: () => Promise<boolean>): Promise<void> {
    if (!(await gesture()) || isNoted.current) return
    isNoted.current = true
    noteEnvoi(pret, choix, message)
  }

  return (
    <div className="envoi">
      <p className="envoi-pret">
        <strong>{ENVOI.ready}</strong> <span className="envoi-nom">{pret.name}</span>
      </p>
      <SizeGauge bytes={pret.bytes.length} />
      {choix.forme === 'mot_de_passe' && (
        <div className="encart" data-ton="alerte">
          <div>
            <p>{ENVOI.reminder}</p>
            <p>
              {ENVOI.password} : <code className="envoi-code">{choix.motDePasse}</code>
            </p>
          </div>
        </div>
      )}
      <div className="envoi-boutons">
        <Button
          data-autofocus
          leftSection={<IconMailOpened size={17} stroke={1.7} aria-hidden="true" />}
          onClick={() => void send(() => openDraft(pret, choix, message))}
        >
          {isBrowser ? ENVOI.downloadDraft : ENVOI.openDraft}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={17} stroke={1.7} aria-hidden="true" />}
          onClick={() => void send(() => saveFile(pret))}
        >
          {ENVOI.saveFile}
        </Button>
      </div>
      <p className="sous">{ENVOI.draftHelp}</p>
      <section aria-label={ENVOI.message}>
        <h3 className="envoi-titre">{ENVOI.message}</h3>
        <p className="envoi-texte" tabIndex={0}>
          {texte}
        </p>
        <div className="envoi-boutons">
          <Button
            variant="default"
            leftSection={<IconCopy size={16} stroke={1.7} aria-hidden="true" />}
            onClick={() => void copierTexte(texte, ENVOI.textCopied, ENVOI.notCopied)}
          >
            {ENVOI.copyText}
          </Button>
          <Button
            component="a"
            variant="default"
            href={formatMailto(message, choix.adresse)}
            leftSection={<IconMail size={16} stroke={1.7} aria-hidden="true" />}
          >
            {ENVOI.emptyMail}
          </Button>
        </div>
      </section>
      <PiedDialogue>
        <Button variant="default" onClick={onBack}>
          {ENVOI.back}
        </Button>
        <Button variant="default" onClick={onClose}>
          {ENVOI.done}
        </Button>
      </PiedDialogue>
    </div>
  )
}
