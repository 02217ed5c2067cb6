import { applyCommand } from '../../../shared/commands/apply-command'
import type { Dossier } from '../../../shared/domain/dossier'
import { readCollage } from '../../../shared/exchange/contacts-colles'
import { readContacts } from '../../../shared/exchange/lit-contacts'
import { importerContacts } from '../../../shared/gestes/importer-contacts'
import type { Result } from '../../../shared/kernel/result'
import { success } from '../../../shared/kernel/result'
import type { FeuilleImportee, TableImportee } from '../../../shared/kernel/table-importee'
import { buildCorrespondance } from '../../../shared/rules/import-champs'
import { isRetenue, listLignesImport } from '../../../shared/rules/import-contacts.rules'
import type { ChoixDoublon, PlanImport } from '../../../shared/rules/import-plan'
import type { Essai } from './essais'
import { JOUR, type Base } from './base'

export async function readEssai({
  nom,
  contenu,
}: Essai): Promise<Result<readonly FeuilleImportee[]>> {
  if (typeof contenu !== 'string') return readContacts(contenu, nom)
  const pasted = readCollage(contenu)
  return pasted.ok ? success([{ nom, table: pasted.value }]) : pasted
}

/** The dry run, doubtful lines taken as someone else: as much as can come in does. */
export function buildPlan(dossier: Dossier, table: TableImportee): PlanImport {
  const correspondance = buildCorrespondance(table)
  const run = (choix: ReadonlyMap<number, ChoixDoublon>): PlanImport => {
    const steps = listLignesImport(dossier, table, correspondance, { jour: JOUR, choix })
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
  }
  const doubts = run(new Map()).lignes.filter(({ proche }) => proche !== null)
  return run(new Map(doubts.map(({ numero }) => [numero, 'creer'])))
}

/** The dossier once all that is kept is written. */
export function importPlan({ dossier, f }: Base, plan: PlanImport, provenance: string): Dossier {
  const retenues = new Set(plan.lignes.filter(isRetenue).map(({ numero }) => numero))
  return applyCommand(dossier, importerContacts(dossier, f.ctx, plan, { retenues, provenance }))
}
