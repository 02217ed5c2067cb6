import { useCairn } from './cairn-store'

/** Leaves the received file aside: nothing of it was in the dossier. */
export function cancelReception(): void {
  useCairn.setState({ reception: null })
}
