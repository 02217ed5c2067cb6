import { getRow, type Dossier } from '../../domain/dossier'
import type { Presence } from '../../domain/presence.entity'
import type { Reunion } from '../../domain/reunion.entity'
import type { Id } from '../../kernel/json'
import {
  formatPersonneNom,
  formatTitreFonction,
  getPersonneFonction,
  listCourriels,
} from '../../rules/fonctions.rules'
import { groupPresences } from '../../rules/groupes-presences.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import { listInvites } from '../convocation/invites'

export type LigneEmargement = {
  readonly organisme: string
  /** « Mme MARTIN Sylvie »; empty where whoever comes writes their name. */
  readonly nom: string
  readonly fonction: string
  readonly courriel: string
}

export type GroupeEmargement = {
  /** The collège; empty when there is none, or for the guests outside them. */
  readonly nom: string
  readonly lignes: readonly LigneEmargement[]
}

/** The guests by collège in the order of the instance, then by organisme and name; those of no collège last. */
export function listGroupesEmargement(
  dossier: Dossier,
  reunion: Reunion,
): readonly GroupeEmargement[] {
  const guests = listInvites(dossier, reunion).map((presence) => ({ presence }))
  return groupPresences(dossier, reunion, guests).map(({ nom, presences }) => ({
    nom,
    lignes: presences.map(({ presence }) => buildLigne(dossier, presence)).sort(compareLignes),
  }))
}

function getOrganismeId(dossier: Dossier, { fonction, organisme }: Presence): Id | null {
  return getRow(dossier, 'fonctions', fonction)?.organisme ?? organisme
}

function buildLigne(dossier: Dossier, invite: Presence): LigneEmargement {
  const fonction = getRow(dossier, 'fonctions', invite.fonction)
  const organisme = getRow(dossier, 'organismes', getOrganismeId(dossier, invite))
  const hasPerson = getPersonneFonction(dossier, invite.fonction) !== undefined
  return {
    organisme: organisme?.nom.trim() || organisme?.sigle.trim() || '',
    nom: hasPerson ? formatPersonneNom(dossier, invite.fonction) : invite.libelle.trim(),
    fonction: fonction === undefined ? '' : capitalize(formatTitreFonction(fonction)),
    courriel:
      invite.fonction === null
        ? (organisme?.courriel.trim() ?? '')
        : listCourriels(dossier, invite.fonction),
  }
}

const CIVILITE = /^(?:M\.|Mme)\s+/

function compareLignes(a: LigneEmargement, b: LigneEmargement): number {
  if (a.organisme !== b.organisme) {
    if (a.organisme === '' || b.organisme === '') return a.organisme === '' ? 1 : -1
    return a.organisme.localeCompare(b.organisme, 'fr', { numeric: true })
  }
  return a.nom.replace(CIVILITE, '').localeCompare(b.nom.replace(CIVILITE, ''), 'fr')
}
