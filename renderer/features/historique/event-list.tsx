import { IconAlertTriangle } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import { capitalize } from '../../../shared/rules/vocabulaire.rules'
import { getCtx } from '../../store/session'
import type { EvenementLisible } from '../../store/historique-types'
import { formatHeure, formatTitreJour } from '../../forms/moment'
import { HISTORIQUE } from '../../strings/historique'
import { listGestes, listJours, type GesteHistorique } from './event-groups'
import { EventLine, type MontreEvenement } from './event-line'
import { ShowMore } from './show-more'

/** Gestures drawn at first, and at each « Afficher la suite ». */
const STEP = 40
/** Modifications of one gesture shown before the reader asks for the others. */
const FIRST = 8

type ListProps = {
  readonly evenements: readonly EvenementLisible[]
  readonly montre: MontreEvenement
}

/** Events by day, then by gesture. Drawn by parts: a dossier of ten years has sixty thousand of them. */
export function EventList({ evenements, montre }: ListProps) {
  const gestes = useMemo(() => listGestes(evenements), [evenements])
  const [count, setCount] = useState(STEP)
  const jours = useMemo(() => listJours(gestes.slice(0, count)), [gestes, count])
  const { today } = getCtx()
  return (
    <>
      {jours.map(({ jour, gestes: own }) => (
        <section key={jour} className="jour">
          <h3>{formatTitreJour(jour, today)}</h3>
          <ol className="gestes">
            {own.map((geste) => (
              <Geste key={geste.cle} geste={geste} montre={montre} />
            ))}
          </ol>
        </section>
      ))}
      <ShowMore left={gestes.length - count} onMore={() => setCount((current) => current + STEP)} />
    </>
  )
}

type GesteProps = { readonly geste: GesteHistorique; readonly montre: MontreEvenement }

const Geste = memo(function Geste({ geste, montre }: GesteProps) {
  const [isWhole, setWhole] = useState(false)
  const { auteur, organisme, quand, horlogeDouteuse, lignes } = geste
  const shown = isWhole ? lignes : lignes.slice(0, FIRST)
  const name = auteur === '' ? HISTORIQUE.nobody : capitalize(auteur)
  return (
    <li className="geste">
      <p className="geste-qui">
        <time className="nombre" dateTime={new Date(quand).toISOString()}>
          {formatHeure(quand)}
        </time>
        <span>{HISTORIQUE.author(name, organisme)}</span>
        {horlogeDouteuse && (
          <span className="geste-horloge" title={HISTORIQUE.clockHelp}>
            <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
            {HISTORIQUE.clock}
          </span>
        )}
      </p>
      <ul className="evenements">
        {shown.map((ligne) => (
          <li key={ligne.cle} className="evenement">
            <EventLine ligne={ligne} montre={montre} />
          </li>
        ))}
      </ul>
      {shown.length < lignes.length && (
        <button type="button" className="bouton-lien" onClick={() => setWhole(true)}>
          {HISTORIQUE.others(lignes.length - shown.length)}
        </button>
      )}
    </li>
  )
})
