import { formatCompte } from '../../shared/kernel/accord'
import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of a damaged file: what could be saved of it. */
export const RECUPERATION = {
  title: 'Fichier abîmé',
  text: (name: string) =>
    fr(`« ${name} » est abîmé ou incomplet : il n’a pas été ouvert, et rien n’a changé.`),
  looking: 'Cairn regarde ce qui peut être récupéré…',
  found: 'Ce qui peut être récupéré',
  contents: (fiches: number, personnes: number) =>
    `${formatCompte(fiches, { one: 'fiche action', many: 'fiches actions' })}, ${formatCompte(personnes, { one: 'personne', many: 'personnes' })}`,
  last: (when: string) => fr(`Dernière modification retrouvée : ${when}`),
  detail: 'Ce qui est sauvé, ce qui est perdu',
  apart: (titre: string) =>
    fr(
      `Ce qui est récupéré sera ajouté à votre bibliothèque comme un dossier à part, « ${titre} (récupéré) ». Le fichier d’origine reste tel quel : gardez-le.`,
    ),
  known: (titre: string) =>
    fr(`Vous avez déjà cette CTG (« ${titre} ») : elle ne changera pas, rien n’y sera mélangé.`),
  better: 'Si quelqu’un peut vous renvoyer le fichier, préférez sa copie intacte.',
  nothing: 'Rien ne peut être récupéré',
  recover: 'Récupérer ce qui peut l’être',
  recovering: 'Récupération…',
  cancel: 'Annuler',
  close: 'Fermer',
} as const
