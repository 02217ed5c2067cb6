import { getRow, type Dossier } from '../../domain/dossier'
import type { Organisme } from '../../domain/organisme.entity'
import type { DateIso, Id } from '../../kernel/json'
import { foldText } from '../../kernel/recherche'
import { listContactsExportes, type ContactExporte } from '../../rules/export-contacts.rules'
import { getNomOrganisme } from '../../rules/libelles.rules'

export type Classement = 'organisme' | 'commune' | 'theme'

export type OrganismeAnnuaire = {
  readonly nom: string
  /** Address, telephone and mail of the body, on one line. */
  readonly coordonnees: string
  readonly contacts: readonly ContactExporte[]
}

/** A commune or a theme; without title, bodies stand by themselves. */
export type GroupeAnnuaire = {
  readonly titre: string
  readonly organismes: readonly OrganismeAnnuaire[]
}

const SANS: Readonly<Record<Classement, string>> = {
  organisme: '',
  commune: 'Hors commune',
  theme: 'Sans thématique',
}

/** The contacts of that day in the order of a printed directory; those bound to nothing come last. */
export function listGroupesAnnuaire(
  dossier: Dossier,
  jour: DateIso,
  classement: Classement,
): readonly GroupeAnnuaire[] {
  const { contacts } = listContactsExportes(dossier, jour, null)
  const parOrganisme = new Map<Id, ContactExporte[]>()
  for (const contact of contacts) {
    const id = contact.organisme?.id ?? ''
    const known = parOrganisme.get(id)
    if (known === undefined) parOrganisme.set(id, [contact])
    else known.push(contact)
  }
  const groupes = new Map<string, OrganismeAnnuaire[]>()
  for (const [id, list] of parOrganisme) {
    const organisme = buildOrganisme(dossier, id, list)
    for (const titre of listTitres(dossier, id, classement)) {
      groupes.set(titre, [...(groupes.get(titre) ?? []), organisme])
    }
  }
  const last = SANS[classement]
  return [...groupes]
    .map(([titre, organismes]) => ({
      titre,
      organismes: organismes.sort(
        (a, b) => isLast(a.nom) - isLast(b.nom) || compareNoms(a.nom, b.nom),
      ),
    }))
    .sort(
      (a, b) =>
        Number(a.titre === last) - Number(b.titre === last) || compareNoms(a.titre, b.titre),
    )
}

const SANS_ORGANISME = 'Sans organisme'

function isLast(nom: string): number {
  return nom === SANS_ORGANISME ? 1 : 0
}

function compareNoms(a: string, b: string): number {
  const [left, right] = [foldText(a), foldText(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

function listTitres(dossier: Dossier, id: Id, classement: Classement): readonly string[] {
  const organisme = getRow(dossier, 'organismes', id)
  if (classement === 'organisme') return ['']
  const names =
    classement === 'commune'
      ? [getCommune(dossier, organisme)]
      : (organisme?.thematiques ?? []).map(
          (one) => getRow(dossier, 'thematiques', one)?.libelle ?? '',
        )
  const found = names.map((name) => name.trim()).filter((name) => name !== '')
  return found.length === 0 ? [SANS[classement]] : found
}

/** The place of a body; a commune without one is its own. */
function getCommune(dossier: Dossier, organisme: Organisme | undefined): string {
  const placed = getRow(dossier, 'territoires', organisme?.territoire ?? null)?.nom ?? ''
  if (placed.trim() !== '' || organisme?.type !== 'commune') return placed
  return organisme.nom.trim().replace(/^(?:commune|ville|mairie) (?:de |du |des |d’|d')/i, '')
}

function buildOrganisme(
  dossier: Dossier,
  id: Id,
  contacts: readonly ContactExporte[],
): OrganismeAnnuaire {
  const organisme = getRow(dossier, 'organismes', id)
  const parts = [
    (organisme?.adresse ?? '').replace(/\s*\n\s*/g, ', '),
    organisme?.telephone ?? '',
    organisme?.courriel ?? '',
  ]
  return {
    nom:
      organisme === undefined
        ? SANS_ORGANISME
        : getNomOrganisme(dossier, id) || 'Organisme sans nom',
    coordonnees: parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' – '),
    contacts: contacts.filter(
      ({ personne, fonction }) => personne !== undefined || fonction !== undefined,
    ),
  }
}
