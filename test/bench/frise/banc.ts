/** Height of a row and of the window, the same for all. */
export const HAUTEUR_LIGNE = 26

/** What a page answers to the bench: the same gestures for each component. Times are wall milliseconds. */
export type Banc = {
  /** Fetches the data; the code is there already. Nothing is drawn. */
  readonly prepare: (steps: number) => Promise<void>
  /** From the data in memory to the frame that shows the first bars. */
  readonly draw: () => Promise<number>
  /** Leaves the plan and comes back to it, in the same page: the same time, with code that has run once. */
  readonly redraw: () => Promise<number>
  /** Scrolls by frames of `step` pixels, turning round at half way when asked. Gives the pixels really covered. */
  readonly scroll: (frames: number, step: number, isRound: boolean) => Promise<number>
  /** One shift of a month of the first step and of all that follow it; gives the time and how many steps moved. */
  readonly shift: () => Promise<{ readonly ms: number; readonly moved: number }>
}

declare global {
  var banc: Banc | undefined
}

/** After the frame that is being prepared has been drawn: a message waits behind the rendering. */
function waitForPaint(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      resolve()
    }
    requestAnimationFrame(() => {
      port2.postMessage(null)
    })
  })
}

/** Milliseconds from a gesture to the end of the first frame in which its effect is seen. Begins just after a frame, for all alike. */
export async function measureFrame(gesture: () => void, isThere: () => boolean): Promise<number> {
  await waitForPaint()
  const from = performance.now()
  gesture()
  for (;;) {
    await new Promise(requestAnimationFrame)
    if (!isThere()) continue
    // The frame of this callback is the one that shows it.
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        resolve()
      }
      port2.postMessage(null)
    })
    return performance.now() - from
  }
}

/** Moves a scroller frame by frame. */
export async function scrollFrames(
  read: () => number,
  write: (top: number) => void,
  [frames, step, isRound]: readonly [number, number, boolean],
): Promise<number> {
  // The place is kept here: asking the page for it at each frame would make it lay out once more.
  let top = read()
  let covered = 0
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise(requestAnimationFrame)
    if (isRound && frame === frames / 2) covered = read()
    top += isRound && frame >= frames / 2 ? -step : step
    write(top)
  }
  covered += isRound ? Math.abs(covered - read()) : read()
  await waitForPaint()
  return covered
}

/** Does one of these elements show in the window? */
export function hasVisible(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((element) => {
    const { width, height, top, left, right } = element.getBoundingClientRect()
    return width > 0 && height > 0 && top < innerHeight && left < innerWidth && right > 0
  })
}

export async function readPlan<T>(steps: number): Promise<T> {
  const answer = await fetch(`./plan-${String(steps)}.json`)
  return (await answer.json()) as T
}
