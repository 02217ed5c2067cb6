import { IconFileTypeDocx } from '@tabler/icons-react'
import type { Id } from '../../../../shared/kernel/json'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'

/** What is printed before a meeting, by the identifier of its document. The documents themselves are not loaded here. */
const BEFORE = ['convocation', 'feuille-emargement', 'dossier-seance'] as const

/** What is printed before a meeting; each link opens its preview. */
export function DocumentsPanel({ reunionId }: { readonly reunionId: Id }) {
  return (
    <section className="panneau" aria-labelledby="panneau-documents">
      <h3 id="panneau-documents">{WORDS.documents}</h3>
      <ul className="panneau-liste">
        {BEFORE.map((id) => (
          <li key={id} className="panneau-document">
            <IconFileTypeDocx size={16} aria-hidden />
            <a href={`#/documents/${id}/${reunionId}`}>{WORDS.documentTitles[id]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
