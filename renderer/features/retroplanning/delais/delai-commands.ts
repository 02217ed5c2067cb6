import { createRecord } from '../../../../shared/commands/create-record'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { setFields } from '../../../../shared/commands/set-fields'
import type { Command } from '../../../../shared/domain/command'
import type { Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { Delai } from '../../../../shared/rules/calendrier/delais.rules'
import { DELAIS } from '../../../strings/retroplanning-delais'

/**
 * Another value or unit for a delay: the record that changes it, made when it is the first change. The name and the source of a
 * shipped delay stay those of the rule, so that a later version may correct them.
 */
export function setDelai(
  dossier: Dossier,
  ctx: Ctx,
  delai: Delai,
  patch: Partial<Pick<Delai, 'valeur' | 'unite'>>,
): Command {
  const label = DELAIS.changedCommand(delai.libelle)
  if (delai.id !== null) return setFields(dossier, 'delaisUsuels', delai.id, patch, label)
  const { cle, valeur, unite } = { ...delai, ...patch }
  const row = REGISTRY.delaisUsuels.create(ctx, { cle, valeur, unite })
  return createRecord('delaisUsuels', row, label)
}

/** The shipped value again: what replaced it goes. Undefined when nothing does. */
export function resetDelai(dossier: Dossier, delai: Delai): Command | undefined {
  if (delai.id === null) return undefined
  const label = DELAIS.resetCommand(delai.libelle)
  return { ...deleteRecord(dossier, 'delaisUsuels', delai.id), label }
}
