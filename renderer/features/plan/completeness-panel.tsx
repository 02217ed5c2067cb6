import { IconCheck, IconCircle } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Id } from '../../../shared/kernel/json'
import type { Manque } from '../../../shared/rules/completude.rules'
import { focusChamp } from '../../forms/focus-champ'
import { useOpenRecord } from '../../forms/record-dialog-context'
import { PLAN } from '../../strings/plan'
import { VisuallyHidden } from '../../ui/visually-hidden'
import { useFicheCompleteness } from './use-fiche-completeness'

/** « À compléter avant signature »: what is done is ticked, what is missing leads to its field. */
export function CompletenessPanel({ id }: { readonly id: Id }) {
  const [, navigate] = useLocation()
  const open = useOpenRecord()
  const { rubriques, elsewhere } = useFicheCompleteness(id)

  function openManque(manque: Manque): void {
    if (manque.table === 'ctg') navigate('/parametres')
    else open?.(manque.table, manque.id)
  }

  return (
    <section className="carte" aria-labelledby={`completer-${id}`}>
      <h3 id={`completer-${id}`}>{PLAN.toComplete}</h3>
      <ul className="coches">
        {rubriques.map(({ field, label, isDone }) => (
          <li key={field} data-fait={isDone || undefined}>
            {isDone ? (
              <>
                <IconCheck size={14} stroke={2.4} aria-hidden />
                <span>
                  {label}
                  <VisuallyHidden>{PLAN.done}</VisuallyHidden>
                </span>
              </>
            ) : (
              <>
                <IconCircle size={14} stroke={1.6} aria-hidden />
                <button type="button" className="bouton-lien" onClick={() => focusChamp(id, field)}>
                  {label}
                  <VisuallyHidden>{PLAN.todo}</VisuallyHidden>
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <>
          <h4>{PLAN.elsewhere}</h4>
          <ul className="coches">
            {elsewhere.map((manque) => (
              <li key={`${manque.id}-${manque.field}`}>
                <IconCircle size={14} stroke={1.6} aria-hidden />
                <button type="button" className="bouton-lien" onClick={() => openManque(manque)}>
                  {`${manque.where} : ${manque.label}`}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
