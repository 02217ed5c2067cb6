import type { PanelProps } from '../panel-props'

export function AnneePanel(_props: PanelProps) {
  return null
}
