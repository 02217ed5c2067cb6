/** An empty plan: the démarches to begin from. */
export function ModelesEmpty() {
  return null
}
