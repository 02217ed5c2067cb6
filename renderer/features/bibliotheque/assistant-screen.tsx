import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { addAvis, createDossier, execute, getCtx } from '../../store/session'
import { ASSISTANT } from '../../strings/bibliotheque'
import { listLines, useAssistantDraft, type AssistantDraft } from './assistant-draft'
import { ReviewStep } from './assistant-review'
import { ModelStep, PartnersStep, PeriodStep, PlaceStep } from './assistant-steps'
import { buildFirstRows, buildNouveau, checkDate } from './create-from-draft'
import './bibliotheque.css'

const STEPS = [PlaceStep, PeriodStep, PartnersStep, ModelStep, ReviewStep]

function isStepRight(step: number, draft: AssistantDraft): boolean {
  if (step === 0) return draft.territoire.trim() !== ''
  if (step === 1) return [draft.debut, draft.fin].every((text) => checkDate(text).error === '')
  if (step === 3) return !draft.withAxes || listLines(draft.axes).length > 0
  return true
}

/** « Nouvelle CTG »: five steps that can be left and resumed. Nothing is created before the last one. */
export function AssistantScreen() {
  const [, navigate] = useLocation()
  const { draft, isResumed, change, forget } = useAssistantDraft()
  const [isChecked, setIsChecked] = useState(false)
  const [isCreating, setIsCreating] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const step = Math.min(draft.step, STEPS.length - 1)
  const Step = STEPS[step] ?? PlaceStep
  const isLast = step === STEPS.length - 1
  const [from] = useState(step)

  useEffect(() => {
    if (step !== from) title.current?.focus()
  }, [step, from])

  // The first refused field is known only once the errors are on the screen.
  useEffect(() => {
    if (isChecked) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [isChecked])

  async function create(): Promise<void> {
    setIsCreating(true)
    const created = await createDossier(buildNouveau(draft))
    setIsCreating(false)
    if (!created.ok) {
      addAvis({ ton: 'erreur', texte: created.error.message })
      return
    }
    execute(buildFirstRows(draft, getCtx()))
    addAvis({ ton: 'succes', texte: ASSISTANT.created(draft.territoire.trim()) })
    forget()
    // The axes that were typed, or else where to begin.
    navigate(draft.withAxes ? '/plan' : '/tableau')
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!isStepRight(step, draft)) {
      setIsChecked(false)
      queueMicrotask(() => setIsChecked(true))
      return
    }
    setIsChecked(false)
    if (isLast) void create()
    else change({ step: step + 1 })
  }

  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{ASSISTANT.title}</h1>
          <p className="sous">{ASSISTANT.subtitle}</p>
        </div>
      </header>
      <div className="ecran-corps">
        <div className="assistant">
          <ol className="assistant-etapes" aria-label={ASSISTANT.progress}>
            {ASSISTANT.steps.map((name, index) => (
              <li key={name} aria-current={index === step ? 'step' : undefined}>
                <span className="assistant-rang nombre">{index + 1}</span>
                {name}
              </li>
            ))}
          </ol>
          {isResumed && (
            <p className="encart" role="status">
              {ASSISTANT.resumed}
              <button type="button" className="bouton-lien" onClick={forget}>
                {ASSISTANT.restart}
              </button>
            </p>
          )}
          <form ref={form} onSubmit={submit} noValidate data-annulation="locale">
            <h2 ref={title} tabIndex={-1}>
              {ASSISTANT.stepOf(step + 1, ASSISTANT.steps[step] ?? '')}
            </h2>
            <div className="assistant-champs">
              <Step draft={draft} change={change} isChecked={isChecked} />
            </div>
            <div className="assistant-pied" data-barre-basse>
              <Button variant="subtle" color="gray" onClick={() => navigate('/')}>
                {ASSISTANT.quit}
              </Button>
              {step > 0 && (
                <Button
                  variant="default"
                  onClick={() => {
                    setIsChecked(false)
                    change({ step: step - 1 })
                  }}
                >
                  {ASSISTANT.before}
                </Button>
              )}
              <Button type="submit" loading={isCreating}>
                {isLast ? ASSISTANT.create : ASSISTANT.after}
              </Button>
            </div>
          </form>
        </div>
      </div>
    </div>
  )
}
