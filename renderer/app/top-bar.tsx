import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconHelp, IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { useCairn } from '../store/cairn-store'
import { getMachine } from '../store/machine'
import { APP } from '../strings/app'
import { runCommande } from '../ui/commandes'
import { DossierMenu } from './dossier-menu'
import { HistoryButtons } from './history-buttons'
import { PageMenu } from './page-menu'
import { SaveState } from './save-state'
import { ToDecide } from './to-decide'

type TopBarProps = { readonly isDark: boolean }

/** The bar of the window: 48 px, the title bar itself where the shell leaves it to the page. */
export function TopBar({ isDark }: TopBarProps) {
  const isOpen = useCairn((state) => state.phase === 'ouvert')
  const { capabilities } = getMachine()
  const SchemeIcon = isDark ? IconSun : IconMoon
  return (
    <div className="barre" data-zone="barre" role="region" aria-label={APP.bar}>
      <div className="barre-gauche">
        {!capabilities.hasNativeMenu && <PageMenu />}
        <img className="marque" src="cairn.svg" width={26} height={26} alt="" />
        {isOpen ? (
          <>
            <HistoryButtons />
            <span className="barre-trait" />
            <DossierMenu />
            <SaveState />
            <ToDecide />
          </>
        ) : (
          <span className="projet-nom">{APP.name}</span>
        )}
      </div>
      {isOpen ? (
        <UnstyledButton
          className="cherche"
          aria-label={APP.search}
          aria-keyshortcuts="Control+K"
          onClick={() => runCommande('rechercher')}
        >
          <IconSearch size={16} stroke={1.8} aria-hidden="true" />
          <span>{APP.search}</span>
          <kbd>Ctrl K</kbd>
        </UnstyledButton>
      ) : (
        <span />
      )}
      <div className="barre-droite">
        <Tooltip label={APP.scheme}>
          <ActionIcon size={32} aria-label={APP.scheme} onClick={() => runCommande('theme')}>
            <SchemeIcon size={18} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${APP.help} (F1)`}>
          <ActionIcon
            size={32}
            aria-label={APP.help}
            aria-keyshortcuts="F1"
            onClick={() => runCommande('aide')}
          >
            <IconHelp size={18} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  )
}
