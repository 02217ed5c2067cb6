import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import { listEtapes } from '../../../shared/rules/retroplanning/etapes.rules'
import {
  listGlissements,
  type Glissement,
} from '../../../shared/rules/retroplanning/prochaines.rules'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { TABLEAU } from '../../strings/tableau'
import { Card } from './card'

/** Lines shown; the comparison has them all. */
const SHOWN = 5

/** What slipped and by how much, of what is still to be done. Nothing without a plan. */
export function SlippedCard() {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const slipped = useMemo(() => readSlipped(dossier), [dossier])
  if (slipped === null) return null
  const left = slipped.length - SHOWN
  return (
    <Card title={TABLEAU.slipped}>
      {slipped.length === 0 ? (
        <p className="tableau-calme">
          <IconCircleCheck size={17} stroke={1.7} aria-hidden />
          {TABLEAU.slippedNone}
        </p>
      ) : (
        <ul className="tableau-liste">
          {slipped.slice(0, SHOWN).map(({ lue, phrase }) => (
            <li key={lue.id}>
              <a href={`#/retroplanning/comparaison/${lue.id}`}>{phrase}</a>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p className="tableau-note">{TABLEAU.slippedMore(left)}</p>}
      <a className="tableau-lien" href="#/retroplanning/comparaison">
        {TABLEAU.slippedAll}
        <IconArrowRight size={15} stroke={1.8} aria-hidden />
      </a>
    </Card>
  )
}

/** Null without a plan. */
function readSlipped(dossier: Dossier): readonly Glissement[] | null {
  const { today } = getCtx()
  return listEtapes(dossier, today).length === 0 ? null : listGlissements(dossier, today)
}
