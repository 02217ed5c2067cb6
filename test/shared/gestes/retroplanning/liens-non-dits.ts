import type { Dossier } from '../../../../shared/domain/dossier'
import type { PropositionPlan } from '../../../../shared/gestes/retroplanning/retroplanifier'
import type { Id } from '../../../../shared/kernel/json'
import type { Calendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import { getDelai } from '../../../../shared/rules/calendrier/delais.rules'
import { addDelai } from '../../../../shared/rules/calendrier/jours-ouvres.rules'

/**
 * The links and delays that a proposal breaks and that no problem says by naming both steps: there must be none. Read from the records
 * alone, not from what the calculation made of them. Phases are left out: they have the span of their steps, whose links speak.
 */
export function listLiensNonDits(
  dossier: Dossier,
  calendrier: Calendrier,
  { lignes, problemes }: PropositionPlan,
): readonly string[] {
  const byId = new Map(lignes.map((ligne) => [ligne.etape, ligne]))
  const parents = new Set(lignes.map(({ etape }) => dossier.etapes[etape]?.parent))
  const named = problemes.map(({ etapes }) => new Set(etapes))
  const isDone = (id: Id): boolean => dossier.etapes[id]?.statut === 'realisee'
  return Object.values(dossier.dependances).flatMap((lien) => {
    const a = byId.get(lien.avant ?? '')
    const b = byId.get(lien.etape ?? '')
    if (a === undefined || b === undefined) return []
    if (parents.has(a.etape) || parents.has(b.etape)) return []
    const before = a.propose ?? a.avant
    const after = b.propose ?? b.avant
    if (before === null || after === null) return []
    if (isDone(a.etape) && isDone(b.etape)) return []
    const usuel = lien.delaiUsuel === '' ? undefined : getDelai(dossier, lien.delaiUsuel)
    const valeur = usuel?.valeur ?? lien.delai ?? 0
    const end = addDelai(calendrier, before.fin, valeur, usuel?.unite ?? lien.uniteDelai)
    if (end <= after.debut) return []
    if (named.some((ids) => ids.has(a.etape) && ids.has(b.etape))) return []
    return [`${a.etape} → ${b.etape}`]
  })
}
