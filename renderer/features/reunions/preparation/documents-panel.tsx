import { IconFileTypeDocx, IconMail } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'

/** What is printed before a meeting, by the identifier of its document. The documents themselves are not loaded here. */
const BEFORE = ['convocation', 'feuille-emargement', 'dossier-seance'] as const

const EnvoiReunionDialog = lazy(async () => {
  const module = await import('../envoi/envoi-reunion-dialog')
  return { default: module.EnvoiReunionDialog }
})

/** What is printed before a meeting, each link opening its preview, and the sending of the convocation. */
export function DocumentsPanel({ reunionId }: { readonly reunionId: Id }) {
  const [isSending, setSending] = useState(false)
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
      <button type="button" className="bouton-petit" onClick={() => setSending(true)}>
        <IconMail size={14} aria-hidden />
        {WORDS.send}
      </button>
      {isSending && (
        <Suspense>
          <EnvoiReunionDialog
            reunionId={reunionId}
            genre="convocation"
            onClose={() => setSending(false)}
          />
        </Suspense>
      )}
    </section>
  )
}
