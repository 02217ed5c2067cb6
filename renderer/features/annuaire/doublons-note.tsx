import { useEffect, useState } from 'react'
import type { Id } from '../../../shared/kernel/json'
import type { Doublon } from '../../../shared/rules/doublons.rules'
import { getRecordLabel } from '../../forms/record-label'
import { useCairn } from '../../store/cairn-store'
import { ANNUAIRE } from '../../strings/annuaire'
import { useAnnuaire } from './annuaire-context'
import { ecarterDoublon, getDoublons } from './doublons'

const MAX_SHOWN = 3

/** Milliseconds without a change. */
const QUIET = 400

/** Another record that may be the same one, beside the record itself. */
export function DoublonsNote({ id }: { readonly id: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const { open } = useAnnuaire()
  const [found, setFound] = useState<readonly Doublon[]>([])
  // Thousands of names are compared: once typing has stopped.
  useEffect(() => {
    const timer = setTimeout(() => {
      const own = getDoublons(dossier).filter(
        ({ garder, absorber }) => garder === id || absorber === id,
      )
      setFound(own.slice(0, MAX_SHOWN))
    }, QUIET)
    return () => clearTimeout(timer)
  }, [dossier, id])
  if (found.length === 0) return null
  return (
    <section className="carte annuaire-carte" aria-labelledby="annuaire-doublons">
      <h3 id="annuaire-doublons">{ANNUAIRE.maybeSame}</h3>
      {found.map((doublon) => {
        const other = doublon.garder === id ? doublon.absorber : doublon.garder
        return (
          <div key={other} className="annuaire-doublon">
            <p>
              <a href={`#/annuaire/${doublon.table}/${other}`}>
                {getRecordLabel(dossier, doublon.table, other)}
              </a>
              <span className="annuaire-precision">{ANNUAIRE.reasons[doublon.motif]}</span>
            </p>
            <div className="annuaire-boutons">
              <button
                type="button"
                className="bouton-petit"
                onClick={() =>
                  open({ quoi: 'fusion', garder: doublon.garder, absorber: doublon.absorber })
                }
              >
                {ANNUAIRE.compare}
              </button>
              <button
                type="button"
                className="bouton-petit"
                onClick={() => ecarterDoublon(doublon)}
              >
                {ANNUAIRE.notSame}
              </button>
            </div>
          </div>
        )
      })}
    </section>
  )
}
