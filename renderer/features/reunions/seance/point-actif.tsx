import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconGavel, IconListCheck } from '@tabler/icons-react'
import { useCairn } from '../../../store/cairn-store'
import type { Id } from '../../../../shared/kernel/json'
import type { PointOrdreDuJour } from '../../../../shared/domain/point-ordre-du-jour.entity'
import { formatPersonneCourte } from '../../../../shared/rules/fonctions.rules'
import { isTexteVide } from '../../../../shared/kernel/texte-riche-plain'
import { RicheStatic } from '../../../forms/riche-static'
import { SEANCE as MOTS } from '../../../strings/seance'
import { goByStep, setPointStatut } from './seance-actions'
import { getAriaKeys } from './touches'

type PointProps = {
  readonly reunionId: Id
  readonly point: PointOrdreDuJour
  readonly rank: number
  readonly count: number
}

/** What a point asks: its rank, its title, what was prepared, the decision asked. */
export function PointTete({ point, rank, count }: Omit<PointProps, 'reunionId'>) {
  const presenter = useCairn((state) =>
    [formatPersonneCourte(state.dossier, point.presentateur), point.presentateurLibre.trim()]
      .filter((part) => part !== '')
      .join(', '),
  )
  return (
    <>
      <p className="seance-rang">{MOTS.rank(rank, count)}</p>
      <h2 className="seance-titre">{point.titre.trim() || MOTS.untitled}</h2>
      {presenter !== '' && (
        <p className="seance-detail">
          {MOTS.presenter} {presenter}
        </p>
      )}
      {point.decisionDemandee.trim() !== '' && (
        <p className="seance-demande">
          <strong>{MOTS.asked}</strong>
          <span>{point.decisionDemandee}</span>
        </p>
      )}
      {!isTexteVide(point.preparation) && point.preparation !== null && (
        <details className="seance-preparation" open>
          <summary>{MOTS.preparation}</summary>
          <div className="prose">
            <RicheStatic texte={point.preparation} />
          </div>
        </details>
      )}
    </>
  )
}

type PiedProps = {
  readonly reunionId: Id
  readonly point: PointOrdreDuJour | undefined
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onDecision: () => void
  readonly onSuite: () => void
}

/** What is done on the point shown. Each gesture has its key, written below. */
export function PointPied(props: PiedProps) {
  const { reunionId, point, isFirst, isLast, onDecision, onSuite } = props
  return (
    <div className="seance-gestes">
      <Button
        leftSection={<IconGavel size={18} aria-hidden />}
        aria-keyshortcuts={getAriaKeys('decision')}
        onClick={onDecision}
      >
        {MOTS.newDecision}
      </Button>
      <Button
        variant="default"
        leftSection={<IconListCheck size={18} aria-hidden />}
        aria-keyshortcuts={getAriaKeys('suite')}
        onClick={onSuite}
      >
        {MOTS.newSuite}
      </Button>
      <span className="seance-espace" />
      {point !== undefined &&
        (['traite', 'non_traite'] as const).map((statut) => (
          <Button
            key={statut}
            variant="default"
            aria-pressed={point.statut === statut}
            aria-keyshortcuts={getAriaKeys(statut)}
            onClick={() => setPointStatut(point.id, statut)}
          >
            {statut === 'traite' ? MOTS.traite : MOTS.nonTraite}
          </Button>
        ))}
      <Button
        variant="default"
        aria-label={MOTS.previous}
        title={MOTS.previous}
        aria-keyshortcuts={getAriaKeys('precedent')}
        disabled={isFirst}
        onClick={() => goByStep(reunionId, -1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </Button>
      <Button
        variant="default"
        aria-label={MOTS.next}
        title={MOTS.next}
        aria-keyshortcuts={getAriaKeys('suivant')}
        disabled={isLast}
        onClick={() => goByStep(reunionId, 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </Button>
    </div>
  )
}
