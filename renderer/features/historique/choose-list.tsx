import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import type { Difference } from '../../../shared/rules/differences.rules'
import { VERSIONS } from '../../strings/versions'
import { DifferenceList } from './difference-list'
import { getCle } from './difference-line'

type ChooseProps = {
  /** The dossier of the version or of the backup. */
  readonly alors: Dossier
  readonly maintenant: Dossier
  readonly differences: readonly Difference[]
  readonly onRestore: (cles: readonly string[]) => void
  readonly onLeave: () => void
}

/** Every name that can be ticked: records that came or went, fields of those that changed. */
function listCles(differences: readonly Difference[]): readonly string[] {
  return differences.flatMap((difference) =>
    difference.genre === 'modification'
      ? difference.champs.map(({ champ }) => getCle(difference, champ))
      : [getCle(difference)],
  )
}

/** What to take back, record by record or field by field. */
export function ChooseList({ alors, maintenant, differences, onRestore, onLeave }: ChooseProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const all = useMemo(() => listCles(differences), [differences])
  const toggle = (cles: readonly string[], isChosen: boolean): void => {
    setChosen((current) => {
      const next = new Set(current)
      for (const cle of cles) {
        if (isChosen) next.add(cle)
        else next.delete(cle)
      }
      return next
    })
  }
  const isAll = chosen.size === all.length
  return (
    <>
      <p className="aide-choix">{VERSIONS.chooseHelp}</p>
      <div className="boutons" data-colle>
        <Button disabled={chosen.size === 0} onClick={() => onRestore([...chosen])}>
          {VERSIONS.restoreCount(chosen.size)}
        </Button>
        <Button variant="default" onClick={() => toggle(all, !isAll)}>
          {isAll ? VERSIONS.chooseNone : VERSIONS.chooseAll}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {VERSIONS.leave}
        </Button>
      </div>
      <DifferenceList
        avant={alors}
        apres={maintenant}
        differences={differences}
        label={VERSIONS.differences}
        choix={{ chosen, onChange: toggle }}
      />
    </>
  )
}
