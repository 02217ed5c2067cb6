import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newToken } from '../../../electron/main/app/random-token'
import { DISK } from '../../../electron/main/files/disk'
import { DiskLogStore } from '../../../electron/main/log/log-store'
import { formatLogLine } from '../../../shared/kernel/log-line'

const NOM = 'Zanzibeuré'
const ERASURE = { k: 'base', ops: [{ i: '1-a', t: '_effacements', e: 'eff_1', f: '*', p: [] }] }

describe('a log written anew after an erasure', () => {
  it.each([
    [{ k: 'base', ops: [] }, true],
    [ERASURE, false],
  ])('%j : the damaged copy is kept: %s', async (line, isKept) => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-journal-'))
    const path = join(folder, 'a.ndjson')
    writeFileSync(path, `${formatLogLine(JSON.stringify({ nom: NOM }))}\ntorn ${NOM}`)
    const store = new DiskLogStore({ disk: DISK, folder, newToken })
    expect((await store.state('a')).ok).toBe(true)
    expect(readdirSync(folder)).toContain('a.ndjson.abime')
    const lines = [formatLogLine(JSON.stringify(line))]
    for (const times of [1, 2]) expect((await store.write('a', lines)).ok).toBe(times > 0)
    await store.close()
    const holding = readdirSync(folder).filter((name) =>
      readFileSync(join(folder, name), 'utf8').includes(NOM),
    )
    expect(holding).toEqual(isKept ? ['a.ndjson.abime'] : [])
  })
})
