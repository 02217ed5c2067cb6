import { getRow } from '../../../../shared/domain/dossier'
import { getBridge } from '../../../../renderer/bridge/get-bridge'
import { readOwnText } from '../../../../renderer/bridge/own-text'
import { createTrustedWorker } from '../../../../renderer/bridge/trusted-worker'
import { createPageStorage } from '../../../../renderer/storage/browser-storage'
import { useCairn } from '../../../../renderer/store/cairn-store'
import { setMachine } from '../../../../renderer/store/machine'
import { openCtgBytes, start } from '../../../../renderer/store/session'
import { measureFrame, readPlan, scrollFrames, type Banc } from '../banc'
import type { PlanBarres } from '../plan-barres'

/** What the frise is made of. */
export const BARRE = '.fr-marque'
const SCROLLER = '.fr-grille'
/** A month later: Alt + Maj + →. */
const DECALER = { key: 'ArrowRight', altKey: true, shiftKey: true, bubbles: true, cancelable: true }

let plan: PlanBarres | null = null

/** As main.tsx does, both stores included, but that the dossier is open before anything is drawn. */
export async function openPlan(steps: number): Promise<void> {
  plan = await readPlan<PlanBarres>(steps)
  const bridge = getBridge()
  setMachine(bridge, createTrustedWorker, readOwnText)
  await start({ bridge, storage: createPageStorage(bridge) })
  const answer = await fetch(`./plan-${String(steps)}.ctg`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const opened = await openCtgBytes('plan.ctg', bytes, 'fichier')
  if (!opened.ok) throw new Error(opened.error.message)
  useCairn.setState({ avis: [] })
}

export function getRoot(): HTMLElement {
  const root = document.getElementById('root')
  if (root === null) throw new Error('no #root in the page')
  return root
}

function getScroller(): HTMLElement {
  const element = document.querySelector<HTMLElement>(SCROLLER)
  if (element === null) throw new Error('the frise is not drawn')
  return element
}

async function waitForRow(id: string): Promise<HTMLElement> {
  for (;;) {
    const row = document.querySelector<HTMLElement>(`.fr-ligne[data-id="${id}"]`)
    if (row !== null) return row
    await new Promise(requestAnimationFrame)
  }
}

export const scrollFrise: Banc['scroll'] = (...how) => {
  const scroller = getScroller()
  return scrollFrames(
    () => scroller.scrollTop,
    (top) => {
      scroller.scrollTop = top
    },
    how,
  )
}

/** The gesture of a user, on the line that holds the keyboard. Both stores write behind. */
export const shiftFrise: Banc['shift'] = async () => {
  if (plan === null) throw new Error('prepare first')
  const { source } = plan
  const ids = [source, ...plan.successeurs]
  const readDates = (): readonly (string | undefined)[] =>
    ids.map((id) => getRow(useCairn.getState().dossier, 'etapes', id)?.prevue?.debut)
  getScroller().scrollTop = 0
  const row = await waitForRow(source)
  row.click()
  row.focus()
  await new Promise((resolve) => setTimeout(resolve, 500))
  const before = readDates()
  const getLeft = (): string | undefined =>
    document.querySelector<HTMLElement>(`.fr-ligne[data-id="${source}"] ${BARRE}`)?.style.left
  const left = getLeft()
  const ms = await measureFrame(
    () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', DECALER))
    },
    () => getLeft() !== left,
  )
  const after = readDates()
  return { ms, moved: after.filter((date, n) => date !== before[n]).length }
}
