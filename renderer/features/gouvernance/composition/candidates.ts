import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import type { Command } from '../../../../shared/domain/command'
import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { listOrdresBetween } from '../../../../shared/kernel/ordre'
import { matches } from '../../../../shared/kernel/recherche'
import {
  formatFonctionEtOrganisme,
  formatPersonneNom,
  isFonctionActive,
} from '../../../../shared/rules/fonctions.rules'
import { listMembres } from '../../../../shared/rules/instances.rules'
import { getNomOrganisme } from '../../../../shared/rules/libelles.rules'
import { GOUVERNANCE } from '../../../strings/gouvernance'

/** Someone, or an organisme, that may take a seat. */
export type Candidat = {
  readonly id: Id
  readonly table: 'fonctions' | 'organismes'
  readonly nom: string
  readonly detail: string
}

/** More are not shown: typing one more letter is quicker than reading. */
export const MAX_CANDIDATS = 60

/** Functions exercised that day and organismes, without those that already sit in the instance, for what was typed. */
export function listCandidats(
  dossier: Dossier,
  instance: Id,
  jour: DateIso,
  query: string,
): readonly Candidat[] {
  const seated = new Set<Id>(
    listMembres(dossier, instance, jour)
      .filter(({ actif }) => actif)
      .flatMap(({ membre }) => [membre.fonction ?? membre.organisme ?? '']),
  )
  const fonctions = listRows(dossier, 'fonctions')
    .filter((fonction) => isFonctionActive(fonction, jour))
    .map((fonction): Candidat => {
      const detail = formatFonctionEtOrganisme(dossier, fonction.id)
      const nom = formatPersonneNom(dossier, fonction.id)
      return {
        id: fonction.id,
        table: 'fonctions',
        nom,
        detail: fonction.personne === null ? '' : detail,
      }
    })
  const organismes = listRows(dossier, 'organismes')
    .filter(({ actif }) => actif)
    .map((organisme): Candidat => ({
      id: organisme.id,
      table: 'organismes',
      nom: getNomOrganisme(dossier, organisme.id),
      detail: organisme.sigle.trim(),
    }))
  return [...fonctions, ...organismes]
    .filter(
      ({ id, nom, detail }) => !seated.has(id) && nom !== '' && matches(`${nom} ${detail}`, query),
    )
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr') || (a.id < b.id ? -1 : 1))
}

/** Seats for those chosen, in their order, as one gesture. `debut` stays empty: a seat without a date has always been there. */
export function buildAjoutMembres(
  dossier: Dossier,
  ctx: Ctx,
  target: { readonly instance: Id; readonly college: Id | null },
  chosen: readonly Pick<Candidat, 'id' | 'table'>[],
): Command {
  const last = listMembres(dossier, target.instance)
    .map(({ membre }) => membre.ordre)
    .sort()
    .at(-1)
  const ordres = listOrdresBetween(last ?? null, null, Math.max(1, chosen.length))
  return combine(
    GOUVERNANCE.addCommand(chosen.length),
    chosen.map(({ id, table }, index) =>
      createRecord(
        'membres',
        REGISTRY.membres.create(ctx, {
          ...target,
          fonction: table === 'fonctions' ? id : null,
          organisme: table === 'organismes' ? id : null,
          qualite: 'membre',
          ordre: ordres[index] ?? 'a0',
        }),
      ),
    ),
  )
}
