import { useEffect, useState } from 'react'
import type { TableImportee } from '../../../../shared/kernel/table-importee'
import type { Correspondance } from '../../../../shared/rules/import-champs'
import { listLignesImport } from '../../../../shared/rules/import-contacts.rules'
import type { ChoixDoublon, PlanImport } from '../../../../shared/rules/import-plan'
import { useCairn } from '../../../store/cairn-store'
import { runBySlices } from '../../../store/run-by-slices'
import { getCtx } from '../../../store/session'

/** The dry run of a table, made by slices: the page answers meanwhile. `part` goes from 0 to 1 until it is there. */
export function usePlan(
  table: TableImportee,
  correspondance: Correspondance,
  choix: ReadonlyMap<number, ChoixDoublon>,
): { readonly plan: PlanImport | null; readonly part: number } {
  const dossier = useCairn((state) => state.dossier)
  const [plan, setPlan] = useState<PlanImport | null>(null)
  const [part, setPart] = useState(0)
  useEffect(() => {
    let isWanted = true
    const steps = listLignesImport(dossier, table, correspondance, { jour: getCtx().today, choix })
    void runBySlices(steps, (done) => {
      if (isWanted) setPart(done)
      return isWanted
    }).then((made) => {
      if (isWanted && made !== null) {
        setPlan(made)
        setPart(0)
      }
    })
    return () => {
      isWanted = false
    }
  }, [dossier, table, correspondance, choix])
  return { plan, part }
}
