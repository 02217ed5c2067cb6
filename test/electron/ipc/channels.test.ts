import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  buildAnswer,
  listChannels,
  type Handlers,
  type Sender,
} from '../../../electron/main/ipc/handle-channels'
import { success } from '../../../shared/kernel/result'
import type { InvokeChannel } from '../../../shared/bridge/ipc-channels'

const OURS: Sender = { url: 'app://cairn/index.html#/plan', isMainFrame: true }
const FILTERS = [{ name: 'Document Word', extensions: ['docx'] }]

const ARCHIVE = { folder: 'k3f9', name: '2026-03-02_143210_avant-fusion_1284.ctg' }

/** One right request a channel. */
const RIGHT: Readonly<Record<InvokeChannel, unknown>> = {
  'app:info': null,
  'file:open': { title: 'Ouvrir', filters: FILTERS, maxBytes: 1_000 },
  'file:save': {
    title: 'Enregistrer',
    suggestedName: 'a.docx',
    filters: FILTERS,
    bytes: new Uint8Array(3),
  },
  'file:show': 'a'.repeat(32),
  'file:launch': 'a'.repeat(32),
  'file:listen': null,
  'log:write': { logId: 'ctg_1', lines: ['a'] },
  'log:append': { logId: 'ctg_1', lines: ['a'] },
  'log:state': 'ctg_1',
  'log:read': 'ctg_1',
  'log:list': null,
  'log:remove': 'ctg_1',
  'folder:choose': 'Choisir le dossier partagé',
  'folder:state': 'a'.repeat(32),
  'folder:list': 'a'.repeat(32),
  'folder:read': { handle: 'a'.repeat(32), name: 'CTG – poste (k3f9).ctg', maxBytes: 1_000 },
  'folder:write': {
    handle: 'a'.repeat(32),
    name: 'a.ctg',
    bytes: new Uint8Array(3),
    expected: { name: 'a.ctg', size: 3, modified: 1 },
  },
  'folder:forget': 'a'.repeat(32),
  'draft:open': { name: 'Envoi.eml', bytes: new Uint8Array(3) },
  'archive:write': { ...ARCHIVE, bytes: new Uint8Array(3) },
  'archive:list': 'k3f9',
  'archive:folders': null,
  'archive:read': ARCHIVE,
  'archive:remove': ARCHIVE,
  'archive:space': null,
  'window:title': 'CTG',
  'menu:state': { disabled: ['annuler'], labels: { annuler: 'Annuler' } },
  'close:answer': { request: 1, mayClose: true },
  'spelling:check': ['mot'],
}

function createHandlers(): { handlers: Handlers; ran: () => number } {
  let ran = 0
  const handler = () => {
    ran += 1
    return Promise.resolve(success(null))
  }
  const handlers = Object.fromEntries(listChannels().map((one) => [one, handler]))
  return { handlers: handlers as unknown as Handlers, ran: () => ran }
}

const answerOf = (channel: InvokeChannel, handlers: Handlers) =>
  buildAnswer(channel, handlers, () => undefined)

