import { Button } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCircleCheck,
  IconFileTypeDocx,
} from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useCairn } from '../../store/cairn-store'
import { CONFLITS } from '../../strings/conflits'
import { RECEPTION } from '../../strings/reception'
import { runCommande } from '../../ui/commandes'
import type { Resultat } from './choix'
import { useRapport } from './use-rapport'

const ICON = { size: 17, stroke: 1.7, 'aria-hidden': true } as const

/** What the integration did, and the way back: one step. */
export function ResultatRecu({ resultat }: { readonly resultat: Resultat }) {
  const [, navigate] = useLocation()
  const annuler = useCairn((state) => state.annuler)
  const retablir = useCairn((state) => state.retablir)
  const restent = useCairn((state) => state.conflits.length)
  const rapport = useRapport()
  const isUndone = resultat.geste !== null && retablir === resultat.geste
  const isLast = !isUndone && annuler === resultat.geste
  const title = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone: the focus goes to what it did.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus()
  }, [isUndone])
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{RECEPTION.title}</h1>
        </div>
      </header>
      <div className="ecran-corps">
        <div className="carte recu-resultat" data-annule={isUndone || undefined}>
          <h2 ref={title} tabIndex={-1}>
            {isUndone ? (
              <IconArrowBackUp size={22} stroke={1.7} aria-hidden="true" />
            ) : (
              <IconCircleCheck size={22} stroke={1.7} aria-hidden="true" />
            )}
            {isUndone
              ? RECEPTION.undone
              : `${RECEPTION.done(resultat.integrees, resultat.noms)} ${RECEPTION.left(restent)}`}
          </h2>
          <p>{isUndone ? RECEPTION.undoneText : RECEPTION.doneText(resultat.sauvegarde)}</p>
          {!isUndone && !isLast && <p className="sous">{RECEPTION.later}</p>}
          <div className="recu-suites">
            {!isUndone && restent > 0 && (
              <Button onClick={() => navigate('/a-decider')}>{RECEPTION.seeConflicts}</Button>
            )}
            <Button
              variant={!isUndone && restent > 0 ? 'default' : 'filled'}
              onClick={() => navigate('/plan')}
            >
              {RECEPTION.seePlan}
            </Button>
            {!isUndone && (
              <Button
                variant="default"
                loading={rapport.isBusy}
                leftSection={<IconFileTypeDocx {...ICON} />}
                onClick={rapport.save}
              >
                {RECEPTION.report}
              </Button>
            )}
            {isLast && (
              <Button
                variant="default"
                leftSection={<IconArrowBackUp {...ICON} />}
                onClick={() => runCommande('annuler')}
              >
                {RECEPTION.undo}
              </Button>
            )}
            {isUndone && (
              <Button
                variant="default"
                leftSection={<IconArrowForwardUp {...ICON} />}
                onClick={() => runCommande('retablir')}
              >
                {RECEPTION.redo}
              </Button>
            )}
          </div>
          {!isUndone && restent > 0 && <p className="sous">{CONFLITS.laterHelp}</p>}
        </div>
      </div>
    </div>
  )
}
