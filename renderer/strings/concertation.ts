import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr')}\u00a0${Math.abs(count) < 2 ? one : many}`

/** Words of « Concertation ». */
export const CONCERTATION = {
  title: 'Concertation',
  counts: (entretiens: number, enquetes: number) =>
    fr(
      `${plural(entretiens, 'entretien', 'entretiens')}, ${plural(enquetes, 'enquête', 'enquêtes')}`,
    ),
  tabs: {
    entretiens: 'Entretiens',
    enquetes: 'Enquêtes',
    ateliers: 'Tables rondes et ateliers',
    etude: 'Étude et prestataire',
  },
  filter: 'Filtrer la liste',
  nothing: 'Rien ne correspond à ce filtre.',
  actions: 'Actions',
  remove: 'Supprimer',
  removed: (name: string) => fr(`« ${name} » est supprimé.`),
  times: (count: number) => fr(`${plural(count, 'entretien', 'entretiens')}`),
  entretiens: {
    list: 'Liste des entretiens',
    add: 'Ajouter un entretien',
    empty: fr('Aucun entretien'),
    emptyText: fr(
      'Notez ici qui a été rencontré, quand, et ce qui en ressort. Une série d’entretiens peut tenir en une ligne, avec son nombre.',
    ),
    example: fr('Exemple : « Acteurs clés du territoire », mars-avril 2022, 15 entretiens.'),
    document: 'trame-entretien',
    documentLabel: 'Trame d’entretien, en Word',
  },
  enquetes: {
    list: 'Liste des enquêtes',
    add: 'Ajouter une enquête',
    empty: fr('Aucune enquête'),
    emptyText: fr(
      'Public, canaux, dates, questionnaires diffusés et revenus, réponses en pourcentage : tout ce qu’un constat pourra citer.',
    ),
    example: fr('Exemple : « Enquête auprès de la population », avril 2022, numérique et papier.'),
    document: 'synthese-concertation',
    documentLabel: 'Synthèse de la concertation, en Word',
  },
  etude: {
    list: 'Liste des études',
    add: 'Ajouter une étude',
    empty: fr('Aucune étude confiée à un prestataire'),
    emptyText: fr(
      'Si un bureau d’études accompagne la démarche : ses objectifs, son coût, qui paie, et ce qui est demandé aux partenaires.',
    ),
    example: fr('Exemple : mission de 30 798 € TTC, financée à 80 % par la Caf.'),
    document: 'synthese-concertation',
    documentLabel: 'Synthèse de la concertation, en Word',
  },
  ateliers: {
    empty: 'Aucune table ronde ni atelier',
    emptyText: fr(
      'Une table ronde est une réunion : créez-la dans Réunions, ses idées se recueillent dans son onglet Atelier.',
    ),
    example: fr('Exemple : table ronde « stratégie », juin 2022, trois séances.'),
    open: 'Aller aux réunions',
    caption: fr(
      'Réunions où des idées se recueillent : tables rondes, ateliers, groupes de travail.',
    ),
    name: 'Réunion',
    kind: 'Type',
    date: 'Date',
    ideas: 'Idées',
  },
  constats: 'Constats qui en viennent',
  constatsNone: fr('Aucun constat ne s’appuie encore sur ce recueil.'),
  addConstat: 'Ajouter un constat',
  results: 'Résultats',
  quote: 'Citer un résultat',
  noAnswer: 'Réponse sans texte',
  resultat: (answer: string, figure: string) =>
    fr(figure === '' ? answer : `${answer} : ${figure} %`),
  makeConstat: 'En faire un constat',
  makeConstatOf: (answer: string) => fr(`En faire un constat : ${answer}`),
  unit: fr('% des répondants'),
  channels: (canaux: string) => fr(`Canaux : ${canaux}.`),
  rate: (rate: string) => fr(`Taux de retour : ${rate} %.`),
  sourceEntretien: (date: string) => (date === '' ? 'Entretien' : `Entretien, ${date}`),
  sourceEnquete: (titre: string, date: string, repondants: number | null) =>
    [
      titre === '' ? 'Enquête' : titre,
      date,
      repondants === null ? '' : plural(repondants, 'répondant', 'répondants'),
    ]
      .filter((part) => part !== '')
      .join(', '),
  shares: 'Financement de l’étude',
  left: (amount: string) => fr(`Reste à charge : ${amount}.`),
  over: fr('Les parts dépassent le coût.'),
} as const
