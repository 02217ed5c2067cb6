import { getRow, getSingleton, type Dossier } from '../../../shared/domain/dossier'
import type { Fonction } from '../../../shared/domain/fonction.entity'
import type { Organisme } from '../../../shared/domain/organisme.entity'
import type { Personne } from '../../../shared/domain/personne.entity'
import type { DateIso, Id } from '../../../shared/kernel/json'
import { foldText } from '../../../shared/kernel/recherche'
import { listARevoir, type ARevoir } from '../../../shared/rules/donnees-personnelles.rules'
import {
  formatNomPrenom,
  formatTitreFonction,
  isFonctionActive,
} from '../../../shared/rules/fonctions.rules'
import { getNomOrganisme } from '../../../shared/rules/libelles.rules'
import { getLibelleOption } from '../../../shared/rules/options.rules'
import { capitalize } from '../../../shared/rules/vocabulaire.rules'
import { getCtx } from '../../store/session'
import { ANNUAIRE } from '../../strings/annuaire'
import type { Contact } from './contact-types'
import { formatMots, formatMotsTitre, once } from './mots'

export type ContactIndex = {
  /** People, posts without anybody and generic mailboxes, by name. */
  readonly personnes: readonly Contact[]
  readonly organismes: readonly Contact[]
}

type Known = { readonly deps: readonly unknown[]; readonly contact: Contact }

/** Lines already made, with what they were made from: after a keystroke, one line is made again, not ten thousand. */
let known = new Map<Id, Known>()
let last: { readonly deps: readonly unknown[]; readonly index: ContactIndex } | null = null

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at])

/** The lines of the annuaire, made once and then kept up to date with what changed. */
export function getContactIndex(dossier: Dossier, today: DateIso): ContactIndex {
  const { personnes, fonctions, organismes, territoires, thematiques, ctg } = dossier
  const deps = [personnes, fonctions, organismes, territoires, thematiques, ctg, today]
  if (last !== null && areSame(last.deps, deps)) return last.index
  const index = buildIndex(dossier, today)
  last = { deps, index }
  return index
}

/** The line of a contact of any kind. */
export function getContact(dossier: Dossier, id: Id): Contact | undefined {
  getContactIndex(dossier, getCtx().today)
  return known.get(id)?.contact
}

/** Why one person must be looked at again: asked of that person alone, once for each version of the record. */
function findARevoir(dossier: Dossier, personne: Personne, today: DateIso): ARevoir | null {
  return listARevoir({ ...dossier, personnes: { [personne.id]: personne } }, today)[0] ?? null
}

function buildIndex(dossier: Dossier, today: DateIso): ContactIndex {
  const fresh = new Map<Id, Known>()
  const keep = (id: Id, deps: readonly unknown[], make: () => Contact): Contact => {
    const old = known.get(id)
    const line = old !== undefined && areSame(old.deps, deps) ? old : { deps, contact: make() }
    fresh.set(id, line)
    return line.contact
  }
  const convention = getSingleton(dossier, 'ctg')
  const parPersonne = new Map<Id, Fonction[]>()
  const parOrganisme = new Map<Id, number>()
  const seules: Fonction[] = []
  for (const fonction of Object.values(dossier.fonctions)) {
    if (getRow(dossier, 'personnes', fonction.personne) === undefined) seules.push(fonction)
    else push(parPersonne, fonction.personne as Id, fonction)
    const { organisme } = fonction
    if (organisme !== null) parOrganisme.set(organisme, (parOrganisme.get(organisme) ?? 0) + 1)
  }
  const bodies = new Map<Id, Body>()
  const organismes = Object.values(dossier.organismes).map((organisme) => {
    const themes = organisme.thematiques.map((id) => getRow(dossier, 'thematiques', id)?.libelle)
    const commune = getRow(dossier, 'territoires', organisme.territoire)?.nom ?? ''
    const contact = keep(organisme.id, [organisme, commune, themes.join('/')], () =>
      buildOrganisme(dossier, organisme, [commune, ...themes].join(' ')),
    )
    bodies.set(organisme.id, { organisme, contact })
    return contact
  })
  const people = Object.values(dossier.personnes).map((personne) => {
    const fonctions = parPersonne.get(personne.id) ?? []
    const held = fonctions.map(({ organisme }) => bodies.get(organisme ?? ''))
    return keep(
      personne.id,
      [personne, convention, today, ...fonctions, ...held.map((body) => body?.contact)],
      () =>
        buildPersonne(personne, fonctions, bodies, findARevoir(dossier, personne, today), today),
    )
  })
  const posts = seules.map((fonction) => {
    const body = bodies.get(fonction.organisme ?? '')
    return keep(fonction.id, [fonction, body?.contact, today], () =>
      buildPoste(fonction, body, today),
    )
  })
  const boites = [...bodies.values()]
    .filter(({ organisme }) => organisme.courriel.trim() !== '' && !parOrganisme.has(organisme.id))
    .map(({ contact }): Contact => ({ ...contact, genre: 'boite', detail: ANNUAIRE.mailbox }))
  known = fresh
  return {
    personnes: [...people, ...posts, ...boites].sort(compare),
    organismes: organismes.sort(compare),
  }
}

