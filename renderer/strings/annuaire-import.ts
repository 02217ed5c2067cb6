import { formatInsecables } from './insecables'

const fr = formatInsecables
const NOMBRE = new Intl.NumberFormat('fr-FR')
const count = (n: number, one: string, many: string): string =>
  `${NOMBRE.format(n)}\u00a0${n < 2 ? one : many}`

/** Words of the import and export of contacts. */
export const IMPORT = {
  title: 'Importer des contacts',
  subtitle: fr('Rien n’est écrit avant que vous n’ayez vu, ligne par ligne, ce qui va changer.'),
  back: 'Retour à l’annuaire',
  drop: 'Choisir un fichier',
  dropHelp: fr(
    'Classeur Excel (.xlsx), fichier CSV, cartes de visite (.vcf) : choisissez le fichier, ou déposez-le ici.',
  ),
  fileTitle: 'Choisir un fichier de contacts',
  filter: 'Contacts (Excel, CSV, vCard)',
  pasteLabel: 'Ou collez ici',
  pasteHelp: fr(
    'Des cellules copiées d’un tableur avec leurs titres, ou les destinataires d’un message : « Nom <adresse> ; Nom <adresse> ».',
  ),
  pasteRead: 'Lire ce texte',
  pasted: 'texte collé',
  reading: 'Lecture…',
  other: 'Choisir une autre source',
  sheet: 'Feuille',
  sheetLines: (name: string, n: number) => `${name} (${count(n, 'ligne', 'lignes')})`,
  mapping: 'Colonnes',
  mappingHelp: fr(
    'Cairn propose ; vous décidez. Votre choix est retenu sur ce poste pour les listes qui ont les mêmes titres.',
  ),
  remembered: fr('Le choix fait la dernière fois pour ces titres a été repris.'),
  hiddenColumns: (n: number) =>
    n < 2
      ? fr('1 colonne vide n’est pas montrée.')
      : fr(`${NOMBRE.format(n)} colonnes vides ne sont pas montrées.`),
  column: 'Titre dans le fichier',
  sample: 'Exemple',
  field: 'Devient',
  ignored: 'Ne pas importer',
  fieldOf: (column: string) => `Devient, pour la colonne « ${column} »`,
  dryRun: 'Essai à blanc',
  computing: (part: number) =>
    `Comparaison avec l’annuaire… ${String(Math.round(part * 100))}\u00a0%`,
  all: 'Toutes',
  statuses: {
    nouveau: 'Nouveau',
    modifie: 'Modifié',
    reconnu: 'Reconnu',
    doublon: 'Doublon probable',
    refuse: 'Refusé',
  },
  filterLabel: 'Lignes montrées',
  lines: 'Lignes du fichier',
  line: (n: number) => `Ligne ${NOMBRE.format(n)}`,
  include: (n: number, name: string) => `Importer la ligne ${NOMBRE.format(n)} : ${name}`,
  doubt: (n: number, name: string) => `Que faire de la ligne ${NOMBRE.format(n)} : ${name}`,
  ignore: 'Ne pas importer',
  create: 'Créer quand même',
  complete: 'Compléter la fiche connue',
  none: 'Aucune ligne de ce genre.',
  unchanged: fr('Déjà dans l’annuaire, rien à changer.'),
  empty: '(vide)',
  run: (n: number) => `Importer ${count(n, 'ligne', 'lignes')}`,
  nothing: 'Rien à importer',
  done: (n: number) => `${count(n, 'ligne importée', 'lignes importées')}.`,
  doneHelp: fr(
    'Un seul geste : « Annuler » remet l’annuaire comme il était. Pensez à informer les personnes que vous conservez leurs coordonnées (RGPD, article 14).',
  ),
  undo: 'Annuler l’import',
  undone: fr('Import annulé : l’annuaire est comme avant.'),
  provenance: (name: string, day: string) => `Import de ${name}, ${day}`,
  importAction: 'Importer…',
  exportAction: 'Exporter…',
  exports: {
    xlsx: 'Classeur Excel (.xlsx)',
    csv: 'CSV pour Excel (.csv)',
    vcf: 'Cartes de visite (.vcf)',
    annuaire: 'Annuaire Word (.docx)',
    etiquettes: 'Étiquettes Word (.docx)',
  },
  exportListed: (n: number) => `Exporter la liste affichée (${NOMBRE.format(n)})`,
  exportListedAs: (format: string, n: number) => `${format}, liste affichée (${NOMBRE.format(n)})`,
  exportAll: 'Exporter tout l’annuaire',
  exportTitle: 'Exporter les contacts',
  exportName: 'Annuaire',
  exportNamePart: 'Annuaire-extrait',
  exportSheet: 'Contacts',
  exported: (name: string, n: number) => `${name} : ${count(n, 'contact', 'contacts')}.`,
  documentSaved: (name: string) => `Document enregistré : ${name}`,
  incomplete: (n: number) =>
    n === 0
      ? ''
      : fr(`. ${count(n, 'adresse à compléter', 'adresses à compléter')} : voir Documents.`),
  opposed: (n: number) =>
    n === 0
      ? ''
      : ` ${count(n, 'personne laissée de côté', 'personnes laissées de côté')} : opposition à la conservation de leurs coordonnées.`,
} as const
