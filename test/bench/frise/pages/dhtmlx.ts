import { gantt } from 'dhtmlx-gantt'
import 'dhtmlx-gantt/codebase/dhtmlxgantt.css'
import { HAUTEUR_LIGNE, hasVisible, measureFrame, readPlan, scrollFrames, type Banc } from '../banc'
import type { Barre, PlanBarres } from '../plan-barres'
import './page.css'

let plan: PlanBarres | null = null
let data: Parameters<typeof gantt.parse>[0] = ''

/** Its own defaults, with the rows, columns and months of the others; like Cairn's frise, it draws no arrow until one is asked for. */
function configure(): void {
  Object.assign(gantt.config, {
    date_format: '%Y-%m-%d',
    row_height: HAUTEUR_LIGNE,
    bar_height: 16,
    show_links: false,
    open_tree_initially: true,
    min_column_width: 60,
    scales: [
      { unit: 'year', step: 1, format: '%Y' },
      { unit: 'month', step: 1, format: '%M' },
    ],
    columns: [
      { name: 'text', label: 'Étape', tree: true, width: 330 },
      { name: 'instance', label: 'Instance', width: 120 },
      { name: 'start_date', label: 'Quand', width: 100 },
    ],
  })
}

function buildTask({ id, titre, parent, instance, debut, fin, genre, avancement }: Barre) {
  const type = { phase: 'project', jalon: 'milestone', tache: 'task' }[genre]
  const base = { id, text: titre, parent: parent ?? 0, instance, progress: avancement, type }
  return { ...base, start_date: debut, end_date: fin, open: true }
}

function draw(): Promise<number> {
  return measureFrame(
    () => {
      configure()
      gantt.init('place')
      gantt.parse(data)
    },
    () => hasVisible('.gantt_task_line'),
  )
}

const banc: Banc = {
  prepare: async (steps) => {
    gantt.i18n.setLocale('fr')
    plan = await readPlan<PlanBarres>(steps)
    data = {
      data: plan.barres.map(buildTask),
      links: plan.liens.map(({ avant, etape }, id) => ({
        id,
        source: avant ?? '',
        target: etape ?? '',
        type: '0',
      })),
    }
  },
  draw,
  redraw: () => {
    gantt.clearAll()
    document.querySelector('#place')?.replaceChildren()
    return draw()
  },
  scroll: (...how) =>
    scrollFrames(
      () => gantt.getScrollState().y,
      (top) => {
        gantt.scrollTo(null, top)
      },
      how,
    ),
  shift: async () => {
    if (plan === null) throw new Error('prepare first')
    const ids = [plan.source, ...plan.successeurs]
    gantt.scrollTo(0, 0)
    const starts = ids.map((id) => Number(gantt.getTask(id).start_date))
    const getLeft = (): string => gantt.getTaskNode(ids[0] ?? '').style.left
    const before = getLeft()
    const ms = await measureFrame(
      () => {
        gantt.batchUpdate(() => {
          for (const id of ids) {
            const task = gantt.getTask(id)
            task.start_date = gantt.date.add(task.start_date as Date, 1, 'month')
            task.end_date = gantt.date.add(task.end_date as Date, 1, 'month')
            gantt.updateTask(id)
          }
        })
      },
      () => getLeft() !== before,
    )
    const moved = ids.filter((id, n) => Number(gantt.getTask(id).start_date) !== starts[n])
    return { ms, moved: moved.length }
  },
}
globalThis.banc = banc
