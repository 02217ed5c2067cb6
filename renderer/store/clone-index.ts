import type { HeadsIndex } from '../../shared/journal/heads-index'

/** A copy to write on, the original being still needed as it is. */
export function cloneIndex(index: HeadsIndex): HeadsIndex {
  return index.copyWithout(() => false)
}
