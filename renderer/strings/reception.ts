import { elide, formatCompte, joinListe } from '../../shared/kernel/accord'
import { formatNombre } from '../../shared/kernel/nombre'
import { formatInsecables } from './insecables'
import { getNomAuteur } from './conflits'

const fr = formatInsecables

const MODIFICATION = { one: 'modification', many: 'modifications' }
const modifications = (count: number): string => formatCompte(count, MODIFICATION)

/** Words of a received file: what it would change, and what it has changed. */
export const RECEPTION = {
  title: 'Fichier reçu',
  from: (nom: string, quand: string) =>
    nom.trim() === '' ? `Enregistré ${quand}` : `Envoyé par ${nom.trim()}, enregistré ${quand}`,
  introStrong: 'Rien n’est encore changé dans votre dossier.',
  intro: fr(
    'Ce qui est coché y entrera avec « Intégrer », et pourra ensuite être annulé d’un seul coup.',
  ),
  ahead: 'Ce fichier part de votre dossier tel qu’il est : rien de votre travail n’y manque.',
  diverges: 'Vous avez travaillé chacun de votre côté : vos propres modifications sont gardées.',
  quarantine: (count: number) =>
    count < 2
      ? 'Une modification a été mise de côté, car elle contredit ce que le même fichier disait avant. Demandez à l’expéditeur de vous envoyer à nouveau son fichier.'
      : fr(
          `${count} modifications ont été mises de côté, car elles contredisent ce que le même fichier disait avant. Demandez à l’expéditeur de vous envoyer à nouveau son fichier.`,
        ),
  summary: 'Ce que contient ce fichier',
  kinds: 'Afficher',
  kindAll: 'Tout',
  kindConflicts: 'À décider',
  kindNew: 'Nouveau',
  kindChanged: 'Modifié',
  kindDeleted: 'Supprimé',
  people: 'Par qui',
  everyone: 'Tout le monde',
  byTable: 'Où',
  span: (du: string, au: string) => (du === au ? `le ${du}` : fr(`du ${du} au ${au}`)),
  tableLine: (parts: readonly string[]) => joinListe(parts),
  added: (count: number) => fr(`${formatNombre(count)} à ajouter`),
  changed: (count: number) => fr(`${formatNombre(count)} à modifier`),
  deleted: (count: number) => fr(`${formatNombre(count)} à supprimer`),
  sections: {
    ajout: { title: 'Nouveau', text: 'N’existait pas dans votre dossier.' },
    modification: { title: 'Modifié', text: 'Votre texte à gauche, celui du fichier à droite.' },
    suppression: { title: 'Supprimé', text: 'Existe chez vous, a été supprimé dans le fichier.' },
  },
  conflictsText: fr(
    'Modifié chez vous et dans le fichier. Choisissez une version, ou « Plus tard » : les deux resteront gardées.',
  ),
  unfoldAll: 'Tout déplier',
  foldAll: 'Tout replier',
  take: (title: string) => fr(`Prendre : ${title}`),
  notTaken: 'Ne pas prendre',
  notTakenHelp: 'votre valeur reste',
  notTakenNew: 'ne sera pas ajouté',
  notTakenDeleted: 'ne sera pas supprimé',
  lines: (count: number) => modifications(count),
  linesExcluded: (count: number) => (count < 2 ? '1 laissée' : fr(`${count} laissées`)),
  before: 'Dans votre dossier',
  after: 'Dans le fichier reçu',
  side: (label: string) => fr(`${label} : `),
  emptyValue: '(vide)',
  removed: 'supprimé',
  inserted: 'ajouté',
  created: 'Ajouté',
  gone: 'Supprimé',
  by: (nom: string, quand: string) => `${nom} · ${quand}`,
  nothingHere: 'Aucune modification ne répond à ce choix.',
  showAll: 'Tout afficher',
  toCheck: (count: number) =>
    count < 2
      ? fr('1 point à vérifier après l’intégration')
      : fr(`${count} points à vérifier après l’intégration`),
  footer: (taken: number, left: number) =>
    left === 0
      ? fr(`${modifications(taken)} à intégrer`)
      : fr(`${modifications(taken)} à intégrer, ${left} laissée${left > 1 ? 's' : ''} de côté`),
  footerConflicts: (decided: number, total: number) => {
    if (decided === 0) {
      return total < 2
        ? 'un choix à faire, maintenant ou plus tard'
        : fr(`${total} choix à faire, maintenant ou plus tard`)
    }
    if (decided === total)
      return total < 2 ? 'le choix est fait' : fr(`les ${total} choix sont faits`)
    return fr(`${decided} choix fait${decided > 1 ? 's' : ''} sur ${total}, le reste plus tard`)
  },
  integrate: 'Intégrer',
  cancel: 'Ne rien intégrer',
  cancelled: 'Rien n’a été intégré : votre dossier est comme avant.',
  open: 'Ouvrir un fichier…',
  emptyTitle: 'Aucun fichier à examiner',
  emptyText: fr(
    'Quand un collègue vous renvoie votre CTG par courriel, ouvrez sa pièce jointe ici : Cairn vous montre ce qu’il a changé avant de toucher à votre dossier.',
  ),
  emptyExample: fr(
    'Exemple : la Caf complète trois fiches actions dans son fichier et vous le renvoie.',
  ),
  done: (count: number, noms: readonly string[]) =>
    fr(
      `${modifications(count)} ${noms.length === 0 ? 'du fichier' : elide('de', joinListe(noms.map(getNomAuteur)))} ${count < 2 ? 'intégrée' : 'intégrées'}.`,
    ),
  left: (count: number) =>
    count === 0
      ? 'Rien ne reste à décider.'
      : count === 1
        ? fr('1 reste à décider.')
        : fr(`${count} restent à décider.`),
  doneText: (hasBackup: boolean) =>
    hasBackup
      ? 'Votre dossier contient maintenant votre travail et celui du fichier reçu. Une sauvegarde du dossier d’avant a été faite.'
      : 'Votre dossier contient maintenant votre travail et celui du fichier reçu.',
  undone: fr('Intégration annulée : votre dossier est exactement comme avant.'),
  undoneText: fr(
    'Le fichier reçu n’est pas perdu : vous pouvez rétablir l’intégration, ou ouvrir le fichier à nouveau.',
  ),
  undo: 'Annuler l’intégration',
  redo: 'Rétablir l’intégration',
  later: fr(
    'Vous avez travaillé depuis : « Annuler » défait d’abord vos derniers gestes, puis l’intégration.',
  ),
  report: 'Enregistrer le rapport (Word)',
  reportSave: 'Enregistrer le rapport d’intégration',
  reportName: 'Rapport d’intégration',
  reportFilter: 'Document Word',
  reportSaved: (name: string) => fr(`Enregistré : ${name}`),
  reportFailed: fr('Le rapport n’a pas pu être préparé. Votre dossier n’est pas touché.'),
  seeConflicts: 'Voir ce qui reste à décider',
  seePlan: 'Voir le plan d’actions',
  noBackupTitle: 'Intégrer sans sauvegarde ?',
  noBackupAction: 'Intégrer quand même',
} as const
