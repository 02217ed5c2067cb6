import { Button } from '@mantine/core'
import { IconFolderOpen, IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useCairn } from '../../store/cairn-store'
import { getMachine } from '../../store/machine'
import { BIBLIOTHEQUE } from '../../strings/bibliotheque'
import { runCommande } from '../../ui/commandes'
import { BinList } from './bin-list'
import { DossierCard } from './dossier-card'
import { FirstRun } from './first-run'
import './bibliotheque.css'

function useDataFolder(): string | null {
  const [folder, setFolder] = useState<string | null>(null)
  useEffect(() => {
    void getMachine()
      .info()
      .then((info) => setFolder(info.dataFolder))
  }, [])
  return folder
}

/** « Vos CTG »: the dossiers of this machine. */
export function BibliothequeScreen() {
  const [, navigate] = useLocation()
  const library = useCairn((state) => state.bibliotheque)
  const current = useCairn((state) => state.dossierId)
  const folder = useDataFolder()
  const [now] = useState(() => Date.now())
  const sorted = [...library].sort((a, b) => b.ouvertLe - a.ouvertLe)
  const hasExample = library.some((entry) => entry.origine === 'exemple')

  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{BIBLIOTHEQUE.title}</h1>
          <p className="sous">{BIBLIOTHEQUE.count(library.length)}</p>
        </div>
        {library.length > 0 && (
          <div className="outils">
            {!hasExample && (
              <Button variant="subtle" color="gray" onClick={() => navigate('/exemple')}>
                {BIBLIOTHEQUE.openExample}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconFolderOpen size={17} stroke={1.7} aria-hidden="true" />}
              onClick={() => runCommande('ouvrir')}
            >
              {BIBLIOTHEQUE.openFile}
            </Button>
            <Button
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => navigate('/nouvelle')}
            >
              {BIBLIOTHEQUE.create}
            </Button>
          </div>
        )}
      </header>
      <div className="ecran-corps bibliotheque">
        {library.length === 0 && <FirstRun />}
        {library.length > 0 && (
          <ul className="dossiers" aria-label={BIBLIOTHEQUE.listTitle}>
            {sorted.map((entry) => (
              <DossierCard
                key={entry.dossierId}
                entry={entry}
                now={now}
                isCurrent={entry.dossierId === current}
              />
            ))}
          </ul>
        )}
        <BinList />
        {folder !== null && <p className="bibliotheque-lieu">{BIBLIOTHEQUE.where(folder)}</p>}
      </div>
    </div>
  )
}
