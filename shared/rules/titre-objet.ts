import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import { getDefinition, type TableName } from '../domain/registry'
import { getNomEnregistrement } from './completude.rules'
import { getLibelleFiche } from './libelles.rules'
import { getNomObjet, SANS_NOM } from './nom-objet.rules'
import { capitalize, getMot } from './vocabulaire.rules'

/** Longer names are cut: a constat may be a whole paragraph. */
const MAX = 90

/** The title of a record that is there: see `getTitreObjet`. */
export function buildTitreObjet(dossier: Dossier, table: TableName, row: AnyRow): string {
  const name = shorten(getNomObjet(dossier, table, row.id))
  const { singleton, labels } = getDefinition(table)
  if (table === 'reglages') return capitalize(labels.many)
  if (singleton) return capitalize(labels.one)
  if (table === 'axes' || table === 'objectifs' || table === 'fichesAction') {
    const number = getNomEnregistrement(dossier, table, row)
    return name === SANS_NOM ? number : `${number} – ${name}`
  }
  if (table === 'personnes') return name === SANS_NOM ? `${capitalize(labels.one)} sans nom` : name
  const kind = getKind(dossier, table)
  const own = name === SANS_NOM ? `${kind} sans nom` : `${kind} «\u00a0${name}\u00a0»`
  const fiche = findFiche(dossier, table, row)
  return fiche === undefined ? own : `${getLibelleFiche(dossier, fiche)} – ${own}`
}

function getKind(dossier: Dossier, table: TableName): string {
  if (table === 'operations') return capitalize(getMot(dossier, 'operation').one)
  if (table === 'constats') return capitalize(getMot(dossier, 'constat').one)
  if (table === 'enjeux') return capitalize(getMot(dossier, 'enjeu').one)
  return capitalize(getDefinition(table).labels.one)
}

/** Whatever hangs under a fiche, by one of these references, directly or not. */
const VERS_FICHE: readonly (readonly [field: string, target: TableName])[] = [
  ['fiche', 'fichesAction'],
  ['operation', 'operations'],
  ['indicateur', 'indicateursSuivi'],
  ['parent', 'etapes'],
]

/** The fiche a record hangs under; nothing for one of the whole dossier. */
export function findFiche(
  dossier: Dossier,
  table: TableName,
  row: AnyRow,
  depth = 0,
): string | undefined {
  if (depth > 4) return undefined
  for (const [field, target] of VERS_FICHE) {
    if (getDefinition(table).fields[field]?.target !== target) continue
    const id = row[field]
    const parent = typeof id === 'string' ? getAnyRow(dossier, target, id) : undefined
    if (parent === undefined) continue
    if (target === 'fichesAction') return parent.id
    const found = findFiche(dossier, target, parent, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

/** Cut at a word, with « … ». */
function shorten(name: string): string {
  if (name.length <= MAX) return name
  const cut = name.slice(0, MAX)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > MAX / 2 ? space : MAX).replace(/[\s,;:.–-]+$/, '')}…`
}
