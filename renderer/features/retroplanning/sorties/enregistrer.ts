import { getSingleton } from '../../../../shared/domain/dossier'
import type { DocumentInput } from '../../../../shared/documents/document-definition'
import { formatFileName } from '../../../../shared/documents/file-name'
import { retroplanningDocument } from '../../../../shared/documents/retroplanning.document'
import { buildClasseurEtapes } from '../../../../shared/documents/retroplanning/classeur'
import { buildFriseEntiere } from '../../../../shared/documents/retroplanning/figure'
import type { Id } from '../../../../shared/kernel/json'
import { buildAgendaEtapes } from '../../../../shared/rules/agenda-etapes.rules'
import { saveFigure, type FormatImage } from '../../../forms/save-figure'
import { saveDocument, saveOutput } from '../../../forms/save-output'
import { useCairn } from '../../../store/cairn-store'
import { writeWorkbook } from '../../../store/import-contacts'
import { addAvis, flush, getCtx } from '../../../store/session'
import { getVacancesLivrees } from '../../../store/vacances-livrees'
import { SORTIES_RETRO as WORDS } from '../../../strings/retroplanning-sorties'

function formatNom(sujet: string, extension: string): string {
  const { dossier } = useCairn.getState()
  return formatFileName(dossier, sujet, getCtx()).replace(/\.docx$/, `.${extension}`)
}

/** What the document is made from: the state chosen for documents, on the sheet asked for. */
export function getInput(variante: string): DocumentInput {
  const { dossier } = useCairn.getState()
  const etat = getSingleton(dossier, 'reglages').etatDocuments ?? 'brouillon'
  return { objet: null, etat, variante, vacances: getVacancesLivrees() }
}

/** The Word document, on the sheet asked for. */
export async function saveWord(variante: string): Promise<void> {
  await flush()
  const { dossier } = useCairn.getState()
  const ctx = getCtx()
  const input = getInput(variante)
  await saveDocument(retroplanningDocument.build(dossier, input, ctx), {
    title: WORDS.wordTitle,
    suggestedName: retroplanningDocument.fileName(dossier, input, ctx),
    filter: WORDS.wordFilter,
    say: WORDS.saved,
  })
}

/** The whole frise on one drawing, as tall as it takes. */
export async function saveFrise(format: FormatImage): Promise<void> {
  await flush()
  const { dossier } = useCairn.getState()
  const figure = buildFriseEntiere(dossier, getCtx().today, getVacancesLivrees())
  if (figure === undefined) {
    addAvis({ ton: 'info', texte: WORDS.nothing })
    return
  }
  await saveFigure(figure, format, {
    sujet: WORDS.imageName,
    titre: WORDS.imageTitle,
    filtre: format === 'svg' ? WORDS.svgFilter : WORDS.pngFilter,
    echec: WORDS.imageFailed,
    fait: WORDS.imageSaved,
  })
}

/** The plan in a workbook that can be brought back. */
export async function saveTableur(): Promise<void> {
  await flush()
  const { dossier } = useCairn.getState()
  const made = await writeWorkbook([buildClasseurEtapes(dossier, getCtx().today)])
  if (!made.ok) {
    addAvis({ ton: 'erreur', texte: made.error.message })
    return
  }
  await saveOutput(made.value, {
    title: WORDS.excelTitle,
    suggestedName: formatNom(WORDS.excelName, 'xlsx'),
    filter: WORDS.excelFilter,
    say: WORDS.saved,
  })
}

/** The chosen steps as a calendar file. */
export async function saveAgenda(ids: ReadonlySet<Id>): Promise<void> {
  await flush()
  const { dossier } = useCairn.getState()
  const ctx = getCtx()
  const { evenements, ecartees } = buildAgendaEtapes(dossier, ctx.today, ids, ctx.now)
  const { buildAgenda } = await import('../../../../shared/exchange/agenda-ics')
  await saveOutput(buildAgenda(evenements, ctx.now), {
    title: WORDS.agendaTitle,
    suggestedName: formatNom(WORDS.agendaName, 'ics'),
    filter: WORDS.agendaFilter,
    say: (name) => WORDS.agendaSaved(name, ecartees.length),
  })
}
