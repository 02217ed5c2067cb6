import { ASSISTANT } from '../../strings/bibliotheque'
import { listLines } from './assistant-draft'
import type { StepProps } from './assistant-steps'
import { checkDate, listOrganismes } from './create-from-draft'

/** What « Créer » will write, read over once. */
export function ReviewStep({ draft }: StepProps) {
  const period = [draft.debut, draft.fin].map((text) => checkDate(text).read).filter(Boolean)
  const rows = [
    [ASSISTANT.territoire, draft.territoire],
    [ASSISTANT.sigle, draft.sigle],
    [ASSISTANT.communes, ASSISTANT.communesCount(listLines(draft.communes).length)],
    [ASSISTANT.steps[1], period.join(' – ')],
    [
      ASSISTANT.generation,
      ASSISTANT.generations.find(({ value }) => value === draft.generation)?.label ?? '',
    ],
    [ASSISTANT.contrat, draft.contrat],
    [
      ASSISTANT.steps[2],
      listOrganismes(draft)
        .map(({ nom }) => nom)
        .join(', '),
    ],
    [ASSISTANT.axes, draft.withAxes ? listLines(draft.axes).join(' · ') : ''],
  ] as const
  return (
    <section className="carte">
      <h2>{ASSISTANT.review}</h2>
      <dl className="relecture">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value.trim() === '' ? ASSISTANT.none : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
