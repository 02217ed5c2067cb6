import { formatInsecables as fr } from './insecables'
import { accorderNombre, formatCompte } from '../../shared/kernel/accord'

const ETAPES = { one: 'étape', many: 'étapes' }
const LIGNES = { one: 'ligne', many: 'lignes' }

/** What goes out of the rétroplanning, and what comes in from a spreadsheet. */
export const SORTIES_RETRO = {
  menu: 'Exporter',
  out: 'Emporter le rétroplanning',
  word: fr('Document Word…'),
  print: fr('Imprimer ou PDF…'),
  png: 'Image de la frise (PNG)',
  svg: 'Dessin de la frise (SVG)',
  agenda: fr('Agenda (ICS)…'),
  excel: 'Classeur Excel',
  into: 'Reprendre un tableau',
  importer: fr('Importer ou coller depuis Excel…'),

  paperTitle: 'Rétroplanning sur papier',
  format: 'Format',
  saveWord: 'Enregistrer le document Word',
  printNow: 'Imprimer ou enregistrer en PDF',
  printHelp: fr(
    'Pour un PDF, choisissez « Enregistrer au format PDF » comme imprimante dans la fenêtre qui s’ouvre.',
  ),
  preparing: fr('Préparation du document…'),
  close: 'Fermer',

  imageTitle: 'Enregistrer la frise',
  imageName: 'Frise',
  svgFilter: 'Dessin SVG',
  pngFilter: 'Image PNG',
  imageFailed: fr('L’image n’a pas pu être dessinée. Enregistrez plutôt le dessin (SVG).'),
  imageSaved: (name: string) => fr(`Frise enregistrée : ${name}`),
  nothing: fr('Il n’y a encore aucune étape : rien à exporter.'),

  wordTitle: 'Enregistrer le document Word',
  wordFilter: 'Document Word',
  saved: (name: string) => fr(`Fichier enregistré : ${name}`),
  excelTitle: 'Enregistrer le classeur',
  excelFilter: 'Classeur Excel',
  excelName: 'Retroplanning',

  agendaTitle: 'Étapes à mettre dans un agenda',
  agendaHelp: fr(
    'Le fichier s’ouvre dans Outlook, Thunderbird ou l’agenda du téléphone. L’importer de nouveau remplace les mêmes étapes, sans doublon ; une réunion déjà envoyée avec sa convocation reste la même.',
  ),
  agendaList: 'Étapes',
  agendaAll: 'Tout cocher',
  agendaNone: 'Tout décocher',
  agendaSave: (count: number) =>
    count === 0 ? 'Enregistrer' : `Enregistrer ${formatCompte(count, ETAPES)}`,
  agendaName: 'Retroplanning',
  agendaFilter: 'Agenda ICS',
  agendaSaved: (name: string, left: number) =>
    fr(
      `Agenda enregistré : ${name}.${left === 0 ? '' : ` ${formatCompte(left, ETAPES)} sans date certaine ${accorderNombre(left, { one: 'est restée', many: 'sont restées' })} en dehors.`}`,
    ),
  done: 'réalisée',
  noDate: 'sans date',

  importTitle: 'Importer ou coller des étapes',
  importHelp: fr(
    'Une ligne par étape, avec des titres de colonnes. « Étape » suffit ; les autres sont facultatives, dans l’ordre que vous voulez :',
  ),
  importDates: fr(
    'Les dates s’écrivent comme on les dit (« mars-avril 2022 », « 1er semestre 2023 », « 15/06/2022 ») ou sont de vraies dates d’Excel.',
  ),
  choose: fr('Choisir un classeur…'),
  chooseTitle: 'Choisir un tableau d’étapes',
  chooseFilter: 'Classeur ou texte',
  pasteLabel: 'Ou collez ici les cellules copiées dans Excel',
  pasteRead: 'Lire le collage',
  pasted: 'collage',
  reading: fr('Lecture du tableau…'),
  other: 'Prendre un autre tableau',
  dryRun: fr('Essai à blanc : rien n’est encore écrit. Une case vide ne change rien.'),
  line: 'Ligne',
  step: 'Étape',
  what: 'Ce qui se passera',
  keep: (titre: string, numero: number) =>
    fr(`Prendre la ligne ${numero} : ${titre || 'sans titre'}`),
  status: {
    creer: 'Nouvelle étape',
    modifier: 'Modifiée',
    identique: 'Déjà là, rien à changer',
    refuser: 'Refusée',
  },
  summary: (creer: number, modifier: number, refuser: number) =>
    fr(
      [
        `${formatCompte(creer, ETAPES)} à créer`,
        `${formatCompte(modifier, ETAPES)} à modifier`,
        `${formatCompte(refuser, LIGNES)} ${accorderNombre(refuser, { one: 'refusée', many: 'refusées' })}`,
      ].join(', '),
    ),
  run: (count: number) =>
    count === 0 ? 'Rien à importer' : `Importer ${formatCompte(count, LIGNES)}`,
  imported: (count: number) =>
    fr(
      `${formatCompte(count, LIGNES)} ${accorderNombre(count, { one: 'importée', many: 'importées' })} dans le rétroplanning.`,
    ),
  cancel: 'Annuler',
} as const
