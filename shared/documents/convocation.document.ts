import { getRow, type Dossier } from '../domain/dossier'
import type { Presence } from '../domain/presence.entity'
import type { Reunion } from '../domain/reunion.entity'
import { listPoints, getNomCourtReunion, getNomReunion } from '../rules/reunions.rules'
import type { Ctx } from '../kernel/ctx'
import type { Block } from './blocks'
import { listBlocksOfLettre, formatObjet, isMarque } from './convocation/lettre'
import { getMotConvocation, listInvites } from './convocation/invites'
import { getPrimary } from './couleurs'
import type { DocumentDefinition, DocumentInput, MissingField } from './document-definition'
import { formatFileName } from './file-name'
import { buildDocument, shortenTitle } from './mise-en-page'
import {
  buildManque,
  formatFileReunion,
  getReunionDocument,
  listChoixReunions,
  listManquesReunion,
  REUNION_EACH,
} from './reunion/choix-reunion'
import { getSignataire } from './reunion/porteur'
import { getVariante } from './variantes'

const VARIANTES = [
  { id: 'tous', label: 'Une lettre pour tous' },
  { id: 'un_par_destinataire', label: 'Une lettre par destinataire' },
] as const

/** The letter that calls a meeting: one for all, or one a guest in the same file, each with its address, appeal and power slip. */
export const convocationDocument: DocumentDefinition = {
  id: 'convocation',
  title: 'Convocation',
  plural: 'Convocations',
  description:
    'La lettre d’invitation à une réunion, avec l’ordre du jour : une pour tous, ou une par destinataire.',
  inputs: [REUNION_EACH],
  variantes: VARIANTES,
  listChoices: listChoixReunions,
  missing: (dossier, input) =>
    input.objet === null
      ? []
      : listManques(dossier, getReunionDocument(dossier, input.objet), input),
  fileName: (dossier, input, ctx) =>
    formatFileName(dossier, `Convocation-${formatFileReunion(dossier, input.objet)}`, ctx),
  build: (dossier, input, ctx) => {
    const reunion = getReunionDocument(dossier, input.objet)
    const word = getMotConvocation(dossier, reunion)
    return buildDocument(dossier, input.etat, ctx, {
      title: shortenTitle(formatObjet(dossier, reunion), 200),
      running: `${word} – ${getNomCourtReunion(dossier, reunion)}`,
      short: '',
      // A letter that leaves says nothing of its state.
      ...(input.etat === 'valide' ? { state: '' } : {}),
      accent: getPrimary(dossier),
      orientation: 'portrait',
      blocks: listLettres(dossier, reunion, input, ctx),
    })
  },
}

function listLettres(
  dossier: Dossier,
  reunion: Reunion,
  input: DocumentInput,
  ctx: Ctx,
): readonly Block[] {
  const jour = reunion.convoqueeLe ?? ctx.today
  const common = { dossier, reunion, jour, marquer: isMarque(dossier) }
  return listDestinatairesLettre(dossier, reunion, input).flatMap((destinataire, index) => [
    ...(index === 0 ? [] : [{ kind: 'newDocument' } as const]),
    ...listBlocksOfLettre({ ...common, destinataire }),
  ])
}

/** Null: one letter for all. */
function listDestinatairesLettre(
  dossier: Dossier,
  reunion: Reunion,
  input: DocumentInput,
): readonly (Presence | null)[] {
  const only = getRow(dossier, 'presences', input.destinataire ?? null)
  if (only?.reunion === reunion.id) return [only]
  const all = listInvites(dossier, reunion)
  // A letter for all of one is a letter to that one.
  if (getVariante(VARIANTES, input) === 'tous') return all.length === 1 ? all : [null]
  // Whoever signs does not write to themselves.
  const signataire = getSignataire(dossier, reunion)
  const invites = all.filter(({ fonction }) => fonction === null || fonction !== signataire)
  return invites.length === 0 ? [null] : invites
}

function listManques(
  dossier: Dossier,
  reunion: Reunion,
  input: DocumentInput,
): readonly MissingField[] {
  const where = getNomReunion(dossier, reunion)
  const manque = (field: string): MissingField => buildManque('reunions', reunion.id, field, where)
  const invites = listInvites(dossier, reunion)
  const houses = getVariante(VARIANTES, input) === 'tous' ? [] : invites
  return [
    ...listManquesReunion(dossier, reunion),
    ...(getSignataire(dossier, reunion) === null ? [manque('president')] : []),
    ...(listPoints(dossier, reunion.id).length === 0
      ? [{ ...manque('titre'), label: 'Ordre du jour' }]
      : []),
    ...(invites.length === 0 ? [{ ...manque('listes'), label: 'Invités' }] : []),
    ...listSansAdresse(dossier, houses),
  ]
}

/** Each organisme once, whose address the letters need. */
function listSansAdresse(dossier: Dossier, invites: readonly Presence[]): readonly MissingField[] {
  const ids = new Set(
    invites.flatMap(({ fonction, organisme }) => {
      const id = getRow(dossier, 'fonctions', fonction)?.organisme ?? organisme
      return id === null ? [] : [id]
    }),
  )
  return [...ids].flatMap((id) => {
    const organisme = getRow(dossier, 'organismes', id)
    if (organisme === undefined || organisme.adresse.trim() !== '') return []
    return [
      buildManque('organismes', id, 'adresse', organisme.nom.trim() || organisme.sigle.trim()),
    ]
  })
}
