import { getRow, listRows, type Dossier } from '../domain/dossier'
import type { College } from '../domain/college.entity'
import type { Fonction } from '../domain/fonction.entity'
import type { Instance } from '../domain/instance.entity'
import type { Membre } from '../domain/membre.entity'
import type { Organisme } from '../domain/organisme.entity'
import { formatCompte, joinListe } from '../kernel/accord'
import type { DateIso, Id } from '../kernel/json'
import { formatNombre, NBSP } from '../kernel/nombre'
import { compareOrdre } from '../kernel/ordre'
import { listChildren } from './enfants'
import { formatPersonneCourte, isFonctionActive } from './fonctions.rules'
import { getId, type Vers } from './identifiant'
import { getNomOrganisme } from './libelles.rules'
import { getLibelleOption } from './options.rules'
import { isActifLe } from './periode'

type Place = { readonly instance: Instance; readonly profondeur: number }

const cache = new WeakMap<object, readonly Place[]>()

/** The outline: each instance followed by those attached to it. Those that a merge has attached to one another come last, once each. */
function getOutline(dossier: Dossier): readonly Place[] {
  const known = cache.get(dossier.instances)
  if (known !== undefined) return known
  const places: Place[] = []
  const seen = new Set<Id>()
  const visit = (instance: Instance, profondeur: number): void => {
    if (seen.has(instance.id)) return
    seen.add(instance.id)
    places.push({ instance, profondeur })
    for (const child of listChildren(dossier, 'instances', 'parent', instance.id)) {
      visit(child, profondeur + 1)
    }
  }
  const sorted = listRows(dossier, 'instances').sort(compareOrdre)
  for (const instance of sorted) {
    if (getRow(dossier, 'instances', instance.parent) === undefined) visit(instance, 0)
  }
  for (const instance of sorted) visit(instance, 0)
  cache.set(dossier.instances, places)
  return places
}

/** Every instance in the order of the outline. */
export function listInstances(dossier: Dossier): readonly Instance[] {
  return getOutline(dossier).map(({ instance }) => instance)
}

/** How deep an instance stands in the outline: 0 for one attached to none. */
export function getProfondeur(dossier: Dossier, instance: Vers): number {
  const id = getId(instance)
  return getOutline(dossier).find((place) => place.instance.id === id)?.profondeur ?? 0
}

/** « COPIL », else « Comité de pilotage », else the label of its type. */
export function getNomInstance(dossier: Dossier, instance: Id | null): string {
  const row = getRow(dossier, 'instances', instance)
  if (row === undefined) return ''
  return row.nom.trim() || row.sigle.trim() || getLibelleOption('instances', 'type', row.type)
}

/** A seat as it is read: who holds it, in which college, and whether it is held that day. */
export type MembreLu = {
  readonly membre: Membre
  readonly college: College | undefined
  readonly fonction: Fonction | undefined
  readonly organisme: Organisme | undefined
  /** « Mme Sylvie Martin », or the organisme that sends whom it wants. */
  readonly nom: string
  /** « Présidence », « Membre »… empty when it is not said. */
  readonly qualite: string
  /** True without a day. A seat whose function is over is not held. */
  readonly actif: boolean
}

/** The seats of an instance, college by college, those without a college last; past seats too (`actif`). */
export function listMembres(dossier: Dossier, instance: Vers, jour?: DateIso): readonly MembreLu[] {
  const colleges = listColleges(dossier, instance)
  const rank = (membre: Membre): number => {
    const at = colleges.findIndex(({ id }) => id === membre.college)
    return at < 0 ? colleges.length : at
  }
  return [...listChildren(dossier, 'membres', 'instance', getId(instance))]
    .sort((a, b) => rank(a) - rank(b))
    .map((membre) => readMembre(dossier, membre, jour))
}

export function listColleges(dossier: Dossier, instance: Vers): readonly College[] {
  return listChildren(dossier, 'colleges', 'instance', getId(instance))
}

function readMembre(dossier: Dossier, membre: Membre, jour: DateIso | undefined): MembreLu {
  const fonction = getRow(dossier, 'fonctions', membre.fonction)
  const organismeId = membre.organisme ?? fonction?.organisme ?? null
  return {
    membre,
    college: getRow(dossier, 'colleges', membre.college),
    fonction,
    organisme: getRow(dossier, 'organismes', organismeId),
    nom:
      fonction === undefined
        ? getNomOrganisme(dossier, organismeId) || membre.precision.trim()
        : formatPersonneCourte(dossier, fonction.id),
    qualite: getLibelleOption('membres', 'qualite', membre.qualite),
    actif:
      jour === undefined ||
      (isActifLe(membre.debut, membre.fin, jour) &&
        (fonction === undefined || isFonctionActive(fonction, jour))),
  }
}

const RYTHMES = { annee: 'an', semestre: 'semestre', trimestre: 'trimestre', mois: 'mois' } as const

/** « 1 fois par an », « 1 à 3 fois par an, jusqu’à 3 en année de renouvellement »; empty when nothing is said. */
export function formatPeriodicite(instance: Instance): string {
  const { reunionsMin: min, reunionsMax: max, rythme, precisionRythme } = instance
  const times = formatFois(min, max)
  const every = rythme === null ? '' : RYTHMES[rythme]
  const rate =
    times === ''
      ? every === ''
        ? ''
        : `chaque ${every === 'an' ? 'année' : every}`
      : `${times}${every === '' ? '' : ` par ${every}`}`
  return [rate, precisionRythme.trim()].filter((part) => part !== '').join(', ')
}

function formatFois(min: number | null, max: number | null): string {
  const low = min ?? 0
  if (max === null) return low > 0 ? `${min === null ? '' : 'au moins '}${fois(low)}` : ''
  if (low > 0 && low < max) return `${formatNombre(low)} à ${fois(max)}`
  return low === max || low > max ? fois(low) : `jusqu’à ${fois(max)}`
}

function fois(count: number): string {
  return `${formatNombre(count)}${NBSP}fois`
}

/** « Élus (12), Techniciens (3) et Partenaires (2 prévus) »; without colleges, « 12 membres ». Seats held on the day, if one is given. */
export function formatComposition(dossier: Dossier, instance: Vers, jour?: DateIso): string {
  const held = listMembres(dossier, instance, jour).filter(({ actif }) => actif)
  const parts = listColleges(dossier, instance).flatMap((college) => {
    const count = held.filter((seat) => seat.college?.id === college.id).length
    const nom = college.nom.trim()
    if (nom === '') return []
    if (count > 0) return [`${nom} (${formatNombre(count)})`]
    return college.effectif === null ? [nom] : [`${nom} (${formatNombre(college.effectif)} prévus)`]
  })
  const others = held.filter((seat) => seat.college === undefined).length
  if (parts.length === 0) return others === 0 ? '' : formatCompte(others, MEMBRE)
  if (others > 0) parts.push(formatCompte(others, MEMBRE))
  return joinListe(parts)
}

const MEMBRE = { one: 'membre', many: 'membres' }

/** Full-time equivalents of the posts of coopération, those held or open that day when one is given; rounded to two decimals. */
export function getTotalEtp(dossier: Dossier, jour?: DateIso): number {
  const total = listRows(dossier, 'postes')
    .filter((poste) => jour === undefined || isActifLe(poste.debut, poste.fin, jour))
    .reduce((sum, { etp }) => sum + (etp ?? 0), 0)
  return Math.round(total * 100) / 100
}

/** « 3,5 ETP ». */
export function formatEtp(etp: number): string {
  return `${formatNombre(etp, { maxDecimals: 2 })}${NBSP}ETP`
}
