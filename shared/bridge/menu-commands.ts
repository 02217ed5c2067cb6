/**
 * The one table of commands: the native menu of Electron, the menu of the page, the palette and the list of shortcuts are all
 * drawn from it. `role` names what Electron does by itself (copy, paste, zoom…).
 */
export type MenuCommand = {
  readonly id: string
  readonly label: string
  /** Electron notation; « CmdOrCtrl+Shift+Z ». */
  readonly accelerator?: string
  readonly role?:
    | 'cut'
    | 'copy'
    | 'paste'
    | 'pasteAndMatchStyle'
    | 'selectAll'
    | 'quit'
    | 'zoomIn'
    | 'zoomOut'
    | 'resetZoom'
    | 'togglefullscreen'
    | 'minimize'
  /** Chromium's own tab shortcuts cannot be taken: there the command is offered without its keys. */
  readonly unavailableInBrowser?: boolean
}

export type MenuGroup = {
  readonly id: string
  readonly label: string
  /** `null` is a separator. */
  readonly commands: readonly (MenuCommand | null)[]
}

export const MENU: readonly MenuGroup[] = [
  {
    id: 'fichier',
    label: 'Fichier',
    commands: [
      {
        id: 'nouveau',
        label: 'Nouvelle CTG…',
        accelerator: 'CmdOrCtrl+N',
        unavailableInBrowser: true,
      },
      { id: 'ouvrir', label: 'Ouvrir un fichier…', accelerator: 'CmdOrCtrl+O' },
      { id: 'bibliotheque', label: 'Bibliothèque' },
      null,
      { id: 'enregistrer', label: 'Enregistrer', accelerator: 'CmdOrCtrl+S' },
      {
        id: 'enregistrer-copie',
        label: 'Enregistrer une copie…',
        accelerator: 'CmdOrCtrl+Shift+S',
      },
      { id: 'envoyer', label: 'Envoyer par e-mail…' },
      { id: 'dossier-partage', label: 'Dossier partagé…' },
      null,
      { id: 'versions', label: 'Versions et sauvegardes…' },
      null,
      { id: 'exporter', label: 'Exporter vers Word…', accelerator: 'CmdOrCtrl+E' },
      null,
      {
        id: 'quitter',
        label: 'Quitter',
        role: 'quit',
        accelerator: 'CmdOrCtrl+Q',
        unavailableInBrowser: true,
      },
    ],
  },
  {
    id: 'edition',
    label: 'Édition',
    commands: [
      { id: 'annuler', label: 'Annuler', accelerator: 'CmdOrCtrl+Z' },
      { id: 'retablir', label: 'Rétablir', accelerator: 'CmdOrCtrl+Y' },
      null,
      { id: 'couper', label: 'Couper', role: 'cut' },
      { id: 'copier', label: 'Copier', role: 'copy' },
      { id: 'coller', label: 'Coller', role: 'paste' },
      {
        id: 'coller-texte',
        label: 'Coller sans mise en forme',
        role: 'pasteAndMatchStyle',
        accelerator: 'CmdOrCtrl+Shift+V',
      },
      { id: 'tout-selectionner', label: 'Tout sélectionner', role: 'selectAll' },
      null,
      { id: 'rechercher', label: 'Rechercher dans toute la CTG', accelerator: 'CmdOrCtrl+K' },
      { id: 'filtrer', label: 'Filtrer la liste', accelerator: 'CmdOrCtrl+F' },
      { id: 'historique-champ', label: 'Historique du champ', accelerator: 'CmdOrCtrl+Shift+H' },
    ],
  },
  {
    id: 'affichage',
    label: 'Affichage',
    commands: [
      { id: 'tableau', label: 'Tableau de bord', accelerator: 'Alt+1' },
      { id: 'plan', label: 'Plan d’actions', accelerator: 'Alt+2' },
      { id: 'documents', label: 'Documents', accelerator: 'Alt+3' },
      { id: 'historique', label: 'Historique', accelerator: 'Alt+4' },
      { id: 'parametres', label: 'Paramètres', accelerator: 'Alt+5' },
      { id: 'reunions', label: 'Réunions', accelerator: 'Alt+6' },
      { id: 'annuaire', label: 'Annuaire', accelerator: 'Alt+7' },
      { id: 'gouvernance', label: 'Gouvernance', accelerator: 'Alt+8' },
      { id: 'concertation', label: 'Concertation', accelerator: 'Alt+9' },
      { id: 'retroplanning', label: 'Rétroplanning', accelerator: 'Alt+0' },
      null,
      { id: 'theme', label: 'Affichage clair ou sombre' },
      { id: 'zoom-plus', label: 'Agrandir', role: 'zoomIn', accelerator: 'CmdOrCtrl+Plus' },
      { id: 'zoom-moins', label: 'Réduire', role: 'zoomOut', accelerator: 'CmdOrCtrl+-' },
      { id: 'zoom-normal', label: 'Taille normale', role: 'resetZoom', accelerator: 'CmdOrCtrl+0' },
      { id: 'plein-ecran', label: 'Plein écran', role: 'togglefullscreen', accelerator: 'F11' },
    ],
  },
  {
    id: 'aide',
    label: 'Aide',
    commands: [
      { id: 'aide', label: 'Aide et raccourcis', accelerator: 'F1' },
      { id: 'a-propos', label: 'À propos de Cairn' },
    ],
  },
]

/** Every command of the menu, without the separators. */
export function listMenuCommands(): readonly MenuCommand[] {
  return MENU.flatMap((group) => group.commands.filter((command) => command !== null))
}
