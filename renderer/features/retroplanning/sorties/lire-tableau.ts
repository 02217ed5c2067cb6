import { LIMITES_IMPORT } from '../../../../shared/exchange/limites-import'
import { tellRefusEtapes } from '../../../../shared/exchange/refus-etapes'
import { failure, success, type Result } from '../../../../shared/kernel/result'
import type { FeuilleImportee, TableImportee } from '../../../../shared/kernel/table-importee'
import { findColonnes } from '../../../../shared/rules/tableur-etapes'
import { readContactsFile, readContactsPaste } from '../../../store/import-contacts'
import { getMachine } from '../../../store/machine'
import { SORTIES_RETRO as WORDS } from '../../../strings/retroplanning-sorties'

/** The sheet that names a column « Étape », else the first one. */
function choose(read: Result<readonly FeuilleImportee[]>): Result<TableImportee> {
  if (!read.ok) return failure(tellRefusEtapes(read.error))
  const tables = read.value.map(({ table }) => table)
  const found = tables.find(({ entetes }) => findColonnes(entetes).has('titre')) ?? tables[0]
  return success(found ?? { entetes: [], lignes: [], numeros: [] })
}

/** Null when nothing was chosen. */
export async function openTableau(): Promise<Result<TableImportee> | null> {
  const chosen = await getMachine().openFile({
    title: WORDS.chooseTitle,
    filters: [{ name: WORDS.chooseFilter, extensions: ['xlsx', 'csv', 'txt'] }],
    // Beyond what is accepted, so that the reason is ours to say.
    maxBytes: 4 * LIMITES_IMPORT.octets,
  })
  if (!chosen.ok) return chosen
  if (chosen.value === null) return null
  return choose(await readContactsFile(chosen.value.name, chosen.value.bytes))
}

/** Cells copied from a spreadsheet; a lone column is one too. */
export async function readColle(texte: string): Promise<Result<TableImportee>> {
  const isColumn = !texte.includes('\t') && /^\s*[ée]tapes?\s*\r?\n/i.test(texte)
  // A tab at the end of each line makes it cells; the empty column is left out by whoever reads.
  const cells = isColumn ? texte.replace(/\r?\n/g, '\t\n') : texte
  return choose(await readContactsPaste(WORDS.pasted, cells))
}
