import type { Id } from '../../../../shared/kernel/json'
import { getNomInstance, listInstances } from '../../../../shared/rules/instances.rules'
import { listReserve } from '../../../../shared/rules/reunions.rules'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS_MODELES as WORDS } from '../../../strings/reunions-modeles'
import { AgendaList } from '../preparation/agenda-list'
import { ofReserve } from '../preparation/point-parent'
import '../modeles/modeles.css'
import '../preparation/preparation.css'

/** The points that wait: those of no instance, then those of each. They go from one list to another by dragging. */
export function ReservePage() {
  const dossier = useCairn((state) => state.dossier)
  const instances = listInstances(dossier)
  const groups: readonly { readonly id: Id | null; readonly nom: string }[] = [
    { id: null, nom: WORDS.reserveCommon },
    ...instances.map(({ id }) => ({ id, nom: getNomInstance(dossier, id) })),
  ]
  return (
    <div className="ecran-corps reserve" data-zone="detail">
      <p className="champ-aide">{WORDS.reserveIntro}</p>
      {groups.map(({ id, nom }) => (
        <section key={id ?? 'commune'} aria-label={WORDS.reserveFor(nom)}>
          <h2>{nom}</h2>
          <AgendaList
            parent={ofReserve(id)}
            reserve={null}
            label={WORDS.reserveFor(nom)}
            empty={listReserve(dossier, id).length === 0 ? WORDS.reserveEmpty : ''}
          />
        </section>
      ))}
    </div>
  )
}
