import { getRow, type Dossier } from '../domain/dossier'
import type { Presence } from '../domain/presence.entity'
import type { Genre } from '../kernel/accord'
import type { Id } from '../kernel/json'
import { NBSP } from '../kernel/nombre'
import { listChildren } from './enfants'
import { formatPersonneCourte, formatTitreFonction, getPersonneFonction } from './fonctions.rules'
import { getId, type Vers } from './identifiant'
import { getGenreFonction, getNomOrganisme } from './libelles.rules'

/** A guest as lists and minutes print it. */
export type PresenceLue = {
  readonly presence: Presence
  /** « Mme Sylvie Martin »; the post, the organisme or the free text when there is nobody. */
  readonly nom: string
  /** « vice-présidente à l’enfance »; empty when the name already says it. */
  readonly fonction: string
  readonly organisme: string
  /** « Présente », « Excusé »: agrees with the person. */
  readonly statut: string
  /** « en visioconférence, arrivée à 14 h 20 », « représentée par M. Paul Petit », « pouvoir à Mme Anne Roux ». */
  readonly detail: string
}

/** The guests of a meeting in their order, each with the name its function had: a dated function names one person for life. */
export function listPresences(dossier: Dossier, reunion: Vers): readonly PresenceLue[] {
  return listInvites(dossier, reunion).map((presence) => readPresence(dossier, presence))
}

function listInvites(dossier: Dossier, reunion: Vers): readonly Presence[] {
  return listChildren(dossier, 'presences', 'reunion', getId(reunion))
}

export function readPresence(dossier: Dossier, presence: Presence): PresenceLue {
  const fonction = getRow(dossier, 'fonctions', presence.fonction)
  const organisme = getNomOrganisme(dossier, fonction?.organisme ?? presence.organisme)
  const hasPerson = getPersonneFonction(dossier, presence.fonction) !== undefined
  const genre = getGenreFonction(dossier, presence.fonction)
  return {
    presence,
    nom: getNomPresence(dossier, presence),
    fonction: fonction !== undefined && hasPerson ? formatTitreFonction(fonction) : '',
    organisme,
    statut: formatStatut(presence.statut, genre),
    detail: formatDetail(dossier, presence, genre),
  }
}

/** « Mme Sylvie Martin », else the free text, else the organisme. */
export function getNomPresence(dossier: Dossier, presence: Presence): string {
  return (
    formatPersonneCourte(dossier, presence.fonction) ||
    presence.libelle.trim() ||
    getNomOrganisme(dossier, presence.organisme)
  )
}

const STATUTS = {
  invite: 'Invité',
  present: 'Présent',
  excuse: 'Excusé',
  absent: 'Absent',
  represente: 'Représenté',
} as const

/** « Présente », « Excusé »; an unknown gender takes the masculine. */
export function formatStatut(statut: Presence['statut'], genre: Genre | null): string {
  return `${STATUTS[statut ?? 'invite']}${genre === 'f' ? 'e' : ''}`
}

function formatDetail(dossier: Dossier, presence: Presence, genre: Genre | null): string {
  const { arrivee, depart } = presence
  const parts: string[] = []
  if (presence.statut === 'represente') {
    const by =
      formatPersonneCourte(dossier, presence.representeParFonction) || presence.representePar.trim()
    if (by !== '') parts.push(`représenté${genre === 'f' ? 'e' : ''} par ${by}`)
  }
  const holder = getRow(dossier, 'presences', presence.pouvoirA)
  if (holder !== undefined) parts.push(`pouvoir à ${getNomPresence(dossier, holder)}`)
  if (presence.visio) parts.push('en visioconférence')
  if (arrivee.trim() !== '') parts.push(`arrivée à ${arrivee.trim()}`)
  if (depart.trim() !== '') parts.push(`départ à ${depart.trim()}`)
  return parts.join(', ').replace(/ (?=h\b)/g, NBSP)
}

export type ComptePresences = {
  readonly invites: number
  readonly presents: number
  readonly excuses: number
  readonly absents: number
  readonly representes: number
  /** Powers given by someone who is not there to a guest who is. */
  readonly pouvoirs: number
  /** Those present from afar, counted in `presents` too. */
  readonly visio: number
  /** Votes in the room: those present, the powers they hold, and the representatives who do not vote already. */
  readonly votants: number
}

export function comptePresences(dossier: Dossier, reunion: Vers): ComptePresences {
  const all = listInvites(dossier, reunion)
  const presents = all.filter(({ statut }) => statut === 'present')
  const voters = new Set(presents.filter((one) => one.deliberatif).map(({ id }) => id))
  const voting = new Set(
    presents.flatMap((one) => (one.deliberatif && one.fonction !== null ? [one.fonction] : [])),
  )
  const pouvoirs = all.filter(
    (one) => one.statut !== 'present' && one.pouvoirA !== null && hasHolder(presents, one),
  )
  const representes = all.filter(({ statut }) => statut === 'represente')
  const byPower = pouvoirs.filter((one) => one.deliberatif && voters.has(one.pouvoirA ?? ''))
  const bySeat = representes.filter(
    (one) =>
      one.deliberatif && !pouvoirs.includes(one) && !voting.has(one.representeParFonction ?? ''),
  )
  return {
    invites: all.length,
    presents: presents.length,
    excuses: all.filter(({ statut }) => statut === 'excuse').length,
    absents: all.filter(({ statut }) => statut === 'absent').length,
    representes: representes.length,
    pouvoirs: pouvoirs.length,
    visio: presents.filter(({ visio }) => visio).length,
    votants: voters.size + byPower.length + bySeat.length,
  }
}

function hasHolder(presents: readonly Presence[], { id, pouvoirA }: Presence): boolean {
  return presents.some((one) => one.id === pouvoirA && one.id !== id)
}

export type Quorum = {
  /** Null when none is asked for. */
  readonly requis: number | null
  /** Null when none is asked for, or when nobody has been checked in yet. */
  readonly atteint: boolean | null
  readonly presents: number
}

/** Members present, from afar too: powers and people represented never count, nor do guests without a vote (domain.md (d), W31). */
export function getQuorum(dossier: Dossier, reunion: Vers): Quorum {
  const row = getRow(dossier, 'reunions', getId(reunion))
  const instance = getRow(dossier, 'instances', row?.instance ?? null)
  const requis = row?.quorum ?? instance?.quorum ?? null
  const all = listInvites(dossier, reunion)
  const presents = all.filter((one) => one.statut === 'present' && one.deliberatif).length
  const isChecked = all.some(({ statut }) => statut !== null && statut !== 'invite')
  return { requis, atteint: requis === null || !isChecked ? null : presents >= requis, presents }
}

/** The identifiers of the functions already invited. */
export function listFonctionsInvitees(dossier: Dossier, reunion: Vers): ReadonlySet<Id> {
  return new Set(
    listInvites(dossier, reunion).flatMap(({ fonction }) => (fonction === null ? [] : [fonction])),
  )
}
