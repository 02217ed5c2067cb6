import { listMenuCommands } from '../../../shared/bridge/menu-commands'
import type { Dossier } from '../../../shared/domain/dossier'
import { matches } from '../../../shared/kernel/recherche'
import { getRecordAddress } from '../../forms/record-address'
import { RECHERCHE } from '../../strings/recherche'
import { formatRaccourci } from '../../ui/raccourcis'
import { getIndex, SEARCHED } from './search-index'

export type Result = {
  readonly key: string
  readonly label: string
  readonly keys?: string
  /** A command of the one table, or the address of a record. */
  readonly target: { readonly command: string } | { readonly route: string }
}

export type ResultGroup = { readonly title: string; readonly results: readonly Result[] }

const PER_GROUP = 8

function listCommands(request: string, available: ReadonlySet<string>): readonly Result[] {
  return listMenuCommands()
    .filter(
      ({ id, role, label }) => role === undefined && available.has(id) && matches(label, request),
    )
    .filter(({ id }) => id !== 'rechercher')
    .map(({ id, label, accelerator }) => ({
      key: `commande-${id}`,
      label,
      target: { command: id },
      ...(accelerator === undefined ? {} : { keys: formatRaccourci(accelerator) }),
    }))
}

/** Commands first, then the records of the dossier, by kind. Without a word, the commands alone. */
export function listResults(
  dossier: Dossier,
  request: string,
  available: ReadonlySet<string>,
): readonly ResultGroup[] {
  const commands = { title: RECHERCHE.groups.commandes, results: listCommands(request, available) }
  const found = request.trim() === '' ? [] : getIndex(dossier).search(request)
  const records = SEARCHED.map((table) => ({
    title: RECHERCHE.groups[table],
    results: found
      .filter((hit) => hit['table'] === table)
      .slice(0, PER_GROUP)
      .flatMap((hit) => {
        const address = getRecordAddress(dossier, table, String(hit.id))
        const label = String(hit['title'])
        // « #/plan/fa_1 » is the address of a link, « /plan/fa_1 » that of a route.
        return address === null
          ? []
          : [{ key: String(hit.id), label, target: { route: address.slice(1) } }]
      }),
  }))
  return [commands, ...records].filter(({ results }) => results.length > 0)
}
