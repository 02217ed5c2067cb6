import type { Id } from '../../../../shared/kernel/json'
import type { TexteRiche } from '../../../../shared/kernel/texte-riche'
import { isTexteVide } from '../../../../shared/kernel/texte-riche-plain'
import { listPoints } from '../../../../shared/rules/reunions.rules'
import { RicheStatic } from '../../../forms/riche-static'
import { useCairn } from '../../../store/cairn-store'
import { SEANCE as MOTS } from '../../../strings/seance'
import { listResultats, ResultatsPoint } from './resultats-point'
import '../../../forms/riche.css'

/** What was noted point by point, to be read. */
export function SeanceLue({ reunionId }: { readonly reunionId: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const notes = dossier.reunions[reunionId]?.notes ?? null
  const general = listResultats(dossier, reunionId, null)
  return (
    <div className="seance-lue">
      {listPoints(dossier, reunionId).map((point, index) => (
        <section key={point.id} aria-labelledby={`lue-${point.id}`}>
          <h2 id={`lue-${point.id}`}>
            {MOTS.goTo(
              index + 1,
              point.titre.trim() || MOTS.untitled,
              MOTS.etats[point.statut ?? 'a_traiter'],
            )}
          </h2>
          <Texte texte={point.notes} />
          <ResultatsPoint resultats={listResultats(dossier, reunionId, point.id)} />
        </section>
      ))}
      {(!isTexteVide(notes) || general.length > 0) && (
        <section aria-labelledby="lue-general">
          <h2 id="lue-general">{MOTS.general}</h2>
          <Texte texte={notes} />
          <ResultatsPoint resultats={general} />
        </section>
      )}
    </div>
  )
}

function Texte({ texte }: { readonly texte: TexteRiche | null }) {
  if (texte === null || isTexteVide(texte)) return null
  return (
    <div className="prose">
      <RicheStatic texte={texte} />
    </div>
  )
}
