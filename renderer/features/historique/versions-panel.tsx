import { Button } from '@mantine/core'
import { IconArrowsDiff, IconFlag } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useCairn } from '../../store/cairn-store'
import { VERSIONS } from '../../strings/versions'
import { EmptyState } from '../../ui/empty-state'
import type { HistoriqueRoute } from './historique-route'
import { VersionCompare } from './version-compare'
import { VersionCreateDialog } from './version-create-dialog'
import { VersionDetail } from './version-detail'
import { VersionRow } from './version-row'
import { sortVersions } from './sort-versions'

/** The list of the named versions, one of them, or two compared: what the address says. */
export function VersionsPanel({ rest, asked }: Pick<HistoriqueRoute, 'rest' | 'asked'>) {
  if (asked.has('de')) {
    const de = asked.get('de') ?? ''
    const vers = asked.get('vers') ?? ''
    return <VersionCompare key={`${de}/${vers}`} de={de} vers={vers} />
  }
  return rest === '' ? <VersionList /> : <VersionDetail key={rest} id={rest} />
}

function VersionList() {
  const [, navigate] = useLocation()
  const all = useCairn((state) => state.dossier.versions)
  const versions = useMemo(() => sortVersions(Object.values(all)), [all])
  const [isCreating, setCreating] = useState(false)
  const first = versions[0]
  const create = (
    <Button
      leftSection={<IconFlag size={17} stroke={1.7} aria-hidden />}
      onClick={() => setCreating(true)}
    >
      {VERSIONS.create}
    </Button>
  )
  return (
    <>
      <p className="texte">{VERSIONS.intro}</p>
      {first === undefined ? (
        <EmptyState title={VERSIONS.emptyTitle} example={VERSIONS.emptyExample} action={create}>
          {VERSIONS.emptyText}
        </EmptyState>
      ) : (
        <>
          <div className="boutons">
            {create}
            <Button
              variant="default"
              leftSection={<IconArrowsDiff size={17} stroke={1.7} aria-hidden />}
              onClick={() => navigate(`/historique/versions?de=${first.id}&vers=maintenant`)}
            >
              {VERSIONS.compare}
            </Button>
          </div>
          <ul className="lignes">
            {versions.map((version) => (
              <VersionRow key={version.id} version={version} />
            ))}
          </ul>
        </>
      )}
      {isCreating && <VersionCreateDialog onClose={() => setCreating(false)} />}
    </>
  )
}
