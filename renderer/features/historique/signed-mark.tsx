import { IconRosetteDiscountCheck } from '@tabler/icons-react'
import { VERSIONS } from '../../strings/versions'

/** A version that nobody may change any more. */
export function SignedMark() {
  return (
    <span className="marque-signee">
      <IconRosetteDiscountCheck size={15} stroke={1.8} aria-hidden />
      {VERSIONS.signedMark}
    </span>
  )
}
