import type { RapportFusion } from '../../shared/documents/rapport-fusion'
import type { Dossier } from '../../shared/domain/dossier'
import { isTableName } from '../../shared/domain/registry'
import type { ConflitChamp, VersionConflit } from '../../shared/journal/conflit'
import type { DecisionConflit } from '../../shared/journal/decisions'
import { isSameJson, type Json } from '../../shared/kernel/json'
import { getAnyRow } from '../../shared/domain/dossier'
import { compareDossiers } from '../../shared/rules/differences.rules'
import type { Atelier } from './atelier'
import { formatAuteur, isOwnSession } from './auteurs'
import { useCairn } from './cairn-store'
import type { Preparee } from './reception'
import type { ChampRecu, ChoixReception, DifferenceRecue, Reception } from './reception-types'

type DecisionRapport = RapportFusion['decisions'][number]

let last: { readonly atelier: Atelier; readonly rapport: RapportFusion } | null = null

/** What the last integration into the open dossier did, for the report in Word; null when there was none since it was opened. */
export function getRapport(atelier: Atelier | null): RapportFusion | null {
  return last !== null && last.atelier === atelier ? last.rapport : null
}

/** The dossier as it was before the last integration is in its report: an erasure forgets it. */
export function forgetRapport(): void {
  last = null
}

/** Keeps what an integration just did: `avant` is the dossier as it was, the store shows what it became. */
export function keepRapport(
  atelier: Atelier,
  preparee: Preparee,
  reception: Reception,
  choix: ChoixReception,
  avant: Dossier,
  sauvegarde: string | null,
): void {
  const { dossier: apres, auteur } = useCairn.getState()
  const excluded = new Set(choix.exclus)
  const kept = new Set(
    compareDossiers(avant, apres, { avecSuivi: true }).flatMap(({ table, id, champs }) => [
      `${table}/${id}`,
      ...champs.map(({ champ }) => `${table}/${id}/${champ}`),
    ]),
  )
  const rapport: RapportFusion = {
    avant,
    apres,
    fichier: reception.fichier,
    creePar: reception.creePar,
    creeLe: reception.creeLe,
    quand: Date.now(),
    decalage: -new Date().getTimezoneOffset(),
    integrePar: auteur.nom,
    personnes: reception.personnes,
    integrees: reception.differences.flatMap((difference) =>
      keepChamps(difference, ({ cle }) => kept.has(cle) && !isExcluded(excluded, difference, cle)),
    ),
    refusees: reception.differences.flatMap((difference) =>
      keepChamps(difference, ({ cle }) => isExcluded(excluded, difference, cle)),
    ),
    recu: reception.apres,
    decisions: preparee.fusion.conflits.flatMap((conflit) =>
      describe(conflit, choix.decisions, atelier, avant, apres),
    ),
    aVerifier: reception.aVerifier,
    quarantaine: reception.quarantaine,
    sauvegarde,
  }
  last = { atelier, rapport }
}

function isExcluded(
  excluded: ReadonlySet<string>,
  { cle }: DifferenceRecue,
  champ: string,
): boolean {
  return excluded.has(cle) || excluded.has(champ)
}

/** A record with the fields wanted; one that came or went is taken or left whole. */
function keepChamps(
  difference: DifferenceRecue,
  isWanted: (champ: Pick<ChampRecu, 'cle'>) => boolean,
): readonly DifferenceRecue[] {
  if (difference.genre !== 'modification') return isWanted(difference) ? [difference] : []
  const champs = difference.champs.filter(isWanted)
  return champs.length === 0 ? [] : [{ ...difference, champs }]
}

function describe(
  conflit: ConflitChamp,
  decisions: ChoixReception['decisions'],
  atelier: Atelier,
  avant: Dossier,
  apres: Dossier,
): DecisionRapport[] {
  const { table, id, champ, versions } = conflit
  if (!isTableName(table)) return []
  const received = versions.findLast(({ session }) => !isOwnSession(session)) ?? versions.at(-1)
  const cle = `${table}/${id}/${champ}`
  const decision = Object.hasOwn(decisions, cle) ? decisions[cle] : undefined
  const mienne = getAnyRow(avant, table, id)?.[champ] ?? null
  return [
    {
      ...{ table, id, champ, mienne },
      choix: readChoix(decision, versions, mienne, received),
      recue: champ === '_sup' ? null : (received?.valeur ?? null),
      retenue: getAnyRow(apres, table, id)?.[champ] ?? null,
      auteur: formatAuteur(atelier.sessions.get(received?.session ?? '')),
    },
  ]
}

function readChoix(
  decision: DecisionConflit | undefined,
  versions: readonly VersionConflit[],
  mienne: Json,
  received: VersionConflit | undefined,
): DecisionRapport['choix'] {
  if (decision === undefined) return 'plus_tard'
  if (decision.genre === 'garder' || decision.genre === 'supprimer') return decision.genre
  if (decision.genre === 'valeur') return 'autre'
  const chosen = versions.find(({ operation }) => operation === decision.operation)
  if (chosen !== undefined && isSameJson(chosen.valeur, mienne)) return 'mienne'
  return chosen?.operation === received?.operation ? 'recue' : 'autre'
}
