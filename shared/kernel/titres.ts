import type { Genre } from './accord'

/** Masculine and feminine of the words that begin a title or qualify it, in lower case. */
const FORMES: readonly (readonly [m: string, f: string])[] = [
  ['président', 'présidente'],
  ['vice-président', 'vice-présidente'],
  ['coprésident', 'coprésidente'],
  ['adjoint', 'adjointe'],
  ['conseiller', 'conseillère'],
  ['délégué', 'déléguée'],
  ['élu', 'élue'],
  ['chargé', 'chargée'],
  ['député', 'députée'],
  ['sénateur', 'sénatrice'],
  ['préfet', 'préfète'],
  ['sous-préfet', 'sous-préfète'],
  ['recteur', 'rectrice'],
  ['inspecteur', 'inspectrice'],
  ['directeur', 'directrice'],
  ['administrateur', 'administratrice'],
  ['animateur', 'animatrice'],
  ['coordinateur', 'coordinatrice'],
  ['coordonnateur', 'coordonnatrice'],
  ['éducateur', 'éducatrice'],
  ['médiateur', 'médiatrice'],
  ['instituteur', 'institutrice'],
  ['technicien', 'technicienne'],
  ['référent', 'référente'],
  ['représentant', 'représentante'],
  ['suppléant', 'suppléante'],
  ['assistant', 'assistante'],
  ['consultant', 'consultante'],
  ['intervenant', 'intervenante'],
  ['agent', 'agente'],
  ['habitant', 'habitante'],
  ['départemental', 'départementale'],
  ['régional', 'régionale'],
  ['municipal', 'municipale'],
  ['général', 'générale'],
  ['intercommunal', 'intercommunale'],
  ['territorial', 'territoriale'],
  ['local', 'locale'],
  ['social', 'sociale'],
  ['premier', 'première'],
  ['honoraire', 'honoraire'],
]

const PAR_MOT = new Map<string, { readonly m: string; readonly f: string }>(
  FORMES.flatMap(([m, f]) => [
    [m, { m, f }],
    [f, { m, f }],
  ]),
)

/** Words after which a title speaks of something else than the person: « chargée de mission », « présidente du conseil départemental ». */
const FIN_DU_TITRE = /^(?:de|du|des|d|à|au|aux|a|en|pour|auprès|et|chez|l|la|le|les)$/u

/**
 * The same title for a woman or a man: « vice-président à l’enfance » gives « vice-présidente à l’enfance », « conseillère
 * départementale » gives « conseiller départemental ». Only the words before the first preposition agree; unknown words are left as
 * they are, and so is a capital.
 */
export function accorderTitre(titre: string, genre: Genre | null): string {
  if (genre === null) return titre
  let isOver = false
  return titre.replace(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu, (word) => {
    const lower = word.normalize('NFC').toLowerCase()
    if (FIN_DU_TITRE.test(lower)) isOver = true
    const forms = isOver ? undefined : PAR_MOT.get(lower)
    return forms === undefined || forms[genre] === lower ? word : copyCase(word, forms[genre])
  })
}

function copyCase(from: string, to: string): string {
  if (from.length > 1 && from === from.toUpperCase()) return to.toUpperCase()
  return from.charAt(0) === from.charAt(0).toUpperCase()
    ? to.charAt(0).toUpperCase() + to.slice(1)
    : to
}
