const MIB = 1024 * 1024

/** What a table received from anyone may at most be; above, it is refused whole, never cut (word.md §8). Sizes in bytes. */
export const LIMITES_IMPORT = {
  octets: 10 * MIB,
  lignes: 20_000,
  colonnes: 200,
  /** Parts of a spreadsheet, once unpacked: one of them, and all. */
  partie: 64 * MIB,
  deplie: 128 * MIB,
  parties: 2_000,
  /** Inflated over zipped, for parts above `tauxDes`: a sheet of empty styled cells is near 100, a bomb above 1,000. */
  taux: 200,
  tauxDes: MIB,
  feuilles: 50,
  /** Characters. */
  cellule: 32_767,
} as const
