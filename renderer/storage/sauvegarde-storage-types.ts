/** What a backup says of its making. */
export type EnteteArchive = {
  readonly creePar: string
  readonly creeLe: number
  readonly app: string
}

/** Which database to make a `.ctg` of. */
export type DemandeArchive = EnteteArchive & { readonly database: string }

/** A dossier made into the bytes of a `.ctg`. `empreinte`: digest of its content, to compare with what is read back. */
export type ArchivePrete = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly nbOps: number
  readonly empreinte: string
}

/** What a reading of a `.ctg` found. */
export type ArchiveControlee = {
  readonly projet: string
  readonly titre: string
  readonly nbOps: number
  readonly fiches: number
  readonly empreinte: string
}
