import type { Dossier } from '../../../shared/domain/dossier'
import type { SessionJournal } from '../../../shared/domain/operation'
import type { ConflitChamp } from '../../../shared/journal/conflit'
import { getSession } from '../../../shared/journal/operation-id'
import { compareDossiers, countDifferences } from '../../../shared/rules/differences.rules'
import {
  formatValeur,
  getLibelleChamp,
  getTitreObjet,
} from '../../../shared/rules/valeurs-lisibles.rules'
import { buildAuteurs, formatInstant } from '../auteurs'
import type { Etape } from './merge-files'

/** A field in several versions: nobody decided yet. The last version is the one the dossier shows meanwhile. */
export type ConflitJson = {
  readonly table: string
  readonly id: string
  readonly champ: string
  readonly objet: string
  readonly libelle: string
  readonly versions: readonly {
    readonly valeur: string
    readonly auteur: string
    readonly quand: string
  }[]
}

/** What one file brought to those before it. A public interface: names are for life. */
export type ApportJson = {
  readonly fichier: string
  /** `identique`, `plus_ancienne` (nothing new), `avance` (all that was there and more), `diverge`. */
  readonly relation: Etape['fusion']['relation']
  readonly operations: number
  readonly parTable: readonly {
    readonly table: string
    readonly ajouts: number
    readonly modifications: number
    readonly suppressions: number
  }[]
  readonly parPersonne: readonly { readonly nom: string; readonly operations: number }[]
  readonly conflits: readonly ConflitJson[]
  /** Operations of this file that bear an identifier already used for something else: set aside. */
  readonly quarantaine: readonly string[]
}

export function buildApport({ path, fusion }: Etape): ApportJson {
  const { avant, apres, journal } = fusion
  const getAuteur = buildAuteurs(journal.sessions)
  const persons = new Map<string, number>()
  for (const { i } of fusion.ajoutees) {
    const nom = getAuteur(getSession(i))
    persons.set(nom, (persons.get(nom) ?? 0) + 1)
  }
  return {
    fichier: path,
    relation: fusion.relation,
    operations: fusion.ajoutees.length,
    parTable: countDifferences(compareDossiers(avant.dossier, apres.dossier, { avecSuivi: true })),
    parPersonne: [...persons]
      .map(([nom, operations]) => ({ nom, operations }))
      .sort((a, b) => b.operations - a.operations || (a.nom < b.nom ? -1 : 1)),
    conflits: fusion.conflits.map((conflit) =>
      buildConflit(conflit, apres.dossier, avant.dossier, journal.sessions),
    ),
    quarantaine: fusion.quarantaine.map(({ i }) => i),
  }
}

/** @param otherwise where records that are gone are looked for, to be named */
export function buildConflit(
  { table, id, champ, versions }: ConflitChamp,
  dossier: Dossier,
  otherwise: Dossier,
  sessions: readonly SessionJournal[],
): ConflitJson {
  const getAuteur = buildAuteurs(sessions)
  return {
    table,
    id,
    champ,
    objet: getTitreObjet(dossier, table, id, otherwise),
    libelle: getLibelleChamp(dossier, table, champ),
    versions: versions.map(({ valeur, session, quand }) => ({
      valeur: formatValeur(dossier, table, champ, valeur, otherwise),
      auteur: getAuteur(session),
      quand: formatInstant(quand),
    })),
  }
}
