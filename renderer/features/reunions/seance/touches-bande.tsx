import { SEANCE as MOTS } from '../../../strings/seance'
import { TOUCHES } from './touches'

/** The shortcuts, always in sight. */
export function TouchesBande() {
  return (
    <ul className="seance-touches" aria-label={MOTS.keysLabel}>
      {TOUCHES.map(({ geste, shown }) => (
        <li key={geste}>
          {shown.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          <span>{MOTS.keys[geste]}</span>
        </li>
      ))}
    </ul>
  )
}
