import { randomBytes } from 'node:crypto'
import type { Ctx } from '../../shared/kernel/ctx'

/** The context of a document made from the command line: now, today here, nobody in particular. */
export function createExportCtx(): Ctx {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return {
    now: now.getTime(),
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    author: { nom: '', fonction: '', organisme: '' },
    newId: (prefix) => `${prefix}_${BigInt(`0x${randomBytes(8).toString('hex')}`).toString(36)}`,
  }
}
