import { Button } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { formatEtp, getTotalEtp } from '../../../shared/rules/instances.rules'
import { listPerimetre } from '../../../shared/rules/perimetre.rules'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { GOUVERNANCE } from '../../strings/gouvernance'
import { useCommande } from '../../ui/commandes'
import { ONGLETS, type Onglet } from './gouvernance-route'
import { ModelesMenu } from './modeles/modeles-menu'

/** Title, counts, the parts of the screen, and the way to Word. */
export function GouvernanceHeader({ onglet }: { readonly onglet: Onglet }) {
  const [, navigate] = useLocation()
  const openExport = () => navigate('/documents/schema-gouvernance')
  useCommande('exporter', openExport)
  const counts = useCairn(({ dossier }) => {
    const { today } = getCtx()
    const etp = getTotalEtp(dossier, today)
    const covered = listPerimetre(dossier, today).filter(({ couvert }) => couvert).length
    const instances = Object.keys(dossier.instances).length
    return GOUVERNANCE.counts(instances, etp === 0 ? '' : formatEtp(etp), covered)
  })
  return (
    <>
      <header className="entete">
        <div className="entete-texte">
          <h1>{GOUVERNANCE.title}</h1>
          <p className="sous">{counts}</p>
        </div>
        <div className="outils">
          {(onglet === 'instances' || onglet === 'schema') && <ModelesMenu />}
          <Button
            variant="default"
            leftSection={<IconFileTypeDocx size={17} stroke={1.7} aria-hidden />}
            onClick={openExport}
          >
            {GOUVERNANCE.export}
          </Button>
        </div>
      </header>
      <nav className="vues gouvernance-onglets" aria-label={GOUVERNANCE.sectionsLabel}>
        {ONGLETS.map((name) => (
          <a
            key={name}
            href={`#/gouvernance/${name}`}
            aria-current={name === onglet ? 'page' : undefined}
          >
            {GOUVERNANCE.sections[name]}
          </a>
        ))}
      </nav>
    </>
  )
}
