import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { combine } from '../../../shared/commands/combine'
import { createRecord } from '../../../shared/commands/create-record'
import type { Operation } from '../../../shared/domain/operation'
import { REGISTRY } from '../../../shared/domain/registry'
import type { CtgFile } from '../../../shared/exchange/ctg-file'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { buildOperations } from '../../../shared/journal/build-operations'
import { HeadsIndex } from '../../../shared/journal/heads-index'
import { FORMAT } from '../../../shared/migrations/format'
import { createFixedCtx } from '../../fixtures/fixed-ctx'
import { forgeZip } from './forge-zip'

export const NOW = Date.UTC(2022, 9, 20, 9, 30)

export function buildFile(operations: readonly Operation[], patch: Partial<CtgFile> = {}): CtgFile {
  return {
    projet: '3f0c6c1e-5d0a-4c55-9f39-000000000001',
    titre: 'CTG d’essai',
    genre: 'complet',
    creePar: 'Camille Test',
    creeLe: NOW,
    app: 'cairn 0.1.0',
    journal: {
      operations,
      sessions: [
        {
          id: 'essai001',
          nom: 'Camille Test',
          fonction: '',
          organisme: '',
          app: 'cairn',
          debut: NOW,
        },
      ],
    },
    pieces: [],
    ...patch,
  }
}

/** A convention, an axe, an objectif and two fiches: small, so that thousands of copies can be read. */
export function buildSmallFile(): CtgFile {
  const ctx = createFixedCtx()
  const ctg = REGISTRY.ctg.create(ctx, { intitule: 'CTG « d’essai »', sigle: 'CCX' })
  const axe = REGISTRY.axes.create(ctx, { titre: 'Accompagner l’accès aux droits' })
  const objectif = REGISTRY.objectifs.create(ctx, { titre: 'Aller vers', axe: axe.id })
  const titles = ['Soli’Guide', 'Permanences']
  const fiches = titles.map((titre) =>
    REGISTRY.fichesAction.create(ctx, { titre, objectif: objectif.id }),
  )
  const command = combine('création', [
    createRecord('ctg', ctg),
    createRecord('axes', axe),
    createRecord('objectifs', objectif),
    ...fiches.map((fiche) => createRecord('fichesAction', fiche)),
  ])
  const writer = { session: 'essai001', now: NOW, format: FORMAT }
  return buildFile(buildOperations(command, new HeadsIndex(), writer))
}

/** One operation that holds together; `patch` spoils it. */
export function buildOperation(patch: Readonly<Record<string, unknown>> = {}): Operation {
  return {
    i: '00000001-essai001',
    t: 'axes',
    e: 'axe_1',
    f: '*',
    v: { titre: 'Un axe' },
    p: [],
    q: NOW,
    x: FORMAT,
    g: '00000001-essai001',
    ...patch,
  } as Operation
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const encode = (value: string): Uint8Array => new TextEncoder().encode(value)
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type Contents = Record<string, Uint8Array>

/** Writes a file, lets `change` alter its contents, and puts it together again with digests that fit: what a clever stranger would do. */
export async function rewriteCtg(
  file: CtgFile,
  change: (contents: Contents) => void,
  changeManifest: (manifest: Record<string, unknown>) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const contents: Contents = { ...unzipSync(await writeCtg(file)) }
  const manifest = JSON.parse(text(contents['manifest.json'])) as Record<string, unknown>
  change(contents)
  manifest['entrees'] = Object.entries(contents)
    .filter(([chemin]) => chemin !== 'manifest.json')
    .map(([chemin, bytes]) => ({ chemin, taille: bytes.length, sha256: hash(bytes) }))
  changeManifest(manifest)
  contents['manifest.json'] = encode(JSON.stringify(manifest))
  return forgeZip(Object.entries(contents).map(([name, data]) => ({ name, data })))
}

/** A file whose journal is this very text. */
export async function rewriteJournal(
  journal: string | Uint8Array,
  nbOps = 1,
): Promise<Uint8Array<ArrayBuffer>> {
  return rewriteCtg(
    buildSmallFile(),
    (contents) => {
      for (const name of Object.keys(contents)) if (name.startsWith('etat/')) delete contents[name]
      contents['journal/0001.ndjson'] = typeof journal === 'string' ? encode(journal) : journal
    },
    (manifest) => (manifest['nbOps'] = nbOps),
  )
}
