import { foldText } from '../kernel/recherche'

/** The columns of the plan in a spreadsheet, in order. */
export const COLONNES_ETAPES = [
  { id: 'phase', label: 'Phase', noms: /^phase$/ },
  { id: 'titre', label: 'Étape', noms: /^(?:etapes?|titre|taches?|intitule|libelle|action)$/ },
  { id: 'genre', label: 'Genre', noms: /^(?:genre|type|nature)$/ },
  {
    id: 'prevue',
    label: 'Prévu',
    noms: /^(?:prevue?|(?:date|periode) prevue|date|quand|echeance|periode)$/,
  },
  { id: 'realisee', label: 'Réalisé', noms: /^(?:realisee?|date realisee|date reelle|fait le)$/ },
  { id: 'etat', label: 'État', noms: /^(?:etat|statut|avancement)$/ },
  { id: 'responsable', label: 'Responsable', noms: /^(?:responsable|pilote|referent|qui)$/ },
  { id: 'instance', label: 'Instance', noms: /^instance$/ },
  { id: 'quantite', label: 'Nombre', noms: /^(?:nombre(?: de fois)?|quantite|nb)$/ },
  { id: 'livrable', label: 'Livrable', noms: /^livrables?(?: attendus?)?$/ },
  { id: 'motifEcart', label: 'Motif', noms: /^motif(?: de l'ecart)?$/ },
] as const

export type ColonneEtape = (typeof COLONNES_ETAPES)[number]['id']

/** « Phase, Étape, Genre… »: what is told to who brings a table without them. */
export const NOMS_COLONNES = COLONNES_ETAPES.map(({ label }) => label).join(', ')

/** Which column of a table holds what, from its headings; the first one wins. Headings that say nothing are left out. */
export function findColonnes(entetes: readonly string[]): ReadonlyMap<ColonneEtape, number> {
  const found = new Map<ColonneEtape, number>()
  entetes.forEach((entete, index) => {
    const folded = foldText(entete).replace(/’/g, "'").trim()
    const column = COLONNES_ETAPES.find(({ noms }) => noms.test(folded))
    if (column !== undefined && !found.has(column.id)) found.set(column.id, index)
  })
  return found
}
