import { getRow, type Dossier } from '../../domain/dossier'
import type { DateFloue } from '../../kernel/date-floue'
import type { DateIso, Id } from '../../kernel/json'
import type { UniteDuree } from '../../rules/calendrier/jours-ouvres.rules'
import { listEtapes, type EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { listLiensPlan } from '../../rules/retroplanning/liens-plan'
import { readBornes, type Bornes } from './retroplanifier-bornes'
import { listBoucles } from './retroplanifier-boucles'
import type { Forme } from './retroplanifier-tailles'

/** A step of the calculation. `rang` is its place in the outline. */
export type Noeud = {
  readonly rang: number
  readonly id: Id
  readonly lue: EtapeLue
  readonly parent: Noeud | null
  readonly enfants: Noeud[]
  /** Links that leave and enter, as written on this very step. */
  readonly suites: Lien[]
  readonly avants: Lien[]
  readonly forme: Forme
  /** « Pas avant … » and « d’ici … », of a step to be placed. */
  readonly bornes: Bornes
  /** Under way: only its end is still to come. */
  readonly isCommencee: boolean
  /** Done, imposed, or to be placed. */
  readonly etat: 'faite' | 'imposee' | 'libre'
  /** The date that does not move: actual or imposed. */
  readonly date: DateFloue | null
  /** Imposed by the question asked, not by the plan. */
  readonly isAncre: boolean
}

export type Lien = {
  readonly id: Id
  readonly avant: Noeud
  readonly etape: Noeud
  readonly valeur: number
  readonly unite: UniteDuree
  /** From a law: no remedy shortens it. */
  readonly isLegal: boolean
  /** What the delay rests on, when it depends on a population. */
  readonly fondement: string
}

export type Graphe = {
  readonly noeuds: readonly Noeud[]
  /** Every link, those of a loop included. */
  readonly liens: readonly Lien[]
  /** The steps that wait for one another; their links are left out of the calculation. */
  readonly boucles: readonly (readonly Noeud[])[]
  /** The beginnings and ends of all steps (see `getDebutDe`), what comes before being met before. */
  readonly ordre: readonly number[]
}

/** The steps to plan and their links. Cancelled steps and interruptions are no part of it, nor what stands under them. */
export function buildGraphe(
  dossier: Dossier,
  dates: ReadonlyMap<Id, DateFloue>,
  today: DateIso,
): Graphe {
  const byId = new Map<Id, Noeud>()
  const noeuds: Noeud[] = []
  const dropped = new Set<Id>()
  for (const lue of listEtapes(dossier, today)) {
    const isUnder = lue.parent !== null && dropped.has(lue.parent)
    if (isUnder || lue.etat === 'annulee' || lue.nature === 'interruption') {
      dropped.add(lue.id)
      continue
    }
    const parent = lue.parent === null ? null : (byId.get(lue.parent) ?? null)
    const noeud = buildNoeud(dossier, lue, noeuds.length, parent, dates.get(lue.id))
    noeuds.push(noeud)
    byId.set(lue.id, noeud)
    parent?.enfants.push(noeud)
  }
  const liens = listLiens(dossier, byId)
  const { boucles, ordre, kept } = listBoucles(noeuds, liens)
  for (const lien of kept) {
    lien.avant.suites.push(lien)
    lien.etape.avants.push(lien)
  }
  return { noeuds, liens, boucles, ordre }
}

function buildNoeud(
  dossier: Dossier,
  lue: EtapeLue,
  rang: number,
  parent: Noeud | null,
  ancre: DateFloue | undefined,
): Noeud {
  const { etape, quand } = lue
  const isPhase = lue.enfants > 0
  // The date of a phase is that of its steps: its own, when it is imposed, is the frame they must keep to.
  const own = isPhase ? etape.prevue : quand
  // Once the invitations are sent, the day of a meeting is no more the plan's to choose.
  const isConvoquee = getRow(dossier, 'reunions', etape.reunion)?.statut === 'convoquee'
  const isImposed = ancre !== undefined || ((etape.fixe || isConvoquee) && own !== null)
  const etat = lue.etat === 'faite' ? 'faite' : isImposed ? 'imposee' : 'libre'
  return {
    rang,
    id: lue.id,
    lue,
    parent,
    enfants: [],
    suites: [],
    avants: [],
    forme: {
      modele: quand,
      duree: etape.duree,
      unite: etape.uniteDuree,
      isReunion: lue.nature === 'reunion',
    },
    bornes:
      etat === 'libre' && !isPhase ? readBornes(quand, etape.initiale) : { min: null, max: null },
    isCommencee: lue.etat === 'en_cours' || etape.statut === 'en_cours',
    etat,
    date: etat === 'libre' ? null : etat === 'faite' ? quand : (ancre ?? own),
    isAncre: ancre !== undefined && etat === 'imposee',
  }
}

function listLiens(dossier: Dossier, byId: ReadonlyMap<Id, Noeud>): readonly Lien[] {
  return listLiensPlan(dossier)
    .flatMap((lien): Lien[] => {
      const avant = byId.get(lien.avant.etape.id)
      const etape = byId.get(lien.etape.etape.id)
      if (avant === undefined || etape === undefined) return []
      const { valeur, unite, isLegal, fondement } = lien
      return [{ id: lien.dependance.id, avant, etape, valeur, unite, isLegal, fondement }]
    })
    .sort((a, b) => a.avant.rang - b.avant.rang || a.etape.rang - b.etape.rang || compareId(a, b))
}

function compareId(a: Lien, b: Lien): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
