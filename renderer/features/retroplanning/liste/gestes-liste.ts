import type { Dossier } from '../../../../shared/domain/dossier'
import { placerEtape } from '../../../../shared/gestes/retroplanning/placer-etape'
import type { Id } from '../../../../shared/kernel/json'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { formatTsv, parseTsv } from '../../../forms/tsv'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { PLAN_LISTE as WORDS } from '../../../strings/retroplanning-liste'
import { announce } from '../../../ui/status-region'
import { COLONNES, formatCellule, type Cle } from './colonnes'
import { buildCollage, type Collage } from './coller'
import { buildEcriture, readDate } from './ecrire-cellule'
import type { Bloc } from './selection'

/** Writes one cell; the sentence that says why it cannot be, or null. */
export function writeCellule(id: Id, cle: Cle, text: string): string | null {
  const { dossier } = useCairn.getState()
  const { today } = getCtx()
  const read = cle === 'quand' ? readDate(text, today) : null
  if (read?.ok === true) {
    // Alone, it is a move: what waits for the step follows. A block that is pasted says every date itself.
    const geste = placerEtape(dossier, id, read.value, { cascade: true })
    if (!geste.ok) return geste.error.message
    execute(geste.value.command)
    announce(geste.value.recit)
    return null
  }
  const ecriture = buildEcriture(dossier, id, cle, text, today)
  if (!ecriture.ok) return ecriture.error.message
  execute(ecriture.value)
  return null
}

/** The selection as Excel takes it. */
export function copyCellules(dossier: Dossier, lignes: readonly EtapeLue[], bloc: Bloc): string {
  const cles = COLONNES.slice(bloc.gauche, bloc.droite + 1)
  const rows = lignes
    .slice(bloc.haut, bloc.bas + 1)
    .map((lue) => cles.map(({ cle }) => formatCellule(dossier, lue, cle)))
  announce(WORDS.copied(rows.length * cles.length))
  return formatTsv(rows)
}

/** Pastes a block; one text alone fills the whole selection, as in Excel. */
export function pasteCellules(lignes: readonly EtapeLue[], bloc: Bloc, text: string): void {
  const read = parseTsv(text)
  const alone = read.length === 1 && read[0]?.length === 1 ? read[0][0] : undefined
  const block = alone === undefined ? read : fill(bloc, alone)
  if (block.length === 0) {
    addAvis({ ton: 'info', texte: WORDS.nothingToPaste })
    return
  }
  // A text alone never makes new lines: it fills what is selected.
  const ids = lignes.slice(bloc.haut).map(({ id }) => id)
  const { dossier } = useCairn.getState()
  const collage = buildCollage(dossier, { lignes: ids, colonne: bloc.gauche }, block, getCtx())
  execute(collage.command)
  tell(collage, WORDS.pasted(collage.cellules, collage.creees.length))
}

/** Empties what is selected and can be. */
export function clearCellules(lignes: readonly EtapeLue[], bloc: Bloc): void {
  const ids = lignes.slice(bloc.haut, bloc.bas + 1).map(({ id }) => id)
  const { dossier } = useCairn.getState()
  const cible = { lignes: ids, colonne: bloc.gauche }
  const collage = buildCollage(dossier, cible, fill(bloc, ''), getCtx())
  execute({ ...collage.command, label: WORDS.commands.clear(collage.cellules) })
}

function fill(bloc: Bloc, text: string): readonly (readonly string[])[] {
  const cells = Array.from({ length: bloc.droite - bloc.gauche + 1 }, () => text)
  return Array.from({ length: bloc.bas - bloc.haut + 1 }, () => cells)
}

function tell({ cellules, creees, refus }: Collage, done: string): void {
  const [first] = refus
  if (first === undefined) {
    if (cellules > 1 || creees.length > 0) {
      addAvis({ ton: 'succes', texte: done, action: 'annuler' })
    } else announce(done)
    return
  }
  addAvis({
    ton: 'alerte',
    texte: `${done} ${WORDS.refused(refus.length, first)}`,
    action: 'annuler',
  })
}
