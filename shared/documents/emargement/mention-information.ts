import { getSingleton, type Dossier } from '../../domain/dossier'
import type { Reunion } from '../../domain/reunion.entity'
import { formatJour } from '../../kernel/jour-format'
import { getFinConservation } from '../../rules/donnees-personnelles.rules'
import { findExpediteur, findPorteur, getSignataire } from '../reunion/porteur'

/** What someone who signs is told (RGPD, art. 13): who keeps it, why, on what ground, how long, for whom, and what may be asked. */
export function formatMentionInformation(dossier: Dossier, reunion: Reunion): string {
  const { territoire } = getSingleton(dossier, 'ctg')
  const porteur = findPorteur(dossier) ?? findExpediteur(dossier, getSignataire(dossier, reunion))
  const name = territoire.trim() || porteur?.nom.trim() || ''
  const who = name === '' ? 'la collectivité organisatrice' : name
  const end = getFinConservation(dossier)
  const until =
    end === null
      ? 'jusqu’à un an après la fin de la convention'
      : `jusqu’au ${formatJour(end)}, un an après la fin de la convention`
  const mail = porteur?.courriel.trim() ?? ''
  const to = mail === '' ? 'auprès de l’organisateur' : `à l’adresse ${mail}`
  return (
    `Vos données. Responsable : ${who}. Cette feuille atteste la présence des participants et sert à rédiger le compte rendu ` +
    `(mission d’intérêt public : RGPD, article 6.1 e). Elle est conservée ${until}, et n’est communiquée qu’aux partenaires de la ` +
    `convention et à leurs financeurs. Vous pouvez demander à lire, à rectifier ou à effacer vos données, ou vous opposer à leur usage, ` +
    `${to}, et saisir la Cnil (www.cnil.fr).`
  )
}
