import type { CtgFile } from '../../../../shared/exchange/ctg-file'
import { buildSha256 } from '../../../../shared/exchange/digest'
import { readCtg } from '../../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../../shared/exchange/write-ctg'
import { echec, success, type Result } from '../../../../shared/kernel/result'

export type Codec = {
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<CtgFile>>
  readonly write: (file: CtgFile) => Promise<Uint8Array<ArrayBuffer>>
}

/** The real files. */
export const REAL: Codec = { read: (bytes) => readCtg(bytes), write: writeCtg }

/** The same promise (whole, or refused) a hundred times faster, so that thousands of exchanges fit in a test. */
export const LIGHT: Codec = {
  read: (bytes) => {
    const text = new TextDecoder().decode(bytes)
    const [digest, body = ''] = text.split('\n')
    const isWhole = digest === buildSha256(new TextEncoder().encode(body))
    return Promise.resolve(
      isWhole ? success(JSON.parse(body) as CtgFile) : echec('ctg-abime', 'Abîmé.'),
    )
  },
  write: (file) => {
    const body = JSON.stringify(file)
    const digest = buildSha256(new TextEncoder().encode(body))
    return Promise.resolve(new TextEncoder().encode(`${digest}\n${body}`))
  },
}
