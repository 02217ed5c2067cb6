import { Button, Checkbox } from '@mantine/core'
import { IconCopy, IconDeviceFloppy, IconMailOpened } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { buildCourriel } from '../../../../shared/exchange/courriel'
import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { listEvenementsReunion } from '../../../../shared/rules/agenda-reunion.rules'
import { copierTexte } from '../../../forms/copier-texte'
import { useCairn } from '../../../store/cairn-store'
import { saveOutput } from '../../../forms/save-output'
import { getMachine } from '../../../store/machine'
import { addAvis, getCtx } from '../../../store/session'
import { ENVOI_REUNION as MOTS } from '../../../strings/reunions-envoi'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import { listDestinataires } from './destinataires'
import { formatMessage } from './message'
import { noteEnvoi } from './note-envoi'
import { buildPieces, PIECES, type ChoixPiece, type GenreEnvoi } from './pieces'
import './envoi-reunion.css'

type EnvoiReunionDialogProps = {
  readonly reunionId: Id
  readonly genre: GenreEnvoi
  readonly onClose: () => void
}

/** Beyond so many addresses, nobody needs to see those of the others. */
const PEU = 10

/** Sends what a meeting needs: the pieces are made, the message opens ready to be read again, and the day is noted. */
export function EnvoiReunionDialog({ reunionId, genre, onClose }: EnvoiReunionDialogProps) {
  const dossier = useCairn((state) => state.dossier)
  const auteur = useCairn((state) => state.auteur)
  const { adresses, sansAdresse, aCorriger } = useMemo(
    () => listDestinataires(dossier, reunionId, getCtx().today),
    [dossier, reunionId],
  )
  const reunion = getRow(dossier, 'reunions', reunionId)
  const hasAgenda = listEvenementsReunion(dossier, reunionId).length > 0
  const [chosen, setChosen] = useState<readonly ChoixPiece[]>(() =>
    PIECES[genre].filter(({ initial }) => initial).map(({ id }) => id),
  )
  const [hides, setHides] = useState(adresses.length > PEU)
  const [isBusy, setIsBusy] = useState(false)
  const isPostponed = genre === 'annulation' && reunion?.statut === 'reportee'
  const title = isPostponed ? MOTS.titleReport : MOTS.titles[genre]
  const message = formatMessage(dossier, reunionId, genre, auteur.nom)
  const pieces = chosen.filter((id) => id !== 'agenda' || hasAgenda)
  const isBrowser = getMachine().capabilities.shell === 'browser'

  /** Makes the pieces, then hands them over; what fails is said and nothing is noted. */
  async function run(send: (made: Pieces) => Promise<boolean>): Promise<void> {
    setIsBusy(true)
    const made = await buildPieces(useCairn.getState().dossier, reunionId, pieces, getCtx())
    if (!made.ok) addAvis({ ton: 'erreur', texte: made.error.message })
    else if (await send(made.value)) noteEnvoi(reunionId, genre, pieces.includes('agenda'))
    setIsBusy(false)
  }

  async function openDraft(made: Pieces): Promise<boolean> {
    const bytes = buildCourriel({
      ...message,
      pieces: made,
      ...(hides ? { cci: adresses } : { a: adresses }),
    })
    const opened = await getMachine().openDraft(`${title}.eml`, bytes)
    if (!opened.ok) {
      addAvis({ ton: 'erreur', texte: opened.error.message })
      return false
    }
    addAvis({ ton: 'succes', texte: isBrowser ? MOTS.downloaded : MOTS.drafted })
    return opened.value !== null
  }

  return (
    <Dialogue title={title} onClose={onClose} size="lg">
      <div className="envoi-reunion">
        <fieldset className="envoi-reunion-pieces">
          <legend>{MOTS.pieces}</legend>
          {PIECES[genre].map(({ id }) => {
            const isLate = id === 'agenda' && !hasAgenda
            return (
              <Checkbox
                key={id}
                label={MOTS.piece[id]}
                description={isLate ? MOTS.noAgenda : undefined}
                disabled={isLate}
                checked={pieces.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  setChosen(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                }
              />
            )
          })}
        </fieldset>
        <section aria-label={MOTS.people}>
          <h3>{MOTS.people}</h3>
          {adresses.length === 0 ? (
            <p className="sous">{MOTS.nobody}</p>
          ) : (
            <>
              <p>{MOTS.count(adresses.length)}</p>
              <Checkbox
                label={MOTS.hidden}
                checked={hides}
                onChange={(event) => setHides(event.currentTarget.checked)}
              />
            </>
          )}
          {aCorriger.length > 0 && (
            <p className="encart" data-ton="alerte">
              {MOTS.wrong(aCorriger)}
            </p>
          )}
          {sansAdresse.length > 0 && <p className="sous">{MOTS.without(sansAdresse.join(', '))}</p>}
        </section>
        <section aria-label={MOTS.message}>
          <h3>{MOTS.message}</h3>
          <p className="envoi-reunion-texte" tabIndex={0}>
            {message.texte}
          </p>
        </section>
        <div className="envoi-reunion-boutons">
          <Button
            data-autofocus
            loading={isBusy}
            leftSection={<IconMailOpened size={17} stroke={1.7} aria-hidden="true" />}
            onClick={() => void run(openDraft)}
          >
            {isBrowser ? MOTS.download : MOTS.prepare}
          </Button>
          <Button
            variant="default"
            disabled={isBusy || pieces.length === 0}
            leftSection={<IconDeviceFloppy size={17} stroke={1.7} aria-hidden="true" />}
            onClick={() => void run(savePieces)}
          >
            {MOTS.saveFiles}
          </Button>
          <Button
            variant="default"
            disabled={adresses.length === 0}
            leftSection={<IconCopy size={17} stroke={1.7} aria-hidden="true" />}
            onClick={() =>
              void copierTexte(adresses.join('; '), MOTS.addressesCopied, MOTS.notCopied)
            }
          >
            {MOTS.copyAddresses}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCopy size={17} stroke={1.7} aria-hidden="true" />}
            onClick={() => void copierTexte(message.texte, MOTS.textCopied, MOTS.notCopied)}
          >
            {MOTS.copyText}
          </Button>
        </div>
        <p className="sous" role="status">
          {isBusy ? MOTS.working : MOTS.help}
        </p>
      </div>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {MOTS.done}
        </Button>
      </PiedDialogue>
    </Dialogue>
  )
}

type Pieces = Parameters<typeof buildCourriel>[0]['pieces']

/** Saves the pieces one by one, where the user says; true when all are. */
async function savePieces(made: Pieces): Promise<boolean> {
  for (const { nom, octets } of made) {
    const sortie = {
      title: MOTS.saveTitle,
      suggestedName: nom,
      filter: MOTS.pieceFilter,
      say: MOTS.saved,
    }
    if (!(await saveOutput(new Uint8Array(octets), sortie))) return false
  }
  return true
}
