import { setFields, type Patch } from '../../../../shared/commands/set-fields'
import { getOrdreAt } from '../../../../shared/commands/move-record'
import type { Command } from '../../../../shared/domain/command'
import { getRow, listRows, type Dossier } from '../../../../shared/domain/dossier'
import type { Etape } from '../../../../shared/domain/etape.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import { deplacerEtape } from '../../../../shared/gestes/retroplanning/deplacer-etape'
import { placerEtape } from '../../../../shared/gestes/retroplanning/placer-etape'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { parseNombre } from '../../../../shared/kernel/nombre'
import { foldText } from '../../../../shared/kernel/recherche'
import { echec, success, type Result } from '../../../../shared/kernel/result'
import { formatTitreEtape } from '../../../../shared/rules/retroplanning/etapes.rules'
import { PLAN_LISTE as WORDS } from '../../../strings/retroplanning-liste'
import { listChoix, type Cle } from './colonnes'

/**
 * What writing a text in a cell does, typed or pasted alike: an empty text empties the cell. Fails with a sentence when the text cannot
 * be understood (never a guess).
 */
export function buildEcriture(
  dossier: Dossier,
  id: Id,
  cle: Cle,
  text: string,
  today: DateIso,
): Result<Command> {
  const etape = getRow(dossier, 'etapes', id)
  if (etape === undefined) return echec('etape-absente', WORDS.errors.gone)
  const value = readLigne(text)
  const set = (patch: Patch): Result<Command> =>
    success(setFields(dossier, 'etapes', id, patch, WORDS.commands.edit(WORDS.columns[cle])))
  switch (cle) {
    case 'titre':
      return value === '' ? echec('titre-vide', WORDS.errors.title) : set({ titre: value })
    case 'phase':
      return writePhase(dossier, etape, value)
    case 'genre':
      return writeGenre(value, set)
    case 'statut':
      return writeStatut(value, set)
    case 'quantite': {
      const read = value === '' ? success(null) : parseNombre(value)
      return read.ok ? set({ quantite: read.value }) : echec('nombre', WORDS.errors.number(value))
    }
    case 'quand':
    case 'prevue':
    case 'realisee': {
      const read = readDate(value, today)
      return read.ok ? writeDate(dossier, etape, cle, read.value, set) : read
    }
    default:
      return set({ [cle]: value })
  }
}

/** The date that a text says; null for an empty one, no date. */
export function readDate(text: string, today: DateIso): Result<DateFloue | null> {
  const value = readLigne(text)
  return value === '' ? success(null) : parseDateFloue(value, today)
}

/** A cell as one line. */
export function readLigne(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

type Set = (patch: Patch) => Result<Command>

/** The first plan is kept when the planned date moves; « Quand » is moved as in the frieze, its meeting with it. */
function writeDate(
  dossier: Dossier,
  etape: Etape,
  cle: 'quand' | 'prevue' | 'realisee',
  date: DateFloue | null,
  set: Set,
): Result<Command> {
  if (cle === 'realisee') return set({ realisee: date })
  if (cle === 'prevue') {
    return set({
      prevue: date,
      ...(etape.initiale === null && etape.prevue !== null && { initiale: etape.prevue }),
    })
  }
  const placed = placerEtape(dossier, etape.id, date, { cascade: false })
  return placed.ok ? success(placed.value.command) : placed
}

function writePhase(dossier: Dossier, etape: Etape, text: string): Result<Command> {
  const parent = findPhase(dossier, text)
  if (!parent.ok) return parent
  const siblings = listRows(dossier, 'etapes').filter(
    (one) => one.fiche === null && one.parent === parent.value,
  )
  const moved = deplacerEtape(
    dossier,
    etape.id,
    parent.value,
    getOrdreAt(siblings, 'last', etape.id),
  )
  return moved.ok ? success(moved.value.command) : moved
}

/** The step of that name that can hold others; null for an empty name, the top of the plan. */
export function findPhase(dossier: Dossier, text: string): Result<Id | null> {
  if (text === '') return success(null)
  const wanted = foldText(text)
  const found = listRows(dossier, 'etapes').filter(
    (one) =>
      one.fiche === null &&
      (foldText(one.titre) === wanted || foldText(formatTitreEtape(one)) === wanted),
  )
  const phases = found.length > 1 ? found.filter(({ genre }) => genre === 'phase') : found
  const [only] = phases.length === 1 ? phases : found
  const isLeaf = only !== undefined && (only.reunion !== null || only.genre === 'interruption')
  if (only === undefined || isLeaf) return echec('phase-inconnue', WORDS.errors.phase(text))
  if (found.length > 1 && phases.length !== 1) {
    return echec('phase-double', WORDS.errors.phaseTwice(text))
  }
  return success(only.id)
}

function writeGenre(text: string, set: Set): Result<Command> {
  if (text === '') return set({ genre: null, jalon: false })
  const wanted = foldText(text)
  const found = (['tache', 'phase', 'jalon', 'livrable', 'interruption', 'reunion'] as const).find(
    (genre) => foldText(WORDS.genres[genre]) === wanted,
  )
  if (found === undefined) return refuse(text, listChoix('genre'))
  if (found === 'reunion') return echec('genre-reunion', WORDS.errors.reunion)
  if (found === 'jalon') return set({ genre: null, jalon: true })
  return set({ genre: found, jalon: false })
}

/** What the table says of a step is understood too: « À venir » and « En retard » are a step that is planned. */
const ETATS_LUS: readonly (readonly [string, Etape['statut']])[] = [
  [WORDS.etats.a_venir, 'prevue'],
  [WORDS.etats.en_retard, 'prevue'],
  ['Faite', 'realisee'],
  ['Fait', 'realisee'],
]

function writeStatut(text: string, set: Set): Result<Command> {
  if (text === '') return set({ statut: null })
  const wanted = foldText(text)
  const option = REGISTRY.etapes.fields.statut.options?.find(
    ({ label }) => foldText(label) === wanted,
  )
  const statut = option?.value ?? ETATS_LUS.find(([label]) => foldText(label) === wanted)?.[1]
  return statut === undefined ? refuse(text, listChoix('statut')) : set({ statut })
}

function refuse(text: string, choix: readonly string[] | null): Result<Command> {
  const list = WORDS.errors.choices((choix ?? []).join(', '))
  return echec('choix-inconnu', WORDS.errors.choice(text, list))
}
