import { Button, TextInput } from '@mantine/core'
import { IconFilter, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { matches } from '../../../../shared/kernel/recherche'
import { listDesaccordsPopulation, listPerimetre } from '../../../../shared/rules/perimetre.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { useCommande } from '../../../ui/commandes'
import { EmptyState } from '../../../ui/empty-state'
import { JourFiltre } from '../jour-filtre'
import { AddTerritoiresDialog } from './add-territoires-dialog'
import { TerritoiresTable } from './territoires-table'

/** The territoires of the convention on a day, with what is said of their population. */
export function PerimetrePanel() {
  const dossier = useCairn((state) => state.dossier)
  const settled = useDeferredValue(dossier)
  const [today] = useState(() => getCtx().today)
  const [jour, setJour] = useState(today)
  const [filter, setFilter] = useState('')
  const [pasted, setPasted] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const lines = useMemo(() => listPerimetre(settled, jour), [settled, jour])
  const shown = lines.filter(({ territoire }) => matches(territoire.nom, filter))
  const doubts = useMemo(
    () => [
      ...new Set(
        lines.flatMap(({ territoire }) =>
          listDesaccordsPopulation(settled, territoire).map(
            ({ message }) => `${territoire.nom.trim()}, ${message}`,
          ),
        ),
      ),
    ],
    [settled, lines],
  )
  useCommande('filtrer', () => input.current?.focus())
  const count = (has: (line: (typeof lines)[number]) => boolean) => lines.filter(has).length
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setPasted('')}>
      {GOUVERNANCE.addTerritoires}
    </Button>
  )
  return (
    <div
      className="ecran-corps perimetre"
      data-zone="detail"
      role="region"
      aria-label={GOUVERNANCE.sections.perimetre}
      tabIndex={0}
      onPaste={(event) => {
        if ((event.target as Element).closest('input, textarea, select') !== null) return
        const text = event.clipboardData.getData('text/plain')
        if (text.trim() !== '') setPasted(text)
      }}
    >
      {lines.length === 0 ? (
        <EmptyState
          title={GOUVERNANCE.perimetreEmptyTitle}
          example={GOUVERNANCE.perimetreEmptyExample}
          action={add}
        >
          {GOUVERNANCE.perimetreEmptyText}
        </EmptyState>
      ) : (
        <>
          <div className="perimetre-tete">
            <TextInput
              ref={input}
              size="xs"
              type="search"
              label={GOUVERNANCE.filterTerritoires}
              leftSection={<IconFilter size={15} stroke={1.7} aria-hidden />}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
            />
            <JourFiltre
              label={GOUVERNANCE.asOfPerimetre}
              jour={jour}
              today={today}
              onJour={setJour}
            />
            {add}
          </div>
          <p className="sous" role="status">
            {GOUVERNANCE.perimetreCounts(
              count(({ couvert }) => couvert),
              count(({ signataire }) => signataire),
              count(({ peutRejoindre }) => peutRejoindre),
            )}
          </p>
          {doubts.length > 0 && (
            <div className="encart perimetre-doutes" data-ton="alerte">
              <div>
                <p>{GOUVERNANCE.disagreements}</p>
                <ul>
                  {doubts.map((doubt) => (
                    <li key={doubt}>{doubt}</li>
                  ))}
                </ul>
              </div>
            </div>
          )}
          {shown.length === 0 ? (
            <p className="sous">{GOUVERNANCE.noTerritoire}</p>
          ) : (
            <TerritoiresTable lines={shown} />
          )}
        </>
      )}
      {pasted !== null && <AddTerritoiresDialog initial={pasted} onClose={() => setPasted(null)} />}
    </div>
  )
}
