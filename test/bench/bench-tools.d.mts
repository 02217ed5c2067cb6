export const ROOT: string
export function getMedian(values: readonly number[]): number
export function getMin(values: readonly number[]): number
export function printTable(title: string, rows: readonly (readonly unknown[])[]): void
export function listFirstLoad(
  folder: string,
): readonly { readonly file: string; readonly kb: number }[]
