/** A title between guillemets; those it holds become English ones, as French wants: « Tables rondes “stratégie” ». */
export function citer(titre: string): string {
  const inner = titre.replace(/«[\s\u00a0\u202f]*/g, '“').replace(/[\s\u00a0\u202f]*»/g, '”')
  return `«\u00a0${inner}\u00a0»`
}
