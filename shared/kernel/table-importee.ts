/** Rows received from a spreadsheet, a text file, a contact file or the clipboard: plain texts, whatever they were. */
export type TableImportee = {
  readonly entetes: readonly string[]
  /** Each as long as the headings. Empty lines are left out. */
  readonly lignes: readonly (readonly string[])[]
  /** The number of each line where it comes from, counted from 1 as a spreadsheet does. */
  readonly numeros: readonly number[]
}

/** A sheet of what was received; a file that has only one bears its own name, or none. */
export type FeuilleImportee = { readonly nom: string; readonly table: TableImportee }
