import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import type { Command } from '../../../../shared/domain/command'
import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import type { Fonction } from '../../../../shared/domain/fonction.entity'
import type { Presence } from '../../../../shared/domain/presence.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { listOrdresBetween } from '../../../../shared/kernel/ordre'
import { listChildren } from '../../../../shared/rules/enfants'
import { findTitulaire, isFonctionActive } from '../../../../shared/rules/fonctions.rules'
import { listMembres } from '../../../../shared/rules/instances.rules'
import { isActifLe } from '../../../../shared/rules/periode'
import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'
import type { Invitable, Invite } from './invitables'

/**
 * Invites to a meeting everyone whom the choices stand for on its date, each once, without those who are invited already. Where the
 * instance of the meeting has members, only they vote. One gesture; `patch` is added to every guest (present, time of arrival).
 */
export function inviter(
  dossier: Dossier,
  ctx: Ctx,
  reunionId: Id,
  choices: readonly Invitable[],
  patch: Partial<Presence> = {},
): Command {
  const reunion = getRow(dossier, 'reunions', reunionId)
  const jour = reunion?.date?.debut ?? ctx.today
  const present = listChildren(dossier, 'presences', 'reunion', reunionId)
  const taken = new Set(present.map(getCle))
  const wanted = choices
    .flatMap((choice) => expandChoice(dossier, choice, jour))
    .filter((guest) => {
      const cle = getCle(guest)
      if (taken.has(cle)) return false
      taken.add(cle)
      return true
    })
  const votes = listVotants(dossier, reunion?.instance ?? null, jour)
  const ordres = listOrdresBetween(present.at(-1)?.ordre ?? null, null, wanted.length)
  const creations = wanted.map((guest, index) =>
    createRecord(
      'presences',
      REGISTRY.presences.create(ctx, {
        ...guest,
        reunion: reunionId,
        statut: 'invite',
        deliberatif: votes === null || votes.has(getCle(guest)),
        ordre: ordres[index] as string,
        ...patch,
      }),
    ),
  )
  return combine(WORDS.commands.invite(wanted.length), creations)
}

function getCle({ fonction, organisme, libelle }: Invite): string {
  return fonction ?? organisme ?? libelle.trim().toLocaleLowerCase('fr')
}

function expandChoice(dossier: Dossier, choice: Invitable, jour: DateIso): readonly Invite[] {
  switch (choice.genre) {
    case 'instance':
      return listMembresInvites(dossier, choice.cle, jour).map(({ invite }) => invite)
    case 'liste':
      return expandListe(dossier, choice.cle, jour)
    case 'fonction':
      return expandFonction(dossier, choice.cle, jour)
    case 'organisme':
      return [expandOrganisme(dossier, choice.cle, jour)]
    case 'libre':
      return [{ fonction: null, organisme: null, libelle: choice.nom }]
  }
}

type MembreInvite = { readonly invite: Invite; readonly votes: boolean }

/** The seats held on a day: the function itself, else the one that succeeded it, else the organisme. */
function listMembresInvites(dossier: Dossier, instance: Id, jour: DateIso): MembreInvite[] {
  return listMembres(dossier, instance).flatMap(({ membre, fonction }) => {
    if (!isActifLe(membre.debut, membre.fin, jour)) return []
    const votes = membre.deliberatif
    if (fonction !== undefined) {
      return expandFonction(dossier, fonction.id, jour).map((invite) => ({ invite, votes }))
    }
    const libelle = membre.organisme === null ? membre.precision : ''
    return [{ invite: { fonction: null, organisme: membre.organisme, libelle }, votes }]
  })
}

/** Lists follow their functions through time: whoever holds one today is invited. */
function expandListe(dossier: Dossier, id: Id, jour: DateIso): readonly Invite[] {
  const liste = getRow(dossier, 'listesDiffusion', id)
  if (liste === undefined) return []
  return [
    ...liste.instances.flatMap((one) =>
      listMembresInvites(dossier, one, jour).map(({ invite }) => invite),
    ),
    ...liste.fonctions.flatMap((one) => expandFonction(dossier, one, jour)),
    ...liste.organismes.map((one) => expandOrganisme(dossier, one, jour)),
  ]
}

function expandFonction(dossier: Dossier, id: Id, jour: DateIso): readonly Invite[] {
  const holder = findTenant(dossier, id, jour)
  return holder === undefined ? [] : [{ fonction: holder.id, organisme: null, libelle: '' }]
}

function expandOrganisme(dossier: Dossier, id: Id, jour: DateIso): Invite {
  const holder = findTitulaire(dossier, id, jour)
  return holder === undefined
    ? { fonction: null, organisme: id, libelle: '' }
    : { fonction: holder.id, organisme: null, libelle: '' }
}

/** The function when it is held that day, else one that came after it. */
function findTenant(dossier: Dossier, id: Id, jour: DateIso): Fonction | undefined {
  const seen = new Set<Id>()
  const queue = [id]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const fonction = getRow(dossier, 'fonctions', next)
    if (fonction === undefined || seen.has(next)) continue
    seen.add(next)
    if (isFonctionActive(fonction, jour)) return fonction
    queue.push(...listChildren(dossier, 'fonctions', 'succede', next).map((one) => one.id))
  }
  return undefined
}

/** Who votes: the members of the instance who have a vote; null when nothing says it, so that everyone does. */
function listVotants(
  dossier: Dossier,
  instance: Id | null,
  jour: DateIso,
): ReadonlySet<string> | null {
  const membres = instance === null ? [] : listMembresInvites(dossier, instance, jour)
  if (membres.length === 0) return null
  return new Set(membres.filter(({ votes }) => votes).map(({ invite }) => getCle(invite)))
}
