import { getSingleton, type Dossier } from '../../domain/dossier'
import { buildJour } from '../../kernel/date-floue-build'
import { formatDateFloue } from '../../kernel/date-floue-format'
import type { DateIso } from '../../kernel/json'
import { getLargeurTexte } from '../mesure-texte'
import type { FigureOptions } from '../figure'
import type { Forme } from '../scene'
import { FONDS, type BandePapier } from './bandes-papier'
import { GRIS } from './couleurs'
import type { Trace } from './frise.types'
import { DESSINS } from './legende-dessins'
import type { LignePapier } from './lignes-papier'

/** A sign and what it means. `draw` draws it in twelve points from `x`, around `y`. */
export type Cle = {
  readonly texte: string
  readonly draw: (x: number, y: number) => readonly Forme[]
}

type Place = {
  readonly y: number
  readonly largeur: number
  readonly corps: number
  readonly police: FigureOptions['police']
}

const SIGNE = 16
const ECART = 13
const LIGNE = 12
const MARGE = 7

/** Only what the drawing shows. */
export function listCles(
  dossier: Dossier,
  shown: {
    readonly lignes: readonly LignePapier[]
    readonly bandes: readonly BandePapier[]
    readonly liens: readonly Forme[]
    /** Null when its line is not drawn. */
    readonly today: DateIso | null
  },
  primary: string,
): readonly Cle[] {
  const { lignes, bandes, liens, today } = shown
  const has = (test: (trace: Trace) => boolean): boolean => lignes.some(({ trace }) => test(trace))
  const hasBand = (genre: BandePapier['genre']): boolean =>
    bandes.some((one) => one.genre === genre)
  const bar = (...etats: readonly Trace['etat'][]): boolean =>
    has(({ forme, etat }) => forme === 'barre' && etats.includes(etat))
  const sign = (teinte: Trace['teinte']): boolean =>
    has((trace) => trace.signe !== null && trace.teinte === teinte)
  const { zoneScolaire: zone } = getSingleton(dossier, 'reglages')
  const d = DESSINS
  const keys: readonly (Cle | null)[] = [
    bar('faite') ? { texte: 'Fait', draw: d.fait(primary) } : null,
    bar('en_cours') ? { texte: 'En cours', draw: d.enCours(primary) } : null,
    bar('a_venir', 'en_retard') ? { texte: 'À venir', draw: d.aVenir(primary) } : null,
    bar('reportee', 'annulee') ? { texte: 'Reporté ou annulé', draw: d.annule } : null,
    sign('copil') ? { texte: 'Comité de pilotage', draw: d.signe('copil', primary) } : null,
    sign('cotech') ? { texte: 'Comité technique', draw: d.signe('cotech', primary) } : null,
    sign('plan') ? { texte: 'Autre réunion ou jalon', draw: d.signe('plan', primary) } : null,
    sign('livrable') ? { texte: 'Livrable', draw: d.signe('livrable', primary) } : null,
    has(({ forme }) => forme === 'pastille')
      ? { texte: 'Jour à fixer', draw: d.pastille(primary) }
      : null,
    has(({ flouDebut, flouFin }) => flouDebut || flouFin)
      ? { texte: 'Date imprécise', draw: d.flou(primary) }
      : null,
    has(({ forme }) => forme === 'bande') ? { texte: 'Interruption', draw: d.bande } : null,
    has(({ reference }) => reference !== null)
      ? { texte: 'Prévu au départ', draw: d.reference }
      : null,
    liens.length > 0 ? { texte: 'Vient après', draw: d.lien } : null,
    lignes.some(({ avant, apres }) => avant !== null || apres !== null)
      ? { texte: 'Avant ou après ce cadre', draw: d.fleche(primary) }
      : null,
    hasBand('vacances') && zone !== null
      ? { texte: `Vacances scolaires, zone ${zone.toUpperCase()}`, draw: d.fond(FONDS.vacances) }
      : null,
    hasBand('aout') ? { texte: 'Août', draw: d.fond(FONDS.aout) } : null,
    hasBand('ferie') ? { texte: 'Jour férié', draw: d.ferie } : null,
    today === null
      ? null
      : { texte: `Au ${formatDateFloue(buildJour(today), { short: true })}`, draw: d.aujourdhui },
  ]
  return keys.filter((key) => key !== null)
}

type Posee = Cle & { readonly x: number; readonly rang: number }

/** One after the other, on as many lines as they take. */
function placeCles(cles: readonly Cle[], { largeur, corps, police }: Place): readonly Posee[] {
  let x = 2
  let rang = 0
  return cles.map((cle) => {
    const wide = SIGNE + getLargeurTexte(cle.texte, { corps, police })
    if (x > 2 && x + wide > largeur) {
      x = 2
      rang += 1
    }
    const posee = { ...cle, x, rang }
    x += wide + ECART
    return posee
  })
}

export function getHautLegende(cles: readonly Cle[], place: Place): number {
  const last = placeCles(cles, place).at(-1)
  return last === undefined ? 2 : MARGE + (last.rang + 1) * LIGNE
}

/** What the signs mean, under the drawing. */
export function drawLegende(cles: readonly Cle[], place: Place): readonly Forme[] {
  return placeCles(cles, place).flatMap(({ texte, draw, x, rang }) => {
    const y = place.y + MARGE + (rang + 1) * LIGNE - 4
    const word = {
      genre: 'texte',
      x: x + SIGNE,
      y,
      texte,
      corps: place.corps,
      couleur: GRIS,
    } as const
    return [...draw(x, y - 2.8), word]
  })
}
