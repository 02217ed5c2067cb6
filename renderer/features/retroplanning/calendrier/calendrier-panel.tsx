import type { PanelProps } from '../panel-props'

export function CalendrierPanel(_props: PanelProps) {
  return null
}
