export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }
export function readVitest(path: string, ok: boolean): Counts
export function readNodeTest(path: string, ok: boolean): Counts
export function readStep(ok: boolean): Counts
export function addCounts(all: readonly Counts[]): Counts
