import { formatCompte } from '../kernel/accord'
import type { BilanReparation } from './reparer-ctg'

const count = (value: number, one: string, many: string): string =>
  formatCompte(value, { one, many })

/** What was and was not recovered, in sentences for whoever only knows Word. */
export function formatBilan(bilan: Omit<BilanReparation, 'phrases'>): readonly string[] {
  const { attendues, prouvees, nonProuvees, ecartees, reconstruites, parties } = bilan
  const lost = attendues === null ? 0 : Math.max(0, attendues - prouvees - nonProuvees)
  const phrases: string[] = []
  const total = attendues === null ? '' : ` sur ${attendues}`
  phrases.push(
    `${count(prouvees, 'modification relue et vérifiée', 'modifications relues et vérifiées')}${total}.`,
  )
  if (nonProuvees > 0)
    phrases.push(
      `${count(nonProuvees, 'modification relue dans une partie abîmée', 'modifications relues dans une partie abîmée')}\u00a0: rien ne prouve qu’elles soient exactes, relisez-les.`,
    )
  if (lost > 0) phrases.push(`${count(lost, 'modification perdue', 'modifications perdues')}.`)
  if (ecartees > 0)
    phrases.push(
      `${count(ecartees, 'modification incohérente écartée', 'modifications incohérentes écartées')}.`,
    )
  if (reconstruites > 0)
    phrases.push(
      `${count(reconstruites, 'valeur retrouvée', 'valeurs retrouvées')} dans la copie lisible du fichier\u00a0: leur auteur et leur date ne sont plus connus.`,
    )
  for (const { chemin, etat, lignesPerdues } of parties) {
    if (etat === 'perdue') phrases.push(`La partie ${chemin} de l’historique est perdue.`)
    else if (lignesPerdues > 0)
      phrases.push(
        `${chemin}\u00a0: ${count(lignesPerdues, 'ligne illisible', 'lignes illisibles')}.`,
      )
  }
  if (bilan.pieces + bilan.piecesPerdues > 0)
    phrases.push(
      `${count(bilan.pieces, 'pièce jointe récupérée', 'pièces jointes récupérées')}, ${count(bilan.piecesPerdues, 'perdue', 'perdues')}.`,
    )
  if (!bilan.manifeste)
    phrases.push(
      'L’en-tête du fichier est perdu\u00a0: le dossier a reçu une nouvelle identité, et rien n’a pu être vérifié par empreinte.',
    )
  return phrases
}
