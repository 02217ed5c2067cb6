import { formatInsecables } from './insecables'

const fr = formatInsecables

const shown = (places: readonly string[]): string => {
  const first = places.slice(0, 8).join(', ')
  return places.length > 8 ? `${first} et ${String(places.length - 8)} autres` : first
}

/** Words of « Renouvellement (élections) ». */
export const ELECTION = {
  title: 'Renouvellement (élections)',
  titleOne: 'Remplacer par',
  intro: fr(
    'Les fonctions de la liste s’arrêtent la veille du jour choisi, celles des nouveaux élus commencent ce jour-là. Une ligne laissée vide ne change pas : élu reconduit, ou pas encore connu.',
  ),
  day: 'À partir du',
  dayHelp: 'Le jour de l’installation.',
  wantedTitle: 'Fonction à renouveler',
  wantedExample: fr('maire, président, conseiller communautaire…'),
  noLine: fr('Aucune fonction en cours ne correspond. Changez la fonction ou le type d’organisme.'),
  pasteHelp: fr(
    'Depuis Excel : copiez les colonnes commune, civilité, prénom et nom, puis collez-les ici. Chaque nom va sur la ligne de sa commune.',
  ),
  pasteHere: fr('Collez ici les lignes copiées d’Excel (Ctrl V)'),
  pasted: (n: number) =>
    n === 0
      ? fr('Aucune ligne reprise.')
      : fr(n < 2 ? '1 ligne reprise.' : `${n} lignes reprises.`),
  unknown: (places: readonly string[]) =>
    fr(`Sans ligne correspondante, à vérifier : ${shown(places)}.`),
  table: 'Anciens et nouveaux titulaires',
  body: 'Organisme',
  leaving: 'Titulaire actuel',
  civility: 'Civilité',
  firstName: 'Prénom',
  lastName: 'Nom',
  of: (label: string, place: string) => `${label}, ${place}`,
  known: 'Déjà dans l’annuaire',
  followTitle: 'Ce qui suit les nouveaux titulaires',
  follow: {
    membres: 'Sièges dans les instances',
    presidences: 'Présidences et pilotage politique',
    fiches: 'Référents et pilotes des fiches actions',
    postes: 'Postes de coopération',
    listes: 'Listes de diffusion',
    reunionsAVenir: 'Réunions à venir',
    suites: 'Suites à donner',
  },
  past: fr('Les réunions passées et leurs comptes rendus gardent le titulaire de leur date.'),
  summary: (n: number, all: number, known: number) =>
    n === 0
      ? fr(`Aucun remplacement saisi sur ${all}.`)
      : fr(
          `${n} ${n < 2 ? 'remplacement' : 'remplacements'} sur ${all} : ${n - known} ${n - known < 2 ? 'nouvelle personne' : 'nouvelles personnes'}, ${known} déjà dans l’annuaire.`,
        ),
  cancel: 'Annuler',
  apply: (n: number) => (n < 2 ? 'Remplacer' : fr(`Remplacer ${n} titulaires`)),
  done: (n: number) =>
    fr(n < 2 ? '1 titulaire remplacé.' : `${n} titulaires remplacés, en un seul geste.`),
} as const
