import { Button, Menu } from '@mantine/core'
import {
  IconCalendarShare,
  IconChevronDown,
  IconClipboardText,
  IconFileTypeDocx,
  IconPhoto,
  IconPrinter,
  IconTable,
  IconVector,
} from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { IN_MAIN } from '../../../forms/floating'
import type { FormatImage } from '../../../forms/save-figure'
import { useCairn } from '../../../store/cairn-store'
import { SORTIES_RETRO as WORDS } from '../../../strings/retroplanning-sorties'

const PapierDialog = lazy(async () => ({ default: (await import('./papier-dialog')).PapierDialog }))
const AgendaDialog = lazy(async () => ({ default: (await import('./agenda-dialog')).AgendaDialog }))
const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog')).ImportDialog }))

// What writes files is fetched when it is asked for.
const image = async (format: FormatImage) => (await import('./enregistrer')).saveFrise(format)
const tableur = async () => (await import('./enregistrer')).saveTableur()

type Fenetre = 'word' | 'impression' | 'agenda' | 'import'

/** Word, print, picture, calendar file, spreadsheet of the plan. */
export function SortiesMenu() {
  const [fenetre, setFenetre] = useState<Fenetre | null>(null)
  const isEmpty = useCairn(({ dossier }) =>
    Object.values(dossier.etapes).every(({ fiche }) => fiche !== null),
  )
  const close = () => setFenetre(null)
  return (
    <>
      <Menu {...IN_MAIN} position="bottom-end" width={270}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {WORDS.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{WORDS.out}</Menu.Label>
          <Item icon={IconFileTypeDocx} onClick={() => setFenetre('word')}>
            {WORDS.word}
          </Item>
          <Item icon={IconPrinter} onClick={() => setFenetre('impression')}>
            {WORDS.print}
          </Item>
          <Item icon={IconPhoto} disabled={isEmpty} onClick={() => void image('png')}>
            {WORDS.png}
          </Item>
          <Item icon={IconVector} disabled={isEmpty} onClick={() => void image('svg')}>
            {WORDS.svg}
          </Item>
          <Item icon={IconCalendarShare} disabled={isEmpty} onClick={() => setFenetre('agenda')}>
            {WORDS.agenda}
          </Item>
          <Item icon={IconTable} onClick={() => void tableur()}>
            {WORDS.excel}
          </Item>
          <Menu.Divider />
          <Menu.Label>{WORDS.into}</Menu.Label>
          <Item icon={IconClipboardText} onClick={() => setFenetre('import')}>
            {WORDS.importer}
          </Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {(fenetre === 'word' || fenetre === 'impression') && (
          <PapierDialog isPrint={fenetre === 'impression'} onClose={close} />
        )}
        {fenetre === 'agenda' && <AgendaDialog onClose={close} />}
        {fenetre === 'import' && <ImportDialog onClose={close} />}
      </Suspense>
    </>
  )
}

type ItemProps = {
  readonly icon: typeof IconTable
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Item({ icon: Icon, disabled = false, onClick, children }: ItemProps) {
  return (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.7} aria-hidden />}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </Menu.Item>
  )
}
