/** On which lines a line of each table may be dropped to go inside. */
export const PARENT_TABLES: { readonly [table: string]: readonly string[] } = {
  fichesAction: ['objectifs', 'axes'],
  objectifs: ['axes'],
  constats: ['axes'],
}
