import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { focusChamp } from '../../forms/focus-champ'
import { RecordDialogHost } from '../../forms/record-dialog-host'
import { EquipePanel } from './equipe/equipe-panel'
import { GouvernanceHeader } from './gouvernance-header'
import { readGouvernanceRoute } from './gouvernance-route'
import { InstancesPanel } from './instances/instances-panel'
import { PerimetrePanel } from './perimetre/perimetre-panel'
import { SchemaPanel } from './schema/schema-panel'
import '../../forms/forms.css'
import './gouvernance.css'
import './composition.css'

const PANELS = {
  instances: InstancesPanel,
  schema: SchemaPanel,
  equipe: EquipePanel,
  perimetre: PerimetrePanel,
} as const

/** « Gouvernance »: the instances, their chart, the team and the perimeter. */
export function GouvernanceScreen() {
  const [location] = useLocation()
  const { onglet, id, champ } = readGouvernanceRoute(location)
  useEffect(() => {
    if (id !== null && champ !== null) focusChamp(id, champ)
  }, [id, champ])
  const Panel = PANELS[onglet]
  return (
    <RecordDialogHost>
      <div className="ecran gouvernance">
        <GouvernanceHeader onglet={onglet} />
        <Panel id={id} />
      </div>
    </RecordDialogHost>
  )
}
