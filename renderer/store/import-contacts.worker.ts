import type { FeuilleEcrite } from '../../shared/exchange/tableur'
import type { Result } from '../../shared/kernel/result'
import type { FeuilleImportee } from '../../shared/kernel/table-importee'

export type ImportDemande =
  | { readonly kind: 'fichier'; readonly bytes: Uint8Array; readonly nom: string }
  | { readonly kind: 'collage'; readonly texte: string; readonly nom: string }
  | { readonly kind: 'classeur'; readonly feuilles: readonly FeuilleEcrite[] }

export type ImportReponse =
  | { readonly kind: 'lu'; readonly lu: Result<readonly FeuilleImportee[]> }
  | { readonly kind: 'ecrit'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly reason: string }

function answer(message: ImportReponse): void {
  ;(self as unknown as { postMessage(m: ImportReponse): void }).postMessage(message)
}

async function work(demande: ImportDemande): Promise<ImportReponse> {
  if (demande.kind === 'fichier') {
    const { readContacts } = await import('../../shared/exchange/lit-contacts')
    return { kind: 'lu', lu: await readContacts(demande.bytes, demande.nom) }
  }
  if (demande.kind === 'collage') {
    const { readCollage } = await import('../../shared/exchange/contacts-colles')
    const read = readCollage(demande.texte)
    const nom = demande.nom
    return { kind: 'lu', lu: read.ok ? { ok: true, value: [{ nom, table: read.value }] } : read }
  }
  const { writeTableur } = await import('../../shared/exchange/tableur')
  return { kind: 'ecrit', bytes: await writeTableur(demande.feuilles) }
}

self.addEventListener('message', (event: MessageEvent<ImportDemande>) => {
  work(event.data).then(answer, (error: unknown) => {
    answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  })
})
