type Env = Readonly<Record<string, string | undefined>>
export function findBrowser(env: Env, platform?: string): string | null
export function hasDisplay(env: Env, platform?: string): boolean
export function getProfileFolder(env: Env, browser: string, platform?: string): string
