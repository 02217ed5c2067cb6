import type { PanelProps } from '../panel-props'

export function ListePanel(_props: PanelProps) {
  return null
}
