import { getDefinition, type TableName } from '../../shared/domain/registry'

export type FormSection = { readonly title: string; readonly fields: readonly string[] }

/** The visible fields of a table, grouped under their headings, in the order of the definition. Fields without heading come first. */
export function listFormSections(table: TableName): readonly FormSection[] {
  const groups = new Map<string, string[]>()
  for (const [name, field] of Object.entries(getDefinition(table).fields)) {
    if (field.hidden === true || field.kind === 'order') continue
    const title = field.section ?? ''
    const group = groups.get(title)
    if (group === undefined) groups.set(title, [name])
    else group.push(name)
  }
  return [...groups]
    .map(([title, fields]) => ({ title, fields }))
    .sort((a, b) => Number(a.title !== '') - Number(b.title !== ''))
}
