import type { Fonction } from '../domain/fonction.entity'
import { foldText } from '../kernel/recherche'

/** From the one who acts for an organisme to the others; by the first words of the title, then by the role. */
const RANGS: readonly RegExp[] = [
  /^(?:maire(?! adjoint)|(?:co-?)?president|prefet)/,
  /^(?:vice-? ?president|(?:premier|1er|1re|premiere) (?:vice|adjoint)|sous-? ?prefet)/,
  /^(?:adjoint|maire adjoint|\d+e? (?:adjoint|vice)|(?:deux|trois|quatr|cinqu|six|sept|huit|neuv|dix)i?eme (?:adjoint|vice))/,
  /^(?:conseill\w+ (?:municipal|communautaire|departemental|regional)|depute|senat|elu|delegue)/,
]

const DIRECTION = /^(?:direct|dgs\b|dga\b|secretaire general)/

/** Rows are never changed in place; sorting asks for each many times. */
const cache = new WeakMap<object, number>()

/** 0 for a maire or a président, more for those who act less in the name of the organisme. */
export function getImportance(fonction: Pick<Fonction, 'titre' | 'role'>): number {
  const known = cache.get(fonction)
  if (known !== undefined) return known
  const importance = readImportance(fonction)
  cache.set(fonction, importance)
  return importance
}

function readImportance({ titre, role }: Pick<Fonction, 'titre' | 'role'>): number {
  const folded = foldText(titre)
  const at = RANGS.findIndex((pattern) => pattern.test(folded))
  if (at >= 0) return at
  if (role === 'elu') return RANGS.length
  return DIRECTION.test(folded) ? RANGS.length + 1 : RANGS.length + 2
}
