import { createContext, useContext } from 'react'

/** What a line asks of its tree. Stable for the life of the tree. */
export type TreeControl = {
  /** The renaming is over; `hasFocus` when the line takes the focus back. */
  readonly endRename: (hasFocus: boolean) => void
}

export const TreeControlContext = createContext<TreeControl>({ endRename: () => undefined })

export function useTreeControl(): TreeControl {
  return useContext(TreeControlContext)
}
