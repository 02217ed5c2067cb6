import { IconFileTypeDocx } from '@tabler/icons-react'
import type { Dossier } from '../../../shared/domain/dossier'
import { DOCUMENTS } from '../../../shared/documents/registry'
import { DOCUMENTS_TEXTES } from '../../strings/documents'

/** Every document that can be made, with what it is for. */
export function DocumentCards({ dossier }: { readonly dossier: Dossier }) {
  return (
    <ul className="documents-cartes" aria-label={DOCUMENTS_TEXTES.list}>
      {DOCUMENTS.map((document) => {
        const [input] = document.inputs
        const count = input?.whenAbsent === 'each' ? document.listChoices(dossier, input).length : 1
        return (
          <li key={document.id} className="carte document-carte">
            <IconFileTypeDocx size={28} stroke={1.4} aria-hidden="true" />
            <div>
              <a className="document-titre" href={`#/documents/${document.id}`}>
                {document.title}
              </a>
              <p>{document.description}</p>
              <p className="sous">{DOCUMENTS_TEXTES.entries(count)}</p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
