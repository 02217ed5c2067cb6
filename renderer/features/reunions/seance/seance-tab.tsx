import { useEffect, useState } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { getNomReunion, listPoints } from '../../../../shared/rules/reunions.rules'
import { useCairn } from '../../../store/cairn-store'
import { SEANCE as MOTS } from '../../../strings/seance'
import { VerrouBandeau } from '../compte-rendu/verrou-bandeau'
import { useVerrou } from '../verrou'
import { ArriveePanneau } from './arrivee-panneau'
import { useChrono } from './chrono'
import { focusNotes, keepCaret } from './focus-notes'
import { ListePoints } from './liste-points'
import { buildDemande } from './nouvelle-saisie'
import { NotesPoint } from './notes-point'
import { PointPied, PointTete } from './point-actif'
import { listResultats, ResultatsPoint } from './resultats-point'
import { SaisiePanneau, type Demande } from './saisie-panneau'
import { findCourant, goByStep, goToPoint, setPointStatut } from './seance-actions'
import { SeanceBarre } from './seance-barre'
import { SeanceLue } from './seance-lue'
import { useTouches, type GesteSeance } from './touches'
import { SuitesAnterieures } from './suites-anterieures'
import { TouchesBande } from './touches-bande'
import type { TableSaisie } from './use-saisie'
import './seance-saisie.css'
import './seance.css'

/** The live mode of a meeting; once its minutes are approved, what was noted may only be read. */
export function SeanceTab({ reunionId }: { readonly reunionId: Id }) {
  const isLocked = useVerrou(reunionId)
  if (!isLocked) return <SeanceVive reunionId={reunionId} />
  return (
    <div className="ecran-corps seance-corps" data-zone="detail">
      <VerrouBandeau reunionId={reunionId} />
      <SeanceLue reunionId={reunionId} />
    </div>
  )
}

type Panneau = { readonly key: number; readonly demande: Demande | 'arrivee' }

/** One point at a time, big, by keyboard alone. */
function SeanceVive({ reunionId }: { readonly reunionId: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const chrono = useChrono(reunionId)
  const [panneau, setPanneau] = useState<Panneau | null>(null)
  const [isGrand, setGrand] = useState(false)
  const points = listPoints(dossier, reunionId)
  const nom = getNomReunion(dossier, reunionId)
  const courant = findCourant(points, chrono.courant)
  const rank = points.findIndex(({ id }) => id === courant)
  const point = points[rank]
  const resultats = listResultats(dossier, reunionId, point?.id ?? null)

  useEffect(() => {
    if (!isGrand) return
    document.documentElement.dataset['seance'] = 'grande'
    return () => {
      delete document.documentElement.dataset['seance']
    }
  }, [isGrand])

  function open(demande: Demande | 'arrivee'): void {
    keepCaret()
    setPanneau((current) => ({ key: (current?.key ?? 0) + 1, demande }))
  }

  function openNew(table: TableSaisie): void {
    open(buildDemande(reunionId, point?.id ?? null, table, null))
  }

  function close(): void {
    setPanneau(null)
    focusNotes()
  }

  function go(move: () => void): void {
    setPanneau(null)
    move()
  }

  function run(geste: GesteSeance): void {
    switch (geste) {
      case 'decision':
        return openNew('decisions')
      case 'suite':
        return openNew('suites')
      case 'suivant':
        return go(() => goByStep(reunionId, 1))
      case 'precedent':
        return go(() => goByStep(reunionId, -1))
      case 'traite':
        return go(() => {
          if (point !== undefined && point.statut !== 'traite') setPointStatut(point.id, 'traite')
          goByStep(reunionId, 1)
        })
      case 'non_traite':
        if (point !== undefined) setPointStatut(point.id, 'non_traite')
        return
      case 'arrivee':
        return open('arrivee')
      case 'grand':
        return setGrand(!isGrand)
      case 'notes':
        return close()
    }
  }
  useTouches(run)

  const titre = point?.titre.trim() || (point === undefined ? MOTS.general : MOTS.untitled)
  return (
    <div className="ecran-corps seance-corps seance">
      {isGrand && <h1 className="visuellement-cache">{nom}</h1>}
      <SeanceBarre
        reunionId={reunionId}
        courant={courant}
        isGrand={isGrand}
        onGrand={() => setGrand(!isGrand)}
        onArrivee={() => open('arrivee')}
      />
      <div className="seance-milieu">
        <ListePoints
          points={points}
          courant={courant}
          onChoose={(id) => go(() => goToPoint(reunionId, id))}
        />
        <section className="seance-point" aria-label={titre} data-zone="detail">
          {point === undefined ? (
            <>
              <h2 className="seance-titre">{MOTS.general}</h2>
              <p className="seance-detail">{MOTS.generalHelp}</p>
            </>
          ) : (
            <>
              <PointTete point={point} rank={rank + 1} count={points.length} />
              <SuitesAnterieures reunionId={reunionId} pointId={point.id} />
            </>
          )}
          <NotesPoint
            key={courant}
            table={point === undefined ? 'reunions' : 'pointsOrdreDuJour'}
            id={point?.id ?? reunionId}
            label={MOTS.notesOf(titre)}
            hasFocus={chrono.depuis !== null}
          />
          {panneau?.demande === 'arrivee' && (
            <ArriveePanneau key={panneau.key} reunionId={reunionId} onClose={close} />
          )}
          {panneau !== null && panneau.demande !== 'arrivee' && (
            <SaisiePanneau
              key={panneau.key}
              demande={panneau.demande}
              reunionId={reunionId}
              onClose={close}
            />
          )}
          <ResultatsPoint
            resultats={resultats}
            onEdit={(table, id) => open(buildDemande(reunionId, point?.id ?? null, table, id))}
          />
          <PointPied
            reunionId={reunionId}
            point={point}
            isFirst={rank === 0 || points.length === 0}
            isLast={point === undefined}
            onDecision={() => openNew('decisions')}
            onSuite={() => openNew('suites')}
          />
        </section>
      </div>
      <TouchesBande />
    </div>
  )
}
