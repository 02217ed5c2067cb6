import { getAnyRow, type Dossier } from '../../../shared/domain/dossier'
import { isTableName } from '../../../shared/domain/registry'
import { getDocument } from '../../../shared/documents/registry'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { listEvenements, type Evenement } from '../../../shared/journal/historique'
import { isDateIso } from '../../../shared/kernel/jour'
import { foldText } from '../../../shared/kernel/recherche'
import { findFiche } from '../../../shared/rules/titre-objet'
import {
  formatValeur,
  getLibelleChamp,
  getTitreObjet,
} from '../../../shared/rules/valeurs-lisibles.rules'
import { buildAuteurs, formatInstant, shortenValeur } from '../auteurs'
import type { CliCommand } from '../cli-command'
import { CliError, UsageError } from '../cli-error'
import { MOT_DE_PASSE_OPTION, readMotDePasse } from '../files/password'
import { readCtgFile } from '../files/read-file'

/** One thing that someone did, as « historique --json » prints it, newest first: a public interface (names are for life). */
export type EvenementJson = {
  readonly quand: string
  /** The clock of the author disagrees with those around it. */
  readonly horlogeDouteuse: boolean
  readonly auteur: string
  readonly genre: Evenement['genre']
  readonly table: string
  readonly id: string
  readonly champ: string
  readonly objet: string
  readonly libelle: string
  readonly avant: string
  readonly apres: string
}

export const historique: CliCommand = {
  name: 'historique',
  files: { help: 'le fichier .ctg', max: 1 },
  summary:
    'Dit qui a changé quoi, quand, de quelle valeur à quelle valeur ; le plus récent d’abord.',
  options: [
    { name: 'fiche', value: '<numéro>', help: 'une fiche action et ce qu’elle contient' },
    { name: 'personne', value: '<nom>', help: 'ce qu’une personne a fait' },
    { name: 'depuis', value: '<AAAA-MM-JJ>', help: 'à partir de ce jour' },
    MOT_DE_PASSE_OPTION,
    { name: 'json', help: 'les modifications en JSON' },
  ],
  examples: ['historique projet.ctg --fiche 1.1.2 --depuis 2026-03-01'],
  run: async ({ files, options }, io) => {
    const since = readSince(options.get('depuis'))
    const read = await readCtgFile(files[0] ?? '', await readMotDePasse(options))
    if (!read.ok) throw new CliError(read.error.message)
    const { journal } = read.value
    const { dossier } = foldJournal(journal.operations)
    const fiche = options.has('fiche') ? findNumero(dossier, options.get('fiche') ?? '') : null
    const wanted = options.get('personne')
    const sessions = journal.sessions
      .filter(({ nom }) => wanted !== undefined && foldText(nom).includes(foldText(wanted)))
      .map(({ id }) => id)
    if (wanted !== undefined && sessions.length === 0)
      throw new CliError(`Personne de ce nom n’a modifié ce projet : « ${wanted} ».`)
    const events = listEvenements(journal, wanted === undefined ? {} : { sessions })
      .filter(({ quand }) => since === null || quand >= since)
      .filter(({ table, id }) => fiche === null || isUnder(dossier, table, id, fiche))
    const auteur = buildAuteurs(journal.sessions)
    const lines = events.map((event) => describe(event, dossier, auteur))
    if (options.has('json')) io.print(JSON.stringify(lines, null, 2))
    else if (lines.length === 0) io.print('Aucune modification.')
    else for (const line of lines) io.print(formatLine(line))
    return 0
  },
}

function readSince(text: string | undefined): number | null {
  if (text === undefined) return null
  const isDay: boolean = isDateIso(text)
  if (!isDay)
    throw new UsageError(`« ${text} » n’est pas un jour : écrivez-le 2026-03-01 (année-mois-jour).`)
  return new Date(`${text}T00:00:00`).getTime()
}

function findNumero(dossier: Dossier, number: string): string {
  const document = getDocument('fiche-action')
  const input = document?.inputs[0]
  const choices = input === undefined ? [] : (document?.listChoices(dossier, input) ?? [])
  const fold = (text: string): string => foldText(text).replace(/\s/g, '')
  const found = choices.find((choice) => fold(choice.number) === fold(number))
  if (found === undefined)
    throw new CliError(
      `Ce projet n’a pas de fiche numéro ${number}. Numéros possibles : ${choices.map((choice) => choice.number).join(', ') || 'aucun'}.`,
    )
  return found.id
}

function isUnder(dossier: Dossier, table: string, id: string, fiche: string): boolean {
  if (table === 'fichesAction') return id === fiche
  const row = isTableName(table) ? getAnyRow(dossier, table, id) : undefined
  return row !== undefined && isTableName(table) && findFiche(dossier, table, row) === fiche
}

function describe(
  event: Evenement,
  dossier: Dossier,
  auteur: (session: string) => string,
): EvenementJson {
  const { table, id, champ, genre, horlogeDouteuse } = event
  return {
    quand: formatInstant(event.quand),
    horlogeDouteuse,
    auteur: auteur(event.session),
    genre,
    table,
    id,
    champ,
    objet: getTitreObjet(dossier, table, id),
    libelle: getLibelleChamp(dossier, table, champ),
    avant: formatValeur(dossier, table, champ, event.avant),
    apres: formatValeur(dossier, table, champ, event.apres),
  }
}

function formatLine(line: EvenementJson): string {
  const { quand, horlogeDouteuse, auteur, genre, objet, libelle, avant, apres } = line
  const what =
    genre === 'modification'
      ? `${libelle} : ${shortenValeur(avant)} → ${shortenValeur(apres)}`
      : genre === 'creation'
        ? 'création'
        : genre
  const doubt = horlogeDouteuse ? ' (date à vérifier)' : ''
  return `${quand}${doubt}  ${auteur}  ${objet}  ${what}`
}
