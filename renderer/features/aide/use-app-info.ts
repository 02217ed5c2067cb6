import { useEffect, useState } from 'react'
import type { AppInfo } from '../../../shared/bridge/bridge'
import { getMachine } from '../../store/machine'

/** Versions and places of this machine; null until they are known. */
export function useAppInfo(): AppInfo | null {
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    void getMachine().info().then(setInfo)
  }, [])
  return info
}
