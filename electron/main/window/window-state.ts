import { isPlainObject } from '../ipc/shapes'

export type Rectangle = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type WindowState = {
  /** Null places the window in the middle of the main screen. */
  readonly position: { readonly x: number; readonly y: number } | null
  readonly width: number
  readonly height: number
  readonly maximized: boolean
  /** 1 is 100 %. */
  readonly zoom: number
}

export const MIN_WIDTH = 800
export const MIN_HEIGHT = 560
const WANTED = { width: 1_320, height: 860 }
/** How much of the top of the window must show for it to be found and moved. */
const GRIP = { width: 120, height: 24 }

/**
 * The state to open the window with, from what was saved (anything at all) and the work areas of the screens, the main one
 * first. A window saved on a screen that is gone comes back to the middle of the main one; it never is larger than its screen.
 */
export function restoreWindowState(raw: unknown, areas: readonly Rectangle[]): WindowState {
  const saved = isPlainObject(raw) ? raw : {}
  const bounds = readBounds(saved['bounds'])
  const area = bounds === null ? undefined : areas.find((one) => hasGrip(bounds, one))
  const screen = area ?? areas[0] ?? { x: 0, y: 0, width: 1_366, height: 728 }
  const size = bounds ?? WANTED
  const zoom = saved['zoom']
  return {
    position: bounds !== null && area !== undefined ? { x: bounds.x, y: bounds.y } : null,
    width: Math.min(Math.max(size.width, MIN_WIDTH), screen.width),
    height: Math.min(Math.max(size.height, MIN_HEIGHT), screen.height),
    maximized: saved['maximized'] === true,
    zoom: typeof zoom === 'number' && zoom >= 0.5 && zoom <= 3 ? zoom : 1,
  }
}

function readBounds(raw: unknown): Rectangle | null {
  if (!isPlainObject(raw)) return null
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => raw[key])
  if (!isPixel(x) || !isPixel(y) || !isPixel(width) || !isPixel(height)) return null
  return width > 0 && height > 0 ? { x, y, width, height } : null
}

function isPixel(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isInteger(raw) && Math.abs(raw) < 100_000
}

function hasGrip(bounds: Rectangle, area: Rectangle): boolean {
  const left = Math.max(bounds.x, area.x)
  const right = Math.min(bounds.x + bounds.width, area.x + area.width)
  const isTopInside = bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height
  return right - left >= GRIP.width && isTopInside
}
