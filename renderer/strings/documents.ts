import { formatInsecables } from './insecables'

const fr = formatInsecables

const PLAN = {
  text: 'Ce document se fait à partir du plan d’actions. Ajoutez un axe, puis une action.',
  action: 'Aller au plan d’actions',
  address: '/plan',
}
const REUNIONS = {
  text: 'Ce document se fait à partir d’une réunion. Ajoutez-en une, avec son ordre du jour et ses invités.',
  action: 'Aller aux réunions',
  address: '/reunions/liste',
}

/** Words of the documents. */
export const DOCUMENTS_TEXTES = {
  title: 'Documents',
  subtitle: 'Choisissez un document, vérifiez ce qui manque, sortez-le dans Word.',
  list: 'Documents disponibles',
  entries: (count: number) =>
    count < 2 ? `${count} document possible` : `${count} documents possibles`,
  choose: 'Préparer',
  back: 'Tous les documents',
  all: {
    fiche: 'Toutes les fiches (un fichier par fiche)',
    axe: 'Tous les axes',
    reunion: 'Toutes les réunions (un fichier par réunion)',
    instance: 'Toutes les instances',
    entretien: 'Tous les entretiens',
    enquete: 'Toutes les enquêtes',
  },
  allOfAll: 'Tout',
  or: ' ou ',
  variante: 'Présentation',
  state: 'État du document',
  states: [
    { value: 'brouillon', label: 'Brouillon' },
    { value: 'projet', label: 'Projet' },
    { value: 'valide', label: 'Validé' },
  ],
  stateHelp: {
    brouillon: 'La mention « brouillon » est imprimée et ce qui manque est marqué.',
    projet: 'La mention « projet » est imprimée : pour relecture et délibération.',
    valide: 'Sans mention : le document tel qu’il sera signé.',
  },
  stateCommand: 'état des documents',
  missingTitle: (count: number, isSigned: boolean) =>
    count === 0
      ? 'Rien ne manque'
      : fr(`${isSigned ? 'À compléter avant signature' : 'À compléter'} (${count})`),
  missingNone: 'Tous les champs attendus par ce document sont remplis.',
  missingText: 'Vous pouvez exporter quand même : ces rubriques seront marquées dans le fichier.',
  missingMore: (count: number) => fr(`Voir les ${count} autres`),
  export: 'Exporter vers Word',
  exportMany: (count: number) => fr(`Exporter ${count} fichiers Word`),
  exporting: (done: number, total: number) =>
    total < 2 ? 'Préparation du document…' : fr(`Préparation : ${done} sur ${total}`),
  progress: 'Avancement de l’export',
  cancel: 'Interrompre',
  cancelled: 'Export interrompu. Rien n’a été écrit.',
  saved: (name: string) => fr(`Enregistré : ${name}`),
  saveTitle: 'Enregistrer le document Word',
  wordFilter: 'Document Word',
  zipFilter: 'Archive de documents Word',
  zipName: (base: string) => `${base}.zip`,
  failed: fr(
    'Le document n’a pas pu être préparé. Rien n’est perdu : vos données sont enregistrées. Réessayez, puis enregistrez une copie du dossier si cela recommence.',
  ),
  nothing: 'Il n’y a pas encore de fiche à exporter.',
  nothingTitle: 'Rien à exporter pour l’instant',
  nothingFor: {
    fiche: PLAN,
    axe: PLAN,
    reunion: REUNIONS,
    instance: {
      text: 'Ce document se fait à partir d’une instance. Ajoutez le comité de pilotage, par exemple.',
      action: 'Aller à la gouvernance',
      address: '/gouvernance/instances',
    },
    entretien: {
      text: 'Ce document se fait à partir d’un entretien. Ajoutez-en un, avec ses questions.',
      action: 'Aller aux entretiens',
      address: '/concertation/entretiens',
    },
    enquete: {
      text: 'Ce document se fait à partir d’une enquête. Ajoutez-en une, avec ses résultats.',
      action: 'Aller aux enquêtes',
      address: '/concertation/enquetes',
    },
  },
  preview: 'Aperçu du document',
  previewOf: (label: string) => fr(`Aperçu : ${label}`),
  unknown: 'Ce document n’existe pas.',
  goPlan: 'Plan d’actions',
} as const
