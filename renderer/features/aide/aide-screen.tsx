export function AideScreen() {
  return <h1>Cairn</h1>
}
