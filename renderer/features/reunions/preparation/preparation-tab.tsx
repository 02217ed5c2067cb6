import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { IN_MAIN } from '../../../forms/floating'
import { RecordForm } from '../../../forms/record-form'
import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'
import { useVerrou } from '../verrou'
import { AgendaList } from './agenda-list'
import { AgendaTotal } from './agenda-total'
import { DocumentsPanel } from './documents-panel'
import { AppliquerModeleDialog, EnregistrerModeleDialog } from './modele-dialogs'
import { DETAILS } from './point-row'
import { ofReserve, ofReunion } from './point-parent'
import { PreparationLue } from './preparation-lue'
import { ReportPanel } from './report-panel'
import { ReservePanel } from './reserve-panel'
import './preparation.css'

const SECTIONS = ['Réunion', 'Quand et où', 'Rôles', 'Convocation']
/** The state is in the head of the meeting. */
const ELSEWHERE = ['statut']

/** What is prepared; once the minutes are approved, it may only be read. */
export function PreparationTab({ reunionId }: { readonly reunionId: Id }) {
  const isLocked = useVerrou(reunionId)
  if (!isLocked) return <PreparationVive reunionId={reunionId} />
  return <PreparationLue reunionId={reunionId} details={DETAILS} sections={SECTIONS} />
}

/** The agenda of a meeting, what may join it beside, and what the invitation says. */
function PreparationVive({ reunionId }: { readonly reunionId: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const reunion = getRow(dossier, 'reunions', reunionId)
  const [dialog, setDialog] = useState<'apply' | 'save' | null>(null)
  if (reunion === undefined) return null
  const close = () => setDialog(null)
  return (
    <div className="ecran-corps preparation" data-zone="detail">
      <div className="preparation-principal">
        <section aria-labelledby="preparation-odj">
          <div className="preparation-tete">
            <h2 id="preparation-odj">{WORDS.agenda}</h2>
            <Menu {...IN_MAIN} position="bottom-end" width={270}>
              <Menu.Target>
                <Button
                  variant="default"
                  size="xs"
                  rightSection={<IconChevronDown size={14} aria-hidden />}
                >
                  {WORDS.template}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setDialog('apply')}>{WORDS.templateApply}</Menu.Item>
                <Menu.Item onClick={() => setDialog('save')}>{WORDS.templateSave}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </div>
          <AgendaList
            parent={ofReunion(reunionId)}
            reserve={ofReserve(reunion.instance)}
            date={reunion.date}
            label={WORDS.agenda}
            empty={WORDS.empty}
          />
          <AgendaTotal dossier={dossier} reunionId={reunionId} />
        </section>
        <section className="preparation-reglages" aria-labelledby="preparation-reunion">
          <h2 id="preparation-reunion">{WORDS.organisation}</h2>
          <RecordForm table="reunions" id={reunionId} sections={SECTIONS} without={ELSEWHERE} />
        </section>
      </div>
      <aside className="preparation-cote" aria-label={WORDS.beside}>
        <ReportPanel reunionId={reunionId} />
        <ReservePanel reunionId={reunionId} instance={reunion.instance} />
        <DocumentsPanel reunionId={reunionId} />
      </aside>
      {dialog === 'apply' && <AppliquerModeleDialog reunionId={reunionId} onClose={close} />}
      {dialog === 'save' && <EnregistrerModeleDialog reunionId={reunionId} onClose={close} />}
    </div>
  )
}
