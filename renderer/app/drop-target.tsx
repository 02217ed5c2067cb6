import { IconFolderOpen } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { APP } from '../strings/app'
import { openGivenFile } from './file-actions'

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

async function openDropped(file: File): Promise<void> {
  await openGivenFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}

/** A `.ctg` dropped anywhere is opened; the whole window says so while it is held above it. */
export function DropTarget() {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      setIsOver(false)
      // A field that takes images has already answered.
      if (event.defaultPrevented) return
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file !== undefined) void openDropped(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className="depot">
      <div className="depot-cadre">
        <IconFolderOpen size={40} stroke={1.4} aria-hidden="true" />
        <p className="depot-titre">{APP.dropTitle}</p>
        <p>{APP.dropText}</p>
      </div>
    </div>
  )
}
