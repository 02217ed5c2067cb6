import { writeFileSync } from 'node:fs'

/**
 * Reporter of node:test that keeps a running count in the file named by CAIRN_COUNTS. Written at once at every test: the runner's
 * own reports are cut short when it is told not to wait for browsers left open.
 * @param {AsyncIterable<{ type: string, data: any }>} source
 */
export default async function* countTests(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const write = () => writeFileSync(process.env.CAIRN_COUNTS, JSON.stringify(counts))
  write()
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.details?.type === 'suite') continue
    if (type === 'test:fail') counts.failed += 1
    else if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1
    else counts.passed += 1
    write()
  }
  yield ''
}
