import type { DesktopBridge } from '../../shared/bridge/bridge'

type WorkerFactory = (url: string) => Worker
type FileReaderOfOurs = (path: string) => Promise<string>

let machine: DesktopBridge | null = null
let factory: WorkerFactory | null = null
let fileReader: FileReaderOfOurs | null = null

/** The machine the pages run on, and how a worker of ours is started there: set once by the page, before the first screen. */
export function setMachine(
  bridge: DesktopBridge,
  createTrustedWorker: WorkerFactory,
  readOwnText: FileReaderOfOurs,
): void {
  fileReader = readOwnText
  machine = bridge
  factory = createTrustedWorker
}

/** What screens use to open and save files of the user. */
export function getMachine(): DesktopBridge {
  if (machine === null) throw new Error('the bridge is not there yet')
  return machine
}

/** Starts a worker of our own from the address that `?worker&url` gives. */
export function createWorker(url: string): Worker {
  if (factory === null) throw new Error('the bridge is not there yet')
  return factory(url)
}

/** The text of a file that travels with the pages: « licences.json ». Rejects when it is not there. */
export function readOwnText(path: string): Promise<string> {
  if (fileReader === null) throw new Error('the bridge is not there yet')
  return fileReader(path)
}
