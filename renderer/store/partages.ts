import { createRecord } from '../../shared/commands/create-record'
import type { Partage } from '../../shared/domain/partage.entity'
import { REGISTRY } from '../../shared/domain/registry'
import { buildVecteur, formatVecteur } from '../../shared/journal/vecteur'
import { success, type Result } from '../../shared/kernel/result'
import { getAtelier } from './atelier'
import { getCtx } from './ctx'
import { flush } from './dossiers'
import { buildEnvoi, type FichierEnvoi } from './envoi'
import { execute } from './gestures'
import type { OptionsEnvoi } from './historique-types'

/** A file ready to leave, and the point of the history it holds. */
export type EnvoiPret = FichierEnvoi & { readonly vecteur: string }

/** Builds the file to send; what is being typed is in it. */
export async function prepareEnvoi(options: OptionsEnvoi): Promise<Result<EnvoiPret>> {
  await flush()
  const ids = await getAtelier()?.ouvert.readIds()
  const built = await buildEnvoi(options)
  if (!built.ok) return built
  const vecteur = ids?.ok === true ? formatVecteur(buildVecteur(ids.value.map((i) => ({ i })))) : ''
  return success({ ...built.value, vecteur })
}

/** Notes in the dossier that a copy left: to whom, in what form. An ordinary gesture, that can be undone. */
export function addPartage(
  partage: Omit<Partage, 'id' | 'jour' | 'par' | 'retour'>,
  label: string,
): void {
  const ctx = getCtx()
  const row = REGISTRY.partages.create(ctx, {
    ...partage,
    jour: ctx.today,
    par: ctx.author.nom,
    retour: 'en_circulation',
  })
  execute(createRecord('partages', row, label))
}
