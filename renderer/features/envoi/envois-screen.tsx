import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useCairn } from '../../store/cairn-store'
import { ENVOI, ENVOIS } from '../../strings/envoi'
import { runCommande } from '../../ui/commandes'
import { EmptyState } from '../../ui/empty-state'
import { EnvoisTable } from './envois-table'
import './envoi.css'

/** « Envois »: who has a copy. */
export function EnvoisScreen() {
  const partages = useCairn((state) => state.dossier.partages)
  const envois = useMemo(
    () => Object.values(partages).sort((a, b) => (b.jour ?? '').localeCompare(a.jour ?? '')),
    [partages],
  )
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{ENVOIS.title}</h1>
          <p className="sous">
            {envois.length === 0 ? ENVOIS.subtitle : ENVOIS.count(envois.length)}
          </p>
        </div>
        <div className="outils">
          <Button
            leftSection={<IconMail size={17} stroke={1.7} aria-hidden="true" />}
            onClick={() => runCommande('envoyer')}
          >
            {ENVOI.command}
          </Button>
        </div>
      </header>
      {/* It scrolls: with only text inside, the keyboard needs a place to put the focus. */}
      <div className="ecran-corps" tabIndex={0} data-zone="detail">
        {envois.length === 0 ? (
          <EmptyState title={ENVOIS.empty}>{ENVOIS.emptyText}</EmptyState>
        ) : (
          <EnvoisTable envois={envois} />
        )}
      </div>
    </div>
  )
}
