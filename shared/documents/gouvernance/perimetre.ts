import { getRow, type Dossier } from '../../domain/dossier'
import { formatCompte } from '../../kernel/accord'
import { formatNombre } from '../../kernel/nombre'
import type { DateIso } from '../../kernel/json'
import { getLibelleOption } from '../../rules/options.rules'
import {
  getPopulation,
  listDesaccordsPopulation,
  listPerimetre,
  type TerritoireDuPerimetre,
} from '../../rules/perimetre.rules'
import type { Block } from '../blocks'
import { cell, heading, headRow, list, paragraph } from '../inline'

const TERRITOIRE = { one: 'territoire couvert', many: 'territoires couverts' }
const SIGNATAIRE = { one: 'signataire', many: 'signataires' }

/** The territoires of the convention on the day: covered, signing, to come, leaving; their population with its source. */
export function listBlocksPerimetre(dossier: Dossier, jour: DateIso): readonly Block[] {
  const lines = listPerimetre(dossier, jour)
  if (lines.length === 0) return []
  const covered = lines.filter(({ couvert }) => couvert).length
  const signing = lines.filter(({ signataire }) => signataire).length
  const doubts = lines.flatMap(({ territoire }) =>
    listDesaccordsPopulation(dossier, territoire).map(
      ({ message }) => `${territoire.nom.trim()}, ${message}`,
    ),
  )
  const columns = listColonnes(dossier, lines)
  return [
    heading(2, 'Le périmètre'),
    {
      kind: 'table',
      caption: 'Territoires de la convention',
      columns: columns.map(({ share }) => ({ share, align: 'left' }) as const),
      head: [headRow(columns.map(({ label }) => label))],
      rows: lines.map((line) => ({ cells: columns.map(({ say }) => cell(say(line) || '–')) })),
    },
    paragraph(`${formatCompte(covered, TERRITOIRE)}, ${formatCompte(signing, SIGNATAIRE)}.`),
    ...(doubts.length === 0
      ? []
      : [
          paragraph('Des sources ne s’accordent pas sur la population :'),
          list([...new Set(doubts)]),
        ]),
  ]
}

type Colonne = {
  readonly label: string
  readonly share: number
  readonly say: (line: TerritoireDuPerimetre) => string
}

/** Periods and populations have a column when one of them is known. */
function listColonnes(
  dossier: Dossier,
  lines: readonly TerritoireDuPerimetre[],
): readonly Colonne[] {
  const type = ({ territoire }: TerritoireDuPerimetre): string =>
    getLibelleOption('territoires', 'type', territoire.type)
  const columns: readonly (Colonne & { readonly isOptional?: boolean })[] = [
    { label: 'Territoire', share: 3, say: (line) => formatTerritoire(dossier, line) },
    { label: 'Type', share: 1.6, say: type },
    { label: 'Situation', share: 2.2, say: formatSituation },
    { label: 'Période', share: 2, say: ({ periode }) => periode, isOptional: true },
    { label: 'Signataire', share: 1.2, say: ({ signataire }) => (signataire ? 'Oui' : 'Non') },
    {
      label: 'Population',
      share: 3,
      say: (line) => formatPopulations(dossier, line),
      isOptional: true,
    },
  ]
  return columns.filter(
    ({ isOptional = false, say }) => !isOptional || lines.some((line) => say(line) !== ''),
  )
}

function formatTerritoire(
  dossier: Dossier,
  { territoire, appartenance }: TerritoireDuPerimetre,
): string {
  const parent = getRow(dossier, 'territoires', appartenance.membreDe)
  const name = territoire.nom.trim() || territoire.sigle.trim() || 'Territoire'
  const within = parent === undefined ? '' : parent.sigle.trim() || parent.nom.trim()
  return within === '' ? name : `${name} (${within})`
}

/** « Couvert », « Couvert, sortira », « Sorti », « Entrera », « Peut rejoindre plus tard ». */
export function formatSituation(line: TerritoireDuPerimetre): string {
  const { appartenance, etat, couvert, peutRejoindre } = line
  const state = {
    present: couvert ? 'Couvert' : 'Non couvert',
    sortant: couvert ? 'Couvert, sortira' : 'Non couvert, sortira',
    entrant: 'Entrera',
    sorti: 'Sorti',
  }[etat]
  return [state, peutRejoindre ? 'peut rejoindre plus tard' : '', appartenance.precision.trim()]
    .filter((part) => part !== '')
    .join(', ')
}

function formatPopulations(dossier: Dossier, { territoire }: TerritoireDuPerimetre): string {
  const figures = getPopulation(dossier, territoire).filter(({ habitants }) => habitants !== null)
  if (figures.length === 0) return ''
  return figures
    .map(({ habitants, annee, source }) => {
      const from = [annee === null ? '' : String(annee), source.trim()].filter(
        (part) => part !== '',
      )
      return `${formatNombre(habitants ?? 0)}${from.length === 0 ? '' : ` (${from.join(', ')})`}`
    })
    .join(' ; ')
}
