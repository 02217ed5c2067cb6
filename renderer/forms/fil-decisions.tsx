import { IconCopy } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Id } from '../../shared/kernel/json'
import { listFilDecisions, type DecisionDuFil } from '../../shared/rules/decisions.rules'
import { getNomCourtReunion } from '../../shared/rules/reunions.rules'
import { useCairn } from '../store/cairn-store'
import { REGISTRES as MOTS } from '../strings/registres'
import { copierTexte } from './copier-texte'
import './fil-decisions.css'

/** More are unfolded on demand: the side of a fiche stays short. */
const PREMIERES = 4

/** Everything decided about a fiche, in order, each ready to be quoted. Nothing at all for a fiche without any. */
export function FilDecisions({ ficheId }: { readonly ficheId: Id }) {
  const decisions = useCairn((state) => state.dossier.decisions)
  const reunions = useCairn((state) => state.dossier.reunions)
  const points = useCairn((state) => state.dossier.pointsOrdreDuJour)
  const fil = useMemo(
    () => (decisions && reunions && points ? readFil(ficheId) : []),
    [decisions, reunions, points, ficheId],
  )
  const [isWhole, setWhole] = useState(false)
  if (fil.length === 0) return null
  const shown = isWhole ? fil : fil.slice(-PREMIERES)
  return (
    <section className="carte fil-decisions" aria-label={MOTS.fil.title}>
      <h3>{MOTS.fil.title}</h3>
      {shown.length < fil.length && (
        <button type="button" className="bouton-lien" onClick={() => setWhole(true)}>
          {MOTS.fil.more(fil.length)}
        </button>
      )}
      <ol>
        {shown.map((one) => (
          <Ligne key={one.decision.id} one={one} />
        ))}
      </ol>
    </section>
  )
}

function readFil(ficheId: Id): readonly DecisionDuFil[] {
  return listFilDecisions(useCairn.getState().dossier, ficheId)
}

function Ligne({ one }: { readonly one: DecisionDuFil }) {
  const { decision, numero, reunion, date, citation } = one
  const nom = useCairn((state) =>
    reunion === undefined ? '' : getNomCourtReunion(state.dossier, reunion.id),
  )
  const name = numero === '' ? MOTS.decisions.noNumber : numero
  return (
    <li>
      <div className="fil-decisions-tete">
        <a href={`#/reunions/decisions?ouvrir=${decision.id}`}>{name}</a>
        <button
          type="button"
          className="bouton-points"
          aria-label={MOTS.copyOf(name)}
          title={MOTS.copy}
          onClick={() => void copierTexte(citation, MOTS.copied, MOTS.copyRefused)}
        >
          <IconCopy size={15} aria-hidden />
        </button>
      </div>
      <p>{decision.texte}</p>
      {reunion !== undefined && (
        <p className="sous">
          <a href={`#/reunions/${reunion.id}/compte-rendu`}>{nom}</a>
          {date !== '' && `, ${date}`}
        </p>
      )}
    </li>
  )
}
