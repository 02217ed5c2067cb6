type Props = {
  readonly opened: boolean
  readonly onClose: () => void
}

/** The plan counted back from one or several imposed dates. */
export function RetroDialog(_props: Props) {
  return null
}
