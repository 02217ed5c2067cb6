import { formatInsecables } from './insecables'
import type { PageAide } from './aide-partage'

const fr = formatInsecables

const page = ({ intro, etapes, questions, lien }: PageAide): PageAide => ({
  intro: fr(intro),
  etapes: etapes.map(([title, text]) => [fr(title), fr(text)]),
  questions: questions.map(([title, text]) => [fr(title), fr(text)]),
  ...(lien === undefined ? {} : { lien: [fr(lien[0]), lien[1]] }),
})

/** What is kept: history, backups, people. */
export const AIDE_REPERES = {
  historique: page({
    intro: 'Savoir qui a changé quoi, et retrouver un texte d’avant. Cairn garde tout.',
    etapes: [
      [
        'Depuis votre dernière visite',
        'Le tableau de bord dit ce que les autres ont changé depuis que vous avez fermé Cairn.',
      ],
      [
        'Dans « Historique », « Modifications »',
        'La liste va du plus récent au plus ancien. Filtrez par personne, par date ou par fiche. Chaque ligne montre avant et après.',
      ],
      [
        'Remettre un texte d’avant',
        '« Revenir à la valeur d’avant » sur la ligne choisie. Ce n’est qu’une modification de plus : elle s’annule avec Ctrl Z.',
      ],
      [
        'Donner un nom à une version',
        'Avant un COPIL, créez une version : « présentée au COPIL du 12 mars ». Vous pourrez la relire et la comparer à aujourd’hui. Une version signée est figée.',
      ],
    ],
    questions: [
      [
        'J’ai supprimé une fiche par erreur',
        'Ctrl Z tout de suite, ou « Historique » plus tard : la fiche revient avec tout ce qu’elle contenait.',
      ],
      [
        'Annuler ou revenir à une version ?',
        '« Annuler » défait vos derniers gestes, un par un. Revenir à une version reprend l’état d’un jour, en entier ou fiche par fiche.',
      ],
    ],
    lien: ['Ouvrir « Historique »', '#/historique/modifications'],
  }),
  sauvegardes: page({
    intro:
      'Cairn fait des sauvegardes sans rien vous demander, et les relit pour s’assurer qu’elles sont bonnes.',
    etapes: [
      [
        'Voir les sauvegardes',
        '« Historique », « Sauvegardes » : chaque ligne dit quand, pourquoi, et ce qu’elle contient.',
      ],
      [
        'Regarder avant de reprendre',
        'Choisissez une sauvegarde : Cairn montre ce qui la sépare d’aujourd’hui. Reprenez tout, ou seulement ce qu’il vous faut. Cela s’annule.',
      ],
      [
        'Vérifier la santé du dossier',
        '« Santé » dit le dernier enregistrement, la dernière sauvegarde relue, la place qui reste. « Tester une restauration » vérifie sans rien changer.',
      ],
      [
        'Garder une copie ailleurs',
        'Un poste se perd ou se casse. Enregistrez une copie sur une clé ou un serveur une fois par semaine.',
      ],
    ],
    questions: [
      [
        'Le poste s’est éteint pendant que je travaillais',
        'Ce qui était « Enregistré » est là. Si un fichier a souffert, Cairn le répare au démarrage et vous le dit.',
      ],
      [
        'Le message rouge « Non enregistré »',
        'Le disque est plein ou refuse d’écrire. Vos modifications sont gardées en mémoire : libérez de la place, Cairn réessaie tout seul. Ne fermez pas avant.',
      ],
    ],
    lien: ['Ouvrir « Santé »', '#/historique/sante'],
  }),
  personnes: page({
    intro:
      'Toute personne citée dans la CTG peut demander ce que vous savez d’elle, ou que vous l’oubliiez (RGPD). Vous avez un mois pour répondre.',
    etapes: [
      [
        'Ouvrez « Données personnelles »',
        'En bas à gauche. La liste dit qui est cité, et qui est à revoir.',
      ],
      [
        'Elle demande ses données',
        'Choisissez la personne, puis « Tout ce que le dossier sait de cette personne (Word) ». Les autres noms y sont remplacés par les fonctions : relisez et envoyez.',
      ],
      [
        'Elle demande à être effacée',
        '« Effacer cette personne… » montre tous les textes concernés et ce qui les remplacera : « Mme Martin » devient « la directrice de la crèche ». Vérifiez, puis « Effacer définitivement ».',
      ],
      [
        'Redemandez les copies',
        'Cairn donne la liste des envois où elle peut figurer, avec un message prêt à copier.',
      ],
      [
        'Tenez votre registre',
        '« Fiche de registre (Word) » est préremplie : complétez-la et remettez-la à votre délégué à la protection des données.',
      ],
    ],
    questions: [
      [
        'Peut-on annuler un effacement ?',
        'Non, et c’est voulu : ni « Annuler », ni une sauvegarde ne font revenir la personne. Un fichier plus ancien reçu ensuite non plus.',
      ],
      [
        'Et sur le poste de mes collègues ?',
        'Envoyez-leur votre CTG, ou laissez faire le dossier partagé : quand ils l’intègrent, leur copie et leurs sauvegardes oublient aussi. S’ils avaient écrit ce nom dans un texte que vous n’avez pas encore reçu, il faudra le retirer de ce texte.',
      ],
      [
        'Et les documents Word déjà sortis ?',
        'Cairn ne les connaît pas : retrouvez-les et corrigez-les vous-même.',
      ],
    ],
    lien: ['Ouvrir « Données personnelles »', '#/donnees-personnelles'],
  }),
} as const
