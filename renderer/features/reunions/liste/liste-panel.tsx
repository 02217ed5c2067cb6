import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { REUNIONS_LISTE as WORDS } from '../../../strings/reunions-liste'
import { EmptyState } from '../../../ui/empty-state'
import { FiltreBarre } from './filtre-barre'
import { listParAnnee, type AnneeReunions, type FiltreReunions } from './liste-model'
import { ReunionLigne } from './reunion-ligne'
import './liste.css'

const ALL: FiltreReunions = { texte: '', sorte: '', statut: '' }

/** The meetings by year: what is to come, then what is past. */
export function ListePanel({ onCreate }: { readonly onCreate: () => void }) {
  const dossier = useCairn((state) => state.dossier)
  const [filtre, setFiltre] = useState(ALL)
  const settled = useDeferredValue(filtre)
  const today = getCtx().today
  const liste = useMemo(() => listParAnnee(dossier, settled, today), [dossier, settled, today])
  const isEmpty = Object.keys(dossier.reunions).length === 0
  if (isEmpty) {
    return (
      <div className="ecran-corps" data-zone="detail">
        <EmptyState
          title={WORDS.emptyTitle}
          example={WORDS.emptyExample}
          action={
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onCreate}>
              {WORDS.create}
            </Button>
          }
        >
          {WORDS.emptyText}
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="ecran-corps liste-reunions" data-zone="detail">
      <FiltreBarre filtre={filtre} total={liste.total} onChange={setFiltre} />
      {liste.total === 0 && <p className="champ-aide">{WORDS.noMatch}</p>}
      <Groupe title={WORDS.upcoming} years={liste.aVenir} />
      <Groupe title={WORDS.past} years={liste.passees} />
    </div>
  )
}

function Groupe(props: { readonly title: string; readonly years: readonly AnneeReunions[] }) {
  const { title, years } = props
  if (years.length === 0) return null
  return (
    <section className="liste-groupe" aria-label={title}>
      <h2>{title}</h2>
      {years.map(({ annee, reunions }) => (
        <div key={annee}>
          <h3>{annee === '' ? WORDS.noYear : annee}</h3>
          <ul>
            {reunions.map((reunion) => (
              <ReunionLigne key={reunion.id} reunion={reunion} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
