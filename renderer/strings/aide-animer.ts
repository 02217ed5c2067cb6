import { formatInsecables } from './insecables'
import type { PageAide } from './aide-partage'

const fr = formatInsecables

const page = ({ intro, etapes, questions, lien }: PageAide): PageAide => ({
  intro: fr(intro),
  etapes: etapes.map(([title, text]) => [fr(title), fr(text)]),
  questions: questions.map(([title, text]) => [fr(title), fr(text)]),
  ...(lien === undefined ? {} : { lien: [fr(lien[0]), lien[1]] }),
})

/** Meetings, people, instances, concertation. */
export const AIDE_ANIMER = {
  reunions: page({
    intro:
      'D’une réunion à la suivante sans rien perdre : ordre du jour, convocation, séance, compte rendu, suites à donner.',
    etapes: [
      [
        'Créer la réunion',
        'Choisissez l’instance et la date, même vague : « octobre 2022 » suffit. Les membres en fonction ce jour-là sont invités, et Cairn propose de reprendre ce qui était resté ouvert.',
      ],
      [
        'Préparer l’ordre du jour',
        'Entrée ajoute un point, Alt ↑ et Alt ↓ le déplacent. Donnez une durée à chaque point : Cairn dit si le total dépasse le temps prévu.',
      ],
      [
        'Convoquer',
        'La convocation, la feuille d’émargement et le dossier de séance sortent en Word. Le message s’ouvre dans votre messagerie avec ses pièces et l’événement de calendrier : relisez, envoyez.',
      ],
      [
        'Animer la séance',
        'Un point à la fois, en grand. Les raccourcis sont écrits à l’écran : noter une décision ou une suite à donner se fait sans quitter le clavier, et vos notes s’enregistrent au fil de la frappe.',
      ],
      [
        'Rédiger et approuver le compte rendu',
        'Brouillon, relu, approuvé. Une fois approuvé, il est figé : une correction en ouvre une nouvelle version, et la première s’imprime toujours telle quelle.',
      ],
      [
        'Suivre',
        'Le registre des suites montre les retards d’abord ; le tableau de bord les rappelle. Dans une fiche action, vous lisez toutes les décisions qui la concernent.',
      ],
    ],
    questions: [
      [
        'Un point n’a pas été traité',
        'Il revient de lui-même à la réunion suivante de la même instance, avec la mémoire de son origine.',
      ],
      [
        'Un élu a changé depuis la réunion',
        'Le compte rendu garde le nom et la fonction d’alors : chaque invité est lié à une fonction datée.',
      ],
      [
        'Les pouvoirs comptent-ils pour le quorum ?',
        'Non : seules les personnes présentes comptent. Les pouvoirs comptent pour les votes.',
      ],
    ],
    lien: ['Ouvrir « Réunions »', '#/reunions'],
  }),
  annuaire: page({
    intro:
      'Une personne, la fonction qu’elle exerce et l’organisme où elle l’exerce sont trois choses : les gens changent, les documents passés restent justes.',
    etapes: [
      [
        'Entrer les contacts',
        'Un par un, ou depuis Excel, un fichier CSV, des cartes de visite (vCard) ou un collage d’Outlook. Avant d’écrire, Cairn montre ligne par ligne ce qui est nouveau, reconnu ou en double.',
      ],
      [
        'Dater les fonctions',
        'Début, fin, titulaire ou suppléant, intérim. « Qui est lié à quoi » dit où la personne siège, ce qu’elle pilote et ce qu’elle doit faire.',
      ],
      [
        'Après des élections',
        '« Renouvellement » met fin à beaucoup de fonctions à la même date et ouvre les nouvelles. Un seul geste, un seul « Annuler ».',
      ],
      [
        'Écrire à un groupe',
        'Une liste de diffusion suit les fonctions : ses adresses se copient par lots, séparées par un point-virgule, pour le champ Cci de votre messagerie.',
      ],
    ],
    questions: [
      [
        'Deux fiches pour la même personne',
        'Cairn signale les doublons probables. La fusion garde l’histoire des deux et s’annule.',
      ],
      [
        'Quelqu’un ne veut plus y figurer',
        'Cochez son opposition, ou effacez-la depuis « Données personnelles ».',
      ],
    ],
    lien: ['Ouvrir « Annuaire »', '#/annuaire'],
  }),
  gouvernance: page({
    intro: 'Qui décide, qui prépare, qui anime, et sur quel territoire.',
    etapes: [
      [
        'Poser les instances',
        'Partez d’un modèle ou d’une page blanche. Tab et Maj Tab rattachent une instance à une autre ; le schéma se dessine à mesure.',
      ],
      [
        'Composer chaque instance',
        'Par collège, avec des fonctions ou des organismes, et des dates : la composition se relit à n’importe quel jour.',
      ],
      [
        'Décrire l’équipe et le périmètre',
        'Postes et ETP des chargés de coopération, cofinancements, communes couvertes, signataires, entrées et sorties.',
      ],
      [
        'Sortir le schéma',
        'Le même dessin à l’écran, imprimé et dans Word, avec la liste qui dit la même chose à qui ne le voit pas.',
      ],
    ],
    questions: [
      [
        'Les entretiens, les enquêtes, les ateliers ?',
        'Ils sont dans « Concertation » : chacun peut donner un constat, avec son chiffre et sa source.',
      ],
    ],
    lien: ['Ouvrir « Gouvernance »', '#/gouvernance'],
  }),
} as const
