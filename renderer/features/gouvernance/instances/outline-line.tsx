import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { getTitreInstance } from '../../../../shared/figures/gouvernance/contenu'
import type { Id } from '../../../../shared/kernel/json'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import type { LignePlan } from './outline-commands'
import { OutlineField } from './outline-field'
import type { Deplacement } from './use-outline'

/** What a line asks of its outline. */
export type LineControl = {
  readonly type: (id: Id | null) => void
  /** The typing is over: the line, or none, takes the focus. */
  readonly leave: (id: Id | null) => void
  readonly rename: (id: Id, nom: string) => void
  readonly move: (id: Id, where: Deplacement) => void
  readonly add: (after: Id) => void
  readonly remove: (id: Id) => void
  readonly select: (id: Id) => void
  readonly openMenu: (id: Id, anchor: Element) => void
}

type LineProps = {
  readonly line: LignePlan
  readonly control: LineControl
  readonly isSelected: boolean
  readonly isFocusable: boolean
  readonly isTyping: boolean
}

/** One instance: its name, typed in place, and the commands that the keyboard has too. */
export function OutlineLine({ line, control, isSelected, isFocusable, isTyping }: LineProps) {
  const { instance, niveau, rang, total } = line
  const { id } = instance
  const name =
    instance.nom.trim() === '' && instance.sigle.trim() === '' ? '' : getTitreInstance(instance)
  const labelId = `instance-${id}`
  // A custom property set through the style object: a strict policy allows it.
  const style = { '--niveau': niveau - 1 } as CSSProperties
  return (
    <div
      role="treeitem"
      className="ligne-instance"
      data-id={id}
      aria-level={niveau}
      aria-posinset={rang}
      aria-setsize={total}
      aria-selected={isSelected}
      aria-labelledby={labelId}
      data-choisi={isSelected || undefined}
      tabIndex={isFocusable ? 0 : -1}
      style={style}
      onClick={(event) => {
        if ((event.target as Element).closest('button, input') === null) control.select(id)
      }}
      onDoubleClick={() => control.type(id)}
    >
      <span
        id={labelId}
        className="ligne-instance-nom"
        hidden={isTyping}
        data-vide={name === '' || undefined}
      >
        {name || GOUVERNANCE.untitled}
      </span>
      {isTyping && <OutlineField id={id} nom={instance.nom} control={control} />}
      <button
        type="button"
        className="bouton-points ligne-instance-plus"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-label={GOUVERNANCE.menuOf(name || GOUVERNANCE.untitled)}
        onClick={(event) => control.openMenu(id, event.currentTarget)}
      >
        <IconDots size={16} aria-hidden />
      </button>
    </div>
  )
}

/** The commands of a line: the same as from the keyboard. */
export function LineMenu({ line, control }: Pick<LineProps, 'line' | 'control'>) {
  const { instance, niveau, rang, total } = line
  const { id } = instance
  const move = (where: Deplacement) => () => control.move(id, where)
  return (
    <>
      <Menu.Item rightSection={<kbd>Entrée</kbd>} onClick={() => control.add(id)}>
        {GOUVERNANCE.addHere}
      </Menu.Item>
      <Menu.Item rightSection={<kbd>F2</kbd>} onClick={() => control.type(id)}>
        {GOUVERNANCE.rename}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item rightSection={<kbd>Alt →</kbd>} disabled={rang === 1} onClick={move('retrait')}>
        {GOUVERNANCE.indent}
      </Menu.Item>
      <Menu.Item rightSection={<kbd>Alt ←</kbd>} disabled={niveau === 1} onClick={move('sortie')}>
        {GOUVERNANCE.outdent}
      </Menu.Item>
      <Menu.Item rightSection={<kbd>Alt ↑</kbd>} disabled={rang === 1} onClick={move('monter')}>
        {GOUVERNANCE.up}
      </Menu.Item>
      <Menu.Item
        rightSection={<kbd>Alt ↓</kbd>}
        disabled={rang === total}
        onClick={move('descendre')}
      >
        {GOUVERNANCE.down}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item rightSection={<kbd>Suppr</kbd>} onClick={() => control.remove(id)}>
        {GOUVERNANCE.remove}
      </Menu.Item>
    </>
  )
}
