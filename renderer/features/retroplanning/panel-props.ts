import type { Id } from '../../../shared/kernel/json'

/** What each view of the plan is given: the step that the address names, and how to name another. */
export type PanelProps = {
  readonly selected: Id | null
  readonly onSelect: (id: Id | null) => void
  /** Names a step and shows its detail. */
  readonly onOpen: (id: Id) => void
}
