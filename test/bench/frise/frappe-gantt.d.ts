/** What the bench uses of a package without types. */
declare module 'frappe-gantt' {
  export type Task = {
    readonly id: string
    readonly name: string
    start: string
    end: string
    readonly progress: number
    _start?: Date
    _end?: Date
  }
  export default class Gantt {
    constructor(place: Element, tasks: readonly Task[], options: object)
    readonly tasks: readonly Task[]
    update_task(id: string, details: Partial<Task>): void
    refresh(tasks: readonly Task[]): void
  }
}
