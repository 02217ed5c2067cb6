import type { PageAide } from './aide-partage'
import { formatInsecables } from './insecables'

const fr = formatInsecables

const page = ({ intro, etapes, questions, lien }: PageAide): PageAide => ({
  intro: fr(intro),
  etapes: etapes.map(([title, text]) => [fr(title), fr(text)]),
  questions: questions.map(([title, text]) => [fr(title), fr(text)]),
  ...(lien === undefined ? {} : { lien: [fr(lien[0]), lien[1]] }),
})

/** The plan of the démarche: from the wished signature back to today. */
export const AIDE_RETROPLANNING = {
  retroplanning: page({
    intro:
      'Partir de la date de signature souhaitée et remonter jusqu’à aujourd’hui, avec des dates aussi vagues que dans la vraie vie, puis voir ce qui a glissé.',
    etapes: [
      [
        'Poser le plan',
        'Choisissez la démarche la plus proche de la vôtre et donnez la date de signature : les étapes et leurs délais se posent d’un coup. « Plan vierge » convient aussi, avec la signature pour seule étape.',
      ],
      [
        'Compter à rebours',
        '« Compter à rebours… » : donnez une ou plusieurs dates imposées (signature, conseil, COPIL). Cairn propose une date par étape et dit pourquoi. Ce qui ne tient pas est écrit en premier, avec le remède le plus court : rien n’est forcé, et rien ne bouge avant « Appliquer ».',
      ],
      [
        'Écrire les dates comme elles viennent',
        '« mars-avril », « 1er semestre 2027 », « fin 2026 », « d’ici 2028 », « 6 et 7 septembre 2026 » : la date garde sa précision à l’écran, dans le calendrier et dans Word.',
      ],
      [
        'Faire vivre le plan',
        'Dans la frise, Alt ← et Alt → décalent l’étape choisie et celles qui en dépendent ; Espace la marque faite. Au premier décalage, le plan d’origine est gardé : la comparaison dit « Phase 2 décalée de 4 mois ».',
      ],
      [
        'Relier aux réunions',
        'Un COPIL du plan est la réunion du module « Réunions » : un seul objet, vu des deux côtés. Changer sa date ici la change là.',
      ],
      [
        'Préparer l’année d’une CTG signée',
        'Dans « Année », les rendez-vous sont proposés d’après la périodicité de vos instances. Ajustez-les un à un, puis créez : un rendez-vous déjà là n’est jamais créé deux fois.',
      ],
    ],
    questions: [
      [
        'D’où viennent les délais ?',
        '« Délais » donne la source de chacun : article du code général des collectivités territoriales, ou usage. Changez la valeur si votre règlement intérieur ou votre Caf demande autre chose ; « Revenir à la valeur livrée » la rend.',
      ],
      [
        'Qu’est-ce qu’un jour franc ?',
        'Ni le jour de l’envoi ni celui de la séance ne comptent. Cinq jours francs avant le 21 novembre : la convocation part le 15 au plus tard.',
      ],
      [
        'Les vacances scolaires sont-elles à jour ?',
        'Cairn travaille sans internet : il connaît les vacances officielles publiées à sa parution et dit jusqu’à quand. Ajoutez les suivantes dans « Délais » ; les jours fériés, eux, se calculent.',
      ],
      [
        'La date souhaitée est trop proche',
        'Cairn dit quelles étapes ne tiennent pas et de combien il faudrait repousser la signature. Vous pouvez aussi raccourcir un délai d’usage, accepter le mois d’août, ou garder votre date en connaissance de cause. « Appliquer ce remède » recompte aussitôt le plan proposé ; vous pouvez y renoncer tant que vous n’avez pas choisi « Appliquer ».',
      ],
      [
        'Garder notre démarche pour la prochaine fois',
        'Menu « Plus », « Enregistrer ce plan comme modèle… » : étapes, durées, liens et délais sont gardés, sans date ni nom.',
      ],
    ],
    lien: ['Ouvrir « Rétroplanning »', '#/retroplanning'],
  }),
} as const
