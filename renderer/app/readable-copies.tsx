import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCairn } from '../store/cairn-store'
import { APP } from '../strings/app'
import { saveReadableCopy } from './file-actions'

/** One copy to save for each dossier that can still be read. What came of it is said here: no notice shows on this screen. */
export function ReadableCopies() {
  const dossiers = useCairn((state) => state.bibliotheque)
  const [said, setSaid] = useState('')
  if (dossiers.length === 0) return null
  const save = async (dossierId: string): Promise<void> => {
    setSaid('')
    setSaid(await saveReadableCopy(dossierId))
  }
  return (
    <section className="vide panne-copies" aria-labelledby="panne-copies">
      <p id="panne-copies">{APP.diskFullCopies}</p>
      <ul>
        {dossiers.map(({ dossierId, titre }) => (
          <li key={dossierId}>
            <span>{titre}</span>
            <Button
              variant="default"
              aria-label={APP.saveCopyOf(titre)}
              onClick={() => void save(dossierId)}
            >
              {APP.saveReadable}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </section>
  )
}
