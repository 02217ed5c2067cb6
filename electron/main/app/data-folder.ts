import { dirname, join } from 'node:path'

export type Machine = {
  readonly platform: NodeJS.Platform
  readonly localAppData: string | undefined
  readonly executable: string
  readonly isPackaged: boolean
  readonly exists: (path: string) => boolean
}

/** A folder of this name beside the program makes it keep its data there: a copy on a USB stick leaves nothing on the machine. */
export const PORTABLE_FOLDER = 'Cairn-donnees'

/**
 * Where the data lives when it is not Electron's usual place: beside the program (USB stick), or, on Windows, in the local
 * application data, since the roaming ones are copied to a server at each session. Null keeps the usual place.
 */
export function getDataFolder(machine: Machine): string | null {
  const portable = join(dirname(machine.executable), PORTABLE_FOLDER)
  if (machine.isPackaged && machine.exists(portable)) return portable
  if (machine.platform === 'win32' && machine.localAppData !== undefined)
    return join(machine.localAppData, 'Cairn')
  return null
}
