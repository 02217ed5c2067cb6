import { createEmptyDossier, type Dossier } from '../../../shared/domain/dossier'
import { REGISTRY, type RowOfTable, type TableName } from '../../../shared/domain/registry'
import type { Ctx } from '../../../shared/kernel/ctx'
import type { Id } from '../../../shared/kernel/json'

/** A dossier built a record at a time, with readable identifiers in their order of creation. */
export class Fabrique {
  readonly ctx: Ctx
  private readonly tables: Record<string, Record<Id, unknown>>
  private count = 0

  constructor(today = '2022-10-20') {
    this.tables = { ...createEmptyDossier() } as unknown as Record<string, Record<Id, unknown>>
    this.ctx = {
      now: 1_666_224_000_000,
      today,
      author: { nom: '', fonction: '', organisme: '' },
      newId: (prefix) => {
        this.count += 1
        return `${prefix}_${this.count.toString(36).padStart(6, '0')}`
      },
    }
  }

  /** Creates a record and gives its identifier. Siblings come in the order they are created, unless `ordre` says else. */
  add<T extends TableName>(table: T, patch: Partial<RowOfTable<T>> = {}): Id {
    const definition = REGISTRY[table] as unknown as {
      create(ctx: Ctx, patch: object): { readonly id: Id }
    }
    const ordre = `c${(this.count + 1).toString(36).padStart(2, '0')}`.replace(/0$/, '0V')
    const row = definition.create(this.ctx, {
      ...('ordre' in REGISTRY[table].fields ? { ordre } : {}),
      ...patch,
    })
    this.tables[table] = { ...this.tables[table], [row.id]: row }
    return row.id
  }

  set(table: TableName, id: Id, patch: object): void {
    const rows = this.tables[table] ?? {}
    this.tables[table] = { ...rows, [id]: { ...(rows[id] as object), ...patch } }
  }

  remove(table: TableName, id: Id): void {
    this.tables[table] = Object.fromEntries(
      Object.entries(this.tables[table] ?? {}).filter(([key]) => key !== id),
    )
  }

  build(): Dossier {
    return { ...this.tables } as unknown as Dossier
  }
}
