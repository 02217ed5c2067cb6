import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { getCleConflit } from '../../forms/conflit-lecture'
import { RecordDialogHost } from '../../forms/record-dialog-host'
import { useCairn } from '../../store/cairn-store'
import { CONFLITS } from '../../strings/conflits'
import { EmptyState } from '../../ui/empty-state'
import { ConflitOuvert } from './conflit-ouvert'
import { readConflitVoulu } from './conflits-route'
import './conflits-screen.css'

/** « À décider »: what two people wrote without seeing each other, in the open dossier. */
export function ConflitsScreen() {
  const [location, navigate] = useLocation()
  const conflits = useCairn((state) => state.conflits)
  const list = useRef<HTMLDivElement>(null)
  const wanted = readConflitVoulu(location)
  useEffect(() => {
    if (wanted === null) return
    const card = list.current?.querySelector<HTMLElement>(`[data-cle="${CSS.escape(wanted)}"]`)
    card?.scrollIntoView({ block: 'start' })
    card?.focus({ preventScroll: true })
  }, [wanted])
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{CONFLITS.title}</h1>
          <p className="sous">{CONFLITS.subtitle(conflits.length)}</p>
        </div>
      </header>
      <div className="ecran-corps a-decider" data-zone="detail">
        {conflits.length === 0 ? (
          <EmptyState
            title={CONFLITS.emptyTitle}
            example={CONFLITS.emptyExample}
            action={<Button onClick={() => navigate('/plan')}>{CONFLITS.emptyAction}</Button>}
          >
            {CONFLITS.emptyText}
          </EmptyState>
        ) : (
          <RecordDialogHost>
            <p className="a-decider-aide">{CONFLITS.how}</p>
            <div className="a-decider-liste" role="group" aria-label={CONFLITS.list} ref={list}>
              <h2 className="visuellement-cache">{CONFLITS.list}</h2>
              {conflits.map((conflit) => (
                <ConflitOuvert key={getCleConflit(conflit)} conflit={conflit} />
              ))}
            </div>
          </RecordDialogHost>
        )}
      </div>
    </div>
  )
}
