/** A text as XML takes it: control characters and lone surrogates dropped, the five signs written as entities. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u2028\u2029\ufeff]+/g, ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** A length in points, a hundredth at most, without needless zeros. */
export function formatLongueur(value: number): string {
  return String(Math.round(value * 100) / 100)
}
