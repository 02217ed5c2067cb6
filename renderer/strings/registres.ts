import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the registers: what is to be done, what was decided, and the thread of a fiche. */
export const REGISTRES = {
  filters: 'Filtres',
  words: 'Rechercher',
  instance: 'Instance',
  allInstances: 'Toutes les instances',
  noInstance: 'Sans instance',
  etat: 'État',
  clear: 'Effacer les filtres',
  noMatch: fr('Rien ne correspond à ces filtres.'),
  copy: 'Copier la citation',
  copyOf: (numero: string) => fr(`Copier la citation de ${numero}`),
  copied: fr('Citation copiée.'),
  copyRefused: fr('Le presse-papiers n’est pas accessible. Sélectionnez le texte et copiez-le.'),
  open: (texte: string) => fr(`Détails : ${texte}`),
  locked: fr(
    'Le compte rendu de cette réunion est approuvé : le texte est figé. Corrigez le compte rendu pour le changer.',
  ),
  toMinutes: 'Voir le compte rendu',
  untitled: 'Sans texte',
  suites: {
    list: 'Suites à donner',
    placeholder: 'Texte ou responsable',
    etats: {
      ouvertes: 'À faire et en cours',
      retard: 'En retard',
      faites: 'Faites',
      abandonnees: 'Abandonnées',
      toutes: 'Toutes',
    },
    count: (total: number, late: number) =>
      fr(
        `${total} ${total < 2 ? 'suite à donner' : 'suites à donner'}${late === 0 ? '' : `, dont ${late} en retard`}`,
      ),
    done: (texte: string) => fr(`Faite : ${texte}`),
    doneSaid: fr('Faite.'),
    undoneSaid: fr('À faire.'),
    late: 'en retard',
    noDate: 'sans échéance',
    nobody: 'sans responsable',
    noMeeting: 'sans réunion',
    keys: fr('Espace : faite ou à faire. ↑ ↓ : changer de ligne. Entrée : détails.'),
    emptyTitle: 'Rien à faire pour l’instant',
    emptyText: fr(
      'Les suites à donner notées en réunion arrivent ici, avec leur responsable et leur échéance. Les retards passent devant.',
    ),
    emptyExample: fr(
      'Exemple : « Envoyer la note stratégique aux maires », la chargée de coopération, fin septembre 2022.',
    ),
    command: { done: 'suite à donner faite', undone: 'suite à donner à faire' },
  },
  decisions: {
    list: 'Décisions',
    placeholder: 'Texte ou numéro',
    allStatuts: 'Toutes',
    count: (total: number) => `${total} ${total < 2 ? 'décision' : 'décisions'}`,
    keys: fr('↑ ↓ : changer de ligne. Entrée : détails.'),
    noNumber: 'Sans numéro',
    emptyTitle: 'Aucune décision n’est enregistrée',
    emptyText: fr(
      'Les décisions prises en réunion arrivent ici, numérotées par instance et par année, et dans le fil de chaque fiche.',
    ),
    emptyExample: fr('Exemple : COPIL-2022-3, « Le COPIL valide les trois axes prioritaires ».'),
    noStatut: 'Sans suite notée',
  },
  fil: {
    title: 'Décisions sur cette fiche',
    count: (count: number) => (count === 1 ? 'une décision' : `${count} décisions`),
    none: fr('Aucune décision de réunion ne la concerne encore.'),
    more: (count: number) => fr(`Voir les ${count} décisions`),
  },
} as const
