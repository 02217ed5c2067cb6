import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { buildJour, buildPlage } from '../../../../shared/kernel/date-floue-build'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { DELAIS } from '../../../strings/retroplanning-delais'
import type { PeriodeLue } from './vacances-commands'

type PeriodeLineProps = {
  readonly periode: PeriodeLue
  readonly onEdit: () => void
  readonly onRemove: () => void
  readonly onReset: () => void
}

/** One period: its days, where they come from, what can be done with it. */
export function PeriodeLine({ periode, onEdit, onRemove, onReset }: PeriodeLineProps) {
  const { nom, debut, fin, id, livree, retiree } = periode
  const name = nom.trim() === '' ? DELAIS.period : nom
  return (
    <li className="delais-periode" data-retiree={retiree}>
      <span className="delais-periode-texte">
        <span className="delais-periode-nom">{name}</span>
        <span className="sous">
          {formatDateFloue(buildPlage(buildJour(debut), buildJour(fin)))}
        </span>
      </span>
      <span className="delais-marque" data-genre={id === null ? 'loi' : 'territoire'}>
        {retiree
          ? DELAIS.withdrawn
          : id === null
            ? DELAIS.delivered
            : livree === null
              ? DELAIS.added
              : DELAIS.edited}
      </span>
      <span className="delais-periode-gestes">
        {id !== null && livree !== null && (
          <ActionIcon size={28} aria-label={DELAIS.resetPeriod(name)} onClick={onReset}>
            <IconArrowBackUp size={16} stroke={1.7} aria-hidden />
          </ActionIcon>
        )}
        {!retiree && (
          <>
            <ActionIcon size={28} aria-label={DELAIS.editPeriod(name)} onClick={onEdit}>
              <IconPencil size={16} stroke={1.7} aria-hidden />
            </ActionIcon>
            <ActionIcon size={28} aria-label={DELAIS.removePeriod(name)} onClick={onRemove}>
              <IconTrash size={16} stroke={1.7} aria-hidden />
            </ActionIcon>
          </>
        )}
      </span>
    </li>
  )
}
