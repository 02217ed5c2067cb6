import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { RetroplanningScreen } from '../../../../renderer/features/retroplanning/retroplanning-screen'
import { useCairn } from '../../../../renderer/store/cairn-store'
import { createDossier, execute, getCtx } from '../../../../renderer/store/session'
import { StatusRegion } from '../../../../renderer/ui/status-region'
import { UiProvider } from '../../../../renderer/ui/ui-provider'
import { createRecord } from '../../../../shared/commands/create-record'
import { REGISTRY, type RowOfTable, type TableName } from '../../../../shared/domain/registry'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import type { Id } from '../../../../shared/kernel/json'
import { Machine } from '../../store/start-cairn'

/** What a browser has and jsdom has not: sizes, roles as properties, escaped identifiers. */
export function giveSizes(): void {
  class Observer {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  const matchMedia = () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })
  const given = {
    IS_REACT_ACT_ENVIRONMENT: true,
    ResizeObserver: Observer,
    matchMedia,
    CSS: { escape: (text: string) => text },
  }
  document.documentElement.style.fontSize = '16px'
  Object.assign(globalThis, given)
  Object.assign(document.defaultView ?? {}, given)
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: { configurable: true, get: () => 600 },
    offsetWidth: { configurable: true, get: () => 1200 },
    clientHeight: { configurable: true, get: () => 600 },
    clientWidth: { configurable: true, get: () => 1200 },
    role: {
      configurable: true,
      get(this: HTMLElement) {
        return this.getAttribute('role')
      },
    },
    offsetParent: {
      configurable: true,
      get(this: HTMLElement) {
        return this.parentElement
      },
    },
  })
  Element.prototype.scrollIntoView = () => undefined
  Element.prototype.scrollTo = () => undefined
}

export const readDate = (text: string): DateFloue => {
  const read = parseDateFloue(text, '2026-11-22')
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** A dossier of its own, open. */
export async function openDossierVide(): Promise<void> {
  await new Machine().start()
  const created = await createDossier({ ctg: { territoire: 'CC des Essais' } })
  if (!created.ok) throw new Error(created.error.message)
}

export function add<T extends TableName>(table: T, patch: Partial<RowOfTable<T>>): Id {
  const row = REGISTRY[table].create(getCtx(), patch as never)
  execute(createRecord(table, row as never))
  return row.id
}

export const getDossier = () => useCairn.getState().dossier

export type Ecran = Awaited<ReturnType<typeof showRetroplanning>>

/** The screen of the rétroplanning at an address, in jsdom. */
export async function showRetroplanning(path: string) {
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  const location = memoryLocation({ path })
  await act(async () => {
    root.render(
      <UiProvider>
        <Router hook={location.hook}>
          <RetroplanningScreen />
          <StatusRegion />
        </Router>
      </UiProvider>,
    )
  })
  const find = (selector: string) => document.body.querySelector<HTMLElement>(selector)
  return {
    find,
    /** What is drawn at once, or once its part of the screen has come. */
    async wait(selector: string): Promise<HTMLElement> {
      for (let turn = 0; turn < 400; turn += 1) {
        const found = find(selector)
        if (found !== null) return found
        await act(() => new Promise((done) => setTimeout(done, 10)))
      }
      throw new Error(`never drawn: ${selector}`)
    },
    async click(element: HTMLElement): Promise<void> {
      await act(async () => {
        element.focus()
        element.click()
      })
      await settle()
    },
    async press(element: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<void> {
      await act(async () => {
        element.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
        )
      })
      await settle()
    },
    async act(change: () => void): Promise<void> {
      await act(async () => change())
    },
    getStatus: () =>
      [...document.body.querySelectorAll('[role=status]')]
        .map((one) => one.textContent ?? '')
        .join(' '),
    async close(): Promise<void> {
      await act(async () => root.unmount())
      box.remove()
    },
  }
}

/** Two frames: what an effect or a frame asked for is done. */
async function settle(): Promise<void> {
  await act(() => new Promise((done) => setTimeout(done, 60)))
}
