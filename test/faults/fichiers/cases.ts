import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import type { CtgFile } from '../../../shared/exchange/ctg-file'
import { buildEmpreinte } from '../../../shared/exchange/digest'
import { protectCtg } from '../../../shared/exchange/protect-ctg'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { buildSmallFile, rewriteCtg } from '../../shared/exchange/ctg-case'

export type Random = () => number
export type Contents = Readonly<Record<string, Uint8Array>>

export const PASSWORD = 'lampe-jardin-sapin'

/** A file that is right, from which thousands of wrong ones are made. */
export type Base = {
  readonly bytes: Uint8Array
  /** All that a reader learns from it. */
  readonly identite: string
  readonly contenu: string
  readonly contents: Contents
}

/** Everything a file says, headline included: two files with the same one are the same to the user. */
export function buildIdentite(file: CtgFile): string {
  const { titre, genre, creePar, creeLe, app, lecteurMin } = file
  const head = JSON.stringify([titre, genre, creePar, creeLe, app, lecteurMin])
  return `${buildEmpreinte(file)} ${head}`
}

/** What the dossier itself says, whatever the manifest calls it. */
export function buildContenu({ journal, pieces }: CtgFile): string {
  return buildEmpreinte({ projet: '', journal, pieces })
}

const MANIFEST = 'manifest.json'

/** Another manifest that was let in: its checksum fits, which no accident does. */
export function isManifestRewritten(bytes: Uint8Array, base: Base): boolean {
  const own = unzipSync(bytes, { filter: ({ name }) => name === MANIFEST })[MANIFEST]
  return own !== undefined && !Buffer.from(own).equals(base.contents[MANIFEST] ?? own)
}

async function buildBase(bytes: Uint8Array, motDePasse?: string): Promise<Base> {
  const read = await readCtg(bytes, motDePasse === undefined ? {} : { motDePasse })
  if (!read.ok) throw new Error(`base refused: ${read.error.code}`)
  const contents = motDePasse === undefined ? unzipSync(bytes) : {}
  const [identite, contenu] = [buildIdentite(read.value), buildContenu(read.value)]
  return { bytes, identite, contenu, contents }
}

export type Bases = {
  /** As written, every kind of entry. */
  readonly full: Base
  /** Without the readable state: half as long to read. */
  readonly lean: Base
  readonly protected: Base
}

export async function buildBases(): Promise<Bases> {
  const small = buildSmallFile()
  const octets = new Uint8Array(40).map((_, index) => index * 5)
  const sha256 = createHash('sha256').update(octets).digest('hex')
  const lean = await rewriteCtg(small, (contents) => {
    for (const name of Object.keys(contents)) if (name.startsWith('etat/')) delete contents[name]
  })
  const closed = await protectCtg(lean, PASSWORD, { logN: 1 })
  if (!closed.ok) throw new Error(closed.error.code)
  return {
    full: await buildBase(await writeCtg({ ...small, pieces: [{ sha256, octets }] })),
    lean: await buildBase(lean),
    protected: await buildBase(closed.value, PASSWORD),
  }
}
