import type { Dossier } from '../../domain/dossier'
import { formatCompte } from '../../kernel/accord'
import { formatJour } from '../../kernel/jour-format'
import type { DateIso } from '../../kernel/json'
import { getFinConservation, listARevoir } from '../../rules/donnees-personnelles.rules'
import { formatSigle } from '../../rules/vocabulaire.rules'
import type { Block } from '../blocks'
import { list, missing, paragraph, text } from '../inline'

/** Purposes and ground. The ground is ours to propose, the delegate’s to confirm. */
export function listFinalites(dossier: Dossier): readonly Block[] {
  const ctg = formatSigle(dossier, 'CTG')
  return [
    list([
      `Préparer, piloter, suivre et évaluer la convention territoriale globale (${ctg})`,
      'Réunir les instances et les groupes de travail, joindre leurs membres',
      'Rédiger le diagnostic, le plan d’actions, les fiches actions et les bilans',
      'Garder la mémoire des décisions',
    ]),
  ]
}

export function listBaseLegale(): readonly Block[] {
  return [
    paragraph([
      text('Exécution d’une mission d’intérêt public (RGPD, article 6, paragraphe 1, point e) '),
      missing('à confirmer par le délégué à la protection des données'),
    ]),
  ]
}

/** How long, and what is due today. */
export function listConservation(dossier: Dossier, today: DateIso): readonly Block[] {
  const end = getFinConservation(dossier)
  const due = listARevoir(dossier, today).length
  return [
    end === null
      ? paragraph([
          text('Un an après la fin de la convention, dont la date reste '),
          missing('à\u00a0compléter'),
        ])
      : paragraph(`Jusqu’au ${formatJour(end)} : un an après la fin de la convention.`),
    paragraph(
      'Chaque contact est vérifié au moins tous les trois ans. Une personne qui s’oppose à la conservation de ses coordonnées les voit effacées.',
    ),
    paragraph(
      due === 0
        ? `Au ${formatJour(today)}, aucun contact n’est à revoir.`
        : `Au ${formatJour(today)}, ${formatCompte(due, { one: 'contact est à revoir', many: 'contacts sont à revoir' })}.`,
    ),
    paragraph([text('Sort des archives à l’issue de cette durée : '), missing('à\u00a0compléter')]),
  ]
}

/** What the application does, then what the workplace must do. */
export const SECURITE: readonly string[] = [
  'Données gardées sur le poste de travail : ni serveur, ni compte, ni service en ligne de l’éditeur',
  'Envois protégés par un mot de passe (chiffrement age), proposé d’office dès que des personnes figurent dans le dossier ; mot de passe transmis par une autre voie',
  'Copie sans données personnelles possible : les personnes y sont désignées par leur fonction',
  'Chaque envoi inscrit au dossier : destinataire, date, forme',
  'Sauvegardes datées, relues après écriture ; historique de chaque modification avec son auteur',
  'Effacement d’une personne dans les données, l’historique, les sauvegardes et les index',
  'Alerte lorsqu’un texte ressemble à un numéro de sécurité sociale, à des coordonnées bancaires, à une date de naissance ou à une information de santé',
]

export function listSecurite(): readonly Block[] {
  return [
    list(SECURITE),
    paragraph([
      text('Poste de travail (mot de passe de session, chiffrement du disque, mises à jour) : '),
      missing('à\u00a0compléter'),
    ]),
  ]
}

export function listSousTraitants(): readonly Block[] {
  return [
    paragraph('L’application n’en emploie aucun.'),
    paragraph([
      text('Prestataires de messagerie, de partage de fichiers et de sauvegarde du poste : '),
      missing('à\u00a0compléter'),
    ]),
  ]
}

export function listTransferts(): readonly Block[] {
  return [
    paragraph('Aucun du fait de l’application.'),
    paragraph([text('Du fait des prestataires ci-dessus : '), missing('à\u00a0compléter')]),
  ]
}

export function listDroits(): readonly Block[] {
  return [
    paragraph(
      'Information, accès, rectification, effacement, limitation, opposition (RGPD, articles 12 à 21). Le dossier d’une personne est produit en un document ; son effacement laisse une trace sans donnée personnelle.',
    ),
    paragraph([text('Adresse où exercer ces droits : '), missing('à\u00a0compléter')]),
    paragraph([text('Note d’information remise aux personnes : '), missing('à\u00a0compléter')]),
  ]
}
