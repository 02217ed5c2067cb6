import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'

const world = vi.hoisted(() => ({ userData: '', opened: [] as string[], trouble: '' }))
vi.mock('electron', () => ({
  app: { getPath: () => world.userData },
  shell: {
    openPath: (path: string) => {
      world.opened.push(path)
      return Promise.resolve(world.trouble)
    },
  },
}))

const { openDraft, sweepDrafts } = await import('../../../electron/main/files/drafts')
const BYTES = new TextEncoder().encode('X-Unsent: 1\r\n\r\nBonjour')

beforeEach(() => {
  world.userData = mkdtempSync(join(tmpdir(), 'cairn-envois-'))
  world.opened = []
  world.trouble = ''
})

const folder = () => join(world.userData, 'envois')

describe('a draft of message', () => {
  it('is written among our data, then opened by the mail program', async () => {
    const answer = await openDraft({ name: 'CTG été.eml', bytes: BYTES })
    expect(answer).toMatchObject({ ok: true, value: { name: 'CTG été.eml' } })
    const path = join(folder(), 'CTG été.eml')
    expect(world.opened).toEqual([path])
    expect(new Uint8Array(readFileSync(path))).toEqual(BYTES)
  })

  it.each(['a.exe', 'a.eml.exe', 'a', 'a.ctg', '.eml', 'a.eml\u202e.exe', 'a.lnk'])(
    'is nothing but a message: %s',
    async (name) => {
      expect(await openDraft({ name, bytes: BYTES })).toMatchObject({
        ok: false,
        error: { code: 'genre-refuse' },
      })
      expect(world.opened).toEqual([])
    },
  )

  it.each(['../../ailleurs.eml', '/etc/a.eml', 'C:\\a\\b.eml'])(
    'never leaves its folder: %s',
    async (name) => {
      expect((await openDraft({ name, bytes: BYTES })).ok).toBe(true)
      expect(readdirSync(world.userData).sort()).toEqual(['en-cours', 'envois'])
      expect(world.opened[0]?.startsWith(folder())).toBe(true)
    },
  )

  it('says what to do when no mail program answers', async () => {
    world.trouble = 'no application'
    expect(await openDraft({ name: 'a.eml', bytes: BYTES })).toMatchObject({
      ok: false,
      error: { code: 'sans-messagerie' },
    })
  })

  it('is swept at the next start, and nothing else is', async () => {
    await sweepDrafts()
    mkdirSync(folder())
    writeFileSync(join(folder(), 'ancien.EML'), 'x')
    writeFileSync(join(folder(), 'note.txt'), 'x')
    await sweepDrafts()
    expect(readdirSync(folder())).toEqual(['note.txt'])
    expect(existsSync(folder())).toBe(true)
  })
})
