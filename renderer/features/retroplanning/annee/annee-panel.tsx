import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { appliquerAnnee, proposerAnnee } from '../../../../shared/gestes/retroplanning/annee'
import { splitJour } from '../../../../shared/kernel/jour'
import { useCairn } from '../../../store/cairn-store'
import { commitDrafts } from '../../../store/drafts'
import { addAvis, execute, getCtx } from '../../../store/session'
import { useCalendrier } from '../../../store/vacances-livrees'
import { ANNEE } from '../../../strings/retroplanning-annee'
import { ChoixAnnee } from '../../../ui/choix-annee'
import { EmptyState } from '../../../ui/empty-state'
import type { PanelProps } from '../panel-props'
import { AnneeListe } from './annee-liste'
import { buildItems, type Ajustement, type Ajustements } from './annee-mois'
import '../../../forms/forms.css'
import './annee.css'

const NONE: Ajustements = new Map()

/** The year of a signed CTG: proposals from how often the bodies meet, adjusted one by one, created in one gesture. */
export function AnneePanel(_props: PanelProps) {
  const [annee, setAnnee] = useState(() => splitJour(getCtx().today).year)
  return (
    <div className="ecran-corps annee" data-zone="detail">
      <div className="annee-tete">
        <ChoixAnnee annee={annee} onChange={setAnnee} words={ANNEE}>
          <h2 aria-live="polite">{ANNEE.title(annee)}</h2>
        </ChoixAnnee>
        <p className="annee-intro">{ANNEE.intro}</p>
      </div>
      <Annee key={annee} annee={annee} />
    </div>
  )
}

function Annee({ annee }: { readonly annee: number }) {
  const dossier = useCairn((state) => state.dossier)
  const calendrier = useCalendrier()
  const [ajustements, setAjustements] = useState(NONE)
  const proposes = useMemo(
    () => proposerAnnee(dossier, annee, calendrier),
    [dossier, annee, calendrier],
  )
  const items = buildItems(proposes, ajustements, getCtx().today)
  const chosen = items.filter(({ choisi }) => choisi).length
  const present = proposes.filter(({ dejaLa }) => dejaLa).length

  function adjust(cle: string, patch: Ajustement): void {
    setAjustements((current) => new Map(current).set(cle, { ...current.get(cle), ...patch }))
  }

  function adjustAll(refuse: boolean): void {
    const free = proposes.filter(({ dejaLa }) => !dejaLa)
    setAjustements(
      (current) =>
        new Map([
          ...current,
          ...free.map(({ cle }) => [cle, { ...current.get(cle), refuse }] as const),
        ]),
    )
  }

  function apply(): void {
    commitDrafts()
    const wanted = items.filter(({ choisi }) => choisi).map(({ item }) => item)
    execute(appliquerAnnee(useCairn.getState().dossier, getCtx(), wanted))
    setAjustements(NONE)
    addAvis({ ton: 'succes', texte: ANNEE.done(wanted.length, annee), action: 'annuler' })
  }

  if (proposes.length === 0) {
    return (
      <EmptyState
        title={ANNEE.emptyTitle}
        example={ANNEE.emptyExample}
        action={<a href="#/gouvernance">{ANNEE.emptyAction}</a>}
      >
        {ANNEE.emptyText}
      </EmptyState>
    )
  }
  return (
    <div className="annee-corps" data-annulation="locale">
      <AnneeListe items={items} onAdjust={adjust} />
      <div className="annee-pied">
        <p role="status">
          {present === proposes.length ? ANNEE.complete(annee) : ANNEE.summary(chosen, present)}
        </p>
        {present < proposes.length && (
          <>
            <Button variant="default" onClick={() => adjustAll(chosen > 0)}>
              {chosen > 0 ? ANNEE.none : ANNEE.all}
            </Button>
            <Button disabled={chosen === 0} onClick={apply}>
              {ANNEE.apply(chosen)}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
