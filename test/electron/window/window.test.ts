import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CloseGuard } from '../../../electron/main/window/close-guard'
import { SECURE_WEB_PREFERENCES } from '../../../electron/main/window/web-preferences'
import {
  MIN_HEIGHT,
  MIN_WIDTH,
  restoreWindowState,
} from '../../../electron/main/window/window-state'

const MAIN = { x: 0, y: 0, width: 1_366, height: 728 }
const SECOND = { x: 1_366, y: -200, width: 1_920, height: 1_040 }
const saved = (bounds: object, rest: object = {}) => ({
  bounds,
  maximized: false,
  zoom: 1,
  ...rest,
})

describe('the place of the window', () => {
  it('is where it was, also on the second screen', () => {
    const bounds = { x: 1_500, y: -100, width: 1_200, height: 800 }
    expect(
      restoreWindowState(saved(bounds, { maximized: true, zoom: 1.25 }), [MAIN, SECOND]),
    ).toEqual({
      position: { x: 1_500, y: -100 },
      width: 1_200,
      height: 800,
      maximized: true,
      zoom: 1.25,
    })
  })

  it('is the middle of the main screen when its screen is gone, or its top does not show', () => {
    for (const bounds of [
      { x: 1_500, y: -100, width: 1_200, height: 800 },
      { x: 100, y: 720, width: 1_200, height: 800 },
      { x: 100, y: -300, width: 1_200, height: 800 },
      { x: -1_150, y: 10, width: 1_200, height: 800 },
    ])
      expect(restoreWindowState(saved(bounds), [MAIN])).toMatchObject({
        position: null,
        width: 1_200,
        height: 728,
      })
  })

  it('is usable whatever was saved', () => {
    const screens = fc.array(
      fc.record({
        x: fc.integer({ min: -4_000, max: 4_000 }),
        y: fc.integer({ min: -4_000, max: 4_000 }),
        width: fc.integer({ min: MIN_WIDTH, max: 4_000 }),
        height: fc.integer({ min: MIN_HEIGHT, max: 3_000 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    const number = fc.oneof(fc.integer({ min: -5_000, max: 5_000 }), fc.double())
    const any = fc.oneof(
      fc.anything(),
      fc.record({
        bounds: fc.oneof(
          fc.anything(),
          fc.record({ x: number, y: number, width: number, height: number }),
        ),
        maximized: fc.anything(),
        zoom: fc.oneof(fc.anything(), fc.double()),
      }),
    )
    fc.assert(
      fc.property(any, screens, (raw, areas) => {
        const state = restoreWindowState(raw, areas)
        expect(state.width).toBeGreaterThanOrEqual(MIN_WIDTH)
        expect(state.height).toBeGreaterThanOrEqual(MIN_HEIGHT)
        expect(state.zoom).toBeGreaterThanOrEqual(0.5)
        expect(state.zoom).toBeLessThanOrEqual(3)
        const { position } = state
        if (position === null) return
        const isSeen = areas.some(
          (area) =>
            position.x < area.x + area.width &&
            position.x + 5_000 > area.x &&
            position.y >= area.y &&
            position.y < area.y + area.height,
        )
        expect(isSeen).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the close handshake', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('gives the page’s answer, to the question it was asked', async () => {
    const sent: number[] = []
    const guard = new CloseGuard((request) => sent.push(request), 5_000)
    const first = guard.ask()
    const second = guard.ask()
    expect(sent).toEqual([1, 2])
    guard.receive({ request: 99, mayClose: true })
    guard.receive({ request: 2, mayClose: true })
    guard.receive({ request: 1, mayClose: false })
    guard.receive({ request: 1, mayClose: true })
    expect(await Promise.all([first, second])).toEqual(['no', 'yes'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is silence after 5 s, not before', async () => {
    const guard = new CloseGuard(() => undefined, 5_000)
    const settled = vi.fn()
    const asked = guard.ask().then(settled)
    await vi.advanceTimersByTimeAsync(4_999)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await asked
    expect(settled).toHaveBeenCalledWith('silence')
  })
})

it('every window is sandboxed, isolated, without Node nor webview (S1)', () => {
  expect(SECURE_WEB_PREFERENCES).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
  })
})
