import { Button } from '@mantine/core'
import {
  IconCalendarMonth,
  IconClockHour4,
  IconColumns,
  IconList,
  IconPlus,
  IconRefresh,
  IconTimeline,
} from '@tabler/icons-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { getEtendue } from '../../../shared/figures/frise/layout-frise'
import { splitJour } from '../../../shared/kernel/jour'
import type { DateIso } from '../../../shared/kernel/json'
import { formatMois } from '../../../shared/kernel/mois'
import type { EtapeLue } from '../../../shared/rules/retroplanning/etapes.rules'
import { LazyMenu } from '../../forms/lazy-menu'
import { RETRO } from '../../strings/retroplanning'
import { ModelesMenuItems } from './modeles/modeles-menu-items'
import { getRetroplanningPath, VUES, type Vue } from './retroplanning-route'
import { SortiesMenu } from './sorties/sorties-menu'

const RetroDialog = lazy(async () => ({
  default: (await import('./retro/retro-dialog')).RetroDialog,
}))

const ICONS = {
  frise: IconTimeline,
  calendrier: IconCalendarMonth,
  liste: IconList,
  comparaison: IconColumns,
  annee: IconRefresh,
  delais: IconClockHour4,
} as const

type Props = {
  readonly vue: Vue
  readonly etapes: readonly EtapeLue[]
  readonly onAdd: () => void
  /** Given the place where a view puts its own controls. */
  readonly onSlot: (slot: HTMLElement | null) => void
}

/** Title and counts, what goes out, the plan counted back, and the ways of looking at it. */
export function RetroplanningHeader({ vue, etapes, onAdd, onSlot }: Props) {
  const [isRetro, setRetro] = useState(false)
  const counts = useMemo(() => buildCounts(etapes), [etapes])
  return (
    <>
      <header className="entete">
        <div className="entete-texte">
          <h1>{RETRO.title}</h1>
          <p className="sous">{counts}</p>
        </div>
        <div className="outils">
          <SortiesMenu />
          <Button variant="default" onClick={() => setRetro(true)}>
            {RETRO.countBack}
          </Button>
          <LazyMenu label={RETRO.more} width={300}>
            {() => <ModelesMenuItems />}
          </LazyMenu>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
            {RETRO.newStep}
          </Button>
        </div>
      </header>
      <div className="retro-barre">
        <nav className="vues" aria-label={RETRO.viewsLabel}>
          {VUES.map((name) => {
            const Icon = ICONS[name]
            return (
              <a
                key={name}
                href={`#${getRetroplanningPath(name)}`}
                aria-current={name === vue ? 'page' : undefined}
              >
                <Icon size={16} stroke={1.7} aria-hidden="true" />
                {RETRO.views[name]}
              </a>
            )
          })}
        </nav>
        <div ref={onSlot} className="retro-outils" />
      </div>
      {isRetro && (
        <Suspense fallback={null}>
          <RetroDialog opened onClose={() => setRetro(false)} />
        </Suspense>
      )}
    </>
  )
}

/** « 34 étapes · 21 faites · février 2022 – décembre 2026 » */
function buildCounts(etapes: readonly EtapeLue[]): string {
  if (etapes.length === 0) return RETRO.noStep
  const steps = etapes.filter(({ nature }) => nature !== 'phase' && nature !== 'interruption')
  const done = steps.filter(({ etat }) => etat === 'faite').length
  const span = getEtendue(etapes)
  const counts = RETRO.counts(steps.length, done)
  if (span === null) return counts
  return `${counts} · ${RETRO.from(formatMoisAnnee(span.de), formatMoisAnnee(span.a))}`
}

function formatMoisAnnee(day: DateIso): string {
  const { year, month } = splitJour(day)
  return `${formatMois(month)} ${year}`
}
