import type { Dossier } from '../domain/dossier'
import type { DateIso, Id } from '../kernel/json'
import { foldText } from '../kernel/recherche'
import { listEtapes, type EtapeLue } from './retroplanning/etapes.rules'

type Nommee = { readonly phase: string; readonly titre: string }

/** The step that a line speaks of; `deplacee` when the line names another phase than the one it is in. */
export type EtapeConnue = { readonly lue: EtapeLue | undefined; readonly deplacee: boolean }

/** The steps of the plan by phase and title; each is given once, so that two « Journal » of one phase stay two. */
export class EtapesConnues {
  private readonly byKey = new Map<string, EtapeLue[]>()
  private readonly byTitre = new Map<string, EtapeLue[]>()
  private readonly taken = new Set<Id>()

  constructor(dossier: Dossier, today: DateIso) {
    const lues = listEtapes(dossier, today)
    const titres = new Map(lues.map(({ id, etape }) => [id, etape.titre]))
    for (const lue of lues) {
      const phase = lue.parent === null ? '' : (titres.get(lue.parent) ?? '')
      add(this.byKey, getKey(phase, lue.etape.titre), lue)
      add(this.byTitre, foldText(lue.etape.titre), lue)
    }
  }

  /** Which step each line speaks of. What stands where a line says goes to that line, before any other takes it elsewhere. */
  match(lignes: readonly Nommee[]): readonly EtapeConnue[] {
    const exact = lignes.map((ligne) => this.takeExact(ligne))
    return lignes.map((ligne, index): EtapeConnue => {
      const here = exact[index]
      if (here !== undefined) return { lue: here, deplacee: false }
      const lue = this.takeSeule(ligne)
      return { lue, deplacee: lue !== undefined && ligne.phase !== '' }
    })
  }

  private takeExact({ phase, titre }: Nommee): EtapeLue | undefined {
    for (const name of listNoms(titre)) {
      const found = this.byKey.get(getKey(phase, name))?.find(({ id }) => !this.taken.has(id))
      if (found !== undefined) return this.take(found)
    }
    return undefined
  }

  /** The only step of the plan that bears the title; a phase stays where it is, lest it enter one that it holds. */
  private takeSeule({ phase, titre }: Nommee): EtapeLue | undefined {
    for (const name of listNoms(titre)) {
      const [only, ...others] = this.byTitre.get(foldText(name)) ?? []
      if (only === undefined || others.length > 0 || this.taken.has(only.id)) continue
      if (phase === '' || only.enfants + Number(only.nature === 'phase') === 0) {
        return this.take(only)
      }
    }
    return undefined
  }

  private take(lue: EtapeLue): EtapeLue {
    this.taken.add(lue.id)
    return lue
  }
}

/** « Tables rondes (x3) » is known as « Tables rondes » too. */
function listNoms(titre: string): readonly string[] {
  const bare = titre.replace(/\s*\([x×]\s*\d{1,4}\)$/iu, '')
  return bare === titre ? [titre] : [titre, bare]
}

function getKey(phase: string, titre: string): string {
  return `${foldText(phase)}\n${foldText(titre)}`
}

function add(index: Map<string, EtapeLue[]>, key: string, lue: EtapeLue): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [lue])
  else list.push(lue)
}
