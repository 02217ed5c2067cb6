import type { Dossier } from '../../../shared/domain/dossier'
import { formatCompte } from '../../../shared/kernel/accord'
import { getLibelleTable } from '../../../shared/rules/valeurs-lisibles.rules'
import { shortenValeur } from '../auteurs'
import type { ApportJson, ConflitJson } from './rapport-json'

const RELATIONS: Readonly<Record<ApportJson['relation'], string>> = {
  identique: 'rien de nouveau, les mêmes modifications',
  plus_ancienne: 'rien de nouveau, copie plus ancienne',
  avance: 'contient tout ce qui précède, et davantage',
  diverge: 'modifié de son côté',
}

const MODIFICATION = { one: 'modification', many: 'modifications' }

/** What one file brought, to be read in a terminal. */
export function formatApport(apport: ApportJson, dossier: Dossier): readonly string[] {
  const { fichier, relation, operations, parTable, parPersonne, conflits, quarantaine } = apport
  const count = operations === 0 ? '' : ` (${formatCompte(operations, MODIFICATION)})`
  return [
    `${fichier} : ${RELATIONS[relation]}${count}`,
    ...parTable.map((line) => `  ${getLibelleTable(dossier, line.table)} : ${formatCounts(line)}`),
    ...parPersonne.map(
      ({ nom, operations: own }) => `  ${nom} : ${formatCompte(own, MODIFICATION)}`,
    ),
    ...conflits.flatMap(formatConflit),
    ...(quarantaine.length === 0 ? [] : [formatQuarantaine(quarantaine.length)]),
  ]
}

function formatCounts(line: ApportJson['parTable'][number]): string {
  const counts = [
    [line.ajouts, { one: 'ajout', many: 'ajouts' }],
    [line.modifications, MODIFICATION],
    [line.suppressions, { one: 'suppression', many: 'suppressions' }],
  ] as const
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => formatCompte(count, words))
    .join(', ')
}

function formatQuarantaine(count: number): string {
  const words = { one: 'modification mise de côté', many: 'modifications mises de côté' }
  return `  Fichier incohérent : ${formatCompte(count, words)}.`
}

function formatConflit({ objet, libelle, versions }: ConflitJson): readonly string[] {
  return [
    `  À décider : ${objet}, ${libelle}`,
    ...versions.map(
      ({ valeur, auteur, quand }) => `    - ${shortenValeur(valeur)} (${auteur}, ${quand})`,
    ),
  ]
}
