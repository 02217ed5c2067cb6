import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { COMPARAISON as WORDS, type Totaux } from '../../../strings/retroplanning-comparaison'

type DerivesProps = { readonly phrases: readonly string[]; readonly totaux: Totaux }

/** Sentences shown; the table has them all. */
const SHOWN = 3

/** What moved, in plain sentences: the phases, then the count of the steps. */
export function Derives({ phrases, totaux }: DerivesProps) {
  const left = phrases.length - SHOWN
  const isCalm = phrases.length === 0
  return (
    <section
      className="encart comparaison-derives"
      aria-label={WORDS.drifts}
      data-ton={isCalm ? undefined : 'alerte'}
    >
      {isCalm ? (
        <IconCircleCheck size={17} aria-hidden />
      ) : (
        <IconAlertTriangle size={17} aria-hidden />
      )}
      <div>
        {isCalm && <p>{WORDS.noDrift}</p>}
        {phrases.slice(0, SHOWN).map((phrase) => (
          <p key={phrase}>
            <Phrase text={phrase} />
          </p>
        ))}
        {left > 0 && <p>{WORDS.moreDrifts(left)}</p>}
        <p className="comparaison-totaux">{WORDS.totals(totaux)}</p>
      </div>
    </section>
  )
}

/** « Phase 2 décalée de 4 mois » in bold, then why. */
function Phrase({ text }: { readonly text: string }) {
  const cut = text.lastIndexOf('\u00a0:')
  if (cut < 0) return text
  return (
    <>
      <strong>{text.slice(0, cut)}</strong>
      {text.slice(cut)}
    </>
  )
}
