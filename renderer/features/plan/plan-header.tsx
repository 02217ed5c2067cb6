import { ActionIcon, Button, Menu, Popover } from '@mantine/core'
import { IN_MAIN } from '../../forms/floating'
import { IconAlertTriangle, IconChevronDown, IconFileTypeDocx, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Id } from '../../../shared/kernel/json'
import { formatCompteAxes, formatCompteNotion } from '../../../shared/rules/comptes.rules'
import { capitalize, getMot } from '../../../shared/rules/vocabulaire.rules'
import { useCairn } from '../../store/cairn-store'
import { PLAN } from '../../strings/plan'
import { useCommande } from '../../ui/commandes'
import { AnomaliesPanel } from './anomalies-panel'
import { usePlanActions } from './plan-context'
import { listPlanAnomalies } from './plan-anomalies'
import type { PlanNode } from './plan-tree'

type HeaderProps = { readonly tree: readonly PlanNode[]; readonly selected: Id | null }

/** Title, counts, oddities, export, and the one primary button. */
export function PlanHeader({ tree, selected }: HeaderProps) {
  const [, navigate] = useLocation()
  const { create } = usePlanActions()
  const dossier = useCairn((state) => state.dossier)
  // Reading the whole dossier again may wait until what was typed is shown.
  const settled = useDeferredValue(dossier)
  const anomalies = useMemo(() => listPlanAnomalies(settled), [settled])
  const counts = [
    capitalize(formatCompteAxes(dossier)),
    formatCompteNotion(dossier, 'objectif', Object.keys(dossier.objectifs).length),
    formatCompteNotion(dossier, 'action', Object.keys(dossier.fichesAction).length),
  ].join(' · ')
  // An empty plan has its own button: the first axis.
  const look = tree.length === 0 ? 'default' : 'filled'
  const openExport = () => navigate('/documents/plan-actions')
  useCommande('exporter', openExport)

  return (
    <header className="entete">
      <div className="entete-texte">
        <h1>{PLAN.title}</h1>
        <p className="sous">{counts}</p>
      </div>
      <div className="outils">
        {anomalies.length > 0 && (
          <Popover
            {...IN_MAIN}
            position="bottom-end"
            width="min(380px, 92vw)"
            trapFocus
            withRoles={false}
          >
            <Popover.Target>
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconAlertTriangle size={16} stroke={1.7} aria-hidden />}
                aria-haspopup="dialog"
              >
                {PLAN.anomalies(anomalies.length)}
              </Button>
            </Popover.Target>
            <Popover.Dropdown role="dialog" aria-label={PLAN.anomaliesTitle}>
              <AnomaliesPanel tree={tree} anomalies={anomalies} />
            </Popover.Dropdown>
          </Popover>
        )}
        {tree.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconFileTypeDocx size={17} stroke={1.7} aria-hidden />}
            onClick={openExport}
          >
            {PLAN.export}
          </Button>
        )}
        <div className="bouton-double">
          <Button
            variant={look}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => create('fichesAction', selected)}
          >
            {PLAN.create(getMot(dossier, 'action').one)}
          </Button>
          <Menu {...IN_MAIN} position="bottom-end" width={200}>
            <Menu.Target>
              <ActionIcon size={32} variant={look} color="canard" aria-label={PLAN.createMenu}>
                <IconChevronDown size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {(['axes', 'objectifs', 'constats'] as const).map((table) => (
                <Menu.Item key={table} onClick={() => create(table, selected)}>
                  {PLAN.creations[table]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
    </header>
  )
}
