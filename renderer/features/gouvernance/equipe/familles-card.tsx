import { useMemo } from 'react'
import { compareOrdre } from '../../../../shared/kernel/ordre'
import { addChild, deleteChild, moveChild } from '../../../forms/child-actions'
import { RecordForm } from '../../../forms/record-form'
import { useCairn } from '../../../store/cairn-store'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { FamilleGestes } from './famille-gestes'

/** The families of actors: a name, a sentence, the organismes. */
export function FamillesCard() {
  const rows = useCairn((state) => state.dossier.famillesActeurs)
  const familles = useMemo(() => Object.values(rows).sort(compareOrdre), [rows])
  return (
    <article
      className="gouvernance-detail"
      aria-label={GOUVERNANCE.familles}
      data-zone="detail"
      tabIndex={0}
    >
      <div className="gouvernance-feuille">
        <h2>{GOUVERNANCE.familles}</h2>
        <p className="sous">{GOUVERNANCE.famillesHelp}</p>
        {familles.map((famille, index) => (
          <section key={famille.id} className="famille" aria-label={famille.nom}>
            <RecordForm table="famillesActeurs" id={famille.id} />
            <FamilleGestes
              nom={famille.nom}
              isFirst={index === 0}
              isLast={index === familles.length - 1}
              onMove={(step) => moveChild('famillesActeurs', famille.id, step, familles)}
              onDelete={() => deleteChild('famillesActeurs', famille.id)}
            />
          </section>
        ))}
        <button
          type="button"
          className="bouton-petit"
          onClick={() => addChild('famillesActeurs', {}, familles)}
        >
          {GOUVERNANCE.addFamille}
        </button>
      </div>
    </article>
  )
}
