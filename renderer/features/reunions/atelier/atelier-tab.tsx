import { useState } from 'react'
import type { Idee } from '../../../../shared/domain/idee.entity'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { ATELIER as MOTS } from '../../../strings/atelier'
import { EmptyState } from '../../../ui/empty-state'
import { VerrouBandeau } from '../compte-rendu/verrou-bandeau'
import { useVerrou } from '../verrou'
import { countVotes, listGroupes, listIdees } from './atelier-actions'
import { CreerFicheDialog } from './creer-fiche-dialog'
import { GroupeColonne } from './groupe-colonne'
import { SaisieIdees } from './saisie-idees'
import '../../../forms/forms.css'
import './atelier.css'

type NouvelleFiche = { readonly ideas: readonly Idee[]; readonly titre: string }

/** Workshop mode: ideas caught, grouped, voted on, turned into draft fiches. */
export function AtelierTab({ reunionId }: { readonly reunionId: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const isLocked = useVerrou(reunionId)
  const [byVotes, setByVotes] = useState(false)
  const [creating, setCreating] = useState<NouvelleFiche | null>(null)
  const groupes = listGroupes(dossier, reunionId)
  const columns = [null, ...groupes].map((groupe) => ({
    groupe,
    ideas: listIdees(dossier, reunionId, groupe?.id ?? null, byVotes),
  }))
  const all = columns.flatMap(({ ideas }) => ideas)
  const [loose, ...grouped] = columns
  const sorted = byVotes
    ? [...grouped].sort((a, b) => countVotes(b.ideas) - countVotes(a.ideas))
    : grouped
  const shown = loose === undefined ? sorted : [loose, ...sorted]
  return (
    <div className="ecran-corps atelier" data-zone="detail">
      <VerrouBandeau reunionId={reunionId} />
      {!isLocked && <SaisieIdees reunionId={reunionId} byVotes={byVotes} onByVotes={setByVotes} />}
      {all.length === 0 && groupes.length === 0 ? (
        <EmptyState title={MOTS.emptyTitle} example={MOTS.emptyExample}>
          {MOTS.emptyText}
        </EmptyState>
      ) : (
        <>
          <p className="sous">
            {MOTS.counts(all.length, groupes.length, countVotes(all))}
            {!isLocked && ` · ${MOTS.keys}`}
          </p>
          <div className="atelier-colonnes">
            {shown.map(({ groupe, ideas }) => (
              <GroupeColonne
                key={groupe?.id ?? ''}
                reunionId={reunionId}
                groupe={groupe}
                ideas={ideas}
                groupes={groupes}
                isLocked={isLocked}
                onFiche={(chosen, titre) => setCreating({ ideas: chosen, titre })}
              />
            ))}
          </div>
        </>
      )}
      {creating !== null && (
        <CreerFicheDialog
          reunionId={reunionId}
          ideas={creating.ideas}
          titre={creating.titre}
          onClose={() => setCreating(null)}
        />
      )}
    </div>
  )
}
