import { useLocation } from 'wouter'
import { getDocument } from '../../../shared/documents/registry'
import { useCairn } from '../../store/cairn-store'
import { DOCUMENTS_TEXTES } from '../../strings/documents'
import { DocumentCards } from './document-cards'
import { DocumentDetail } from './document-detail'
import { readDocumentsRoute } from './documents-route'
import './documents.css'

/** « Documents »: choose, see what is missing, export. */
export function DocumentsScreen() {
  const [location] = useLocation()
  const dossier = useCairn((state) => state.dossier)
  const { documentId, objet } = readDocumentsRoute(location)
  const document = getDocument(documentId)
  if (document !== undefined) {
    return <DocumentDetail key={document.id} dossier={dossier} document={document} objet={objet} />
  }
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{DOCUMENTS_TEXTES.title}</h1>
          <p className="sous">{DOCUMENTS_TEXTES.subtitle}</p>
        </div>
      </header>
      <div className="ecran-corps">
        <DocumentCards dossier={dossier} />
      </div>
    </div>
  )
}
