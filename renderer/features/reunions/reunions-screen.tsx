import { useLocation } from 'wouter'
import { RecordDialogHost } from '../../forms/record-dialog-host'
import { ReunionPage } from './reunion/reunion-page'
import { readReunionsRoute } from './reunions-route'
import { SectionPage } from './section-page'
import './reunions.css'

/** « Réunions »: what crosses them all, or one of them. */
export function ReunionsScreen() {
  const [location] = useLocation()
  const route = readReunionsRoute(location)
  return (
    <RecordDialogHost>
      {route.genre === 'section' ? (
        <SectionPage section={route.section} objet={route.objet} />
      ) : (
        <ReunionPage key={route.reunionId} reunionId={route.reunionId} onglet={route.onglet} />
      )}
    </RecordDialogHost>
  )
}
