/** A value when it is a text, else nothing written. */
export function readText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
