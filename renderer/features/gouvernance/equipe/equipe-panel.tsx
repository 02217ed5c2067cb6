import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { createRecord } from '../../../../shared/commands/create-record'
import { getOrdreAt } from '../../../../shared/commands/move-record'
import { REGISTRY } from '../../../../shared/domain/registry'
import { listPostes } from '../../../../shared/documents/gouvernance/equipe'
import type { Id } from '../../../../shared/kernel/json'
import { focusChamp } from '../../../forms/focus-champ'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { EquipeList } from './equipe-list'
import { FamillesCard } from './familles-card'
import { PilotageCard } from './pilotage-card'
import { PosteDetail } from './poste-detail'

/** Who pilots, who works for the convention, who takes part. */
export function EquipePanel({ id }: { readonly id: Id | null }) {
  const [, navigate] = useLocation()
  const isPoste = useCairn(({ dossier }) => id !== null && dossier.postes[id] !== undefined)
  const part = isPoste ? (id ?? '') : id === 'familles' ? 'familles' : 'pilotage'

  function add(): void {
    const { dossier } = useCairn.getState()
    const ordre = getOrdreAt(listPostes(dossier), 'last')
    const row = REGISTRY.postes.create(getCtx(), { libelle: GOUVERNANCE.newPoste, ordre })
    execute(createRecord('postes', row))
    navigate(`/gouvernance/equipe/${row.id}`)
    focusChamp(row.id, 'libelle')
  }

  return (
    <div className="gouvernance-deux">
      <section className="gouvernance-panneau" aria-label={GOUVERNANCE.teamList} data-zone="liste">
        <EquipeList current={part} />
        <div className="gouvernance-pied">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={add}
          >
            {GOUVERNANCE.addPoste}
          </Button>
        </div>
      </section>
      {part === 'pilotage' ? (
        <PilotageCard />
      ) : part === 'familles' ? (
        <FamillesCard />
      ) : (
        <PosteDetail key={part} id={part} />
      )}
    </div>
  )
}
