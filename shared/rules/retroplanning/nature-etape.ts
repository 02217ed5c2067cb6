import { getRow, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import { foldText } from '../../kernel/recherche'

export type Nature = 'phase' | 'tache' | 'jalon' | 'reunion' | 'livrable' | 'interruption'

/** What a step is: a phase as soon as steps stand under it, a meeting when it is one or is to be one. */
export function getNature(etape: Etape, enfants: number, typeInstance: string | null): Nature {
  if (etape.genre === 'interruption') return 'interruption'
  if (enfants > 0 || etape.genre === 'phase') return 'phase'
  if (etape.reunion !== null || etape.comite !== null) return 'reunion'
  if (etape.jalon && typeInstance !== null && typeInstance !== 'signature') return 'reunion'
  if (etape.genre === 'livrable') return 'livrable'
  return etape.jalon ? 'jalon' : 'tache'
}

/** The kinds of body a text names, the most telling first. */
const MOTS: readonly (readonly [type: string, mots: RegExp])[] = [
  ['groupe_travail', /\bgroupes? de travail\b|\bgt\b/],
  ['copil', /\bcopil\b|\bcomites? de pilotage\b|\binstances? de pilotage\b/],
  ['cotech', /\bcotechs?\b|\bcomites? techniques?\b/],
  ['comite_operationnel', /\bcomites? operationnels?\b|\bcomop\b/],
  ['conference_maires', /\bconference des maires\b/],
  ['conseil', /\bconseils? (?:communautaire|municipal|municipaux|syndical)\b/],
  ['bureau', /\bbureau\b/],
  ['commission', /\bcommissions?\b/],
  ['table_ronde', /\btables? rondes?\b/],
  ['pleniere', /\bplenieres?\b/],
  ['signature', /\bsignature\b/],
]

/**
 * The type of the body that meets (« copil », « cotech »…): from the meeting, else from the body, else from what the field « Instance »
 * says, else from the title of a milestone. Null when nothing says it.
 */
export function getTypeInstance(dossier: Dossier, etape: Etape): string | null {
  const reunion = getRow(dossier, 'reunions', etape.reunion)
  const comite = getRow(dossier, 'instances', reunion?.instance ?? etape.comite)
  const said = [comite?.type, reunion?.type].find((type) => type != null && type !== 'autre')
  if (said != null) return said
  const found = findType(etape.instance)
  if (found !== null) return found
  return etape.jalon || etape.reunion !== null ? findType(etape.titre) : null
}

function findType(text: string): string | null {
  if (text === '') return null
  const folded = foldText(text)
  return MOTS.find(([, mots]) => mots.test(folded))?.[0] ?? null
}
