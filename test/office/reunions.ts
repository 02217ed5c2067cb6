import type { Dossier } from '../../shared/domain/dossier'
import type { DocumentDefinition, DocumentInput } from '../../shared/documents/document-definition'
import { DOCUMENTS } from '../../shared/documents/registry'
import type { Id } from '../../shared/kernel/json'
import { Fabrique } from '../shared/documents/fabrique'
import { buildReunionsExtremes } from '../shared/documents/reunions-extremes'
import { buildReunionsTypiques } from '../shared/documents/reunions-typiques'
import { CTX, withCharte, type Case } from './produce'

/** The documents of meetings and of the concertation. */
const IDS: ReadonlySet<string> = new Set([
  'convocation',
  'feuille-emargement',
  'compte-rendu',
  'releve-decisions',
  'dossier-seance',
  'trame-entretien',
  'synthese-concertation',
])

/** A meeting, a conversation, a survey and an instance that say nothing at all. */
function buildVides(): Dossier {
  const f = new Fabrique()
  f.add('reunions')
  f.add('instances')
  f.add('entretiens')
  f.add('enquetes')
  f.add('etudes')
  return f.build()
}

/** Each document × { nothing filled, typical, extreme, typical with the stamp corner } × each way to make it × the records that differ. */
export function listCasesReunions(): readonly Case[] {
  const { dossier: typical, copil, tableRonde } = buildReunionsTypiques()
  const extreme = buildReunionsExtremes()
  const dossiers: readonly (readonly [string, Dossier, readonly Id[]])[] = [
    ['unfilled', buildVides(), []],
    ['typical', typical, [copil, tableRonde]],
    ['extreme', extreme.dossier, [extreme.copil]],
    ['typical with the stamp corner and logos', withCharte(typical, true), [copil]],
  ]
  return dossiers.flatMap(([name, dossier, reunions]) =>
    DOCUMENTS.filter(({ id }) => IDS.has(id)).flatMap((document) =>
      listInputs(document, dossier, reunions).map((input) => ({
        name: `${document.id} ${input.variante ?? ''} ${input.objet ?? ''} ${name}`,
        model: document.build(dossier, input, CTX),
      })),
    ),
  )
}

function listInputs(
  document: DocumentDefinition,
  dossier: Dossier,
  reunions: readonly Id[],
): readonly DocumentInput[] {
  const each = document.inputs.some(({ whenAbsent }) => whenAbsent === 'each')
  const objets = document.inputs.flatMap((input) =>
    document
      .listChoices(dossier, input)
      .map(({ id }) => id)
      .filter((id) => reunions.length === 0 || input.id !== 'reunion' || reunions.includes(id))
      .slice(0, 2),
  )
  const variantes = document.variantes ?? [undefined]
  return [...(each ? [] : [null]), ...objets].flatMap((objet) =>
    variantes.map((variante) => ({
      objet,
      etat: 'projet',
      ...(variante === undefined ? {} : { variante: variante.id }),
    })),
  )
}
