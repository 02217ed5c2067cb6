import type {
  FileFilter,
  OpenedFile,
  OpenFileRequest,
  SavedFile,
  SaveFileRequest,
} from '../../shared/bridge/bridge'
import { echec, success, type Result } from '../../shared/kernel/result'

/** Asks for a file by the browser's own chooser; null when the user gives up. */
export async function openBrowserFile(
  request: OpenFileRequest,
): Promise<Result<OpenedFile | null>> {
  const file = await chooseFile(request.filters)
  if (file === null) return success(null)
  return readBrowserFile(file, request.maxBytes)
}

/** The bytes of a file the user chose or dropped. */
async function readBrowserFile(file: File, maxBytes: number): Promise<Result<OpenedFile>> {
  if (file.size > maxBytes) {
    const limit = Math.round(maxBytes / 1_000_000)
    return echec(
      'fichier_trop_gros',
      `Ce fichier dépasse ${String(limit)}\u00a0Mo\u00a0: il n’a pas été ouvert, et rien n’a changé.`,
    )
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return success({ name: file.name, handle: file.name, bytes })
  } catch {
    return echec('fichier_illisible', 'Ce fichier n’a pas pu être lu. Rien n’a changé.')
  }
}

function chooseFile(filters: readonly FileFilter[]): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = filters
    .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
    .join(',')
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve(input.files?.[0] ?? null)
    })
    input.addEventListener('cancel', () => {
      resolve(null)
    })
    input.click()
  })
}

const RELEASE_DELAY = 60_000

/** Hands bytes over as a download: the browser says nothing of where it put them. */
export function saveBrowserFile(request: SaveFileRequest): Promise<Result<SavedFile | null>> {
  const address = URL.createObjectURL(new Blob([request.bytes]))
  const link = document.createElement('a')
  link.href = address
  link.download = request.suggestedName
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, RELEASE_DELAY)
  return Promise.resolve(success({ name: request.suggestedName, handle: null }))
}
