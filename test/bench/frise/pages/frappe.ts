import Gantt, { type Task } from 'frappe-gantt'
import '../../../../node_modules/frappe-gantt/dist/frappe-gantt.css'
import { addDays, addMonths } from '../../../../shared/kernel/jour'
import { HAUTEUR_LIGNE, hasVisible, measureFrame, readPlan, scrollFrames, type Banc } from '../banc'
import type { PlanBarres } from '../plan-barres'
import './page.css'

const HAUTEUR_BARRE = 16

let plan: PlanBarres | null = null
let tasks: readonly Task[] = []
let chart: Gantt | null = null

const getScroller = (): HTMLElement => {
  const element = document.querySelector<HTMLElement>('.gantt-container')
  if (element === null) throw new Error('nothing is drawn')
  return element
}

/** No arrow, as for the others, and no list beside: it has none. */
function draw(): Promise<number> {
  return measureFrame(
    () => {
      const place = document.querySelector('#place')
      if (place === null) throw new Error('no place')
      chart = new Gantt(place, tasks, {
        view_mode: 'Month',
        column_width: 60,
        bar_height: HAUTEUR_BARRE,
        padding: HAUTEUR_LIGNE - HAUTEUR_BARRE,
        container_height: innerHeight,
        infinite_padding: false,
        scroll_to: 'start',
        holidays: {},
        language: 'fr',
      })
    },
    () => hasVisible('.bar-wrapper .bar'),
  )
}

const banc: Banc = {
  prepare: async (steps) => {
    plan = await readPlan<PlanBarres>(steps)
    tasks = plan.barres.map(({ id, titre, debut, fin, avancement }) => ({
      id,
      name: titre,
      start: debut,
      end: addDays(fin, -1),
      progress: avancement * 100,
    }))
  },
  draw,
  redraw: () => {
    document.querySelector('#place')?.replaceChildren()
    return draw()
  },
  scroll: (...how) => {
    const scroller = getScroller()
    return scrollFrames(
      () => scroller.scrollTop,
      (top) => {
        scroller.scrollTop = top
      },
      how,
    )
  },
  shift: async () => {
    if (plan === null || chart === null) throw new Error('draw first')
    const drawn = chart
    const ids = new Set([plan.source, ...plan.successeurs])
    getScroller().scrollTop = 0
    const getLeft = (id: string): string | null | undefined =>
      document.querySelector(`.bar-wrapper[data-id="${id}"] .bar`)?.getAttribute('x')
    const before = new Map([...ids].map((id) => [id, getLeft(id)]))
    const [first = ''] = ids
    const ms = await measureFrame(
      () => {
        drawn.refresh(
          tasks.map((task) =>
            ids.has(task.id)
              ? { ...task, start: addMonths(task.start, 1), end: addMonths(task.end, 1) }
              : task,
          ),
        )
      },
      () => getLeft(first) !== before.get(first),
    )
    return { ms, moved: [...ids].filter((id) => getLeft(id) !== before.get(id)).length }
  },
}
globalThis.banc = banc
