import { applyCommand } from '../../../../shared/commands/apply-command'
import { combine } from '../../../../shared/commands/combine'
import { moveRecord } from '../../../../shared/commands/move-record'
import type { Command } from '../../../../shared/domain/command'
import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { compareOrdre, getOrdreBetween } from '../../../../shared/kernel/ordre'
import type { Result } from '../../../../shared/kernel/result'
import { listBoucles } from '../../../../shared/rules/retroplanning/cycle'
import { PLAN_LISTE as WORDS } from '../../../strings/retroplanning-liste'
import { buildEcriture, findPhase } from './ecrire-cellule'

/** The phase that a line is given, by its name. */
export type PhaseCollee = { readonly id: Id; readonly texte: string }

export type PhasesCollees = {
  readonly commands: readonly Command[]
  readonly cellules: number
  readonly refus: readonly string[]
}

/**
 * Many steps given their phase as one gesture, each at the end of it, in the order given. The plan is read once for all of them; only
 * when one would stand inside itself, or close a ring of links, are they taken one by one, so that this one alone is refused.
 */
export function buildPhases(
  dossier: Dossier,
  demandes: readonly PhaseCollee[],
  today: DateIso,
): PhasesCollees {
  if (demandes.length === 0) return { commands: [], cellules: 0, refus: [] }
  return buildEnsemble(dossier, demandes) ?? buildUneParUne(dossier, demandes, today)
}

function buildEnsemble(dossier: Dossier, demandes: readonly PhaseCollee[]): PhasesCollees | null {
  const phases = new Map<string, Result<Id | null>>()
  const parents = new Map<Id, Id | null>()
  const lasts = new Map<Id | null, string>()
  for (const { id, fiche, parent, ordre } of listRows(dossier, 'etapes').sort(compareOrdre)) {
    if (fiche !== null) continue
    parents.set(id, parent)
    lasts.set(parent, ordre)
  }
  const commands: Command[] = []
  const refus: string[] = []
  for (const { id, texte } of demandes) {
    const phase = phases.get(texte) ?? findPhase(dossier, texte)
    phases.set(texte, phase)
    if (!phase.ok) {
      refus.push(phase.error.message)
      continue
    }
    if (isUnder(parents, phase.value, id)) return null
    const ordre = getOrdreBetween(lasts.get(phase.value) ?? null, null)
    lasts.set(phase.value, ordre)
    parents.set(id, phase.value)
    const label = WORDS.commands.edit(WORDS.columns.phase)
    commands.push(moveRecord(dossier, 'etapes', id, { parent: phase.value }, ordre, label))
  }
  if (listBoucles(applyCommand(dossier, combine('', commands))).length > 0) return null
  return { commands, cellules: commands.length, refus }
}

/** True when the place is the step itself, or stands under it. */
function isUnder(parents: ReadonlyMap<Id, Id | null>, place: Id | null, id: Id): boolean {
  const seen = new Set<Id>()
  for (let at = place; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

function buildUneParUne(
  dossier: Dossier,
  demandes: readonly PhaseCollee[],
  today: DateIso,
): PhasesCollees {
  let now = dossier
  const commands: Command[] = []
  const refus: string[] = []
  for (const { id, texte } of demandes) {
    const ecriture = buildEcriture(now, id, 'phase', texte, today)
    if (ecriture.ok) {
      commands.push(ecriture.value)
      now = applyCommand(now, ecriture.value)
    } else refus.push(ecriture.error.message)
  }
  return { commands, cellules: commands.length, refus }
}
