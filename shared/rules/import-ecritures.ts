import { getRow } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import { getDefinition } from '../domain/registry'
import type { Id, Json } from '../kernel/json'
import { foldText } from '../kernel/recherche'
import { foldMail, type IndexContacts } from './import-index'
import type { LigneLue } from './import-ligne'
import type { ChangementImport, Cible, EcritureImport, Valeurs } from './import-plan'
import { areSameTitre, type Identite } from './import-reconnaissance'
import { foldTelephone } from './import-valeurs'
import { getLibelleOption } from './options.rules'

/** What a line writes of one record, and how it is said. */
export type Ecrit = {
  readonly ecriture: EcritureImport
  readonly changements: readonly ChangementImport[]
  readonly avertissements: readonly string[]
}

export function ecrirePersonne(index: IndexContacts, lue: LigneLue, cible: Cible): Ecrit {
  return ecrire(index, 'personnes', cible, {
    civilite: lue.civilite,
    prenom: lue.prenom,
    nom: lue.nom,
    courriel: lue.courriel,
    telephone: lue.telephone,
  })
}

export function ecrireFonction(index: IndexContacts, lue: LigneLue, identite: Identite): Ecrit {
  const { fonction, personne, parIdentifiant } = identite
  const cible = fonction ?? { id: null, cle: '' }
  const vacant = personne === null
  const written = ecrire(index, 'fonctions', cible, {
    // A title that differs is another function, unless our own export says which one it is.
    titre: cible.id === null || parIdentifiant ? lue.titre : '',
    role: lue.role ?? (cible.id === null ? lue.deduit.role : null),
    courriel: lue.courrielFonction || (vacant ? lue.courriel : ''),
    telephone: lue.telephoneFonction || (vacant ? lue.telephone : ''),
  })
  const isAdded = cible.id === null && personne?.id != null
  return isAdded
    ? {
        ...written,
        changements: [
          ...written.changements,
          {
            label: 'Nouvelle fonction',
            avant: '',
            apres: [lue.titre, lue.organisme].filter((part) => part !== '').join(', '),
          },
        ],
      }
    : written
}

/** @param isSeul the line is about the body alone: its mail and telephone are those of the body */
export function ecrireOrganisme(
  index: IndexContacts,
  lue: LigneLue,
  cible: Cible,
  isSeul: boolean,
): Ecrit & { readonly commune: string } {
  const own = isSeul && lue.titre === ''
  const themes = lue.thematiques.map(
    (name) => [name, index.thematiques.get(foldText(name))] as const,
  )
  const row = getRow(index.dossier, 'organismes', cible.id)
  const known = row?.thematiques ?? []
  const added = themes.flatMap(([, id]) => (id === undefined || known.includes(id) ? [] : [id]))
  const territoire = lue.commune === '' ? undefined : index.communes.get(foldText(lue.commune))
  const needsCommune = lue.commune !== '' && (row === undefined || row.territoire === null)
  const isNamed = cible.id === lue.identifiant
  const written = ecrire(index, 'organismes', cible, {
    // A known body keeps its name and sigle, whatever spelling the list uses.
    nom: row === undefined || isNamed ? lue.organisme || lue.sigle : '',
    sigle: row === undefined || isNamed || row.sigle.trim() === '' ? lue.sigle : '',
    type: row === undefined ? (lue.type ?? lue.deduit.type) : row.type === null ? lue.type : null,
    adresse: lue.adresse,
    courriel: lue.courrielOrganisme || (own ? lue.courriel : ''),
    telephone: lue.telephoneOrganisme || (own ? lue.telephone : ''),
    thematiques: added.length === 0 ? null : [...new Set([...known, ...added])].sort(),
    territoire: needsCommune ? (territoire ?? null) : null,
  })
  const about = isSeul || row === undefined ? '' : `${row.nom.trim() || row.sigle.trim()} – `
  return {
    ...written,
    // Beside someone, « Téléphone » would be taken for that of the person.
    changements: written.changements.map((one) => ({ ...one, label: `${about}${one.label}` })),
    commune: needsCommune && territoire === undefined ? lue.commune : '',
    avertissements: themes.flatMap(([name, id]) =>
      id === undefined
        ? [`Thématique inconnue du dossier\u00a0: «\u00a0${name.slice(0, 60)}\u00a0».`]
        : [],
    ),
  }
}

/** Keeps what is filled, and of a known record what differs for a reader: accents, case and separators of a number do not. */
function ecrire(index: IndexContacts, table: TableName, cible: Cible, valeurs: Valeurs): Ecrit {
  const row =
    cible.id === null
      ? undefined
      : (getRow(index.dossier, table, cible.id) as unknown as Valeurs | undefined)
  const filled = Object.entries(valeurs).filter(([, value]) => value !== null && value !== '')
  const kept = filled.filter(
    ([champ, value]) => row === undefined || !isSame(champ, row[champ] ?? null, value),
  )
  return {
    ecriture: { cible, valeurs: Object.fromEntries(kept) },
    changements:
      row === undefined
        ? []
        : kept.map(([champ, value]) => ({
            label: getDefinition(table).fields[champ]?.label ?? champ,
            avant: formatValeur(index, table, champ, row[champ] ?? null),
            apres: formatValeur(index, table, champ, value),
          })),
    avertissements: [],
  }
}

function isSame(champ: string, before: Json, after: Json): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') {
    return JSON.stringify(before) === JSON.stringify(after)
  }
  if (champ === 'courriel') return foldMail(before) === foldMail(after)
  if (champ === 'telephone') return foldTelephone(before) === foldTelephone(after)
  if (champ === 'titre') return areSameTitre(before, after)
  return foldText(before).trim() === foldText(after).trim()
}

function formatValeur(index: IndexContacts, table: TableName, champ: string, value: Json): string {
  if (champ === 'thematiques' && Array.isArray(value)) {
    return value
      .map((id: Json) => getRow(index.dossier, 'thematiques', id as Id)?.libelle ?? '')
      .join(', ')
  }
  if (typeof value !== 'string') return ''
  if (champ === 'territoire') return getRow(index.dossier, 'territoires', value)?.nom ?? ''
  return getLibelleOption(table, champ, value) || value
}