describe('every channel', () => {
  it('of the contract is in the table, and no other', () => {
    const source = readFileSync(
      new URL('../../../shared/bridge/ipc-channels.ts', import.meta.url),
      'utf8',
    )
    const contract = source.slice(
      source.indexOf('InvokeChannels'),
      source.indexOf('InvokeChannel ='),
    )
    const names = [...contract.matchAll(/readonly '([a-z]+:[a-z]+)'/g)].map((one) => one[1])
    expect(names).toHaveLength(29)
    expect([...listChannels()].sort()).toEqual([...names].sort())
  })

  it('of the preload is in the table', () => {
    const source = readFileSync(
      new URL('../../../electron/preload/preload.ts', import.meta.url),
      'utf8',
    )
    const used = new Set([...source.matchAll(/ask\('([a-z]+:[a-z]+)'/g)].map((one) => one[1]))
    expect([...used].sort()).toEqual([...listChannels()].sort())
  })

  it.each(listChannels())('%s runs for a right request of our page', async (channel) => {
    const { handlers, ran } = createHandlers()
    expect(await answerOf(channel, handlers)(OURS, [RIGHT[channel]])).toEqual({
      ok: true,
      value: null,
    })
    expect(ran()).toBe(1)
  })

  it.each(listChannels())(
    '%s does not run for another frame, page or count of arguments',
    async (channel) => {
      const { handlers, ran } = createHandlers()
      const answer = answerOf(channel, handlers)
      const senders: Sender[] = [
        null,
        { ...OURS, isMainFrame: false },
        ...[
          'https://example.org/',
          'app://autre/index.html',
          'app://cairn/autre.html',
          'about:blank',
          '',
          'null',
        ].map((url) => ({ url, isMainFrame: true })),
      ]
      for (const sender of senders)
        expect(await answer(sender, [RIGHT[channel]])).toMatchObject({
          ok: false,
          error: { code: 'demande-refusee' },
        })
      for (const args of [[], [RIGHT[channel], null]])
        expect(await answer(OURS, args)).toMatchObject({
          ok: false,
          error: { code: 'demande-refusee' },
        })
      expect(ran()).toBe(0)
    },
  )

  it.each(listChannels())('%s does not run for 1,000 wrong payloads (S7)', async (channel) => {
    const { handlers, ran } = createHandlers()
    const answer = answerOf(channel, handlers)
    const right = RIGHT[channel]
    const foreign = fc.anything({
      withTypedArray: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    })
    const wrong =
      typeof right === 'object' && right !== null && !Array.isArray(right)
        ? fc.oneof(
            foreign,
            // One field wrong, missing or too many in an otherwise right request: the hardest to see.
            fc
              .constantFrom(...Object.keys(right))
              .map((key) => ({ ...right, [key]: Symbol.iterator })),
            fc
              .tuple(
                fc.constantFrom(...Object.keys(right)),
                fc.constantFrom(null, undefined, -1, NaN, {}, [[]], [1], () => 1),
              )
              .map(([key, value]) => ({ ...right, [key]: value })),
            fc
              .constantFrom(...Object.keys(right))
              .map((key) =>
                Object.fromEntries(Object.entries(right).filter(([one]) => one !== key)),
              ),
            fc.string().map((key) => ({ ...right, [`${key}!`]: 1 })),
          )
        : foreign
    let refused = 0
    await fc.assert(
      fc.asyncProperty(wrong, async (payload) => {
        const before = ran()
        const result = await answer(OURS, [payload])
        if (ran() > before) {
          // Only a payload that really has the right shape may run.
          expect(isRightShape(channel, payload)).toBe(true)
          return
        }
        refused += 1
        expect(result).toMatchObject({ ok: false, error: { code: 'demande-refusee' } })
      }),
      { numRuns: 1_000 },
    )
    expect(refused).toBeGreaterThan(500)
  })

  it('answers in words, and notes it, when a handler throws', async () => {
    const report = vi.fn()
    const { handlers } = createHandlers()
    const broken = { ...handlers, 'log:list': () => Promise.reject(new Error('/home/nom/secret')) }
    const result = await buildAnswer('log:list', broken, report)(OURS, [null])
    expect(result).toMatchObject({ ok: false, error: { code: 'interne' } })
    expect(JSON.stringify(result)).not.toContain('secret')
    expect(report).toHaveBeenCalledOnce()
  })

  it('refuses what is too large', async () => {
    const { handlers, ran } = createHandlers()
    const refused = [
      ['window:title', 'a'.repeat(301)],
      ['spelling:check', Array.from({ length: 5_001 }, () => 'a')],
      ['file:open', { title: '', filters: [], maxBytes: 1e12 }],
      [
        'menu:state',
        {
          disabled: [],
          labels: Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`a${i}`, 'b'])),
        },
      ],
      ['file:open', { title: '', filters: [{ name: 'x', extensions: ['../x'] }], maxBytes: 1 }],
    ] as const
    for (const [channel, payload] of refused)
      expect((await answerOf(channel, handlers)(OURS, [payload])).ok).toBe(false)
    expect(ran()).toBe(0)
  })
})

/** Written apart from the validators: what the scalar and list channels accept. */
function isRightShape(channel: InvokeChannel, payload: unknown): boolean {
  if (RIGHT[channel] === null) return payload === null || payload === undefined
  if (channel === 'window:title' || channel === 'folder:choose')
    return typeof payload === 'string' && payload.length <= 300
  if (channel === 'spelling:check')
    return (
      Array.isArray(payload) && payload.every((one) => typeof one === 'string' && one.length <= 200)
    )
  if (channel === 'archive:list')
    return typeof payload === 'string' && /^[a-z0-9][a-z0-9_-]*$/.test(payload)
  // A file that is not there yet.
  if (channel === 'folder:write') return (payload as { expected: unknown }).expected === null
  if (channel === 'draft:open') return typeof (payload as { name: unknown }).name === 'string'
  if (channel.startsWith('log:'))
    return typeof payload === 'string' && /^[A-Za-z0-9][\w-]{0,79}$/.test(payload)
  if (channel === 'menu:state') {
    const { disabled, labels } = payload as { disabled: unknown[]; labels: object }
    return Array.isArray(disabled) && disabled.length === 0
      ? Object.keys(labels).length <= 200
      : Object.keys(labels).length === 0
  }
  return false
}
