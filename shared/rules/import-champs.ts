import type { TableImportee } from '../kernel/table-importee'
import { foldEntete, isEnteteEcarte } from './import-entetes'
import { isCourriel, isTelephone, parseCivilite } from './import-valeurs'

/** What a column of an imported table may hold. */
export type ChampImport =
  | 'identifiant'
  | 'civilite'
  | 'prenom'
  | 'nom'
  | 'nomComplet'
  | 'fonction'
  | 'role'
  | 'organisme'
  | 'sigle'
  | 'type'
  | 'commune'
  | 'courriel'
  | 'telephone'
  | 'courrielFonction'
  | 'telephoneFonction'
  | 'courrielOrganisme'
  | 'telephoneOrganisme'
  | 'adresse'
  | 'codePostal'
  | 'thematiques'

type DefinitionChamp = {
  readonly id: ChampImport
  /** As written above the column of our own exports, and in the choice of the screen. */
  readonly label: string
  /** Other headings met in the files of the seeds and of town halls, folded, small words left out; parted by commas. */
  readonly synonymes: string
}

/** The fields in the order of our exports. */
export const CHAMPS_IMPORT: readonly DefinitionChamp[] = [
  { id: 'identifiant', label: 'Identifiant', synonymes: 'id, id cairn, uid' },
  {
    id: 'civilite',
    label: 'Civilité',
    synonymes: 'civ, titre civilite, m mme, mme m, mr mme, genre, sexe',
  },
  { id: 'prenom', label: 'Prénom', synonymes: 'prenoms, first name, given name' },
  {
    id: 'nom',
    label: 'Nom',
    synonymes: 'nom famille, noms, nom usage, last name, surname, family name',
  },
  {
    id: 'nomComplet',
    label: 'Nom complet',
    synonymes:
      'nom prenom, prenom nom, nom prenoms, noms prenoms, nom affiche, nom affichage, contact, personne, interlocuteur, elu, elue, maire, representant, referent, full name, display name, name',
  },
  {
    id: 'fonction',
    label: 'Fonction',
    synonymes:
      'fonctions, intitule, intitule fonction, poste, qualite, mandat, titre, profession, emploi, metier, fonction elu, job title',
  },
  { id: 'role', label: 'Rôle', synonymes: 'college, categorie, profil, elu technicien' },
  {
    id: 'organisme',
    label: 'Organisme',
    synonymes:
      'organismes, structure, structures, organisation, collectivite, etablissement, institution, employeur, societe, service, association, entreprise, partenaire, nom organisme, nom structure, nom collectivite, nom association, raison sociale, company, organization',
  },
  { id: 'sigle', label: 'Sigle', synonymes: 'acronyme, abreviation, sigle organisme' },
  {
    id: 'type',
    label: 'Type d’organisme',
    synonymes: 'type, type structure, nature, nature juridique, statut juridique, type partenaire',
  },
  {
    id: 'commune',
    label: 'Commune',
    synonymes: 'communes, ville, localite, nom commune, territoire, mairie, city',
  },
  {
    id: 'courriel',
    label: 'Courriel',
    synonymes:
      'courriels, mail, mails, e mail, email, emails, e mails, adresse mail, adresse e mail, adresse email, adresse courriel, adresse electronique, adresse messagerie, messagerie, mel, courriel professionnel, mail professionnel, mail pro, e mail address, email address',
  },
  {
    id: 'telephone',
    label: 'Téléphone',
    synonymes:
      'telephones, tel, tels, numero telephone, n telephone, tel professionnel, tel pro, telephone professionnel, telephone bureau, portable, mobile, tel portable, tel fixe, gsm, phone, business phone',
  },
  {
    id: 'courrielFonction',
    label: 'Courriel de la fonction',
    synonymes: 'mail fonction, mail service',
  },
  {
    id: 'telephoneFonction',
    label: 'Téléphone de la fonction',
    synonymes: 'tel fonction, tel service',
  },
  {
    id: 'courrielOrganisme',
    label: 'Courriel de l’organisme',
    synonymes:
      'boite generique, mail mairie, courriel mairie, mail structure, courriel structure, mail organisme, mail collectivite, mail generique, mail accueil, email mairie, email structure',
  },
  {
    id: 'telephoneOrganisme',
    label: 'Téléphone de l’organisme',
    synonymes:
      'tel mairie, telephone mairie, tel structure, telephone structure, tel organisme, standard, tel standard',
  },
  {
    id: 'adresse',
    label: 'Adresse',
    synonymes:
      'adresses, adresse postale, adresse siege, siege, adresse mairie, adresse structure, adresse complete, adresse organisme, coordonnees postales, rue, rue bureau, voie, address, business street',
  },
  {
    id: 'codePostal',
    label: 'Code postal',
    synonymes: 'cp, code postal bureau, code postal mairie, postal code, business postal code, zip',
  },
  {
    id: 'thematiques',
    label: 'Thématiques',
    synonymes: 'thematique, theme, themes, domaine, domaines, champ action, champs action',
  },
]

