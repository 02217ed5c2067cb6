import type { Dossier } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import type { Ctx } from '../kernel/ctx'
import type { Id } from '../kernel/json'
import type { Manque } from '../rules/completude.rules'
import type { DocumentModel } from './blocks'

/** What a document is made from: an object of the plan, or the whole dossier. */
export type DocumentInput = {
  /** The record the document is about, when the definition asks for one. */
  readonly objet: Id | null
  readonly etat: EtatDocument
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
  readonly inputs: readonly InputField[]
  listChoices(dossier: Dossier, input: InputField): readonly InputChoice[]
  missing(dossier: Dossier, input: DocumentInput): readonly MissingField[]
  /** « CTG_CCPHG_Fiche-1.1.2_2022-10-20.docx »: safe on Windows. */
  fileName(dossier: Dossier, input: DocumentInput, ctx: Ctx): string
  build(dossier: Dossier, input: DocumentInput, ctx: Ctx): DocumentModel
}
