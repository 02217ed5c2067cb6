export type Morceau = { readonly text: string; readonly superscript: boolean }

export function splitExposants(text: string): readonly Morceau[] {
  return [{ text, superscript: false }]
}
