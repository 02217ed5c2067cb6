import { Button } from '@mantine/core'
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconPlayerPause,
  IconPlayerPlay,
  IconUserPlus,
} from '@tabler/icons-react'
import type { Id } from '../../../../shared/kernel/json'
import { comptePresences } from '../../../../shared/rules/presences.rules'
import { useCairn } from '../../../store/cairn-store'
import { SEANCE as MOTS } from '../../../strings/seance'
import { getReunionPath } from '../reunions-route'
import { useChrono } from './chrono'
import { ChronoAffichage } from './chrono-affichage'
import { focusNotes } from './focus-notes'
import { closeSeance, openSeance, pauseSeance } from './seance-actions'
import { getAriaKeys } from './touches'

type BarreProps = {
  readonly reunionId: Id
  readonly courant: Id
  readonly isGrand: boolean
  readonly onGrand: () => void
  readonly onArrivee: () => void
}

/** The clock of the meeting, who is there, and what begins and ends it. */
export function SeanceBarre({ reunionId, courant, isGrand, onGrand, onArrivee }: BarreProps) {
  const chrono = useChrono(reunionId)
  const presents = useCairn((state) => comptePresences(state.dossier, reunionId).presents)
  const statut = useCairn((state) => state.dossier.reunions[reunionId]?.statut)
  const etat = useCairn((state) => state.enregistrement.etat)
  const isRunning = chrono.depuis !== null
  const isBegun = isRunning || statut === 'tenue'
  return (
    <div className="seance-barre">
      <ChronoAffichage reunionId={reunionId} courant={courant} />
      <div className="seance-boutons">
        {isGrand && (
          <span className="seance-etat" data-etat={etat}>
            {MOTS.saveStates[etat]}
          </span>
        )}
        <Button
          variant="default"
          leftSection={<IconUserPlus size={18} aria-hidden />}
          aria-keyshortcuts={getAriaKeys('arrivee')}
          onClick={onArrivee}
        >
          {`${MOTS.arrival} (${MOTS.presents(presents)})`}
        </Button>
        <Button
          variant="default"
          aria-label={isGrand ? MOTS.small : MOTS.grand}
          title={isGrand ? MOTS.small : MOTS.grand}
          aria-keyshortcuts={getAriaKeys('grand')}
          onClick={onGrand}
        >
          {isGrand ? (
            <IconArrowsMinimize size={18} aria-hidden />
          ) : (
            <IconArrowsMaximize size={18} aria-hidden />
          )}
        </Button>
        {isRunning ? (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={18} aria-hidden />}
            onClick={() => pauseSeance(reunionId)}
          >
            {MOTS.pause}
          </Button>
        ) : (
          <Button
            variant={isBegun ? 'default' : 'filled'}
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
            onClick={() => {
              openSeance(reunionId)
              focusNotes()
            }}
          >
            {isBegun ? MOTS.resume : MOTS.start}
          </Button>
        )}
        {isRunning && <Button onClick={() => closeSeance(reunionId)}>{MOTS.lift}</Button>}
        {!isRunning && statut === 'tenue' && (
          <a className="seance-lien" href={`#${getReunionPath(reunionId, 'compte-rendu')}`}>
            {MOTS.toMinutes}
          </a>
        )}
      </div>
    </div>
  )
}
