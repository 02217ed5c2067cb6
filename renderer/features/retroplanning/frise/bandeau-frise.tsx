import { ActionIcon, Button, NativeSelect, Switch } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import { listRows } from '../../../../shared/domain/dossier'
import { compareOrdre } from '../../../../shared/kernel/ordre'
import type { Echelle } from '../../../../shared/figures/frise/echelle'
import { useCairn } from '../../../store/cairn-store'
import { RETRO } from '../../../strings/retroplanning'
import type { Reglages } from './reglages'
import { NIVEAUX, type Zoom } from './zoom'

type Props = {
  readonly reglages: Reglages
  readonly zoom: Zoom
  /** What the handlers were made from: they are taken again when it changes. */
  readonly echelle: Echelle
  readonly onReglages: (patch: Partial<Reglages>) => void
  readonly onZoomBy: (sens: 1 | -1) => void
  readonly onToday: () => void
}

const LABELS: Readonly<Record<number, string>> = { ...RETRO.days, ...RETRO.moreDays }

/** What the frieze shows: against which plan, at what scale, and the way back to today. */
function Bandeau({ reglages, zoom, onReglages, onZoomBy, onToday }: Props) {
  const table = useCairn((state) => state.dossier.plansReference)
  const plans = useMemo(
    () => listRows({ plansReference: table } as never, 'plansReference').sort(compareOrdre),
    [table],
  )
  return (
    <div className="fr-outils" role="group" aria-label={RETRO.tools}>
      {plans.length > 0 && reglages.comparer && (
        <NativeSelect
          size="xs"
          aria-label={RETRO.baseline}
          value={reglages.plan ?? ''}
          data={[
            { value: '', label: RETRO.firstPlan },
            ...plans.map(({ id, nom, jour }) => ({ value: id, label: nom || (jour ?? id) })),
          ]}
          onChange={(event) => onReglages({ plan: event.currentTarget.value || null })}
        />
      )}
      <Switch
        size="xs"
        label={RETRO.compare}
        checked={reglages.comparer}
        onChange={(event) => onReglages({ comparer: event.currentTarget.checked })}
      />
      <Button size="xs" variant="default" onClick={onToday}>
        {RETRO.today}
      </Button>
      <div className="fr-zoom">
        <ActionIcon
          variant="default"
          size={28}
          aria-label={RETRO.zoomOut}
          title={RETRO.zoomOut}
          disabled={zoom === NIVEAUX.at(-1)}
          onClick={() => onZoomBy(1)}
        >
          <IconMinus size={15} aria-hidden />
        </ActionIcon>
        <NativeSelect
          size="xs"
          aria-label={RETRO.scale}
          value={zoom ?? ''}
          data={[
            { value: '', label: RETRO.fit },
            ...NIVEAUX.map((days) => ({ value: String(days), label: LABELS[days] ?? '' })),
          ]}
          onChange={(event) => {
            const days = Number(event.currentTarget.value)
            onReglages({ zoom: NIVEAUX.find((level) => level === days) ?? null })
          }}
        />
        <ActionIcon
          variant="default"
          size={28}
          aria-label={RETRO.zoomIn}
          title={RETRO.zoomIn}
          disabled={zoom === NIVEAUX[0]}
          onClick={() => onZoomBy(-1)}
        >
          <IconPlus size={15} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  )
}

/** Not drawn again by a scroll. */
export const BandeauFrise = memo(
  Bandeau,
  (a, b) => a.reglages === b.reglages && a.zoom === b.zoom && a.echelle === b.echelle,
)
