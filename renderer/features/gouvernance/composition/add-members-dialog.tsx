import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Instance } from '../../../../shared/domain/instance.entity'
import { getTitreInstance } from '../../../../shared/figures/gouvernance/contenu'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { listColleges } from '../../../../shared/rules/instances.rules'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import { buildAjoutMembres, listCandidats, MAX_CANDIDATS, type Candidat } from './candidates'

type DialogProps = {
  readonly instance: Instance
  readonly jour: DateIso
  readonly onClose: () => void
}

/** Several people or organismes of the annuaire take a seat at once. */
export function AddMembersDialog({ instance, jour, onClose }: DialogProps) {
  const dossier = useCairn((state) => state.dossier)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<Id, Candidat>>(new Map())
  const colleges = listColleges(dossier, instance)
  const [college, setCollege] = useState(colleges[0]?.id ?? '')
  const asked = useDeferredValue(query)
  const found = useMemo(
    () => listCandidats(dossier, instance.id, jour, asked),
    [dossier, instance.id, jour, asked],
  )
  const shown = found.slice(0, MAX_CANDIDATS)

  function toggle(candidat: Candidat): void {
    const next = new Map(chosen)
    if (!next.delete(candidat.id)) next.set(candidat.id, candidat)
    setChosen(next)
  }

  function add(): void {
    const target = { instance: instance.id, college: college === '' ? null : college }
    execute(buildAjoutMembres(useCairn.getState().dossier, getCtx(), target, [...chosen.values()]))
    addAvis({ ton: 'succes', texte: GOUVERNANCE.added(chosen.size), action: 'annuler' })
    onClose()
  }

  return (
    <Dialogue title={GOUVERNANCE.addTitle(getTitreInstance(instance))} size="lg" onClose={onClose}>
      <div className="ajout-membres">
        <TextInput
          data-autofocus
          type="search"
          label={GOUVERNANCE.searchMembers}
          description={GOUVERNANCE.searchHelp}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        {colleges.length > 0 && (
          <NativeSelect
            label={GOUVERNANCE.college}
            value={college}
            data={[
              ...colleges.map(({ id, nom }) => ({
                value: id,
                label: nom.trim() || GOUVERNANCE.untitled,
              })),
              { value: '', label: GOUVERNANCE.noCollege },
            ]}
            onChange={(event) => setCollege(event.currentTarget.value)}
          />
        )}
        <fieldset className="candidats">
          <legend>{GOUVERNANCE.candidates}</legend>
          {shown.map((candidat) => (
            <Checkbox
              key={candidat.id}
              label={candidat.nom}
              description={
                candidat.table === 'organismes'
                  ? [GOUVERNANCE.organismeSeat, candidat.detail]
                      .filter((part) => part !== '')
                      .join(', ')
                  : candidat.detail
              }
              checked={chosen.has(candidat.id)}
              onChange={() => toggle(candidat)}
            />
          ))}
          {shown.length === 0 && <p className="sous">{GOUVERNANCE.noCandidate}</p>}
          {found.length > shown.length && (
            <p className="sous">{GOUVERNANCE.moreCandidates(found.length - shown.length)}</p>
          )}
        </fieldset>
      </div>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {GOUVERNANCE.cancel}
        </Button>
        <Button disabled={chosen.size === 0} onClick={add}>
          {GOUVERNANCE.addCount(chosen.size)}
        </Button>
      </PiedDialogue>
    </Dialogue>
  )
}
