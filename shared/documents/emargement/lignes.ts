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
import { listMembres } from '../../rules/instances.rules'
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
  const { order, byFonction, byOrganisme } = getColleges(dossier, reunion)
  const groups = new Map<string, LigneEmargement[]>(order.map((nom) => [nom, []]))
  for (const invite of listInvites(dossier, reunion)) {
    const organisme = getOrganismeId(dossier, invite)
    const nom = byFonction.get(invite.fonction ?? '') ?? byOrganisme.get(organisme ?? '') ?? ''
    groups.set(nom, [...(groups.get(nom) ?? []), buildLigne(dossier, invite)])
  }
  const others = groups.get('') ?? []
  groups.delete('')
  return [...groups, ['', others] as const]
    .filter(([, lignes]) => lignes.length > 0)
    .map(([nom, lignes]) => ({ nom, lignes: [...lignes].sort(compareLignes) }))
}

function getColleges(
  dossier: Dossier,
  { instance }: Reunion,
): {
  readonly order: readonly string[]
  readonly byFonction: ReadonlyMap<Id, string>
  readonly byOrganisme: ReadonlyMap<Id, string>
} {
  const order = new Set<string>()
  const byFonction = new Map<Id, string>()
  const byOrganisme = new Map<Id, string>()
  for (const { membre, college } of instance === null ? [] : listMembres(dossier, instance)) {
    const nom = college?.nom.trim() ?? ''
    if (nom === '') continue
    order.add(nom)
    if (membre.fonction !== null) byFonction.set(membre.fonction, nom)
    else if (membre.organisme !== null) byOrganisme.set(membre.organisme, nom)
  }
  return { order: [...order], byFonction, byOrganisme }
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
