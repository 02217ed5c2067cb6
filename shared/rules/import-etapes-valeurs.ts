import type { DateFloue } from '../kernel/date-floue'
import { buildJour } from '../kernel/date-floue-build'
import { parseDateFloue } from '../kernel/date-floue-parse'
import { addDays } from '../kernel/jour'
import type { DateIso } from '../kernel/json'
import { parseNombre } from '../kernel/nombre'
import { foldText } from '../kernel/recherche'
import { echec, success, type Result } from '../kernel/result'
import type { ColonneEtape } from './tableur-etapes'

/** What a line says of a step; what it does not say, or says as it is already, is absent. */
export type ValeursEtape = {
  readonly titre?: string
  readonly prevue?: DateFloue
  readonly realisee?: DateFloue
  readonly statut?: string
  readonly genre?: string
  readonly jalon?: true
  readonly quantite?: number
  readonly responsable?: string
  readonly instance?: string
  readonly livrable?: string
  readonly motifEcart?: string
}

type Cellules = { readonly [C in ColonneEtape]: string }

/** Longer, it is a text pasted by mistake. */
const MAX_TEXTE = 500
const TEXTES = ['responsable', 'instance', 'livrable', 'motifEcart'] as const

const STATUTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:prevue?|a venir|a faire|planifiee?)$/, 'prevue'],
  [/^en cours$/, 'en_cours'],
  [/^(?:realisee?|faite?|terminee?|tenue?|oui)$/, 'realisee'],
  [/^reportee?$/, 'reportee'],
  [/^annulee?$/, 'annulee'],
]

const GENRES: readonly (readonly [RegExp, ValeursEtape])[] = [
  [/^(?:etape|tache|reunion|action)$/, { genre: 'tache' }],
  [/^phase$/, { genre: 'phase' }],
  [/^livrable$/, { genre: 'livrable' }],
  [/^interruption$/, { genre: 'interruption' }],
  [/^jalon$/, { jalon: true }],
]

/** @param before what the step says now in the same columns; null for a new one */
export function parseLigneEtape(
  cells: Cellules,
  before: Cellules | null,
  today: DateIso,
): Result<ValeursEtape> {
  const isNew = (column: ColonneEtape): boolean =>
    cells[column] !== '' && cells[column] !== before?.[column]
  const long = ['titre', 'phase', ...TEXTES].find(
    (column) => cells[column as ColonneEtape].length > MAX_TEXTE,
  )
  if (long !== undefined) {
    return echec(
      'etape-longue',
      'Un texte de cette ligne dépasse 500 caractères : raccourcissez-le.',
    )
  }
  const counted = splitNombre(cells.titre)
  const valeurs: { -readonly [K in keyof ValeursEtape]: ValeursEtape[K] } = {}
  if (before === null) valeurs.titre = counted.titre
  const nombre = cells.quantite !== '' ? cells.quantite : counted.nombre
  if (nombre !== '' && nombre !== before?.quantite) {
    const read = parseNombre(nombre)
    if (!read.ok || !Number.isInteger(read.value) || read.value < 1 || read.value > 9_999) {
      return refuse('Nombre', nombre, 'Écrivez un nombre entier, par exemple « 3 ».')
    }
    valeurs.quantite = read.value
  }
  for (const column of ['prevue', 'realisee'] as const) {
    if (!isNew(column)) continue
    const date = parseDate(cells[column], today)
    if (!date.ok) {
      const label = column === 'prevue' ? 'Prévu' : 'Réalisé'
      return refuse(label, cells[column], date.error.message)
    }
    valeurs[column] = date.value
  }
  if (isNew('etat') && !/^en retard$/.test(foldText(cells.etat))) {
    const statut = STATUTS.find(([words]) => words.test(foldText(cells.etat)))?.[1]
    if (statut === undefined) {
      return refuse(
        'État',
        cells.etat,
        'Écrivez « À venir », « En cours », « Réalisée », « Reportée » ou « Annulée ».',
      )
    }
    valeurs.statut = statut
  }
  // What has happened is done, unless the line says otherwise.
  if (valeurs.realisee !== undefined && !isNew('etat') && before?.etat !== 'Réalisée') {
    valeurs.statut = 'realisee'
  }
  if (isNew('genre')) {
    const genre = GENRES.find(([words]) => words.test(foldText(cells.genre)))?.[1]
    if (genre === undefined) {
      return refuse(
        'Genre',
        cells.genre,
        'Écrivez « Étape », « Phase », « Jalon », « Livrable », « Réunion » ou « Interruption ».',
      )
    }
    Object.assign(valeurs, genre)
  }
  for (const column of TEXTES) {
    if (isNew(column)) valeurs[column] = cells[column].replace(/\s*\n\s*/g, ' ')
  }
  return success(valeurs)
}

function refuse(label: string, value: string, help: string): Result<never> {
  const short = value.length > 40 ? `${value.slice(0, 40)}…` : value
  return echec(
    'etape-illisible',
    `${label}\u00a0: «\u00a0${short}\u00a0» n’est pas lisible. ${help}`,
  )
}

/** « Tables rondes (x3) » → « Tables rondes », « 3 ». */
function splitNombre(titre: string): { readonly titre: string; readonly nombre: string } {
  const found = /^(.*\S)\s*\([x×]\s*(\d{1,4})\)$/iu.exec(titre)
  return { titre: found?.[1] ?? titre, nombre: found?.[2] ?? '' }
}

/** Days between the first one of Excel and 2200: what a cell says when its date has lost its format. */
const JOUR_EXCEL = { premier: '1899-12-30', min: 10_000, max: 109_938 } as const

/** « mars-avril 2022 », « 15/06/2022 », « 2022-06-15 » and « 2022-06-15 00:00 » of a cell, « 44727 » of one without its format. */
function parseDate(text: string, today: DateIso): Result<DateFloue> {
  const serial = /^\d{5,6}$/.test(text) ? Number(text) : 0
  if (serial >= JOUR_EXCEL.min && serial <= JOUR_EXCEL.max) {
    return success(buildJour(addDays(JOUR_EXCEL.premier, serial)))
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/.exec(text)
  if (iso !== null) {
    const [, year = '', month = '', day = '', hour = '00', minute = '00'] = iso
    const time = hour === '00' && minute === '00' ? '' : ` à ${Number(hour)} h ${minute}`
    return parseDateFloue(`${day}/${month}/${year}${time}`, today)
  }
  return parseDateFloue(text, today)
}
