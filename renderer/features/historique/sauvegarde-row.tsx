import { Menu } from '@mantine/core'
import { IconChecklist, IconDownload } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { LazyMenu } from '../../forms/lazy-menu'
import { formatMoment } from '../../forms/moment'
import type { SauvegardeInfo } from '../../store/sauvegarde-types'
import { getCtx } from '../../store/session'
import { SAUVEGARDES } from '../../strings/sauvegardes'
import { formatTaille } from './format-taille'
import { saveElsewhere } from './save-elsewhere'

const ICON = { size: 16, 'aria-hidden': true } as const

/** Why a backup was made, in words. */
export function getRaison(raison: string): string {
  const reasons: Readonly<Record<string, string>> = SAUVEGARDES.reasons
  return reasons[raison] ?? SAUVEGARDES.otherReason
}

/** The address of a backup that is looked at. */
export function getSauvegardeRoute(name: string): string {
  return `/historique/sauvegardes/${encodeURIComponent(name)}`
}

/** One backup: when, why, how large, and what can be done with it. */
export function SauvegardeRow({ info }: { readonly info: SauvegardeInfo }) {
  const [, navigate] = useLocation()
  const moment = formatMoment(info.quand, getCtx().today)
  const route = getSauvegardeRoute(info.name)
  return (
    <tr>
      <td>
        <a href={`#${route}`} aria-label={SAUVEGARDES.openOf(moment)}>
          {moment.charAt(0).toUpperCase() + moment.slice(1)}
        </a>
      </td>
      <td>{getRaison(info.raison)}</td>
      <td data-genre="nombre">{formatTaille(info.taille)}</td>
      <td>
        <LazyMenu label={SAUVEGARDES.actions(moment)} width={270}>
          {() => (
            <>
              <Menu.Item
                leftSection={<IconChecklist {...ICON} />}
                onClick={() => navigate(`${route}?choisir=1`)}
              >
                {SAUVEGARDES.pick}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconDownload {...ICON} />}
                onClick={() => void saveElsewhere(info)}
              >
                {SAUVEGARDES.saveElsewhere}
              </Menu.Item>
            </>
          )}
        </LazyMenu>
      </td>
    </tr>
  )
}
