import { useCairn } from '../../store/cairn-store'
import { isFolderSupported } from '../../store/dossier-lie'
import { PARTAGE } from '../../strings/partage'
import { EmptyState } from '../../ui/empty-state'
import { FilesTable } from './files-table'
import { HowItWorks } from './how-it-works'
import { LinkButton } from './link-button'
import { LinkState } from './link-state'
import './partage.css'

/** « Dossier partagé »: the folder by which a team exchanges its modifications. */
export function PartageScreen() {
  const lien = useCairn((state) => state.lien)
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{PARTAGE.title}</h1>
          <p className="sous">{PARTAGE.subtitle}</p>
        </div>
      </header>
      {/* It scrolls: with only text inside, the keyboard needs a place to put the focus. */}
      <div className="ecran-corps partage" tabIndex={0} data-zone="detail">
        {lien === null ? (
          <NotLinked />
        ) : (
          <>
            <LinkState lien={lien} />
            <FilesTable fichiers={lien.fichiers} />
          </>
        )}
        <HowItWorks />
      </div>
    </div>
  )
}

function NotLinked() {
  if (!isFolderSupported()) {
    return <EmptyState title={PARTAGE.unsupportedTitle}>{PARTAGE.unsupported}</EmptyState>
  }
  return (
    <EmptyState title={PARTAGE.none} action={<LinkButton label={PARTAGE.choose} isFirst />}>
      {PARTAGE.noneText}
    </EmptyState>
  )
}
