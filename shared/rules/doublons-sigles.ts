import type { Organisme } from '../domain/organisme.entity'
import { foldText } from '../kernel/recherche'

/** Words that many bodies bear as a sigle: alone, they say nothing of who it is. */
const COMMUNS = new Set(
  'mairie commune cc ca cu epci ccas cias sivom sivu sivos syndicat pmi evs rpe laep mjc alae alsh asso association'.split(
    ' ',
  ),
)

/** Shorter sigles are too often one letter apart: CAF, CPAM, CAP. */
const MIN_PROCHE = 5

/** « C.A.F. 31 » → « caf31 »: a name without accents, case, spaces nor points. */
function compact(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** Every name of an organisme as it is compared, common words left out; « caf » stands beside « caf31 » for a sigle with a number. */
export function listNomsCompacts(organisme: Organisme): ReadonlySet<string> {
  const noms = [organisme.sigle, organisme.nom, ...organisme.autresSigles]
    .map(compact)
    .filter((nom) => nom.length > 1 && !COMMUNS.has(nom))
  return new Set(noms)
}

/** « caf31 » → [« caf », « 31 »]. */
function splitNumero(nom: string): readonly [string, string] {
  const numero = /\d+$/.exec(nom)?.[0] ?? ''
  return [nom.slice(0, nom.length - numero.length), numero]
}

/**
 * Pairs of sigles that stand for the same name: with and without the number of the département (« caf », « caf31 »), or, from five
 * letters on, with two letters exchanged or one letter more. Input and output are compact names.
 */
export function listSiglesProches(noms: readonly string[]): readonly (readonly [string, string])[] {
  const known = new Set(noms)
  const pairs: (readonly [string, string])[] = []
  for (const nom of noms) {
    const [letters, numero] = splitNumero(nom)
    if (numero !== '' && letters.length > 1 && known.has(letters)) pairs.push([letters, nom])
    if (letters.length < MIN_PROCHE || letters.length > 12) continue
    for (const other of listVoisins(letters)) {
      const near = `${other}${numero}`
      if (near !== nom && known.has(near) && !COMMUNS.has(near)) pairs.push([near, nom])
    }
  }
  return pairs
}

/** A name with one letter left out, or two neighbours exchanged. */
function listVoisins(letters: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at < letters.length; at += 1) {
    found.add(letters.slice(0, at) + letters.slice(at + 1))
    const exchanged = `${letters[at + 1] ?? ''}${letters[at] ?? ''}`
    found.add(letters.slice(0, at) + exchanged + letters.slice(at + 2))
  }
  return found
}
