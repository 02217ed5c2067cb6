import type { Result } from '../../shared/kernel/result'
import type { LienDossier } from '../storage/storage-types'
import type { Atelier } from './atelier'
import { addAvis } from './avis'
import { useCairn } from './cairn-store'
import { createPoste } from './lien-poste'
import { formatIllisible } from './lien-textes'
import { runTour, type BilanTour } from './lien-tour'
import type { EtatLien, FichierLie, FichierVu, MemoireLien, PosteLie } from './lien-types'
import { getServices } from './services'

/** Between two rounds, in milliseconds. */
const PERIOD = 60_000
const DAY = 86_400_000

/** The rounds of one open dossier, one at a time. */
export class SuiviLien {
  readonly #poste: PosteLie
  readonly #handle: string
  readonly #memoire: MemoireLien
  readonly #alerted = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #running: Promise<Result<BilanTour>> | null = null
  #isStopped = false

  constructor(atelier: Atelier, lien: LienDossier & { readonly handle: string }) {
    this.#handle = lien.handle
    this.#poste = createPoste(atelier, lien.handle)
    this.#memoire = { fichier: lien.fichier, vus: new Map() }
    useCairn.setState({
      lien: {
        dossier: lien.dossier,
        fichier: lien.fichier,
        etat: 'en_cours',
        message: null,
        derniere: null,
        fichiers: [],
      },
    })
  }

  start(): void {
    void this.run()
  }

  /** Lets the round under way end without telling anything. */
  stop(): void {
    this.#isStopped = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    useCairn.setState({ lien: null })
  }

  /** A whole round, after the one under way. */
  async run(): Promise<Result<BilanTour>> {
    while (this.#running !== null) await this.#running
    this.#running = this.#runOnce()
    const outcome = await this.#running
    this.#running = null
    if (this.#isStopped) return outcome
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.run(), PERIOD)
    return outcome
  }

  async #runOnce(): Promise<Result<BilanTour>> {
    if (!this.#isStopped) this.#show({ etat: 'en_cours' })
    const outcome = await runTour(this.#poste, this.#memoire)
    if (this.#isStopped) return outcome
    const fichiers = this.#listFichiers()
    if (outcome.ok) {
      this.#show({ etat: 'a_jour', message: null, derniere: Date.now(), fichiers })
    } else {
      const { code, message } = outcome.error
      this.#show({ ...(await this.#readTrouble(code)), message, fichiers })
    }
    this.#alert(fichiers)
    return outcome
  }

  async #readTrouble(code: string): Promise<Pick<EtatLien, 'etat'>> {
    const state = await getServices().bridge.folders.state(this.#handle)
    if (state.ok && state.value.needsPermission) return { etat: 'autorisation' }
    return { etat: code === 'dossier-inaccessible' ? 'inaccessible' : 'refus' }
  }

  #show(change: Partial<EtatLien>): void {
    const { lien } = useCairn.getState()
    if (lien === null || this.#isStopped) return
    useCairn.setState({ lien: { ...lien, ...change, fichier: this.#memoire.fichier } })
  }

  #listFichiers(): readonly FichierLie[] {
    const { fichier, vus } = this.#memoire
    const ours = vus.get(fichier)
    return [...vus.values()]
      .map((seen) => buildFichier(seen, ours, seen.entry.name === fichier))
      .sort((a, b) => Number(b.notre) - Number(a.notre) || a.nom.localeCompare(b.nom, 'fr'))
  }

  /** Said once: copying takes minutes, a day means that something is wrong over there. */
  #alert(fichiers: readonly FichierLie[]): void {
    for (const { nom, depuis } of fichiers) {
      if (depuis === null || Date.now() - depuis < DAY || this.#alerted.has(nom)) continue
      this.#alerted.add(nom)
      addAvis({ ton: 'alerte', texte: formatIllisible(nom) })
    }
  }
}

function buildFichier(seen: FichierVu, ours: FichierVu | undefined, notre: boolean): FichierLie {
  const { entry, etat, par, quand, vecteur, depuis } = seen
  const aJour =
    etat === 'lu' &&
    Object.entries(ours?.vecteur ?? {}).every(
      ([session, counter]) => (vecteur[session] ?? 0) >= counter,
    )
  return { nom: entry.name, etat, notre, par, quand, aJour, depuis }
}
