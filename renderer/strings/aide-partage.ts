import { formatInsecables } from './insecables'

const fr = formatInsecables

/** A page of the help: what it is for, the steps in order, then what may happen. */
export type PageAide = {
  readonly intro: string
  readonly etapes: readonly (readonly [string, string])[]
  readonly questions: readonly (readonly [string, string])[]
  /** Where to go from there: label and address. */
  readonly lien?: readonly [string, string]
}

const page = ({ intro, etapes, questions, lien }: PageAide): PageAide => ({
  intro: fr(intro),
  etapes: etapes.map(([title, text]) => [fr(title), fr(text)]),
  questions: questions.map(([title, text]) => [fr(title), fr(text)]),
  ...(lien === undefined ? {} : { lien }),
})

/** Working with others: receive, send, share a folder. */
export const AIDE_PARTAGE = {
  recevoir: page({
    intro:
      'Claire a travaillé sur sa copie de votre CTG et vous renvoie le fichier. Cairn vous montre ce qui change avant de toucher à quoi que ce soit.',
    etapes: [
      [
        'Ouvrez le fichier',
        'Double-cliquez sur la pièce jointe, glissez-la sur la fenêtre de Cairn, ou menu Fichier › Ouvrir un fichier… S’il est protégé, Cairn demande le mot de passe : Claire a dû vous le donner par téléphone.',
      ],
      [
        'Regardez ce qui change',
        '« Fichier reçu » dit combien d’éléments changent et par qui. Pour chaque champ, votre texte et celui de Claire sont côte à côte. Rien n’est encore dans votre dossier : vous pouvez fermer sans risque.',
      ],
      [
        'Écartez ce dont vous ne voulez pas',
        'Décochez une fiche ou un champ : votre version reste. Le reste sera intégré.',
      ],
      [
        'Choisissez quand vous avez écrit tous les deux',
        'Si Claire et vous avez modifié le même champ, Cairn vous demande : « Garder la mienne », « Prendre celle de Claire », « Les deux » ou « Écrire autre chose ». « Plus tard » convient aussi : les deux versions sont gardées dans « À décider ».',
      ],
      [
        'Cliquez sur « Intégrer »',
        'Cairn fait d’abord une sauvegarde, puis prend tout en une fois. Un compte rendu Word de ce qui a été intégré est proposé.',
      ],
    ],
    questions: [
      [
        'Je me suis trompé : comment revenir en arrière ?',
        'Ctrl Z, ou « Annuler » en haut : toute l’intégration s’annule en une fois, même plus tard, même après avoir fermé Cairn. Ce que vous avez écrit depuis et qui ne vient pas du fichier est gardé.',
      ],
      [
        '« Rien de nouveau » ou « plus ancien »',
        'Vous avez déjà tout ce que contient ce fichier : il n’y a rien à faire. Ouvrir deux fois le même fichier ne double rien.',
      ],
      [
        'Claire a supprimé une fiche que j’ai modifiée',
        'Votre modification n’est pas perdue : Cairn demande s’il faut garder la fiche ou la supprimer.',
      ],
      [
        'Le fichier vient d’une version plus récente de Cairn',
        'Cairn le dit et n’y touche pas. Mettez Cairn à jour, puis ouvrez-le à nouveau.',
      ],
      [
        'Ce n’est pas une CTG que je connais',
        'Elle est ajoutée à votre bibliothèque, à côté des autres.',
      ],
    ],
  }),
  envoyer: page({
    intro:
      'Envoyer votre CTG à un collègue ou à un partenaire, sans risque pour les personnes citées.',
    etapes: [
      [
        'Menu Fichier › Envoyer par e-mail…',
        'Ou le bouton du même nom dans « Envois ». Écrivez à qui vous envoyez : Cairn s’en souviendra pour vous.',
      ],
      [
        'Choisissez ce qui part',
        'Le dossier entier pour travailler à deux, sans son historique pour un envoi léger, ou une partie du plan pour qu’un partenaire complète ses fiches.',
      ],
      [
        'Choisissez la protection',
        'Avec un mot de passe par défaut. « Sans données personnelles » remplace les noms par les fonctions. « En clair » demande une raison.',
      ],
      [
        'Préparez l’envoi',
        'Cairn ouvre un brouillon avec le fichier joint. Si votre messagerie ne le reconnaît pas, enregistrez le fichier et joignez-le vous-même.',
      ],
      [
        'Donnez le mot de passe autrement',
        'Par téléphone ou SMS, jamais dans le même message. Cairn ne le garde pas : notez-le.',
      ],
    ],
    questions: [
      [
        'Puis-je continuer à travailler pendant ce temps ?',
        'Oui. Chacun avance de son côté. Quand la réponse revient, Cairn réunit les deux.',
      ],
      [
        'Mon partenaire n’a reçu que ses fiches',
        'Sa réponse s’intègre quand même dans le dossier entier.',
      ],
    ],
    lien: ['Voir les envois', '#/envois'],
  }),
  'dossier-partage': page({
    intro:
      'Travailler à plusieurs sans s’envoyer de fichiers, avec un dossier que tout le monde voit : réseau de la collectivité, clé USB, Nextcloud ou OneDrive.',
    etapes: [
      [
        'Choisissez le dossier',
        'Dans « Dossier partagé », cliquez sur « Choisir le dossier partagé… ». Vos collègues font la même chose sur leur poste, avec le même dossier.',
      ],
      [
        'Travaillez comme d’habitude',
        'Chaque poste n’écrit que son propre fichier et lit celui des autres, toutes les minutes. Personne ne bloque personne.',
      ],
      [
        'Décidez quand il le faut',
        'Si deux personnes ont écrit dans le même champ, les deux versions attendent dans « À décider ».',
      ],
    ],
    questions: [
      [
        'Le réseau est coupé, la clé est débranchée',
        'Continuez. Tout est enregistré sur votre poste et partira quand le dossier reviendra.',
      ],
      [
        'Un fichier en double est apparu (« copie en conflit »)',
        'Cairn le lit comme les autres. Vous pouvez le laisser.',
      ],
    ],
    lien: ['Ouvrir « Dossier partagé »', '#/dossier-partage'],
  }),
} as const
