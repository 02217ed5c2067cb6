import type { Election, NouvellePersonne, Remplacement } from '../../../shared/gestes/election'
import { getRow, listRows, type Dossier } from '../../../shared/domain/dossier'
import type { Fonction } from '../../../shared/domain/fonction.entity'
import type { DateIso, Id } from '../../../shared/kernel/json'
import { foldText, listMots } from '../../../shared/kernel/recherche'
import { formatPersonneNom, isFonctionActive } from '../../../shared/rules/fonctions.rules'
import { getNomOrganisme } from '../../../shared/rules/libelles.rules'

/** Which functions an election replaces. */
export type Portee = { readonly titre: string; readonly type: string; readonly role: string }

/** A function to replace, and what is written about who comes after; nothing written leaves it as it is. */
export type LigneElection = {
  readonly fonction: Id
  readonly organisme: string
  readonly ancien: string
  readonly titre: string
  readonly civilite: NouvellePersonne['civilite']
  readonly prenom: string
  readonly nom: string
}

/** The functions held that day that an election concerns, by organisme. Every word of the title wanted begins one of theirs. */
export function listCandidates(
  dossier: Dossier,
  portee: Portee,
  jour: DateIso,
): readonly LigneElection[] {
  const words = listMots(portee.titre)
  return listRows(dossier, 'fonctions')
    .filter((fonction) => {
      const organisme = getRow(dossier, 'organismes', fonction.organisme)
      const title = listMots(fonction.titre)
      return (
        isFonctionActive(fonction, jour) &&
        fonction.personne !== null &&
        words.every((word) => title.some((mot) => mot.startsWith(word))) &&
        // « maire » is not « adjoint au maire ».
        (words.length === 0 || title[0]?.startsWith(words[0] ?? '') === true) &&
        (portee.type === '' || organisme?.type === portee.type) &&
        (portee.role === '' || fonction.role === portee.role)
      )
    })
    .map((fonction) => buildLigne(dossier, fonction))
    .sort((a, b) => a.organisme.localeCompare(b.organisme, 'fr'))
}

/** The line of a function, nobody written yet. */
export function buildLigne(dossier: Dossier, fonction: Fonction): LigneElection {
  return {
    fonction: fonction.id,
    organisme: getNomOrganisme(dossier, fonction.organisme),
    ancien: formatPersonneNom(dossier, fonction.id),
    titre: fonction.titre,
    civilite: null,
    prenom: '',
    nom: '',
  }
}

export function isRemplie({ prenom, nom }: LigneElection): boolean {
  return `${prenom}${nom}`.trim() !== ''
}

/** « Sylvie Martin » and « MARTIN Sylvie » are the same person: words in one order, without accents nor hyphens. */
function getCle(prenom: string, nom: string): string {
  return [...listMots(`${prenom} ${nom}`)].sort().join(' ')
}

/** Everyone by name; a name that two people bear is nobody’s. */
export function indexPersonnes(dossier: Dossier): ReadonlyMap<string, Id> {
  const index = new Map<string, Id>()
  const twice = new Set<string>()
  for (const { id, prenom, nom } of listRows(dossier, 'personnes')) {
    const key = getCle(prenom, nom)
    if (index.has(key)) twice.add(key)
    index.set(key, id)
  }
  for (const key of twice) index.delete(key)
  return index
}

/** Someone of the annuaire who bears the name written in a line. */
export function findConnue(ligne: LigneElection, index: ReadonlyMap<string, Id>): Id | undefined {
  return isRemplie(ligne) ? index.get(getCle(ligne.prenom, ligne.nom)) : undefined
}

/** What is asked of the command: known people as they are, unless said new. */
export function buildRemplacements(
  lignes: readonly LigneElection[],
  index: ReadonlyMap<string, Id>,
  nouvelles: ReadonlySet<Id>,
): Election['remplacements'] {
  return lignes.filter(isRemplie).map((ligne): Remplacement => {
    const { fonction, civilite } = ligne
    const known = nouvelles.has(fonction) ? undefined : findConnue(ligne, index)
    if (known !== undefined) return { fonction, personne: known }
    const [prenom, nom] = [ligne.prenom.trim(), ligne.nom.trim()]
    return { fonction, personne: { civilite, prenom, nom } }
  })
}

/** A civility as people write it: « Madame », « MME », « M », « Mr »… */
export function readCivilite(text: string): NouvellePersonne['civilite'] {
  const folded = foldText(text).replace(/[.\s]/g, '')
  if (/^(?:mme|madame|mlle|mademoiselle|mrs|ms|f)$/.test(folded)) return 'mme'
  return /^(?:m|mr|monsieur|h)$/.test(folded) ? 'm' : null
}
