import { isElidable, type Genre } from '../kernel/accord'
import { foldText } from '../kernel/recherche'
import { accorderTitre } from '../kernel/titres'

/**
 * The titles that a letter gives, folded and in the masculine, then how they are written after « Monsieur le ». The others are
 * addressed as « Madame » or « Monsieur ».
 */
const TITRES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:maire[- ]adjoint|(?:(?:premier|premiere|seconde?|\d+(?:er|re|e|eme)?|[a-z]+ieme) )?adjointe? ?(?:$|(?:au|a la) maire|charge|delegue|(?:a|aux|au) (?!(?:la |l'|le )?(?:direct|chef|cheffe|respons|coord|secret|presid))))/,
    'Adjoint au maire',
  ],
  [/^maire delegue/, 'Maire délégué'],
  [/^maire/, 'Maire'],
  [/^(?:\S+ )?vice-? ?president/, 'Vice-président'],
  [/^co-?president/, 'Coprésident'],
  [/^president/, 'Président'],
  [/^conseill\S+ departemental/, 'Conseiller départemental'],
  [/^conseill\S+ regional/, 'Conseiller régional'],
  [/^conseill\S+ communautaire/, 'Conseiller communautaire'],
  [/^conseill\S+ municipal/, 'Conseiller municipal'],
  [/^depute/, 'Député'],
  [/^sena(?:teur|trice)/, 'Sénateur'],
  [/^sous-? ?prefe/, 'Sous-préfet'],
  [/^prefe/, 'Préfet'],
  [/^rect(?:eur|rice)/, 'Recteur'],
  [/^inspect(?:eur|rice) (?:d'|d’)?academie/, 'Inspecteur d’académie'],
  [/^inspect(?:eur|rice)/, 'Inspecteur'],
  [/^(?:direct(?:eur|rice) generale? adjoint|dga\b)/, 'Directeur général adjoint'],
  [/^(?:direct(?:eur|rice) general|dgs\b)/, 'Directeur général'],
  [/^direct(?:eur|rice) adjoint/, 'Directeur adjoint'],
  [/^direct(?:eur|rice)/, 'Directeur'],
  [/^secretaire generale? adjoint/, 'Secrétaire général adjoint'],
  [/^secretaire general/, 'Secrétaire général'],
]

/** « Madame la Présidente », « Monsieur le Maire », from a title and a gender; « Madame » for a title that letters do not give. */
export function formatAppelTitre(titre: string, genre: Genre): string {
  const civilite = genre === 'f' ? 'Madame' : 'Monsieur'
  const folded = foldText(titre)
  const found = TITRES.find(([pattern]) => pattern.test(folded))?.[1]
  if (found === undefined) return civilite
  const noun = accorderTitre(found, genre)
  if (isElidable(noun)) return `${civilite} l’${noun}`
  return `${civilite} ${genre === 'f' ? 'la' : 'le'} ${noun}`
}
