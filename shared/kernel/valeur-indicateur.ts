/**
 * The value of an indicator: a figure, or the reason why there is none. Plain JSON.
 * « secret » is the statistical secrecy under which small Caf figures are withheld.
 */
export type ValeurIndicateur =
  | { readonly nature: 'nombre'; readonly nombre: number }
  | { readonly nature: 'texte'; readonly texte: string }
  | { readonly nature: 'nd' | 'secret' | 'sansObjet' }
