import { BoundChamp } from '../../../forms/bound-champ'
import { ChildTable } from '../../../forms/child-table'
import { RecordForm } from '../../../forms/record-form'
import type { Id } from '../../../../shared/kernel/json'
import { listPoints } from '../../../../shared/rules/reunions.rules'
import { useCairn } from '../../../store/cairn-store'
import { COMPTE_RENDU as MOTS } from '../../../strings/compte-rendu'

/** What the minutes are made of, written or put right after the meeting. */
export function Redaction({ reunionId }: { readonly reunionId: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const points = listPoints(dossier, reunionId)
  return (
    <div className="compte-rendu-redaction">
      {points.map(({ id, titre }, index) => (
        <section key={id} aria-label={MOTS.point(index + 1, titre)}>
          <h3>{MOTS.point(index + 1, titre)}</h3>
          <div className="champ" data-genre="richText">
            <BoundChamp
              table="pointsOrdreDuJour"
              id={id}
              name="notes"
              label={MOTS.notesOf(index + 1)}
            />
          </div>
          <div className="compte-rendu-statut">
            <BoundChamp
              table="pointsOrdreDuJour"
              id={id}
              name="statut"
              label={MOTS.statutOf(index + 1)}
            />
          </div>
        </section>
      ))}
      <ChildTable
        table="decisions"
        parentField="reunion"
        parentId={reunionId}
        columns={['texte', 'point', 'resultat']}
      />
      <ChildTable
        table="suites"
        parentField="reunion"
        parentId={reunionId}
        columns={['libelle', 'responsable', 'echeance']}
      />
      <RecordForm table="reunions" id={reunionId} only={['notes', 'redacteur', 'suivante']} />
    </div>
  )
}
