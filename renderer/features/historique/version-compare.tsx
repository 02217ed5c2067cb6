import { Button, NativeSelect } from '@mantine/core'
import { IconArrowLeft, IconArrowsExchange, IconFileTypeDocx } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useCairn } from '../../store/cairn-store'
import type { Comparaison } from '../../store/historique-types'
import { compareVersions } from '../../store/session'
import { VERSIONS } from '../../strings/versions'
import { DifferenceList } from './difference-list'
import { Refusal } from './refusal'
import { saveComparison } from './save-comparison'
import { sortVersions } from './sort-versions'

const NOW = 'maintenant'

type CompareProps = { readonly de: string; readonly vers: string }
type Read = { readonly found: Comparaison | null; readonly erreur: string | null }

/** Two versions, or one and the dossier of today: what differs, and the same as a Word document. */
export function VersionCompare({ de, vers }: CompareProps) {
  const [, navigate] = useLocation()
  const all = useCairn((state) => state.dossier.versions)
  const data = useMemo(
    () => [
      { value: NOW, label: VERSIONS.now },
      ...sortVersions(Object.values(all)).map(({ id, nom }) => ({ value: id, label: nom })),
    ],
    [all],
  )
  const { found, erreur, reread } = useComparison(de, vers)
  const [isWriting, setWriting] = useState(false)
  const go = (from: string, to: string): void =>
    navigate(`/historique/versions?de=${from}&vers=${to}`, { replace: true })
  return (
    <>
      <a className="retour" href="#/historique/versions">
        <IconArrowLeft size={15} stroke={1.8} aria-hidden />
        {VERSIONS.back}
      </a>
      <h3>{VERSIONS.compareTitle}</h3>
      <div className="filtres">
        <NativeSelect
          label={VERSIONS.compareFrom}
          value={de}
          data={data}
          onChange={(event) => go(event.currentTarget.value, vers)}
        />
        <NativeSelect
          label={VERSIONS.compareTo}
          value={vers}
          data={data}
          onChange={(event) => go(de, event.currentTarget.value)}
        />
        <Button
          variant="subtle"
          className="filtre-vider"
          leftSection={<IconArrowsExchange size={17} stroke={1.7} aria-hidden />}
          onClick={() => go(vers, de)}
        >
          {VERSIONS.swap}
        </Button>
      </div>
      {de === vers ? (
        <p>{VERSIONS.compareTwo}</p>
      ) : erreur !== null ? (
        <Refusal message={erreur} onRetry={reread} />
      ) : found === null ? (
        <p role="status">{VERSIONS.reading}</p>
      ) : found.differences.length === 0 ? (
        <p>{VERSIONS.compareSame}</p>
      ) : (
        <>
          <div className="boutons">
            <Button
              variant="default"
              loading={isWriting}
              leftSection={<IconFileTypeDocx size={17} stroke={1.7} aria-hidden />}
              onClick={() => {
                setWriting(true)
                void saveComparison(found, de, vers).finally(() => setWriting(false))
              }}
            >
              {VERSIONS.saveWord}
            </Button>
          </div>
          <DifferenceList
            avant={found.avant}
            apres={found.apres}
            differences={found.differences}
            label={VERSIONS.compareTitle}
          />
        </>
      )}
    </>
  )
}

function useComparison(de: string, vers: string): Read & { readonly reread: () => void } {
  const dossier = useCairn((state) => state.dossier)
  const [read, setRead] = useState<Read>({ found: null, erreur: null })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isWanted = true
    if (de === vers) return undefined
    void compareVersions(de, vers).then((compared) => {
      if (!isWanted) return
      setRead(
        compared.ok
          ? { found: compared.value, erreur: null }
          : { found: null, erreur: compared.error.message },
      )
    })
    return () => {
      isWanted = false
    }
  }, [de, vers, dossier, turn])
  return { ...read, reread: () => setTurn((current) => current + 1) }
}
