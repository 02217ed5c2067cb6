import { formatCompte } from '../../shared/kernel/accord'
import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the templates of plans. */
export const MODELES_RETRO = {
  emptyTitle: fr('Par où commencer ?'),
  emptyText: fr(
    'Le rétroplanning part de la date de signature et remonte jusqu’à aujourd’hui : diagnostic, concertation, plan d’actions, COPIL, délibérations. Choisissez la démarche la plus proche de la vôtre : chaque étape se change ensuite.',
  ),
  emptyExample: fr(
    'Les dates peuvent rester vagues : « mars-avril », « 1er semestre », « fin 2026 ».',
  ),
  blank: 'Plan vierge',
  blankText: fr('La signature seule ; vous écrivez les autres étapes.'),
  blankCommand: 'plan commencé par la signature',
  steps: (count: number) => formatCompte(count, { one: 'étape', many: 'étapes' }),
  meetings: (count: number) => formatCompte(count, { one: 'réunion', many: 'réunions' }),
  lasts: (months: number) => (months < 2 ? 'environ un mois' : fr(`environ ${months} mois`)),
  own: 'Vos modèles',
  shipped: 'Démarches réelles',
  begin: 'Partir d’un modèle…',
  beginTitle: 'Partir d’un modèle',
  saveAs: 'Enregistrer ce plan comme modèle…',
  manage: 'Gérer vos modèles…',
  manageTitle: 'Vos modèles de rétroplanning',
  placeTitle: (nom: string) => fr(`Partir de « ${nom} »`),
  placeText: (steps: string, length: string) =>
    fr(`${steps} sur ${length}, comptées depuis la signature.`),
  placeAdds: fr('Votre plan contient déjà des étapes : celles du modèle s’ajoutent à la suite.'),
  signature: 'Date de signature souhaitée',
  signatureHelp: fr('Un jour précis, même provisoire : tout se recalcule ensuite.'),
  signatureMissing: fr('Donnez la date de signature souhaitée, par exemple « 21 novembre 2026 ».'),
  begins: (date: string) => fr(`Le travail commencerait vers ${date}.`),
  beginsPast: (date: string) =>
    fr(
      `Pour signer ce jour-là, il aurait fallu commencer vers ${date}. Posez tout de même le plan : « Compter à rebours… » dira ce qui ne tient pas.`,
    ),
  signaturePast: fr('Cette date est déjà passée : le plan décrira une démarche ancienne.'),
  place: 'Poser le plan',
  placed: (nom: string) => fr(`Plan posé d’après « ${nom} ».`),
  cancel: 'Annuler',
  close: 'Fermer',
  saveTitle: 'Enregistrer ce plan comme modèle',
  saveText: fr(
    'Le modèle garde les étapes, leurs durées, leurs liens et leurs délais. Il ne garde ni les dates, ni les réunions, ni les noms.',
  ),
  name: 'Nom du modèle',
  nameHelp: fr('Exemple : Renouvellement de la CTG'),
  nameMissing: fr('Donnez un nom au modèle pour le retrouver.'),
  description: 'Description',
  save: 'Enregistrer le modèle',
  saved: (nom: string) => fr(`Modèle « ${nom} » enregistré.`),
  nameOf: (nom: string) => fr(`Nom du modèle « ${nom} »`),
  remove: (nom: string) => fr(`Supprimer le modèle « ${nom} »`),
  removed: (nom: string) => fr(`Modèle « ${nom} » supprimé.`),
  noOwn: fr('Aucun modèle pour l’instant. Enregistrez d’abord un plan comme modèle.'),
  unreadable: fr(
    'Ce modèle vient d’une version plus récente de Cairn : il ne peut pas être lu ici.',
  ),
  untitled: 'Modèle sans nom',
} as const
