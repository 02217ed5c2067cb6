import type { Plugin } from 'vite'

export type Licence = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}
export function getPackageFolder(id: string): string | null
export function readLicence(folder: string): Licence
export function readDictionaryLicence(): Licence
export function collectLicences(part: string): Plugin
export function writeLicences(): void
