import type { Dossier } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import type { Ctx } from '../kernel/ctx'
import type { Id } from '../kernel/json'
import type { PeriodeVacances } from '../rules/calendrier/calendrier.rules'
import type { Manque } from '../rules/completude.rules'
import type { DocumentModel } from './blocks'

/** What a document is made from: a record, or the whole dossier. */
export type DocumentInput = {
  /** The record the document is about, when the definition asks for one. */
  readonly objet: Id | null
  readonly etat: EtatDocument
  /** One of the `variantes` of the document; its first one when absent or unknown. */
  readonly variante?: string
  /** The school holidays that ship with the application, for what is drawn on a calendar. */
  readonly vacances?: readonly PeriodeVacances[]
  /** A letter for this guest alone (a `presences` record), instead of one for each. */
  readonly destinataire?: Id
}

/** Another way to make the same document: one letter for all, or one a recipient. */
export type Variante = {
  readonly id: string
  readonly label: string
}

export type EtatDocument = 'brouillon' | 'projet' | 'valide'

/** A field still to fill before the document can be signed. */
export type MissingField = Manque

/** An entry of the choice offered before export: fiches, axes… */
export type InputChoice = {
  readonly id: Id
  /** « 1.1.2 », what the command line takes. */
  readonly number: string
  readonly label: string
}

export type InputField = {
  readonly id: 'fiche' | 'axe' | 'reunion' | 'instance' | 'entretien' | 'enquete'
  readonly label: string
  readonly table: TableName
  /** Without a choice: one document an object (fiche), or one document for all (axe). */
  readonly whenAbsent: 'each' | 'all'
}

/** A Word document: one file in shared/documents, one line in its registry. */
export type DocumentDefinition = {
  readonly id: string
  readonly title: string
  readonly description: string
  /** What it is made from. With several, the record chosen is of any of them: a meeting, or an instance. */
  readonly inputs: readonly InputField[]
  readonly variantes?: readonly Variante[]
  /** Several of them in one archive: « Convocations ». */
  readonly plural?: string
  listChoices(dossier: Dossier, input: InputField): readonly InputChoice[]
  missing(dossier: Dossier, input: DocumentInput): readonly MissingField[]
  /** « CTG_CCPHG_Fiche-1.1.2_2022-10-20.docx »: safe on Windows. */
  fileName(dossier: Dossier, input: DocumentInput, ctx: Ctx): string
  build(dossier: Dossier, input: DocumentInput, ctx: Ctx): DocumentModel
}
