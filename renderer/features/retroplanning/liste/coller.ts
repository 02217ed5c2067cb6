import { applyCommand } from '../../../../shared/commands/apply-command'
import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import { PRESENCE, type Command } from '../../../../shared/domain/command'
import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import type { Etape } from '../../../../shared/domain/etape.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { Id } from '../../../../shared/kernel/json'
import { compareOrdre, listOrdresBetween } from '../../../../shared/kernel/ordre'
import { foldText } from '../../../../shared/kernel/recherche'
import { success, type Result } from '../../../../shared/kernel/result'
import { listEtapes, type EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { PLAN_LISTE as WORDS } from '../../../strings/retroplanning-liste'
import { COLONNES, formatCellule, type Cle } from './colonnes'
import { buildPhases } from './coller-phases'
import { buildEcriture, findPhase, readLigne } from './ecrire-cellule'

export type Collage = {
  readonly command: Command
  /** Cells written. */
  readonly cellules: number
  /** Steps added below the last line. */
  readonly creees: readonly Id[]
  /** Cells left as they were, each with why. */
  readonly refus: readonly string[]
}

type Cible = {
  /** The lines from the first one that receives something to the last one shown. */
  readonly lignes: readonly Id[]
  /** The column that receives the first cell. */
  readonly colonne: number
}

/**
 * A block of texts written in the cells from a place on, as one gesture: lines beyond the last become new steps at the end of the plan.
 * A first line that repeats the headings says the columns, and is not written.
 */
export function buildCollage(
  dossier: Dossier,
  cible: Cible,
  bloc: readonly (readonly string[])[],
  ctx: Ctx,
): Collage {
  const header = readEntete(bloc[0] ?? [])
  const cles = header ?? COLONNES.slice(cible.colonne).map(({ cle }) => cle)
  const lignes = header === null ? bloc : bloc.slice(1)
  const ecritures = new Suite(dossier)
  // What is pasted back unchanged is not written: « Quand » read from a meeting stays the date of the meeting.
  const lues = new Map(listEtapes(dossier, ctx.today).map((lue) => [lue.id, lue]))
  const nouvelles = buildNouvelles(dossier, lignes.slice(cible.lignes.length), cles, ctx)
  const { refus } = nouvelles
  const creees = nouvelles.etapes.filter((etape) => etape !== null)
  ecritures.add(
    combine(
      '',
      creees.map((etape) => createRecord('etapes', etape)),
    ),
  )
  const ids = [...cible.lignes, ...nouvelles.etapes.map((etape) => etape?.id)]
  let cellules = 0
  const changed = listChanges(dossier, lignes, ids, cles, lues)
  const write = (id: Id, cle: Cle, cell: string): void => {
    const ecriture = buildEcriture(ecritures.dossier, id, cle, cell, ctx.today)
    if (ecriture.ok) {
      cellules += 1
      ecritures.add(ecriture.value)
    } else refus.push(ecriture.error.message)
  }
  // Names first, then the phases that go by them, then what else a line says.
  for (const { id, cle, cell } of changed) if (cle === 'titre') write(id, cle, cell)
  const moves = changed.filter(({ cle, lue }) => cle === 'phase' && lue !== undefined)
  if (moves.length > 0) ecritures.settle()
  const phases = buildPhases(
    ecritures.dossier,
    moves.map(({ id, cell }) => ({ id, texte: readLigne(cell) })),
    ctx.today,
  )
  for (const command of phases.commands) ecritures.add(command)
  cellules += phases.cellules
  refus.push(...phases.refus)
  if (moves.length > 0) ecritures.settle()
  for (const { id, cle, cell, lue, hasDate } of changed) {
    if (cle === 'titre' || (cle === 'phase' && lue !== undefined)) continue
    if (cle === 'phase') {
      cellules += 1
      continue
    }
    // For a new step, « Quand » is only what « Prévu » and « Réalisé » say; alone, it is what is planned.
    if (lue === undefined && cle === 'quand' && hasDate) continue
    const ecrite = lue === undefined && cle === 'quand' ? 'prevue' : cle
    // This gesture reads the plan as the cells before have left it.
    if (ecrite === 'quand' && lue?.enfants !== 0) ecritures.settle()
    write(id, ecrite, cell)
  }
  return {
    command: combine(WORDS.commands.paste(cellules), ecritures.commands),
    cellules,
    creees: creees.map(({ id }) => id),
    refus,
  }
}

type Changee = {
  readonly id: Id
  readonly cle: Cle
  readonly cell: string
  /** Undefined for a step that is being made. */
  readonly lue: EtapeLue | undefined
  /** The line says what is planned or what happened. */
  readonly hasDate: boolean
}

/** The cells that say something else than what is there, line by line. */
function listChanges(
  dossier: Dossier,
  lignes: readonly (readonly string[])[],
  ids: readonly (Id | undefined)[],
  cles: readonly Cle[],
  lues: ReadonlyMap<Id, EtapeLue>,
): readonly Changee[] {
  return lignes.flatMap((cells, index) => {
    const id = ids[index]
    if (id === undefined) return []
    const lue = lues.get(id)
    const hasDate = cells.some((cell, at) => isDate(cles[at]) && cell.trim() !== '')
    return cells.slice(0, cles.length).flatMap((cell, at): readonly Changee[] => {
      const cle = cles[at] as Cle
      const isSame =
        lue === undefined ? cell.trim() === '' : formatCellule(dossier, lue, cle) === cell.trim()
      return isSame ? [] : [{ id, cle, cell, lue, hasDate }]
    })
  })
}

/**
 * Commands that follow one another. The dossier is brought up to date when a gesture has to read the plan, not after each cell: the
 * fields of one line do not read one another.
 */
class Suite {
  readonly commands: Command[] = []
  dossier: Dossier
  private settled = 0

  constructor(dossier: Dossier) {
    this.dossier = dossier
  }

  add(command: Command): void {
    if (command.changes.length > 0) this.commands.push(command)
    // A record that has just been made must be found by what is written in it.
    if (command.changes.some(({ field }) => field === PRESENCE)) this.settle()
  }

  settle(): void {
    if (this.settled === this.commands.length) return
    this.dossier = applyCommand(this.dossier, combine('', this.commands.slice(this.settled)))
    this.settled = this.commands.length
  }
}

/**
 * The lines beyond the last one as steps at the end of their phase, which may be another of these lines; null for a line that says
 * nothing. A phase that is not found is told, and its step stays at the top.
 */
function buildNouvelles(
  dossier: Dossier,
  lignes: readonly (readonly string[])[],
  cles: readonly Cle[],
  ctx: Ctx,
): { readonly etapes: readonly (Etape | null)[]; readonly refus: string[] } {
  const last = listRows(dossier, 'etapes').sort(compareOrdre).at(-1)
  const ordres = listOrdresBetween(last?.ordre ?? null, null, lignes.length)
  const read = (cells: readonly string[], cle: Cle): string => {
    const at = cles.indexOf(cle)
    return at < 0 ? '' : (cells[at] ?? '').trim()
  }
  const made = lignes.map((cells, index) =>
    cells.every((cell) => cell.trim() === '')
      ? null
      : { cells, etape: REGISTRY.etapes.create(ctx, { ordre: ordres[index] ?? '' }) },
  )
  const byTitre = new Map<string, Id>()
  for (const line of made) {
    const titre = line === null ? '' : foldText(read(line.cells, 'titre'))
    if (line !== null && !byTitre.has(titre)) byTitre.set(titre, line.etape.id)
  }
  const phases = new Map<string, Result<Id | null>>()
  const refus: string[] = []
  const etapes = made.map((line) => {
    if (line === null) return null
    const nom = read(line.cells, 'phase')
    const wanted = foldText(nom)
    let phase = phases.get(wanted)
    if (phase === undefined) {
      const known = findPhase(dossier, nom)
      const own = byTitre.get(wanted)
      phase = known.ok || own === undefined ? known : success(own)
      phases.set(wanted, phase)
    }
    if (!phase.ok) refus.push(phase.error.message)
    const parent = phase.ok && phase.value !== line.etape.id ? phase.value : null
    return { ...line.etape, parent }
  })
  return { etapes, refus }
}

function isDate(cle: Cle | undefined): boolean {
  return cle === 'prevue' || cle === 'realisee'
}

function readEntete(cells: readonly string[]): readonly Cle[] | null {
  const cles = cells.map((cell) => {
    const wanted = foldText(cell.trim())
    return COLONNES.find(({ cle }) => foldText(WORDS.columns[cle]) === wanted)?.cle
  })
  const isAll = cells.length > 1 && cles.every((cle) => cle !== undefined)
  return isAll ? (cles as readonly Cle[]) : null
}
