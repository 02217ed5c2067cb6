import { listMenuCommands } from '../../../shared/bridge/menu-commands'
import { getMachine } from '../../store/machine'
import { AIDE } from '../../strings/aide'
import { formatRaccourci } from '../../ui/raccourcis'

/** Every shortcut, drawn from the one table of commands. */
export function ShortcutsPage() {
  const isBrowser = getMachine().capabilities.shell === 'browser'
  const commands = listMenuCommands().filter(
    ({ accelerator, unavailableInBrowser }) =>
      accelerator !== undefined && !(isBrowser && unavailableInBrowser === true),
  )
  const rows = [
    ...commands.map(({ accelerator = '', label }) => [formatRaccourci(accelerator), label]),
    ...AIDE.more,
  ]
  return (
    <>
      <p className="sous">{AIDE.shortcutsText}</p>
      <table className="aide-tableau">
        <caption className="visuellement-cache">{AIDE.shortcutsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{AIDE.shortcut}</th>
            <th scope="col">{AIDE.action}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([keys, label]) => (
            <tr key={`${keys} ${label}`}>
              <td>
                <kbd>{keys}</kbd>
              </td>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
