export function listFiles(path: string): readonly string[]
export function buildFingerprint(paths: readonly string[], root?: string): string
