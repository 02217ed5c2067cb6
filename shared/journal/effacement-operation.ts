/** The pseudo-table of erasures: an application that does not know it keeps it as an unknown table. */
export const EFFACEMENTS = '_effacements'
