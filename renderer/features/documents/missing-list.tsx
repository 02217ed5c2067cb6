import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useState } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import type { MissingField } from '../../../shared/documents/document-definition'
import { DOCUMENTS_TEXTES } from '../../strings/documents'
import { getMissingAddress } from './missing-link'

const SHOWN = 12

/** Documents annexed to the convention: the others are never signed. */
const ANNEXES: ReadonlySet<string> = new Set(['fiche-action', 'plan-actions'])

type MissingListProps = {
  readonly dossier: Dossier
  readonly documentId: string
  readonly missing: readonly MissingField[]
}

/** What is still to fill: each line leads to its field. */
export function MissingList({ dossier, documentId, missing }: MissingListProps) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? missing : missing.slice(0, SHOWN)
  return (
    <section className="carte manques" aria-labelledby="manques-titre">
      <h2 id="manques-titre">
        {DOCUMENTS_TEXTES.missingTitle(missing.length, ANNEXES.has(documentId))}
      </h2>
      {missing.length === 0 ? (
        <p className="manques-aucun">
          <IconCircleCheck size={16} stroke={1.7} aria-hidden="true" />
          {DOCUMENTS_TEXTES.missingNone}
        </p>
      ) : (
        <p className="sous">{DOCUMENTS_TEXTES.missingText}</p>
      )}
      <ul>
        {shown.map((field) => (
          <li key={`${field.table}-${field.id}-${field.field}`}>
            <IconCircleDashed size={15} stroke={1.7} aria-hidden="true" />
            <a href={getMissingAddress(dossier, field)}>
              {field.label}
              <span className="manques-ou">{field.where}</span>
            </a>
          </li>
        ))}
      </ul>
      {shown.length < missing.length && (
        <button type="button" className="bouton-lien" onClick={() => setIsWhole(true)}>
          {DOCUMENTS_TEXTES.missingMore(missing.length - shown.length)}
        </button>
      )}
    </section>
  )
}
