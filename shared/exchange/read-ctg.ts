import type { Result } from '../kernel/result'
import { success } from '../kernel/result'
import { MIMETYPE, type CtgFile } from './ctg-file'
import { NAMES } from './entry-names'
import { getForeignNature, getForeignZipNature, isProtected, isZip } from './foreign-file'
import { LIMITS } from './limits'
import { readManifest } from './manifest'
import { readContents } from './read-contents'
import { openZip } from './read-zip'
import { catchRefused, getOrRefuse } from './refused'
import { checkProtection, unprotectCtg } from './protect-ctg'
import { refuseEmpty, refuseForeign, refusePassword, refuseSuspect, refuseTooBig } from './refusals'
import { parseUtf8 } from './utf8'

export type ReadCtgOptions = {
  /** For a protected file; ignored by any other. */
  readonly motDePasse?: string
}

/**
 * Reads a `.ctg` received from anyone. A file that is not exactly what was written is refused with a French sentence (codes `ctg-…`),
 * never half read. Oddities that lose nothing come as `avertissements`.
 * A protected file answers `ctg-mot-de-passe` without one, at once, and `ctg-mot-de-passe-faux` with a wrong one.
 * The file is in memory (200 MB at most); entries are unpacked one at a time, after every size was checked.
 */
export async function readCtg(
  bytes: Uint8Array,
  options: ReadCtgOptions = {},
): Promise<Result<CtgFile>> {
  if (!isProtected(bytes)) return readPlain(bytes)
  if (bytes.length > LIMITS.zipped) return refuseTooBig(`${bytes.length} octets`)
  const checked = checkProtection(bytes)
  if (!checked.ok) return checked
  if (options.motDePasse === undefined) return refusePassword()
  const plain = await unprotectCtg(bytes, options.motDePasse)
  if (!plain.ok) return plain
  return isProtected(plain.value) ? refuseSuspect('protégé deux fois') : readPlain(plain.value)
}

async function readPlain(bytes: Uint8Array): Promise<Result<CtgFile>> {
  if (bytes.length === 0) return refuseEmpty()
  if (!isZip(bytes)) return refuseForeign(getForeignNature(bytes))
  if (bytes.length > LIMITS.zipped) return refuseTooBig(`${bytes.length} octets`)
  return catchRefused(async () => {
    const zip = getOrRefuse(await openZip(bytes, checkIsCtg))
    const mimetype = parseUtf8(getOrRefuse(await zip.read(NAMES.mimetype)))
    if (mimetype !== MIMETYPE) return refuseForeign('une archive d’un autre logiciel')
    const manifest = getOrRefuse(readManifest(getOrRefuse(await zip.read(NAMES.manifest))))
    return success(await readContents(zip, manifest))
  })
}

function checkIsCtg(names: readonly string[]): Result<null> {
  return names.includes(NAMES.manifest) && names.includes(NAMES.mimetype)
    ? success(null)
    : refuseForeign(getForeignZipNature(names))
}
