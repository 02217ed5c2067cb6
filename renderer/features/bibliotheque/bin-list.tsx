import { Button } from '@mantine/core'
import { useCairn } from '../../store/cairn-store'
import { BIBLIOTHEQUE } from '../../strings/bibliotheque'
import { getEntryTitle, restoreEntry } from './library-actions'

/** What was deleted less than 30 days ago. */
export function BinList() {
  const corbeille = useCairn((state) => state.corbeille)
  if (corbeille.length === 0) return null
  return (
    <details className="corbeille">
      <summary>{BIBLIOTHEQUE.bin(corbeille.length)}</summary>
      <p className="sous">{BIBLIOTHEQUE.binText}</p>
      <ul>
        {corbeille.map((entry) => (
          <li key={entry.dossierId} className="corbeille-ligne">
            <span>{getEntryTitle(entry)}</span>
            <Button size="xs" variant="default" onClick={() => void restoreEntry(entry)}>
              {BIBLIOTHEQUE.restore}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
