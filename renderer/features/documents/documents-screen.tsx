export function DocumentsScreen() {
  return <h1>Cairn</h1>
}