type Body = { readonly organisme: Organisme; readonly contact: Contact }

function push(groups: Map<Id, Fonction[]>, id: Id, fonction: Fonction): void {
  const group = groups.get(id)
  if (group === undefined) groups.set(id, [fonction])
  else group.push(fonction)
}

/** Folded names compare letter by letter: ten thousand of them in a few milliseconds. */
function compare(a: Contact, b: Contact): number {
  if (a.tri !== b.tri) return a.tri < b.tri ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function buildOrganisme(dossier: Dossier, organisme: Organisme, more: string): Contact {
  const { id, nom, sigle, autresSigles, courriel, type, thematiques, actif } = organisme
  const shown = getNomOrganisme(dossier, id) || ANNUAIRE.noName
  const label = getLibelleOption('organismes', 'type', type)
  return {
    id,
    genre: 'organisme',
    nom: shown,
    detail: [sigle.trim() === shown ? '' : sigle.trim(), label].filter(Boolean).join(' · '),
    tri: foldText(shown),
    readMots: once(() =>
      formatMots([nom, sigle, ...autresSigles, courriel, label, more].join(' ')),
    ),
    roles: [],
    types: type === null ? [] : [type],
    themes: thematiques,
    enFonction: actif,
    aRevoir: null,
  }
}

function buildPersonne(
  personne: Personne,
  fonctions: readonly Fonction[],
  bodies: ReadonlyMap<Id, Body>,
  aRevoir: ARevoir | null,
  today: DateIso,
): Contact {
  const active = fonctions.filter((fonction) => isFonctionActive(fonction, today))
  const shown = active.length > 0 ? active : fonctions.slice(0, 1)
  const nom = formatNomPrenom(personne) || ANNUAIRE.noName
  const held = fonctions.map(({ organisme }) => bodies.get(organisme ?? ''))
  const detail = shown.map((one) => formatDetail(one, bodies.get(one.organisme ?? ''))).join(' ; ')
  const isPast = active.length === 0 && fonctions.length > 0
  return {
    id: personne.id,
    genre: 'personne',
    nom,
    detail: isPast ? ANNUAIRE.former(detail) : detail || ANNUAIRE.noFunction,
    tri: foldText(nom),
    readMots: once(() =>
      [
        formatMots(`${personne.nom} ${personne.prenom} ${personne.courriel}`),
        ...fonctions.map(({ titre, courriel }) => formatMotsTitre(titre) + formatMots(courriel)),
        ...held.map((body) => body?.contact.readMots() ?? ''),
      ].join(''),
    ),
    roles: (active.length > 0 ? active : fonctions).flatMap(({ role }) => role ?? []),
    types: held.flatMap((body) => body?.contact.types ?? []),
    themes: held.flatMap((body) => body?.contact.themes ?? []),
    enFonction: active.length > 0,
    aRevoir,
  }
}

function buildPoste(fonction: Fonction, body: Body | undefined, today: DateIso): Contact {
  const titre = capitalize(formatTitreFonction(fonction))
  const isMailbox = titre === '' && fonction.courriel.trim() !== ''
  const nom = titre || (isMailbox ? fonction.courriel.trim() : ANNUAIRE.noTitle)
  return {
    id: fonction.id,
    genre: 'poste',
    nom,
    detail: [isMailbox ? ANNUAIRE.mailbox : ANNUAIRE.vacant, body?.contact.nom ?? '']
      .filter(Boolean)
      .join(' · '),
    tri: foldText(nom),
    readMots: once(
      () => formatMots(`${fonction.titre} ${fonction.courriel}`) + (body?.contact.readMots() ?? ''),
    ),
    roles: fonction.role === null ? [] : [fonction.role],
    types: body?.contact.types ?? [],
    themes: body?.contact.themes ?? [],
    enFonction: isFonctionActive(fonction, today),
    aRevoir: null,
  }
}

function formatDetail(fonction: Fonction, body: Body | undefined): string {
  return [formatTitreFonction(fonction), body?.contact.nom ?? ''].filter(Boolean).join(', ')
}
