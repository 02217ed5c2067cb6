import { lintAccessibility } from './lint-accessibility'
import { lintStructure, type Fault } from './lint-structure'
import { lintTypography } from './lint-typography'
import { openDocx } from './open-docx'

/** Every fault of a .docx that the schema validator does not see. Empty for a file that may be sent to a prefecture. */
export function lintDocx(bytes: Uint8Array): readonly Fault[] {
  const docx = openDocx(bytes)
  return [...lintStructure(docx), ...lintAccessibility(docx), ...lintTypography(docx)]
}
