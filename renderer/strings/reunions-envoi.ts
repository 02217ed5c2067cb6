import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr')}\u00a0${Math.abs(count) < 2 ? one : many}`

/** Words of the sending of a convocation, of minutes, of a cancellation. */
export const ENVOI_REUNION = {
  titles: {
    convocation: 'Envoyer la convocation',
    compte_rendu: 'Envoyer le compte rendu',
    annulation: 'Prévenir de l’annulation',
  },
  titleReport: 'Prévenir du report',
  pieces: 'Pièces jointes',
  piece: {
    convocation: 'La convocation, en Word',
    'dossier-seance': 'Le dossier de séance, en Word',
    'compte-rendu': 'Le compte rendu, en Word',
    'releve-decisions': 'Le relevé de décisions, en Word',
    agenda: 'L’événement pour le calendrier (.ics)',
  },
  noAgenda: fr('Le calendrier attend un jour : la date de cette réunion n’en a pas encore.'),
  people: 'Destinataires',
  count: (count: number) => plural(count, 'adresse', 'adresses'),
  nobody: fr('Aucune adresse : invitez d’abord des personnes, dans l’onglet Présence.'),
  without: (names: string) => fr(`Sans adresse, à prévenir autrement : ${names}.`),
  wrong: (names: readonly string[]) =>
    fr(
      names.length < 2
        ? `Cette adresse ne s’écrit pas ainsi, et ne recevra rien : ${names.join('')}. Corrigez-la dans l’annuaire, ou prévenez autrement.`
        : `Ces adresses ne s’écrivent pas ainsi, et ne recevront rien : ${names.join(', ')}. Corrigez-les dans l’annuaire, ou prévenez autrement.`,
    ),
  hidden: 'Cacher les adresses les unes aux autres (copie cachée)',
  message: 'Message',
  prepare: 'Ouvrir le message dans la messagerie',
  download: 'Télécharger le message',
  saveFiles: 'Enregistrer les pièces',
  copyAddresses: 'Copier les adresses',
  copyText: 'Copier le message',
  addressesCopied: 'Les adresses sont copiées, séparées par un point-virgule.',
  textCopied: 'Le message est copié.',
  notCopied: fr('La copie n’a pas pu se faire. Sélectionnez le texte et copiez-le vous-même.'),
  working: 'Préparation des pièces…',
  done: 'Fermer',
  help: fr(
    'Le message s’ouvre prêt à relire : rien ne part sans vous. Si votre messagerie ne l’ouvre pas, enregistrez les pièces et copiez le texte.',
  ),
  noDate: 'date à fixer',
  drafted: 'Le message est ouvert dans votre messagerie.',
  downloaded: 'Le message est téléchargé : ouvrez-le pour l’envoyer.',
  saved: (name: string) => fr(`Enregistré : ${name}`),
  saveTitle: 'Enregistrer la pièce',
  pieceFilter: 'Pièce jointe',
  command: {
    convocation: 'noter l’envoi de la convocation',
    compte_rendu: 'noter la diffusion du compte rendu',
    annulation: 'noter l’envoi de l’annulation',
  },
  sujet: {
    convocation: (nom: string, date: string) => fr(`Convocation : ${nom}, ${date}`),
    compte_rendu: (nom: string, date: string) => fr(`Compte rendu : ${nom}, ${date}`),
    annulation: (nom: string, date: string) => fr(`Réunion annulée : ${nom}, ${date}`),
  },
  sujetReport: (nom: string, date: string) => fr(`Réunion reportée : ${nom}, ${date}`),
  texte: {
    convocation: (nom: string, date: string, lieu: string) =>
      fr(
        `Bonjour,\n\nNous avons le plaisir de vous inviter à la réunion « ${nom} », ${date}${lieu === '' ? '' : `, ${lieu}`}.\nLa convocation et l’ordre du jour sont joints à ce message.`,
      ),
    compte_rendu: (nom: string, date: string) =>
      fr(
        `Bonjour,\n\nVous trouverez ci-joint le compte rendu de la réunion « ${nom} », ${date}.\nMerci de signaler toute correction.`,
      ),
    annulation: (nom: string, date: string) =>
      fr(`Bonjour,\n\nLa réunion « ${nom} », prévue ${date}, n’aura pas lieu à cette date.`),
  },
  closing: (name: string) => (name === '' ? 'Cordialement' : `Cordialement\n${name}`),
} as const
