import type { DocumentModel } from '../../../shared/documents/blocks'
import { buildDonneesPersonne } from '../../../shared/documents/donnees-personne'
import { formatFileName } from '../../../shared/documents/file-name'
import { registreRgpdDocument } from '../../../shared/documents/registre-rgpd.document'
import type { Personne } from '../../../shared/domain/personne.entity'
import { formatJour } from '../../../shared/kernel/jour-format'
import { foldText } from '../../../shared/kernel/recherche'
import { getNomPersonne } from '../../../shared/rules/libelles.rules'
import { saveDocument } from '../../forms/save-output'
import { useCairn } from '../../store/cairn-store'
import { getCtx, readHistorique } from '../../store/session'
import { DONNEES } from '../../strings/donnees-personnelles'

/** The sheet of the register of processing (RGPD, art. 30), filled with what the dossier knows. */
export async function saveRegistre(): Promise<void> {
  const { dossier } = useCairn.getState()
  const ctx = getCtx()
  const input = { objet: null, etat: 'valide' as const }
  const name = registreRgpdDocument.fileName(dossier, input, ctx)
  await saveModele(registreRgpdDocument.build(dossier, input, ctx), name)
}

/** Everything the dossier holds on someone, to be handed to them (RGPD, art. 15). */
export async function saveDonnees(personne: Personne): Promise<void> {
  const { dossier } = useCairn.getState()
  const ctx = getCtx()
  const contributions = await readContributions(getNomPersonne(personne))
  const model = buildDonneesPersonne(dossier, { personne: personne.id, contributions }, ctx)
  await saveModele(model, formatFileName(dossier, DONNEES.accessName, ctx))
}

async function readContributions(nom: string): Promise<string> {
  const history = await readHistorique({})
  if (!history.ok || nom === '') return ''
  const days = history.value
    .filter(({ auteur }) => foldText(auteur) === foldText(nom))
    .map(({ quand }) => new Date(quand).toISOString().slice(0, 10))
    .sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return ''
  return DONNEES.contributions(days.length, formatJour(from), formatJour(to))
}

async function saveModele(model: DocumentModel, suggestedName: string): Promise<void> {
  await saveDocument(model, {
    title: DONNEES.saveTitle,
    suggestedName,
    filter: DONNEES.wordFilter,
    say: DONNEES.sheetSaved,
  })
}
