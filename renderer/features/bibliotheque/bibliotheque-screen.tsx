export function BibliothequeScreen() {
  return <h1>Cairn</h1>
}
