import { compareDateFloue } from '../../../../shared/kernel/date-floue-compare'
import { matches } from '../../../../shared/kernel/recherche'
import type { EtapeLue, EtatEtape } from '../../../../shared/rules/retroplanning/etapes.rules'

export type Tri = 'plan' | 'date'

export type Filtre = {
  readonly texte: string
  readonly etat: EtatEtape | ''
  readonly tri: Tri
}

export const SANS_FILTRE: Filtre = { texte: '', etat: '', tri: 'plan' }

/** The steps kept, in the order asked for: without a date they come last. */
export function listLignes(lues: readonly EtapeLue[], filtre: Filtre): readonly EtapeLue[] {
  const kept = lues.filter(
    (lue) =>
      (filtre.etat === '' || lue.etat === filtre.etat) &&
      (filtre.texte.trim() === '' ||
        matches(
          `${lue.titre} ${lue.responsable} ${lue.instance} ${lue.etape.livrable}`,
          filtre.texte,
        )),
  )
  if (filtre.tri === 'plan') return kept
  const rank = new Map(kept.map((lue, index) => [lue.id, index]))
  return [...kept].sort((a, b) => {
    if (a.quand === null || b.quand === null) {
      return Number(a.quand === null) - Number(b.quand === null) || compareRank(a, b)
    }
    return compareDateFloue(a.quand, b.quand) || compareRank(a, b)
  })

  function compareRank(a: EtapeLue, b: EtapeLue): number {
    return (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0)
  }
}
