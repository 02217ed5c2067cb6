import { setField } from '../../../../shared/commands/set-fields'
import { success, type Result } from '../../../../shared/kernel/result'
import type { MemoireLien, PosteLie } from '../../../../renderer/store/lien-types'
import { runTour, type BilanTour } from '../../../../renderer/store/lien-tour'
import { createFiche, ENGINE, FICHES, Replica } from '../../../shared/journal/replicas'
import { REAL, type Codec } from './codecs'
import type { SharedFolder } from './shared-folder'

export const PROJET = '11111111-2222-4333-8444-555555555555'

export function formatName(nom: string): string {
  return `CTG – poste de ${nom} (${nom.toLowerCase()}).ctg`
}

/** A workstation: its own copy of the dossier, and the real round of synchronisation over a folder in memory. */
export class SimulatedPoste {
  readonly replica: Replica
  memoire: MemoireLien
  clock = 1_700_000_000_000
  integrations = 0
  #renamed = 0
  readonly #poste: PosteLie
  readonly #folder: SharedFolder

  constructor(
    folder: SharedFolder,
    readonly nom: string,
    fichier = formatName(nom),
    projet = PROJET,
    readonly codec: Codec = REAL,
  ) {
    this.#folder = folder
    this.replica = new Replica(ENGINE, `s${nom}`)
    this.memoire = { fichier, vus: new Map() }
    this.#poste = {
      projet,
      folders: folder.connect(),
      handle: 'h',
      readCtg: codec.read,
      readIds: () => Promise.resolve(success(this.ids)),
      buildFile: async () => success({ bytes: await this.buildBytes(), ids: this.ids }),
      integrate: ({ journal, nouvelles }) => {
        this.integrations += 1
        this.replica.receive(journal)
        return Promise.resolve(success(nouvelles))
      },
      renameFile: () => {
        this.#renamed += 1
        return Promise.resolve(`CTG – poste de ${nom} (autre${String(this.#renamed)}).ctg`)
      },
      getAuteur: () => nom,
      now: () => this.clock,
    }
  }

  get ids(): readonly string[] {
    return this.replica.journal.operations.map(({ i }) => i)
  }

  /** One edit; its operations, which must never be lost. */
  edit(fiche: number, value: string): readonly string[] {
    const id = FICHES[fiche % FICHES.length] ?? ''
    const { dossier } = this.replica
    const command =
      dossier.fichesAction[id] === undefined
        ? createFiche(id)
        : setField(dossier, 'fichesAction', id, 'titre', value)
    return this.replica.execute(command).map(({ i }) => i)
  }

  /** The dossier as a file. */
  buildBytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.codec.write({
      projet: this.#poste.projet,
      titre: 'Essai',
      genre: 'complet',
      creePar: this.nom,
      creeLe: this.clock,
      app: 'cairn 0.0.0',
      journal: this.replica.journal,
      pieces: [],
    })
  }

  /** Starts again: what was in memory alone is forgotten. */
  restart(): void {
    this.memoire = { fichier: this.memoire.fichier, vus: new Map() }
  }

  /** A round: one a minute for each of three, so that the folder is twenty seconds later. */
  sync(): Promise<Result<BilanTour>> {
    this.clock += 60_000
    this.#folder.clock += 20_000
    return runTour(this.#poste, this.memoire)
  }
}
