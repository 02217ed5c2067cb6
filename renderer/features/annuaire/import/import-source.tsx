import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import { LIMITES_IMPORT } from '../../../../shared/exchange/limites-import'
import type { Result } from '../../../../shared/kernel/result'
import type { FeuilleImportee } from '../../../../shared/kernel/table-importee'
import { readContactsFile, readContactsPaste } from '../../../store/import-contacts'
import { getMachine } from '../../../store/machine'
import { addAvis } from '../../../store/session'
import { IMPORT } from '../../../strings/annuaire-import'

type ImportSourceProps = {
  readonly isReading: boolean
  readonly onRead: (nom: string, reading: Promise<Result<readonly FeuilleImportee[]>>) => void
}

/** Where contacts come from: a file chosen or dropped, or a text pasted. */
export function ImportSource({ isReading, onRead }: ImportSourceProps) {
  const [texte, setTexte] = useState('')

  async function choose(): Promise<void> {
    const chosen = await getMachine().openFile({
      title: IMPORT.fileTitle,
      filters: [{ name: IMPORT.filter, extensions: ['xlsx', 'csv', 'txt', 'vcf'] }],
      // Beyond what is accepted, so that the reason is ours to say.
      maxBytes: 4 * LIMITES_IMPORT.octets,
    })
    if (!chosen.ok) addAvis({ ton: 'erreur', texte: chosen.error.message })
    else if (chosen.value !== null) {
      onRead(chosen.value.name, readContactsFile(chosen.value.name, chosen.value.bytes))
    }
  }

  async function readDropped(file: File): Promise<Result<readonly FeuilleImportee[]>> {
    return readContactsFile(file.name, new Uint8Array(await file.arrayBuffer()))
  }

  function drop(event: DragEvent): void {
    const file = event.dataTransfer.files[0]
    if (file === undefined) return
    event.preventDefault()
    onRead(file.name, readDropped(file))
  }

  const readPaste = (text: string) => onRead(IMPORT.pasted, readContactsPaste(IMPORT.pasted, text))
  return (
    <div className="import-source" onDrop={drop}>
      <div className="import-depot">
        <IconFileImport size={32} stroke={1.4} aria-hidden />
        <p>{IMPORT.dropHelp}</p>
        <Button loading={isReading} onClick={() => void choose()}>
          {IMPORT.drop}
        </Button>
      </div>
      <label className="import-colle">
        <span className="champ-libelle">{IMPORT.pasteLabel}</span>
        <span className="champ-aide">{IMPORT.pasteHelp}</span>
        <textarea
          className="champ-saisie"
          rows={5}
          value={texte}
          onChange={(event) => setTexte(event.currentTarget.value)}
        />
      </label>
      <Button
        variant="default"
        disabled={texte.trim() === '' || isReading}
        onClick={() => readPaste(texte)}
      >
        {IMPORT.pasteRead}
      </Button>
    </div>
  )
}
