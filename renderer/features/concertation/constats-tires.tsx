import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { listConstatsDe, type OrigineConstat } from '../../../shared/rules/concertation.rules'
import { useCairn } from '../../store/cairn-store'
import { CONCERTATION } from '../../strings/concertation'
import { useOpenRecord } from '../../forms/record-dialog-context'
import { getNomObjet } from '../../../shared/rules/nom-objet.rules'

type ConstatsTiresProps = {
  readonly origine: OrigineConstat
  readonly onAdd: () => string
}

/** The constats of the diagnostic that rest on this: their chain goes from what was heard to the plan. */
export function ConstatsTires({ origine, onAdd }: ConstatsTiresProps) {
  const dossier = useCairn((state) => state.dossier)
  const openRecord = useOpenRecord()
  const { entretien, enquete, reunion } = origine
  const constats = useMemo(
    () =>
      listConstatsDe(dossier, {
        ...(entretien === undefined ? {} : { entretien }),
        ...(enquete === undefined ? {} : { enquete }),
        ...(reunion === undefined ? {} : { reunion }),
      }),
    [dossier, entretien, enquete, reunion],
  )
  return (
    <section className="concertation-constats" aria-label={CONCERTATION.constats}>
      <h3>{CONCERTATION.constats}</h3>
      {constats.length === 0 ? (
        <p className="sous">{CONCERTATION.constatsNone}</p>
      ) : (
        <ul>
          {constats.map(({ id }) => (
            <li key={id}>
              <a href={`#/plan/${id}`}>{getNomObjet(dossier, 'constats', id)}</a>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => openRecord?.('constats', onAdd())}
      >
        {CONCERTATION.addConstat}
      </Button>
    </section>
  )
}
