import { getAnyRow, listRows, type Dossier } from '../../shared/domain/dossier'
import type { Journal } from '../../shared/domain/operation'
import type { Partage } from '../../shared/domain/partage.entity'
import type { Personne } from '../../shared/domain/personne.entity'
import { getDefinition } from '../../shared/domain/registry'
import { isSameJson, type Id } from '../../shared/kernel/json'
import { success, type Result } from '../../shared/kernel/result'
import { listMentions } from '../../shared/rules/donnees-personnelles.rules'
import {
  buildMasquePersonne,
  buildVariante,
  isChampIdentite,
} from '../../shared/rules/identites-personne'
import { getNomPersonne } from '../../shared/rules/libelles.rules'
import { listOrdreLecture } from '../../shared/rules/ordre-lecture'
import { buildTraces, countTraces } from '../../shared/rules/traces-personne'
import {
  formatValeur,
  getLibelleChamp,
  getTitreObjet,
} from '../../shared/rules/valeurs-lisibles.rules'
import { getAtelier } from './atelier'
import { useCairn } from './cairn-store'
import { commitDrafts } from './drafts'
import { listAnciens } from './effacement-cibles'
import { readIdentites } from './effacement-identites'
import type { PlanEffacement, TexteAEffacer } from './effacement-types'
import { readJournalOuvert } from './journal-ouvert'
import { refuseNoDossier, refuseNoPersonne } from './refusals'
import { readList } from './sauvegarde-write'

/** What erasing someone from the open dossier would do. Nothing is changed. */
export async function readEffacement(personneId: Id): Promise<Result<PlanEffacement>> {
  const atelier = getAtelier()
  if (atelier === null) return refuseNoDossier()
  commitDrafts()
  const journal = await readJournalOuvert(atelier)
  if (!journal.ok) return journal
  const { dossier, auteur } = useCairn.getState()
  const identites = readIdentites(dossier, journal.value, personneId)
  const [personne] = identites
  if (personne === undefined) return refuseNoPersonne()
  const traces = buildTraces(dossier, identites)
  const textes = listTextes(dossier, identites)
  const shown = new Set(textes.map(({ cle }) => cle))
  const listed = await readList(atelier.ouvert.meta.dossierId)
  return success({
    personne: personneId,
    nom: getNomPersonne(personne) || 'Personne sans nom',
    textes,
    references: listMentions(dossier, personneId).filter(
      ({ genre }) => genre === 'personne' || genre === 'fonction',
    ),
    anciens: listAnciens(journal.value, traces).filter(
      ({ table, id, champ }) => id !== personneId && !shown.has(`${table}/${id}/${champ}`),
    ).length,
    sessions: countSessions(journal.value, (nom) => countTraces(traces, nom) > 0),
    estAuteur: countTraces(traces, auteur.nom) > 0,
    versionsSignees: listRows(dossier, 'versions').filter(({ signee }) => signee).length,
    sauvegardes: listed.ok ? listed.value.length : 0,
    copies: listCopies(dossier),
    sansNomSeul: traces.sansNomSeul,
  })
}

function countSessions({ sessions }: Journal, isNamed: (nom: string) => boolean): number {
  return sessions.filter(({ nom }) => isNamed(nom)).length
}

/** Copies that may hold the person and that nobody has given back. */
export function listCopies(dossier: Dossier): readonly Partage[] {
  return listRows(dossier, 'partages')
    .filter(({ retour, forme }) => forme !== 'sans_donnees' && retour !== 'supprime')
    .sort((a, b) => (b.jour ?? '').localeCompare(a.jour ?? ''))
}

/** Every free text of the dossier that names someone, in reading order. */
export function listTextes(
  dossier: Dossier,
  identites: readonly Personne[],
): readonly TexteAEffacer[] {
  const id = identites[0]?.id ?? ''
  const mask = buildMasquePersonne(dossier, identites)
  const certain = new Set(
    identites.flatMap((identite) =>
      listMentions(buildVariante(dossier, identite), id).flatMap((mention) =>
        mention.certain ? [`${mention.table}/${mention.id}/${mention.champ}`] : [],
      ),
    ),
  )
  return listOrdreLecture(dossier).flatMap(({ table, id: recordId }): TexteAEffacer[] => {
    const row = getAnyRow(dossier, table, recordId)
    if (row === undefined || recordId === id) return []
    return Object.entries(getDefinition(table).fields).flatMap(([champ, field]) => {
      const before = row[champ] ?? null
      if (field.target !== undefined || isChampIdentite(table, champ)) return []
      const valeur = mask(field, before)
      if (isSameJson(before, valeur)) return []
      const cle = `${table}/${recordId}/${champ}`
      return [
        {
          cle,
          table,
          id: recordId,
          champ,
          titre: getTitreObjet(dossier, table, recordId),
          libelle: getLibelleChamp(dossier, table, champ),
          avant: formatValeur(dossier, table, champ, before),
          apres: formatValeur(dossier, table, champ, valeur),
          valeur,
          certain: certain.has(cle),
        },
      ]
    })
  })
}
