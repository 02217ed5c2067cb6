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
import { listEtapes } from '../../../../shared/rules/retroplanning/etapes.rules'
import { PLAN_LISTE as WORDS } from '../../../strings/retroplanning-liste'
import { COLONNES, formatCellule, type Cle } from './colonnes'
import { buildEcriture } from './ecrire-cellule'

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
  const nouvelles = buildNouvelles(dossier, lignes.slice(cible.lignes.length), ctx)
  const creees = nouvelles.filter((etape) => etape !== null)
  ecritures.add(
    combine(
      '',
      creees.map((etape) => createRecord('etapes', etape)),
    ),
  )
  const ids = [...cible.lignes, ...nouvelles.map((etape) => etape?.id)]
  const refus: string[] = []
  let cellules = 0
  lignes.forEach((cells, index) => {
    const id = ids[index]
    if (id === undefined) return
    const lue = lues.get(id)
    const hasDate = cells.some((cell, at) => isDate(cles[at]) && cell.trim() !== '')
    cells.slice(0, cles.length).forEach((cell, at) => {
      const cle = cles[at] as Cle
      if (lue === undefined ? cell.trim() === '' : formatCellule(dossier, lue, cle) === cell.trim())
        return
      // For a new step, « Quand » is only what « Prévu » and « Réalisé » say.
      if (lue === undefined && cle === 'quand' && hasDate) return
      if (cle === 'phase' || cle === 'quand') ecritures.settle()
      const ecriture = buildEcriture(ecritures.dossier, id, cle, cell, ctx.today)
      if (ecriture.ok) {
        cellules += 1
        ecritures.add(ecriture.value)
      } else refus.push(ecriture.error.message)
    })
  })
  return {
    command: combine(WORDS.commands.paste(cellules), ecritures.commands),
    cellules,
    creees: creees.map(({ id }) => id),
    refus,
  }
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

/** The lines beyond the last one as steps at the end of the plan; null for a line that says nothing. */
function buildNouvelles(
  dossier: Dossier,
  lignes: readonly (readonly string[])[],
  ctx: Ctx,
): readonly (Etape | null)[] {
  if (lignes.length === 0) return []
  const last = listRows(dossier, 'etapes')
    .filter(({ fiche, parent }) => fiche === null && parent === null)
    .sort(compareOrdre)
    .at(-1)
  const ordres = listOrdresBetween(last?.ordre ?? null, null, lignes.length)
  return lignes.map((cells, index) =>
    cells.every((cell) => cell.trim() === '')
      ? null
      : REGISTRY.etapes.create(ctx, { ordre: ordres[index] ?? '' }),
  )
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
