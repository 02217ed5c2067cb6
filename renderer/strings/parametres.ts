import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the settings. */
export const PARAMETRES = {
  title: 'Paramètres',
  subtitle: 'Ces choix valent pour cette CTG. Chacun peut être annulé.',
  sections: 'Rubriques des paramètres',
  tabs: {
    convention: 'Convention',
    ecriture: 'Écriture et numérotation',
    vocabulaire: 'Vocabulaire',
    charte: 'Charte',
    listes: 'Listes',
    auteur: 'Auteur',
    donnees: 'Données',
  },
  conventionText: 'Ce que vous écrivez ici est repris en tête de tous les documents.',
  freezeTitle: 'Figer les numéros',
  freezeText: fr(
    'Une fois le plan voté, les délibérations citent les numéros des fiches. Figés, ils ne bougent plus quand vous déplacez ou ajoutez une action : les nouvelles prennent la suite.',
  ),
  freeze: 'Figer les numéros actuels',
  freezeAgain: 'Figer aussi les nouveaux numéros',
  unfreeze: 'Laisser les numéros se recalculer',
  frozen: 'Les numéros sont figés.',
  freezeCommand: 'gel des numéros',
  unfreezeCommand: 'numéros de nouveau calculés',
  frozenDone: 'Les numéros actuels sont figés.',
  unfrozenDone: 'Les numéros suivent de nouveau l’ordre du plan.',
  wordsText: fr(
    'Votre territoire dit peut-être « orientation » au lieu de « axe ». Le mot choisi est repris à l’écran et dans tous les documents, avec ses accords.',
  ),
  wordChosen: (word: string) => fr(`Votre mot pour « ${word} »`),
  wordChange: 'Choisir un autre mot',
  wordChangeOf: (word: string) => fr(`Choisir un autre mot pour « ${word} »`),
  wordBack: 'Revenir au mot de Cairn',
  wordBackOf: (word: string) => fr(`Revenir au mot de Cairn : ${word}`),
  wordCommand: (word: string) => fr(`mot choisi pour « ${word} »`),
  wordExample: (text: string) => fr(`Ce qui donnera : ${text}`),
  wordNew: (gender: 'f' | 'm', one: string) =>
    /^[aeiouyhéèêàâîôû]/i.test(one)
      ? `${gender === 'f' ? 'nouvelle' : 'nouvel'} ${one}`
      : `${gender === 'f' ? 'nouvelle' : 'nouveau'} ${one}`,
  charterText: 'Le papier de votre collectivité : il habille tous les documents Word.',
  charterPreview: 'Aperçu de la charte',
  charterSample: 'Titre d’une fiche action',
  charterSampleText: 'Le texte courant de vos documents, dans la police choisie.',
  lists: 'Listes de la CTG',
  listNames: {
    territoires: 'Territoires',
    thematiques: 'Thématiques',
    enjeux: 'Enjeux',
  },
  listText: {
    territoires: 'Communes, intercommunalité, département : les lieux dont parle la convention.',
    thematiques: 'Les champs de la convention : petite enfance, logement, accès aux droits…',
    enjeux: 'Ce qui est en jeu pour le territoire.',
  },
  listExample: {
    territoires: 'Bagnères-de-Luchon',
    thematiques: 'Petite enfance',
    enjeux: 'L’habitat',
  },
  listElsewhere: fr('Les organismes, les personnes et leurs fonctions sont dans l’annuaire :'),
  listElsewhereLinks: {
    '#/annuaire/organismes': 'organismes',
    '#/annuaire/personnes': 'personnes et fonctions',
  },
  listAdd: (one: string) => fr(`Ajouter : ${one}`),
  listFilter: 'Filtrer la liste',
  listEmpty: (many: string) => fr(`Pas encore de ligne dans « ${many} »`),
  listExampleText: (example: string) => fr(`Exemple : ${example}`),
  listNothing: 'Rien ne correspond à ce filtre.',
  listEdit: (name: string) => fr(`Modifier : ${name}`),
  listRemove: (name: string) => fr(`Supprimer : ${name}`),
  listRemoved: (name: string) => fr(`Supprimé : ${name}`),
  listRemovedWith: (name: string, count: number) =>
    fr(
      `Supprimé : ${name}, et ${count} ${count < 2 ? 'ligne qui en dépend' : 'lignes qui en dépendent'}`,
    ),
  auteurText: fr(
    'Qui est au clavier ? Ces trois lignes accompagnent vos modifications : quand un collègue reçoit le dossier, il voit qui a écrit quoi. Elles ne sont pas vérifiées et restent sur ce poste.',
  ),
  auteurNom: 'Votre nom',
  auteurFonction: 'Votre fonction',
  auteurFonctionHelp: fr('Exemple : Chargée de coopération CTG'),
  auteurOrganisme: 'Votre organisme',
  auteurSaved: 'Vos nom et fonction sont enregistrés.',
  dataWhere: 'Où vivent vos données',
  dataText: (place: string) =>
    fr(
      `Tout est enregistré au fur et à mesure sur ce poste (${place}), en deux endroits de nature différente : si l’un est abîmé, Cairn le reconstruit depuis l’autre au démarrage. Rien n’est envoyé sur internet.`,
    ),
  dataCopyTitle: 'Gardez une copie ailleurs',
  dataCopyText: fr(
    'Un poste se perd ou se casse. Une copie est un seul fichier « .ctg » : sur une clé USB, sur le serveur de la collectivité, ou par courriel à un collègue.',
  ),
  dataCopy: 'Enregistrer une copie…',
  dataPeopleTitle: 'Personnes citées dans cette CTG',
  dataPeopleText: fr(
    'Qui est cité et où, ce qu’il faut revoir, et quoi faire quand quelqu’un demande ses données ou leur effacement.',
  ),
  dataPeople: fr('Ouvrir « Données personnelles »'),
  dataLast: (when: string) => fr(`Dernier enregistrement : ${when}`),
  dataPending: fr('Enregistrement en cours…'),
  dataFailed: fr('Dernier enregistrement : refusé. Cairn réessaie.'),
} as const
