import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { useCairn } from '../../store/cairn-store'
import { TABLEAU } from '../../strings/tableau'
import { Card } from './card'

/** Fields of which two people wrote different versions. */
export function DecideCard() {
  const count = useCairn((state) => state.conflits.length)
  return (
    <Card title={TABLEAU.decide}>
      {count === 0 ? (
        <p className="tableau-calme">
          <IconCircleCheck size={17} stroke={1.7} aria-hidden />
          {TABLEAU.decideNone}
        </p>
      ) : (
        <>
          <p>{TABLEAU.decideText(count)}</p>
          <a className="tableau-lien" href="#/a-decider">
            {TABLEAU.decideOpen}
            <IconArrowRight size={15} stroke={1.8} aria-hidden />
          </a>
        </>
      )}
    </Card>
  )
}
