import { getRow, type Dossier } from '../../domain/dossier'
import { accorderArticle } from '../../kernel/accord'
import type { Id } from '../../kernel/json'
import { formatTitreFonction, getPersonneFonction } from '../../rules/fonctions.rules'
import { getGenreFonction, getNomOrganisme } from '../../rules/libelles.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block } from '../blocks'
import { missing, paragraph } from '../inline'

/** « La vice-présidente à l’enfance, », room to sign, « Sylvie MARTIN ». Marked when nobody signs. */
export function buildSignature(
  dossier: Dossier,
  id: Id | null,
  marquer: boolean,
): readonly Block[] {
  const fonction = getRow(dossier, 'fonctions', id)
  if (fonction === undefined) {
    return marquer ? [paragraph([missing('signataire à désigner')], 'signature')] : []
  }
  const titre = formatTitreFonction(fonction)
  const genre = getGenreFonction(dossier, id)
  const personne = getPersonneFonction(dossier, id)
  const nom =
    personne === undefined
      ? ''
      : `${personne.prenom.trim()} ${personne.nom.trim().toLocaleUpperCase('fr')}`.trim()
  const quality =
    titre === ''
      ? getNomOrganisme(dossier, fonction.organisme)
      : genre === null
        ? capitalize(titre)
        : capitalize(accorderArticle(titre, genre))
  return [
    ...(quality === '' ? [] : [paragraph(`${quality},`, 'signature')]),
    paragraph(nom === '' ? [missing('nom à compléter')] : nom, 'signatory'),
  ].slice(0, nom === '' && !marquer ? 1 : 2)
}
