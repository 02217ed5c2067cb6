import { getSingleton, type Dossier } from '../../../shared/domain/dossier'
import { formatFileName } from '../../../shared/documents/file-name'
import { retroplanningDocument } from '../../../shared/documents/retroplanning.document'
import { buildClasseurEtapes } from '../../../shared/documents/retroplanning/classeur'
import { buildFriseEntiere } from '../../../shared/documents/retroplanning/figure'
import { buildAgenda } from '../../../shared/exchange/agenda-ics'
import { writeTableur } from '../../../shared/exchange/tableur'
import { formatUtf8 } from '../../../shared/exchange/utf8'
import { formatCompte } from '../../../shared/kernel/accord'
import type { Ctx } from '../../../shared/kernel/ctx'
import { buildAgendaEtapes, listChoixAgenda } from '../../../shared/rules/agenda-etapes.rules'
import { CliError, UsageError } from '../cli-error'
import { drawPng } from '../draw-png'
import { renderModel } from '../render-model'
import { getVacancesLivrees } from '../vacances-livrees'

export const FORMATS_RETRO = ['ics', 'xlsx', 'svg', 'png', 'docx'] as const
export const CHOIX_ETAPES = ['a_venir', 'toutes'] as const

export type FormatRetro = (typeof FORMATS_RETRO)[number]
export type ChoixEtapes = (typeof CHOIX_ETAPES)[number]

export type RetroEcrit = {
  readonly nom: string
  readonly bytes: Uint8Array
  /** What was left out, and why: a sentence a line. */
  readonly avis: readonly string[]
}

/** « --retroplanning ics ». Throws UsageError. */
export function parseFormatRetro(text: string): FormatRetro {
  const found = FORMATS_RETRO.find((format) => format === text.toLowerCase())
  if (found !== undefined) return found
  throw new UsageError(
    `« ${text} » n’est pas un format du rétroplanning. Les formats sont : ${FORMATS_RETRO.join(', ')}.`,
  )
}

/** « --etapes toutes », for a calendar alone; those to come when nothing is said. Throws UsageError. */
export function parseChoixEtapes(text: string | undefined, format: FormatRetro): ChoixEtapes {
  if (text === undefined) return 'a_venir'
  if (format !== 'ics') throw new UsageError('L’option --etapes ne se donne qu’avec le format ics.')
  const found = CHOIX_ETAPES.find((choix) => choix === text.toLowerCase().replace(/[- ]/g, '_'))
  if (found !== undefined) return found
  throw new UsageError(
    `« ${text} » n’est pas un choix d’étapes. Les choix sont : ${CHOIX_ETAPES.join(', ')}.`,
  )
}

/** The plan as the screen lets it out: same rules, same drawing, same sheet. Throws CliError when there is nothing to write. */
export async function exportRetroplanning(
  dossier: Dossier,
  format: FormatRetro,
  choix: ChoixEtapes,
  ctx: Ctx,
): Promise<RetroEcrit> {
  const sujet = format === 'svg' || format === 'png' ? 'Frise' : 'Retroplanning'
  const nom = formatFileName(dossier, sujet, ctx).replace(/\.docx$/, `.${format}`)
  const bare = async (bytes: Promise<Uint8Array>) => ({ nom, bytes: await bytes, avis: [] })
  if (format === 'ics') return { nom, ...writeAgenda(dossier, choix, ctx) }
  if (format === 'xlsx') return bare(writeTableur([buildClasseurEtapes(dossier, ctx.today)]))
  if (format === 'docx') return bare(writeWord(dossier, ctx))
  return bare(writeFrise(dossier, format, ctx))
}

async function writeWord(dossier: Dossier, ctx: Ctx): Promise<Uint8Array> {
  const etat = getSingleton(dossier, 'reglages').etatDocuments ?? 'brouillon'
  const input = { objet: null, etat, vacances: getVacancesLivrees() }
  return renderModel(retroplanningDocument.build(dossier, input, ctx))
}

async function writeFrise(
  dossier: Dossier,
  format: 'svg' | 'png',
  { today }: Ctx,
): Promise<Uint8Array> {
  const figure = buildFriseEntiere(dossier, today, getVacancesLivrees())
  if (figure === undefined)
    throw new CliError('Ce rétroplanning n’a encore aucune étape à dessiner : rien n’a été écrit.')
  if (format === 'svg') return formatUtf8(figure.svg)
  const url = await drawPng(figure)
  if (url !== null) return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  throw new CliError(
    'L’image n’a pas pu être dessinée sur cette machine : rien n’a été écrit. Demandez plutôt le dessin : --retroplanning svg.',
  )
}

function writeAgenda(
  dossier: Dossier,
  choix: ChoixEtapes,
  { today, now }: Ctx,
): Omit<RetroEcrit, 'nom'> {
  const voulues = listChoixAgenda(dossier, today).filter(
    ({ faite }) => choix === 'toutes' || !faite,
  )
  const ids = new Set(voulues.map(({ id }) => id))
  const { evenements, ecartees } = buildAgendaEtapes(dossier, today, ids, now)
  if (evenements.length === 0) {
    const rest = choix === 'toutes' ? '' : ' Pour celles qui sont faites : --etapes toutes.'
    throw new CliError(
      `Aucune étape ${choix === 'toutes' ? '' : 'à venir '}n’a de date pour un agenda : rien n’a été écrit.${rest}`,
    )
  }
  return { bytes: buildAgenda(evenements, now), avis: listAvis(ecartees.map(({ titre }) => titre)) }
}

function listAvis(titres: readonly string[]): readonly string[] {
  if (titres.length === 0) return []
  const count = formatCompte(titres.length, { one: 'étape', many: 'étapes' })
  return [`${count} sans date certaine hors de l’agenda :`, ...titres.map((titre) => `  ${titre}`)]
}
