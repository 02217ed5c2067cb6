import { getSingleton, type Dossier } from '../../../shared/domain/dossier'
import type {
  DocumentDefinition,
  DocumentInput,
  InputChoice,
  InputField,
  MissingField,
} from '../../../shared/documents/document-definition'
import { DOCUMENTS, getDocument } from '../../../shared/documents/registry'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { foldText } from '../../../shared/kernel/recherche'
import type { CliCommand, ParsedArgs } from '../cli-command'
import { CliError, UsageError } from '../cli-error'
import { createExportCtx } from '../export-ctx'
import { MOT_DE_PASSE_OPTION, readMotDePasse } from '../files/password'
import { readCtgFile } from '../files/read-file'
import { getTargetPath, prepareTarget } from '../files/target'
import { writeFileSafely } from '../files/write-file'
import { renderModel } from '../render-model'
import { runSortie, SORTIES } from '../sorties/run-sortie'
import { getVacancesLivrees } from '../vacances-livrees'

export const exporter: CliCommand = {
  name: 'exporter',
  files: { help: 'le fichier .ctg à exporter', max: 1 },
  summary:
    'Écrit les documents Word d’un projet, ses contacts ou son rétroplanning ; affiche le chemin de chaque fichier.',
  options: [
    { name: 'document', value: '<id>', help: 'voir la commande « documents »' },
    {
      name: 'contacts',
      value: '<format>',
      help: 'au lieu de --document, l’annuaire du jour : xlsx, csv, vcf ou docx',
    },
    {
      name: 'retroplanning',
      value: '<format>',
      help: 'au lieu de --document, le rétroplanning : ics (agenda), xlsx, svg ou png (frise), docx',
    },
    {
      name: 'etapes',
      value: '<lesquelles>',
      help: 'avec --retroplanning ics : a_venir (sinon) ou toutes',
    },
    { name: 'fiche', value: '<numéro>', help: 'une seule fiche action, par exemple 1.1.2' },
    { name: 'axe', value: '<numéro>', help: 'un seul axe, par exemple 1 (T : l’axe transversal)' },
    { name: 'reunion', value: '<numéro>', help: 'une seule réunion, par exemple "COPIL 2"' },
    { name: 'instance', value: '<sigle>', help: 'une seule instance, par exemple COPIL' },
    { name: 'entretien', value: '<numéro>', help: 'un seul entretien, dans l’ordre de leur liste' },
    { name: 'enquete', value: '<numéro>', help: 'une seule enquête, dans l’ordre de leur liste' },
    {
      name: 'variante',
      value: '<id>',
      help: 'par exemple un_par_destinataire ; voir « documents »',
    },
    { name: 'vers', value: '<dossier ou fichier>', help: 'où écrire', required: true },
    MOT_DE_PASSE_OPTION,
  ],
  examples: [
    'exporter projet.ctg --document plan-actions --vers plan.docx',
    'exporter projet.ctg --document fiche-action --fiche 1.1.2 --vers documents',
    'exporter projet.ctg --contacts xlsx --vers contacts.xlsx',
    'exporter projet.ctg --retroplanning ics --vers retroplanning.ics',
    'exporter projet.ctg --document convocation --reunion "COPIL 2" --variante un_par_destinataire --vers lettres.docx',
  ],
  run: async (args, io) => {
    const sortie = SORTIES.find(({ option }) => args.options.has(option))
    if (sortie !== undefined) return runSortie(sortie, args, io)
    if (!args.options.has('document'))
      throw new UsageError('Il manque l’option --document, --contacts ou --retroplanning.')
    if (args.options.has('etapes'))
      throw new UsageError('L’option --etapes ne se donne qu’avec --retroplanning ics.')
    const definition = findDocument(args.options.get('document') ?? '')
    const chosen = readChoiceOption(definition, args)
    const variante = readVariante(definition, args)
    const read = await readCtgFile(args.files[0] ?? '', await readMotDePasse(args.options))
    if (!read.ok) throw new CliError(read.error.message)
    const { dossier } = foldJournal(read.value.journal.operations)
    const inputs = listInputs(definition, dossier, chosen).map((input) => ({
      ...input,
      ...variante,
      vacances: getVacancesLivrees(),
    }))
    if (inputs.length === 0)
      throw new CliError(`Ce projet n’a encore rien à exporter pour « ${definition.title} ».`)
    const target = await prepareTarget(args.options.get('vers') ?? '', inputs.length)
    const missing: MissingField[] = []
    for (const input of inputs) {
      const ctx = createExportCtx()
      const bytes = await renderModel(definition.build(dossier, input, ctx))
      const path = await getTargetPath(target, definition.fileName(dossier, input, ctx))
      await writeFileSafely(path, bytes)
      missing.push(...definition.missing(dossier, input))
      io.print(path)
    }
    for (const line of listMissing(definition, missing)) io.warn(line)
    return 0
  },
}

