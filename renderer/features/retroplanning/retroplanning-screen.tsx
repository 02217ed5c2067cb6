import { APP } from '../../strings/app'

export function RetroplanningScreen() {
  return <h1>{APP.schedule}</h1>
}
