import { session } from 'electron'
import { isAllowedPermission, isAllowedRequest } from './allowed-request'

/** Refuses every permission but the copy of a selection, every device, and every request that is not for our own files. */
export function setUpPermissions(): void {
  const ours = session.defaultSession
  ours.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isAllowedPermission(permission))
  })
  ours.setPermissionCheckHandler((_contents, permission) => isAllowedPermission(permission))
  ours.setDevicePermissionHandler(() => false)
  ours.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url) })
  })
}
