import type { PanelProps } from '../panel-props'

export function ComparaisonPanel(_props: PanelProps) {
  return null
}
