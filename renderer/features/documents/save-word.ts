import { saveOutput } from '../../forms/save-output'
import { DOCUMENTS_TEXTES } from '../../strings/documents'
import type { WordFile } from './export-word'

/** Asks where to keep the file, or the archive of several. */
export async function saveWord(file: WordFile): Promise<void> {
  await saveOutput(file.bytes, {
    title: DOCUMENTS_TEXTES.saveTitle,
    suggestedName: file.name,
    filter: file.name.endsWith('.zip') ? DOCUMENTS_TEXTES.zipFilter : DOCUMENTS_TEXTES.wordFilter,
    say: DOCUMENTS_TEXTES.saved,
  })
}
