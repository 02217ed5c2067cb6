export function ParametresScreen() {
  return <h1>Cairn</h1>
}
