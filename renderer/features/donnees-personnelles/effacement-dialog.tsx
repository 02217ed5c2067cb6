import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { completeEffacement, erasePersonne, readEffacement } from '../../store/effacement'
import type { BilanEffacementPersonne, PlanEffacement } from '../../store/effacement-types'
import type { Result } from '../../../shared/kernel/result'
import { EFFACEMENT } from '../../strings/donnees-personnelles'
import { Dialogue, PiedDialogue } from '../../ui/dialogue'
import { EffacementBilan } from './effacement-bilan'
import { EffacementPlan } from './effacement-plan'

type EffacementDialogProps = { readonly personne: string; readonly onClose: () => void }

/** What goes, the question, then what is left: nothing can be undone once it is answered. */
export function EffacementDialog({ personne, onClose }: EffacementDialogProps) {
  const [plan, setPlan] = useState<PlanEffacement | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [bilan, setBilan] = useState<BilanEffacementPersonne | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isRunning, setIsRunning] = useState(false)
  useEffect(() => {
    void readEffacement(personne).then((read) => {
      if (read.ok) setPlan(read.value)
      else setFailure(read.error.message)
    })
  }, [personne])
  const run = async (act: () => Promise<Result<BilanEffacementPersonne>>): Promise<void> => {
    setIsRunning(true)
    const done = await act()
    setIsRunning(false)
    if (done.ok) setBilan(done.value)
    else setFailure(done.error.message)
  }
  const isDone = bilan !== null
  const isLeft = isDone && (bilan.preuve.total > 0 || bilan.erreurSauvegardes !== null)
  const title = isDone
    ? isLeft
      ? EFFACEMENT.partTitle
      : EFFACEMENT.doneTitle
    : EFFACEMENT.title(plan?.nom ?? '')
  return (
    <Dialogue title={title} size="lg" onClose={() => (isRunning ? undefined : onClose())}>
      <div className="effacement" aria-busy={isRunning || plan === null}>
        {failure !== null && <p role="alert">{failure}</p>}
        {plan === null && failure === null && <p role="status">{EFFACEMENT.reading}</p>}
        {plan !== null && !isDone && (
          <EffacementPlan plan={plan} chosen={chosen} onChoose={setChosen} />
        )}
        {isRunning && <p role="status">{EFFACEMENT.running}</p>}
        {isDone && <EffacementBilan bilan={bilan} />}
      </div>
      <PiedDialogue>
        {isDone ? (
          <>
            {isLeft && (
              <Button
                variant="default"
                loading={isRunning}
                onClick={() => void run(completeEffacement)}
              >
                {EFFACEMENT.again}
              </Button>
            )}
            <Button data-autofocus onClick={onClose} disabled={isRunning}>
              {EFFACEMENT.close}
            </Button>
          </>
        ) : (
          <>
            <Button variant="default" data-autofocus onClick={onClose} disabled={isRunning}>
              {EFFACEMENT.cancel}
            </Button>
            {plan !== null && (
              <Button
                className="bouton-danger"
                loading={isRunning}
                onClick={() => void run(() => erasePersonne(personne, [...chosen]))}
              >
                {EFFACEMENT.confirm}
              </Button>
            )}
          </>
        )}
      </PiedDialogue>
    </Dialogue>
  )
}
