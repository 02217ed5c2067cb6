import { useEffect, useRef } from 'react'
import { RECHERCHE } from '../../strings/recherche'
import type { Result, ResultGroup } from './results'

type ResultListProps = {
  readonly id: string
  readonly groups: readonly ResultGroup[]
  readonly active: string | null
  readonly onOpen: (result: Result) => void
}

/** The results, by kind; the field above keeps the focus. */
export function ResultList({ id, groups, active, onOpen }: ResultListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (groups.length === 0) {
    return (
      <p className="palette-rien" role="status">
        {RECHERCHE.nothing}
      </p>
    )
  }
  return (
    <div ref={list} id={id} role="listbox" aria-label={RECHERCHE.title} className="palette-liste">
      {groups.map(({ title, results }) => (
        <div key={title} role="group" aria-label={title}>
          <div className="palette-groupe" aria-hidden="true">
            {title}
          </div>
          {results.map((result) => (
            <div
              key={result.key}
              id={`${id}-${result.key}`}
              role="option"
              aria-selected={result.key === active}
              className="palette-ligne"
              onClick={() => onOpen(result)}
            >
              <span>{result.label}</span>
              {result.keys !== undefined && <kbd>{result.keys}</kbd>}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
