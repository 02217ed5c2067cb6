import { getRow, type Dossier } from '../domain/dossier'
import type { Fonction } from '../domain/fonction.entity'
import type { DateIso, Id } from '../kernel/json'
import { listChildren } from './enfants'
import {
  findTitulaire,
  formatFonctionEtOrganisme,
  formatPersonneNom,
  isFonctionActive,
  listCourriels,
} from './fonctions.rules'
import { listMembres } from './instances.rules'
import { getNomOrganisme } from './libelles.rules'

/** Who receives what is sent to a list, that day. */
export type Destinataire = {
  /** The function, or the organisme when it is its own mailbox that receives. */
  readonly id: Id
  readonly nom: string
  readonly detail: string
  /** Empty when there is no address, or when the person objects and neither their function nor their organisme has a mailbox. */
  readonly courriel: string
  /** `sans_titulaire`: the function is over and nobody has succeeded. */
  readonly etat: 'courriel' | 'sans_courriel' | 'opposition' | 'sans_titulaire'
}

/**
 * Those who receive today what is sent to a list: the holders of its functions (a function that is over gives way to the one that
 * succeeds it), its organismes (their mailbox, else whoever acts for them), the members of its instances. Each address once; those
 * who object and have no mailbox but their own, and those without address, are in the list, with an empty address.
 */
export function listDestinataires(
  dossier: Dossier,
  listeId: Id,
  jour: DateIso,
): readonly Destinataire[] {
  const liste = getRow(dossier, 'listesDiffusion', listeId)
  if (liste === undefined) return []
  const members = liste.instances.flatMap((id) =>
    listMembres(dossier, id, jour).filter(({ actif }) => actif),
  )
  const found = [
    ...liste.fonctions.map((id) => readFonction(dossier, id, jour)),
    ...liste.organismes.map((id) => readOrganisme(dossier, id, jour)),
    ...members.map(({ fonction, organisme }) =>
      fonction === undefined
        ? readOrganisme(dossier, organisme?.id ?? '', jour)
        : readFonction(dossier, fonction.id, jour),
    ),
  ].filter((one) => one !== null)
  const seen = new Set<string>()
  return found
    .filter(({ id, courriel }) => {
      const keys = [id, ...(courriel === '' ? [] : [courriel.toLowerCase()])]
      const isNew = keys.every((key) => !seen.has(key))
      for (const key of keys) seen.add(key)
      return isNew
    })
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
}

/** The addresses of those who receive, in batches of `taille` (all at once for 0), each parted by « ; » as Outlook wants. */
export function formatLots(
  destinataires: readonly Destinataire[],
  taille: number,
): readonly string[] {
  const courriels = destinataires.map(({ courriel }) => courriel).filter((one) => one !== '')
  const size = taille > 0 ? taille : Math.max(1, courriels.length)
  const count = Math.ceil(courriels.length / size)
  return Array.from({ length: count }, (_, at) =>
    courriels.slice(at * size, (at + 1) * size).join('; '),
  )
}

function readFonction(dossier: Dossier, id: Id, jour: DateIso): Destinataire | null {
  const old = getRow(dossier, 'fonctions', id)
  if (old === undefined) return null
  const fonction = findSuccesseur(dossier, old, jour)
  const nom = formatPersonneNom(dossier, fonction.id)
  const detail = formatFonctionEtOrganisme(dossier, fonction.id)
  const base = { id: fonction.id, nom, detail }
  if (!isFonctionActive(fonction, jour)) return { ...base, courriel: '', etat: 'sans_titulaire' }
  const courriel = listCourriels(dossier, fonction.id)
  if (courriel !== '') return { ...base, courriel, etat: 'courriel' }
  const isOpposed = getRow(dossier, 'personnes', fonction.personne)?.opposition === true
  return { ...base, courriel, etat: isOpposed ? 'opposition' : 'sans_courriel' }
}

/** The function itself when it is still held, else the one that follows it, and so on. */
function findSuccesseur(dossier: Dossier, fonction: Fonction, jour: DateIso): Fonction {
  const seen = new Set<Id>()
  let current = fonction
  while (!isFonctionActive(current, jour) && !seen.has(current.id)) {
    seen.add(current.id)
    const nexts = listChildren(dossier, 'fonctions', 'succede', current.id)
    const next = nexts.find((one) => isFonctionActive(one, jour)) ?? nexts[0]
    if (next === undefined) break
    current = next
  }
  return current
}

function readOrganisme(dossier: Dossier, id: Id, jour: DateIso): Destinataire | null {
  const organisme = getRow(dossier, 'organismes', id)
  if (organisme === undefined) return null
  const courriel = organisme.courriel.trim()
  if (courriel !== '') {
    return { id, nom: getNomOrganisme(dossier, id), detail: '', courriel, etat: 'courriel' }
  }
  const titulaire = findTitulaire(dossier, id, jour)
  if (titulaire !== undefined) return readFonction(dossier, titulaire.id, jour)
  return { id, nom: getNomOrganisme(dossier, id), detail: '', courriel: '', etat: 'sans_courriel' }
}
