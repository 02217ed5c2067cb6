import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { buildJour } from '../../../shared/kernel/date-floue-build'
import type { DateFloue } from '../../../shared/kernel/date-floue'
import type { Id } from '../../../shared/kernel/json'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { REUNIONS } from '../../strings/reunions'
import { formatCompteReunions } from './compte-reunions'
import { ListePanel } from './liste/liste-panel'
import { NouvelleReunionDialog } from './liste/nouvelle-dialog'
import { Onglets } from './onglets'
import { SECTIONS, type Section } from './reunions-route'

const CalendrierPanel = lazy(async () => {
  const module = await import('./calendrier/calendrier-panel')
  return { default: module.CalendrierPanel }
})
const DecisionsPanel = lazy(async () => {
  const module = await import('./registres/decisions-panel')
  return { default: module.DecisionsPanel }
})
const SuitesPanel = lazy(async () => {
  const module = await import('./registres/suites-panel')
  return { default: module.SuitesPanel }
})
const ReservePage = lazy(async () => {
  const module = await import('./reserve/reserve-page')
  return { default: module.ReservePage }
})
const ModelesPanel = lazy(async () => {
  const module = await import('./modeles/modeles-panel')
  return { default: module.ModelesPanel }
})

const LINKS = SECTIONS.map((name) => ({
  name,
  label: REUNIONS.sections[name],
  href: `#/reunions/${name}`,
}))

type SectionProps = { readonly section: Section; readonly objet: Id | null }

/** What crosses all meetings: their list, the calendar, the registers, the backlog, the templates. */
export function SectionPage({ section, objet }: SectionProps) {
  const counts = useCairn((state) => formatCompteReunions(state.dossier, getCtx().today))
  const [creating, setCreating] = useState<{ readonly date: DateFloue | null } | null>(null)
  const create = () => setCreating({ date: null })
  // The empty list has the button of its own.
  const isEmpty = useCairn((state) => Object.keys(state.dossier.reunions).length === 0)
  const canCreate = section === 'calendrier' || (section === 'liste' && !isEmpty)

  function buildPanel(): ReactNode {
    switch (section) {
      case 'liste':
        return <ListePanel onCreate={create} />
      case 'calendrier':
        return (
          <CalendrierPanel
            mois={objet}
            onCreate={(jour) => setCreating({ date: buildJour(jour) })}
          />
        )
      case 'suites':
        return <SuitesPanel />
      case 'decisions':
        return <DecisionsPanel />
      case 'reserve':
        return <ReservePage />
      case 'modeles':
        return <ModelesPanel modeleId={objet} />
    }
  }

  return (
    <div className="ecran reunions">
      <header className="entete">
        <div className="entete-texte">
          <h1>{REUNIONS.title}</h1>
          <p className="sous">{counts}</p>
        </div>
        {canCreate && (
          <div className="outils">
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
              {REUNIONS.create}
            </Button>
          </div>
        )}
      </header>
      <Onglets label={REUNIONS.sectionsLabel} links={LINKS} current={section} />
      <Suspense fallback={<p className="attente">{REUNIONS.loading}</p>}>{buildPanel()}</Suspense>
      {creating !== null && (
        <NouvelleReunionDialog date={creating.date} onClose={() => setCreating(null)} />
      )}
    </div>
  )
}
