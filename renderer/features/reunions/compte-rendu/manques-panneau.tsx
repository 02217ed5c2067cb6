import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useMemo } from 'react'
import { getChampId } from '../../../forms/champ-props'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { COMPTE_RENDU as MOTS } from '../../../strings/compte-rendu'
import { getReunionPath } from '../reunions-route'
import { listManques } from './modele-compte-rendu'

type ManquesProps = {
  readonly reunionId: Id
  /** Shows the fields, then gives the focus to one. */
  readonly onWrite: (champ: string) => void
}

/** What the minutes still lack: each line leads to where it is written. */
export function ManquesPanneau({ reunionId, onWrite }: ManquesProps) {
  const dossier = useCairn((state) => state.dossier)
  const manques = useMemo(() => listManques(dossier, reunionId), [dossier, reunionId])
  return (
    <section className="carte" aria-labelledby="compte-rendu-manques">
      <h2 id="compte-rendu-manques">{MOTS.missingTitle(manques.length)}</h2>
      {manques.length === 0 ? (
        <p className="compte-rendu-complet">
          <IconCircleCheck size={16} aria-hidden />
          {MOTS.missingNone}
        </p>
      ) : (
        <ul className="compte-rendu-manques">
          {manques.map(({ table, id, field, label, where }) => (
            <li key={`${table} ${id} ${field}`}>
              <IconCircleDashed size={15} aria-hidden />
              {table === 'reunions' && field !== 'redacteur' ? (
                <a
                  href={`#${getReunionPath(reunionId, field === 'listes' ? 'presence' : 'preparation')}`}
                >
                  {label}
                </a>
              ) : (
                <button
                  type="button"
                  className="bouton-lien"
                  onClick={() => onWrite(getChampId(id, field))}
                >
                  {table === 'pointsOrdreDuJour' ? `${label}, ${where}` : label}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
