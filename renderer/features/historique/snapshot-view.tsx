import { Button } from '@mantine/core'
import { IconArrowBackUp, IconChecklist } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import { compareDossiers } from '../../../shared/rules/differences.rules'
import { useCairn } from '../../store/cairn-store'
import type { SourceVersion } from '../../store/historique-types'
import { VERSIONS } from '../../strings/versions'
import { ConfirmDialogue } from '../../ui/confirm-dialogue'
import { ChooseList } from './choose-list'
import { DifferenceList } from './difference-list'
import { PlanOutline } from './plan-outline'
import { takeBack } from './take-back'

type SnapshotProps = {
  readonly source: SourceVersion
  /** The dossier as it was then. */
  readonly alors: Dossier
  /** Opens on the boxes to tick. */
  readonly isChoosing?: boolean
}

/** A state of the dossier, read only: what it holds, what changed since, and the ways back. */
export function SnapshotView({ source, alors, isChoosing = false }: SnapshotProps) {
  const maintenant = useDeferredValue(useCairn((state) => state.dossier))
  const differences = useMemo(() => compareDossiers(alors, maintenant), [alors, maintenant])
  const [choosing, setChoosing] = useState(isChoosing)
  const [isAsking, setAsking] = useState(false)
  const isSame = differences.length === 0
  return (
    <>
      <section className="partie">
        <h3>{VERSIONS.content}</h3>
        <PlanOutline dossier={alors} />
      </section>
      <section className="partie">
        <h3>{VERSIONS.differences}</h3>
        {isSame ? (
          <p>{VERSIONS.same}</p>
        ) : choosing ? (
          <ChooseList
            alors={alors}
            maintenant={maintenant}
            differences={differences}
            onLeave={() => setChoosing(false)}
            onRestore={(cles) => {
              setChoosing(false)
              void takeBack(source, cles)
            }}
          />
        ) : (
          <>
            <div className="boutons">
              <Button
                leftSection={<IconChecklist size={17} stroke={1.7} aria-hidden />}
                variant="default"
                onClick={() => setChoosing(true)}
              >
                {VERSIONS.restoreSome}
              </Button>
              <Button
                leftSection={<IconArrowBackUp size={17} stroke={1.7} aria-hidden />}
                variant="default"
                onClick={() => setAsking(true)}
              >
                {VERSIONS.restoreAll}
              </Button>
            </div>
            <DifferenceList
              avant={alors}
              apres={maintenant}
              differences={differences}
              label={VERSIONS.differences}
            />
          </>
        )}
      </section>
      {isAsking && (
        <ConfirmDialogue
          title={VERSIONS.restoreAllTitle}
          action={VERSIONS.restoreConfirm}
          onClose={() => setAsking(false)}
          onConfirm={() => void takeBack(source, 'tout')}
        >
          <p>{VERSIONS.restoreAllText(differences.length)}</p>
        </ConfirmDialogue>
      )}
    </>
  )
}
