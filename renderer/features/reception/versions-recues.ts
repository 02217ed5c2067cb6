import type { Dossier } from '../../../shared/domain/dossier'
import type { ConflitChamp } from '../../../shared/journal/conflit'
import { getSession } from '../../../shared/journal/operation-id'
import { joinListe } from '../../../shared/kernel/accord'
import { buildChangementLisible } from '../../../shared/rules/changements-lisibles.rules'
import type { Reception, VersionLisible } from '../../store/reception-types'
import { CONFLITS, getNomAuteur } from '../../strings/conflits'

/** Fields named in the sentence of a card; the others are counted. */
const MAX_NAMED = 3

/** Who wrote in a session of the file; undefined for what was in our dossier before. */
function findPersonne(reception: Reception, session: string): { readonly nom: string } | undefined {
  return reception.personnes.find(({ sessions }) => sessions.includes(session))
}

/** The versions of a conflict that a file brings: those of the people of the file, the others being ours. */
export function listVersionsRecues(
  conflit: ConflitChamp,
  reception: Reception,
): readonly VersionLisible[] {
  return conflit.versions.map(({ operation, valeur, session, quand }) => {
    const personne = findPersonne(reception, session)
    return {
      operation,
      valeur,
      quand,
      auteur: personne?.nom ?? '',
      mienne: personne === undefined,
    }
  })
}

/** Who modified a record that the other side deleted, and from what to what: « budget : 12 000 € → 15 000 € ». */
export function readModificationRecue(
  conflit: ConflitChamp,
  reception: Reception,
  avant: Dossier,
): { readonly par: string; readonly detail: string } {
  const names = (conflit.nonVus ?? []).map((operation) => {
    const personne = findPersonne(reception, getSession(operation))
    return personne === undefined ? CONFLITS.you : getNomAuteur(personne.nom)
  })
  const objet = reception.differences.find(
    ({ table, id }) => table === conflit.table && id === conflit.id,
  )
  const changes =
    objet?.genre === 'modification'
      ? objet.champs.slice(0, MAX_NAMED).map((champ) => {
          const {
            libelle,
            avant: old,
            apres,
          } = buildChangementLisible(avant, reception.apres, objet, champ)
          return CONFLITS.change(libelle, old, apres)
        })
      : []
  return {
    par: names.length === 0 ? CONFLITS.someone : joinListe([...new Set(names)]),
    detail: changes.join(' ; '),
  }
}