/** For each column, the field it goes to; null: left aside. */
export type Correspondance = readonly (ChampImport | null)[]

const PAR_ENTETE: ReadonlyMap<string, ChampImport> = new Map(
  CHAMPS_IMPORT.flatMap(({ id, label, synonymes }) =>
    [foldEntete(label), ...synonymes.split(',').map((one) => one.trim())].map(
      (name) => [name, id] as const,
    ),
  ),
)

/** What makes two files the same list received twice: the headings, whatever their case and accents. */
export function formatSignature(entetes: readonly string[]): string {
  return entetes.map(foldEntete).join('|').slice(0, 2_000)
}

/**
 * Guesses what each column holds: by its heading, then by its first words, then by what its cells look like. No field is taken twice; an
 * empty column comes last. « Nom » without any « Prénom » is a whole name; the first « Titre » of Outlook is a civility.
 */
export function buildCorrespondance({ entetes, lignes }: TableImportee): Correspondance {
  const folded = entetes.map(foldEntete)
  const cells = entetes.map((_, column) => lignes.map((row) => row[column] ?? ''))
  const isFilled = cells.map((column) => column.some((cell) => cell !== ''))
  const taken = new Set<ChampImport>()
  const found: (ChampImport | null)[] = folded.map(() => null)
  const take = (column: number, champ: ChampImport | undefined): void => {
    if (champ === undefined || taken.has(champ) || found[column] !== null) return
    if (isEnteteEcarte(folded[column] ?? '')) return
    taken.add(champ)
    found[column] = champ
  }
  const takeByNames = (columns: readonly number[]): void => {
    for (const column of columns) {
      const name = folded[column] ?? ''
      const isCivilite = name === 'titre' && guessByCells(cells[column] ?? []) === 'civilite'
      take(column, isCivilite ? 'civilite' : PAR_ENTETE.get(name))
    }
    for (const column of columns) take(column, findByDebut(folded[column] ?? ''))
    for (const column of columns) take(column, guessByCells(cells[column] ?? []))
  }
  const columns = [...entetes.keys()]
  takeByNames(columns.filter((column) => isFilled[column]))
  takeByNames(columns.filter((column) => !isFilled[column]))
  if (!taken.has('prenom') && !taken.has('nomComplet')) {
    return found.map((champ) => (champ === 'nom' ? 'nomComplet' : champ))
  }
  return found
}

/** « telephone secretariat » begins as « telephone »: the longest beginning that is known. */
function findByDebut(name: string): ChampImport | undefined {
  const mots = name.split(' ')
  for (let length = mots.length - 1; length > 0; length -= 1) {
    const champ = PAR_ENTETE.get(mots.slice(0, length).join(' '))
    if (champ !== undefined) return champ
  }
  return undefined
}

function guessByCells(cells: readonly string[]): ChampImport | undefined {
  const sample = cells.filter((cell) => cell !== '').slice(0, 30)
  const isMost = (test: (cell: string) => boolean) =>
    sample.length > 0 && sample.filter(test).length * 4 > sample.length * 3
  if (isMost(isCourriel)) return 'courriel'
  if (isMost(isTelephone)) return 'telephone'
  return isMost((cell) => parseCivilite(cell) !== null) ? 'civilite' : undefined
}
