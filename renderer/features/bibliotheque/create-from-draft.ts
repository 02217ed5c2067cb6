import { combine } from '../../../shared/commands/combine'
import { createRecord } from '../../../shared/commands/create-record'
import type { Command } from '../../../shared/domain/command'
import { REGISTRY, type RowOfTable } from '../../../shared/domain/registry'
import { formatDateFloue } from '../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../shared/kernel/date-floue-parse'
import { listOrdresBetween } from '../../../shared/kernel/ordre'
import type { Ctx } from '../../../shared/kernel/ctx'
import { ASSISTANT } from '../../strings/bibliotheque'
import type { NouveauDossier } from '../../store/session-types'
import { listLines, type AssistantDraft } from './assistant-draft'

type Organisme = Pick<RowOfTable<'organismes'>, 'nom' | 'sigle' | 'type'>

function readDate(text: string): RowOfTable<'ctg'>['debut'] {
  const read = parseDateFloue(text)
  return read.ok ? read.value : null
}

/** « Compris : janvier 2024 », or why a date was refused; nothing for an empty text. */
export function checkDate(text: string): { readonly error: string; readonly read: string } {
  if (text.trim() === '') return { error: '', read: '' }
  const read = parseDateFloue(text)
  return read.ok
    ? { error: '', read: formatDateFloue(read.value) }
    : { error: ASSISTANT.dateRefused, read: '' }
}

/** True when both dates are read and the end comes first: told, never blocked. */
export function isPeriodReversed(draft: AssistantDraft): boolean {
  const [debut, fin] = [readDate(draft.debut), readDate(draft.fin)]
  return debut !== null && fin !== null && fin.fin < debut.debut
}

/** The organismes that the draft names. */
export function listOrganismes(draft: AssistantDraft): readonly Organisme[] {
  const chosen = ASSISTANT.partners
    .filter(({ type }) => draft.partners[type]?.isChosen === true)
    .map(({ type, name }) => {
      const isCarrier = type === 'epci'
      const written = draft.partners[type]?.name.trim() ?? ''
      const nom = written === '' ? (isCarrier ? draft.territoire.trim() : name) : written
      const kind = isCarrier && draft.typeEpci === 'commune' ? 'commune' : type
      return { nom, sigle: isCarrier ? draft.sigle.trim() : '', type: kind } as Organisme
    })
  const others = listLines(draft.others).map((nom) => ({ nom, sigle: '', type: null }))
  return [...chosen, ...others]
}

export function buildNouveau(draft: AssistantDraft): NouveauDossier {
  const territoire = draft.territoire.trim()
  return {
    ctg: {
      intitule: ASSISTANT.intitule(territoire),
      territoire,
      sigle: draft.sigle.trim(),
      debut: readDate(draft.debut),
      fin: readDate(draft.fin),
      generation: Number(draft.generation),
      contratPrecedent: draft.contrat.trim(),
      statut: 'en_preparation',
    },
  }
}

/** The territoires, the organismes and the axes of the draft, as one command that undo does not offer. */
export function buildFirstRows(draft: AssistantDraft, ctx: Ctx): Command {
  const type = draft.typeEpci === '' || draft.typeEpci === 'autre' ? 'ctg' : 'epci'
  const place = REGISTRY.territoires.create(ctx, {
    nom: draft.territoire.trim(),
    sigle: draft.sigle.trim(),
    type: draft.typeEpci === 'commune' ? 'commune' : type,
  })
  const communes = listLines(draft.communes).map((nom) =>
    REGISTRY.territoires.create(ctx, { nom, type: 'commune' }),
  )
  const titles = draft.withAxes ? listLines(draft.axes) : []
  const orders = listOrdresBetween(null, null, titles.length)
  const commands = [
    createRecord('territoires', place),
    ...communes.flatMap((commune) => [
      createRecord('territoires', commune),
      createRecord(
        'appartenances',
        REGISTRY.appartenances.create(ctx, { territoire: commune.id, membreDe: place.id }),
      ),
    ]),
    ...listOrganismes(draft).map((organisme) =>
      createRecord(
        'organismes',
        REGISTRY.organismes.create(ctx, {
          ...organisme,
          territoire: organisme.type === 'epci' || organisme.type === 'commune' ? place.id : null,
        }),
      ),
    ),
    ...titles.map((titre, index) =>
      createRecord('axes', REGISTRY.axes.create(ctx, { titre, ordre: orders[index] ?? 'a0' })),
    ),
  ]
  return { ...combine(ASSISTANT.command, commands), undo: 'never' }
}
