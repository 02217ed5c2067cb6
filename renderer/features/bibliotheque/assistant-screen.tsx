export function AssistantScreen() {
  return <h1>Cairn</h1>
}
