import { Menu } from '@mantine/core'
import { LazyMenu } from '../../../forms/lazy-menu'
import { GOUVERNANCE } from '../../../strings/gouvernance'

type GestesProps = {
  readonly nom: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (step: -1 | 1) => void
  readonly onDelete: () => void
}

/** Up, down, delete. */
export function FamilleGestes({ nom, isFirst, isLast, onMove, onDelete }: GestesProps) {
  return (
    <LazyMenu label={GOUVERNANCE.familleGestes(nom.trim())} width={200}>
      {() => (
        <>
          <Menu.Item disabled={isFirst} onClick={() => onMove(-1)}>
            {GOUVERNANCE.up}
          </Menu.Item>
          <Menu.Item disabled={isLast} onClick={() => onMove(1)}>
            {GOUVERNANCE.down}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={onDelete}>{GOUVERNANCE.remove}</Menu.Item>
        </>
      )}
    </LazyMenu>
  )
}
