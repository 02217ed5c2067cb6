import { Menu, type MenuProps } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { IN_MAIN } from './floating'

type LazyMenuProps = {
  readonly label: string
  readonly width: number
  /** Draws the items, once the menu has been asked for. */
  readonly children: () => ReactNode
}

/** A button with dots and its menu. The menu is made at the first click: most are never opened. */
export function LazyMenu({ label, width, children }: LazyMenuProps) {
  const [isLive, setLive] = useState(false)
  if (isLive) return <LiveMenu label={label} width={width} items={children} />
  return (
    <button
      type="button"
      className="bouton-points"
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setLive(true)}
    >
      <IconDots size={16} aria-hidden />
    </button>
  )
}

type LiveProps = Pick<LazyMenuProps, 'label'> &
  Pick<MenuProps, 'width'> & { readonly items: () => ReactNode }

function LiveMenu({ label, width, items }: LiveProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button clicked has just been replaced: the focus comes back to it when the menu closes.
    button.current?.focus()
    setOpen(true)
  }, [])
  return (
    <Menu {...IN_MAIN} position="bottom-end" width={width} opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <button ref={button} type="button" className="bouton-points" aria-label={label}>
          <IconDots size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>{isOpen && items()}</Menu.Dropdown>
    </Menu>
  )
}
