export const DEFAULT_PORT: number
export function getServedFile(root: string, url: string): string | null
export function serve(options?: {
  readonly port?: number
  readonly root?: string
}): Promise<{ readonly address: string; readonly close: () => Promise<void> }>
export function isCairnThere(port: number): Promise<boolean>
