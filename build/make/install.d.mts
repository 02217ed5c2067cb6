export function isInstalled(lock: string, installed: string | null): boolean
export function installIfNeeded(options?: {
  readonly output?: 'stdout' | 'stderr'
  readonly root?: string
}): boolean
