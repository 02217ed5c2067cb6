import type { Command } from '../domain/command'
import { getRow, listRows, type Dossier } from '../domain/dossier'
import type { Fonction } from '../domain/fonction.entity'
import type { PointOrdreDuJour } from '../domain/point-ordre-du-jour.entity'
import { REGISTRY } from '../domain/registry'
import type { Reunion } from '../domain/reunion.entity'
import type { Ctx } from '../kernel/ctx'
import type { DateFloue } from '../kernel/date-floue'
import { buildHeure, getMinutes } from '../kernel/heure'
import type { DateIso, Id } from '../kernel/json'
import { listOrdresBetween } from '../kernel/ordre'
import { foldText } from '../kernel/recherche'
import { listChildren } from '../rules/enfants'
import { isFonctionActive } from '../rules/fonctions.rules'
import { listMembres } from '../rules/instances.rules'
import { isActifLe } from '../rules/periode'
import { listAReporter, listSuitesSansPoint } from '../rules/report-points.rules'
import { getNatureReunion } from '../rules/type-reunion'
import { copyPoint, listContinues, reporterSuites } from './add-report'
import { applyCommand } from '../commands/apply-command'
import { combine } from '../commands/combine'
import { createRecord } from '../commands/create-record'
import { Ecritures } from '../commands/ecritures'

export type NouvelleReunion = {
  readonly instance: Id | null
  readonly type: Reunion['type']
  readonly date: DateFloue | null
  readonly modele?: Id | null
  readonly titre?: string
}

/**
 * A meeting ready to be prepared: its template (points, subject, place, length), the members of the instance that day as guests, and
 * what `listAReporter` and `listSuitesSansPoint` bring back. Where a carried point and a point of the template say the same, the carried one is kept. One
 * gesture; its first change creates the meeting.
 */
export function createReunion(dossier: Dossier, ctx: Ctx, demande: NouvelleReunion): Command {
  const reunion = buildReunion(dossier, ctx, demande)
  const creation = createRecord('reunions', reunion)
  const after = applyCommand(dossier, creation)
  const writes = new Ecritures(after)
  const points = listAgenda(after, reunion, demande.modele ?? null)
  const ordres = listOrdresBetween(null, null, points.length)
  points.forEach((point, index) => {
    const row = { ...copyPoint(point), reunion: reunion.id, ordre: ordres[index] as string }
    writes.create('pointsOrdreDuJour', REGISTRY.pointsOrdreDuJour.create(ctx, row))
  })
  inviteMembers(after, ctx, reunion, demande.date?.debut ?? ctx.today, writes)
  const { nom } = getNatureReunion(after, reunion)
  const label = nom === '' ? creation.label : `création de la réunion «\u00a0${nom}\u00a0»`
  const prepared = writes.build(label)
  const ready = applyCommand(after, prepared)
  const left = listSuitesSansPoint(ready, reunion).map((one) => one.reunion.id)
  const followed = reporterSuites(ready, ctx, reunion.id, left)
  return combine(label, [creation, prepared, followed])
}

/** The points of the template, those that come back in the place of the one that says the same, the others after. */
function listAgenda(
  dossier: Dossier,
  reunion: Reunion,
  modele: Id | null,
): readonly PointOrdreDuJour[] {
  const ids = listAReporter(dossier, reunion).map(({ point }) => point.id)
  const carried = new Set(listContinues(dossier, [], ids))
  const points = modele === null ? [] : listChildren(dossier, 'pointsOrdreDuJour', 'modele', modele)
  const placed = points.map((point) => {
    const same = [...carried].find(({ titre }) => foldText(titre) === foldText(point.titre))
    if (same !== undefined) carried.delete(same)
    return same ?? point
  })
  return [...placed, ...carried]
}

function buildReunion(dossier: Dossier, ctx: Ctx, demande: NouvelleReunion): Reunion {
  const { date, titre = '' } = demande
  const instance = getRow(dossier, 'instances', demande.instance)
  const modele = getRow(dossier, 'modelesReunion', demande.modele ?? null)
  const jour = date?.debut ?? ctx.today
  const presidence = getRow(dossier, 'fonctions', instance?.presidence ?? null)
  const holder = presidence === undefined ? undefined : findTenant(dossier, presidence, jour)
  return REGISTRY.reunions.create(ctx, {
    titre,
    instance: demande.instance,
    type: demande.type ?? modele?.type ?? null,
    objet: modele?.objet ?? '',
    introduction: modele?.introduction ?? null,
    lieu: modele?.lieu ?? '',
    date: addDuree(date, modele?.dureeMinutes ?? null),
    statut: date === null ? 'a_fixer' : 'prevue',
    president: holder?.id ?? null,
    ordre: listOrdresBetween(findLastOrdre(dossier), null, 1)[0] as string,
  })
}

/** The end of a meeting whose beginning alone is said, from the length its template gives. */
function addDuree(date: DateFloue | null, minutes: number | null): DateFloue | null {
  const from = getMinutes(date?.heure?.debut ?? '')
  if (date?.heure === undefined || date.heure.fin !== undefined) return date
  if (from === null || minutes === null || minutes <= 0) return date
  const fin = buildHeure(from + minutes)
  return fin > date.heure.debut ? { ...date, heure: { debut: date.heure.debut, fin } } : date
}

function findLastOrdre(dossier: Dossier): string | null {
  let last: string | null = null
  for (const { ordre } of listRows(dossier, 'reunions')) {
    if (last === null || ordre > last) last = ordre
  }
  return last
}

function inviteMembers(
  dossier: Dossier,
  ctx: Ctx,
  reunion: Reunion,
  jour: DateIso,
  writes: Ecritures,
): void {
  if (reunion.instance === null) return
  const seen = new Set<Id>()
  const guests = listMembres(dossier, reunion.instance).flatMap(({ membre, fonction }) => {
    if (!isActifLe(membre.debut, membre.fin, jour)) return []
    const holder = fonction === undefined ? undefined : findTenant(dossier, fonction, jour)
    if (fonction !== undefined && holder === undefined) return []
    const key = holder?.id ?? membre.organisme ?? membre.id
    if (seen.has(key)) return []
    seen.add(key)
    const organisme = holder === undefined ? membre.organisme : null
    const libelle = holder === undefined && organisme === null ? membre.precision : ''
    return [{ fonction: holder?.id ?? null, organisme, libelle, deliberatif: membre.deliberatif }]
  })
  const ordres = listOrdresBetween(null, null, guests.length)
  guests.forEach((guest, index) => {
    writes.create(
      'presences',
      REGISTRY.presences.create(ctx, {
        ...guest,
        reunion: reunion.id,
        statut: 'invite',
        ordre: ordres[index] as string,
      }),
    )
  })
}

/** The function itself when it is held that day, else the one that succeeded it; undefined when nobody came after. */
function findTenant(dossier: Dossier, fonction: Fonction, jour: DateIso): Fonction | undefined {
  const seen = new Set<Id>()
  const queue = [fonction]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next.id)) continue
    seen.add(next.id)
    if (isFonctionActive(next, jour)) return next
    queue.push(...listChildren(dossier, 'fonctions', 'succede', next.id))
  }
  return undefined
}
