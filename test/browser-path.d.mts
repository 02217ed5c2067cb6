export const flags: string[]
export function browserPath(): string
