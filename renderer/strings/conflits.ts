import { elide, joinListe } from '../../shared/kernel/accord'
import { formatInsecables } from './insecables'

const fr = formatInsecables

/** « Claire Faure », or words that stand for someone who gave no name. */
export function getNomAuteur(nom: string): string {
  return /^(auteur inconnu)?$/.test(nom.trim()) ? 'un auteur inconnu' : nom.trim()
}

/** Words of what two people wrote without seeing each other, and of the decision. */
export const CONFLITS = {
  title: 'À décider',
  subtitle: (count: number) =>
    count === 0
      ? 'Rien ne vous attend ici.'
      : count === 1
        ? fr('Un choix vous attend : les deux versions sont gardées.')
        : fr(`${count} choix vous attendent : toutes les versions sont gardées.`),
  how: fr(
    'Chaque choix est enregistré tout de suite, et « Annuler » le défait. Qui décide, décide pour tous ceux qui recevront ensuite votre fichier. Rien ne presse : en attendant, la dernière version écrite est affichée.',
  ),
  list: 'Ce qui reste à décider',
  emptyTitle: 'Rien à décider',
  emptyText: fr(
    'Quand deux personnes modifient la même rubrique chacune de son côté, Cairn garde les deux versions et vous les montre ici, côte à côte.',
  ),
  emptyExample: fr(
    'Exemple : vous avez écrit « 12 000 € » et votre collègue « 15 000 € » au budget de la même fiche.',
  ),
  emptyAction: 'Aller au plan d’actions',
  badge: (count: number) => (count === 1 ? fr('1 à décider') : fr(`${count} à décider`)),
  versions: (count: number) => `${count} versions`,
  undecided: 'à décider',
  versionsTitle: (label: string) => fr(`${label} : choisir entre les versions`),
  question: (label: string) => fr(`Que garder pour « ${label} » ?`),
  both: (names: readonly string[]) =>
    fr(
      `${capitalizeFirst(joinListe(names))} ont modifié cette rubrique, sans voir le texte de l’autre.`,
    ),
  you: 'vous',
  mine: 'Garder la mienne',
  theirs: (nom: string) => `Prendre celle ${elide('de', getNomAuteur(nom))}`,
  theirsAgain: (nom: string, rang: number) =>
    `Prendre la version ${rang} ${elide('de', getNomAuteur(nom))}`,
  join: 'Les deux',
  joinHelp: fr('L’une à la suite de l’autre. Vous pourrez retoucher ensuite :'),
  other: 'Écrire autre chose',
  otherLabel: 'Votre version',
  otherConfirm: 'Enregistrer ma version',
  later: 'Plus tard',
  laterHelp: 'Les deux versions restent gardées. Vous les retrouverez dans « À décider ».',
  keep: 'Garder',
  remove: 'Supprimer',
  empty: '(vide)',
  differs: 'mot différent',
  member: (label: string, nom: string) => fr(`${label} : ${nom}`),
  memberIn: 'Présent dans la liste',
  memberOut: 'Retiré de la liste',
  supWho: (parties: { readonly par: string; readonly autre: string; readonly detail: string }) =>
    fr(
      `Supprimé par ${parties.par}, modifié par ${parties.autre}${parties.detail === '' ? '' : ` (${parties.detail})`}.`,
    ),
  supShown: 'Tant que rien n’est décidé, cet élément reste dans le dossier.',
  change: (label: string, avant: string, apres: string) =>
    fr(`${label} : ${avant === '' ? '(vide)' : avant} → ${apres === '' ? '(vide)' : apres}`),
  decided: (label: string) => fr(`Décidé : ${label}`),
  seeRecord: 'Voir la rubrique',
  someone: 'quelqu’un d’autre',
} as const

function capitalizeFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}
