import type { ChampImport, Correspondance } from './import-champs'
import { foldText } from '../kernel/recherche'
import {
  foldOrganisme,
  formatNomMairie,
  formatTelephone,
  isMairie,
  listCourrielsCellule,
  parseCivilite,
  parseNomComplet,
  parseRole,
  parseTitreCommune,
  parseTypeOrganisme,
} from './import-valeurs'

/** Longer, it is no field of a contact. Characters. */
const MAX_CELLULE = 2_000

/** What programs write when nothing was chosen. */
const NON_DIT =
  /^(?:non (?:spécifi|renseign|communiqu|précis)|inconnu|autre|n\/?[ac]$|-+$|unspecified)/i

const ELU =
  /^(?:maire|elue?|conseillere? (?:municipale?|communautaire|departementale?)|vice-presidente?|adjointe?)\b/

/** A line once read: one text or value a field; what could not be kept is said in `avertissements`. */
export type LigneLue = {
  readonly identifiant: string
  readonly civilite: 'mme' | 'm' | null
  readonly prenom: string
  readonly nom: string
  readonly titre: string
  readonly role: string | null
  readonly organisme: string
  readonly sigle: string
  readonly type: string | null
  /** What titles and names let one think, for new records only: a maire is elected, a mairie is that of a commune. */
  readonly deduit: { readonly role: string | null; readonly type: string | null }
  readonly commune: string
  readonly courriel: string
  readonly telephone: string
  readonly courrielFonction: string
  readonly telephoneFonction: string
  readonly courrielOrganisme: string
  readonly telephoneOrganisme: string
  readonly adresse: string
  readonly thematiques: readonly string[]
  readonly avertissements: readonly string[]
  /** Why nothing can be made of it; empty when something can. */
  readonly refus: string
}

/** Reads the cells of a line under the fields chosen for its columns. Two columns for one field: the first that is filled. */
export function readLigneImport(
  cellules: readonly string[],
  correspondance: Correspondance,
): LigneLue {
  const avertissements: string[] = []
  const get = (champ: ChampImport): string => {
    const column = correspondance.findIndex((one, at) => one === champ && cellules[at] !== '')
    return column < 0 ? '' : (cellules[column] ?? '').trim()
  }
  const line = (champ: ChampImport) => get(champ).replace(/\s+/g, ' ')
  const mail = (champ: ChampImport): string => {
    const text = line(champ)
    const [first = '', second] = listCourrielsCellule(text)
    if (text !== '' && first === '')
      avertissements.push(`Adresse laissée de côté\u00a0: «\u00a0${shorten(text)}\u00a0».`)
    if (second !== undefined)
      avertissements.push(`Plusieurs adresses\u00a0: la première est gardée.`)
    return first
  }
  const known = <V>(
    champ: ChampImport,
    quoi: string,
    parse: (text: string) => V | null,
  ): V | null => {
    const text = line(champ)
    const value = text === '' ? null : parse(text)
    if (text !== '' && value === null && !NON_DIT.test(text))
      avertissements.push(`${quoi}\u00a0: «\u00a0${shorten(text)}\u00a0».`)
    return value
  }
  const courriel = mail('courriel')
  const complet = line('nomComplet')
  const read = complet === '' ? null : parseNomComplet(complet, courriel)
  const dite = line('commune')
  const complete = line('fonction')
  const elu = parseTitreCommune(complete)
  const place = line('organisme') || dite
  // « Maire de Barbazan », alone or beside « Barbazan »: the title, and the place it is held in.
  const isSaid =
    elu !== null && (place === '' || foldOrganisme(place) === foldOrganisme(elu.commune))
  const titre = isSaid ? elu.titre : complete
  const commune = dite || (isSaid ? elu.commune : '')
  const organisme =
    line('organisme') ||
    (commune === '' ? '' : isMairie(commune) ? commune : formatNomMairie(commune))
  const prenom = line('prenom') || (read?.prenom ?? '')
  const nom = line('nom') || (read?.nom ?? '')
  const tooLong = correspondance.some(
    (champ, at) => champ !== null && (cellules[at] ?? '').length > MAX_CELLULE,
  )
  const isEmpty = `${prenom}${nom}${organisme}${titre}${courriel}`.trim() === ''
  return {
    identifiant: /^(?:fon|per|org)_[0-9a-z]{1,40}$/.exec(get('identifiant'))?.[0] ?? '',
    civilite: known('civilite', 'Civilité inconnue', parseCivilite) ?? read?.civilite ?? null,
    prenom,
    nom,
    titre,
    role: known('role', 'Rôle inconnu', parseRole),
    deduit: {
      role: ELU.test(foldText(titre)) ? 'elu' : null,
      type: isMairie(organisme) ? 'commune' : null,
    },
    organisme,
    sigle: line('sigle'),
    type: known('type', 'Type inconnu', parseTypeOrganisme),
    commune: commune.replace(/^(?:mairie|commune|ville) (?:de |du |des |d[’'])/i, ''),
    courriel,
    telephone: formatTelephone(line('telephone')),
    courrielFonction: mail('courrielFonction'),
    telephoneFonction: formatTelephone(line('telephoneFonction')),
    courrielOrganisme: mail('courrielOrganisme'),
    telephoneOrganisme: formatTelephone(line('telephoneOrganisme')),
    adresse: formatAdresse(get('adresse'), line('codePostal'), commune),
    thematiques: get('thematiques')
      .split(/[;,\n|/]+/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    avertissements,
    refus: tooLong
      ? 'Une cellule est trop longue pour un contact.'
      : isEmpty
        ? 'Ni nom, ni organisme, ni adresse\u00a0: rien à enregistrer.'
        : '',
  }
}

/** The street, then the code and the town that other columns give, unless it has them. */
function formatAdresse(rue: string, code: string, ville: string): string {
  if (rue === '' || !/^\d{5}$/.test(code) || /\b\d{5}\b/.test(rue)) return rue
  return `${rue}\n${`${code} ${ville}`.trim()}`
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
