import { addAvis, removeAvis } from './avis'
import { useCairn } from './cairn-store'

/** Work shorter than this is not spoken of, in milliseconds. */
const QUIET = 400
/** A screen reader says each change: four are enough. */
const PART = 25

/** A notice of how far long work is, there while it lasts. */
export class Avancement {
  readonly #titre: string
  readonly #debut = performance.now()
  #id: string | null = null
  #texte = ''

  /** @param titre what is being done: « Comparaison du fichier reçu avec votre CTG » */
  constructor(titre: string) {
    this.#titre = titre
  }

  /** @param part from 0 to 1 */
  show(part: number): void {
    if (performance.now() - this.#debut < QUIET) return
    const pourcent = Math.floor((part * 100) / PART) * PART
    const texte = `${this.#titre}\u00a0: ${String(pourcent)}\u00a0%`
    if (texte === this.#texte) return
    this.#texte = texte
    const id = this.#id
    if (id === null) this.#id = addAvis({ ton: 'info', texte })
    else {
      useCairn.setState(({ avis }) => ({
        avis: avis.map((one) => (one.id === id ? { ...one, texte } : one)),
      }))
    }
  }

  /** Waits for work that does not say how far it is: `part` is shown until its end. */
  async during<T>(work: Promise<T>, part: number): Promise<T> {
    const timer = setTimeout(
      () => {
        this.show(part)
      },
      QUIET - (performance.now() - this.#debut) + 1,
    )
    try {
      return await work
    } finally {
      clearTimeout(timer)
    }
  }

  hide(): void {
    if (this.#id !== null) removeAvis(this.#id)
    this.#id = null
    this.#texte = ''
  }
}
