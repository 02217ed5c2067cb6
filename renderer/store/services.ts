import type { DesktopBridge } from '../../shared/bridge/bridge'
import type { CairnStorage } from '../storage/storage-types'

/** What the page was started with. */
export type Services = { readonly bridge: DesktopBridge; readonly storage: CairnStorage }

let services: Services | null = null

export function setServices(next: Services): void {
  services = next
}

/** Throws before `start`: no screen is there yet to ask for anything. */
export function getServices(): Services {
  if (services === null) throw new Error('start has not been called')
  return services
}
