import { Button } from '@mantine/core'
import { IconPlus, IconUsersPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { createRecord } from '../../../../shared/commands/create-record'
import { getOrdreAt } from '../../../../shared/commands/move-record'
import type { Instance } from '../../../../shared/domain/instance.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import { listColleges, listMembres } from '../../../../shared/rules/instances.rules'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { JourFiltre } from '../jour-filtre'
import { AddMembersDialog } from './add-members-dialog'
import { CollegeGroup } from './college-group'

/** Colleges and members of an instance on a day. */
export function CompositionCard({ instance }: { readonly instance: Instance }) {
  const dossier = useCairn((state) => state.dossier)
  const [today] = useState(() => getCtx().today)
  const [jour, setJour] = useState(today)
  const [isAdding, setAdding] = useState(false)
  const colleges = useMemo(() => listColleges(dossier, instance), [dossier, instance])
  const seats = useMemo(
    () => listMembres(dossier, instance, jour).filter(({ actif }) => actif),
    [dossier, instance, jour],
  )
  const alone = seats.filter(({ college }) => college === undefined)

  function addCollege(): void {
    const ordre = getOrdreAt(colleges, 'last')
    const row = REGISTRY.colleges.create(getCtx(), { instance: instance.id, ordre })
    execute(createRecord('colleges', row))
    requestAnimationFrame(() => document.getElementById(`champ-${row.id}-nom`)?.focus())
  }

  return (
    <section className="composition">
      <div className="composition-tete">
        <h3>
          {GOUVERNANCE.composition}
          <span className="composition-nombre">{GOUVERNANCE.seats(seats.length)}</span>
        </h3>
        <JourFiltre label={GOUVERNANCE.asOf} jour={jour} today={today} onJour={setJour} />
      </div>
      {colleges.map((college) => (
        <CollegeGroup
          key={college.id}
          college={college}
          colleges={colleges}
          seats={seats.filter((seat) => seat.college?.id === college.id)}
          today={today}
        />
      ))}
      {alone.length > 0 && (
        <CollegeGroup college={null} colleges={colleges} seats={alone} today={today} />
      )}
      {seats.length === 0 && <p className="sous">{GOUVERNANCE.noMember}</p>}
      <div className="composition-gestes">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconUsersPlus size={15} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {GOUVERNANCE.addMembers}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={addCollege}
        >
          {GOUVERNANCE.addCollege}
        </Button>
      </div>
      {isAdding && (
        <AddMembersDialog instance={instance} jour={jour} onClose={() => setAdding(false)} />
      )}
    </section>
  )
}