/** The documents whose fields « verifier » lists. */
const VERIFIES: ReadonlySet<string> = new Set(['fiche-action', 'plan-actions'])
const SHOWN = 12

/** How many fields are still to fill; named here when no other command does. */
function listMissing(
  { id }: DocumentDefinition,
  missing: readonly MissingField[],
): readonly string[] {
  const count = missing.length
  if (count === 0) return []
  if (VERIFIES.has(id)) {
    return [
      count === 1
        ? 'Un champ reste à compléter ; la commande « verifier » le nomme.'
        : `${count} champs restent à compléter ; la commande « verifier » les énumère.`,
    ]
  }
  const names = missing.slice(0, SHOWN).map(({ label, where }) => `  ${where} : ${label}`)
  return [
    count === 1 ? 'Un champ reste à compléter :' : `${count} champs restent à compléter :`,
    ...names,
    ...(count > SHOWN ? [`  et ${count - SHOWN} autres`] : []),
  ]
}

function findDocument(id: string): DocumentDefinition {
  const definition = getDocument(id)
  if (definition === undefined) {
    const known = DOCUMENTS.map((document) => document.id).join(', ')
    throw new UsageError(`« ${id} » n’est pas un document. Les documents sont : ${known}.`)
  }
  return definition
}

type Chosen = { readonly input: InputField; readonly number: string }

/** The options that choose one record. */
const CHOIX = ['fiche', 'axe', 'reunion', 'instance', 'entretien', 'enquete'] as const

/** The choice of the command line (« --fiche 1.1.2 »), when the document takes it. */
function readChoiceOption(definition: DocumentDefinition, args: ParsedArgs): Chosen | null {
  const given = CHOIX.filter((name) => args.options.has(name))
  if (given.length > 1)
    throw new UsageError(
      `Choisissez ${given.map((name) => `--${name}`).join(' ou ')}, pas les deux.`,
    )
  const [name] = given
  if (name === undefined) return null
  const input = definition.inputs.find((candidate) => candidate.id === name)
  if (input === undefined)
    throw new UsageError(`Le document « ${definition.id} » ne prend pas d’option --${name}.`)
  return { input, number: args.options.get(name) ?? '' }
}

/** « --variante un_par_destinataire », when the document can be made that way. */
function readVariante(
  { id, variantes = [] }: DocumentDefinition,
  args: ParsedArgs,
): Pick<DocumentInput, 'variante'> {
  const variante = args.options.get('variante')
  if (variante === undefined) return {}
  if (variantes.some((known) => known.id === variante)) return { variante }
  const known = variantes.map((other) => other.id).join(', ')
  throw new UsageError(
    known === ''
      ? `Le document « ${id} » n’a pas de variante.`
      : `« ${variante} » n’est pas une variante de « ${id} ». Les variantes sont : ${known}.`,
  )
}

function listInputs(
  definition: DocumentDefinition,
  dossier: Dossier,
  chosen: Chosen | null,
): readonly DocumentInput[] {
  const etat = getSingleton(dossier, 'reglages').etatDocuments ?? 'brouillon'
  if (chosen !== null) {
    const choices = definition.listChoices(dossier, chosen.input)
    return [{ objet: findChoice(choices, chosen).id, etat }]
  }
  const each = definition.inputs.find((input) => input.whenAbsent === 'each')
  if (each === undefined) return [{ objet: null, etat }]
  return definition.listChoices(dossier, each).map(({ id }) => ({ objet: id, etat }))
}

function findChoice(choices: readonly InputChoice[], { input, number }: Chosen): InputChoice {
  const fold = (text: string): string => foldText(text).replace(/\s/g, '')
  const found = choices.find((choice) => fold(choice.number) === fold(number))
  if (found !== undefined) return found
  const known = choices.map((choice) => choice.number)
  const shown = known.length > 30 ? `${known.slice(0, 30).join(', ')}…` : known.join(', ')
  throw new CliError(
    `Ce projet n’a pas de « ${input.label.toLowerCase()} » numéro ${number}. Numéros possibles : ${shown || 'aucun'}.`,
  )
}
