import type { Id } from '../../../shared/kernel/json'

/** « /documents/fiche-action/fa_1 » → the document and its object. */
export function readDocumentsRoute(location: string): {
  readonly documentId: string
  readonly objet: Id | null
} {
  const [, , documentId = '', objet = ''] = location.split(/[/?]/)
  return { documentId: decodeURIComponent(documentId), objet: objet === '' ? null : objet }
}
