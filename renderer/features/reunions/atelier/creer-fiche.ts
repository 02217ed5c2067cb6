import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import { getOrdreAt } from '../../../../shared/commands/move-record'
import { setFields } from '../../../../shared/commands/set-fields'
import { getRow, listRows, type Dossier } from '../../../../shared/domain/dossier'
import type { Idee } from '../../../../shared/domain/idee.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Id } from '../../../../shared/kernel/json'
import { foldText } from '../../../../shared/kernel/recherche'
import { buildTexteRiche } from '../../../../shared/kernel/texte-riche-build'
import { formatQuand } from '../../../../shared/rules/citation-decision'
import { getPlan, listNoeudsObjectif } from '../../../../shared/rules/plan.rules'
import { getTypeReunion } from '../../../../shared/rules/reunions.rules'
import { getRecordLabel } from '../../../forms/record-label'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { ATELIER as MOTS } from '../../../strings/atelier'

export type PlaceFiche = { readonly value: string; readonly label: string }

/** Where a fiche may be put: each axe, then its objectifs, in the order of the plan. */
export function listPlaces(dossier: Dossier): readonly PlaceFiche[] {
  return getPlan(dossier).axes.flatMap(({ axe, objectifs }) => [
    { value: `axe:${axe.id}`, label: MOTS.axe(getRecordLabel(dossier, 'axes', axe.id)) },
    ...listNoeudsObjectif(objectifs).map(({ objectif }) => ({
      value: `objectif:${objectif.id}`,
      label: getRecordLabel(dossier, 'objectifs', objectif.id),
    })),
  ])
}

/** « Table ronde « Habitat » du 15 juin 2022 »: its title tells it from the others of the same months, and no number can change it. */
export function formatOrigine(dossier: Dossier, reunionId: Id): string {
  const reunion = getRow(dossier, 'reunions', reunionId)
  if (reunion === undefined) return ''
  const type = getTypeReunion(dossier, reunionId)
  const titre = reunion.titre.replace(/\s+/g, ' ').trim()
  const isSaid = foldText(titre).startsWith(foldText(type))
  const name = titre === '' ? type : isSaid ? titre : `${type} «\u00a0${titre}\u00a0»`
  return `${name}${formatQuand(reunion)}`
}

/** A draft fiche born of one idea or of a whole group: it keeps its origin, the ideas keep the link. One gesture. */
export function createFiche(
  reunionId: Id,
  ideas: readonly Idee[],
  titre: string,
  place: string,
): Id {
  const { dossier } = useCairn.getState()
  const [kind, home = null] = place.split(':')
  const objectif = kind === 'objectif' ? home : null
  const axe = kind === 'axe' ? home : null
  const siblings = listRows(dossier, 'fichesAction').filter(
    (fiche) => fiche.objectif === objectif && (objectif !== null || fiche.axe === axe),
  )
  const texts = ideas.map(({ texte }) => texte.trim()).filter((texte) => texte !== '')
  const isSaid = texts.length === 1 && texts[0] === titre.trim()
  const fiche = REGISTRY.fichesAction.create(getCtx(), {
    titre: titre.trim(),
    objectif,
    axe,
    statut: 'piste',
    origine: formatOrigine(dossier, reunionId),
    contexte: isSaid
      ? null
      : buildTexteRiche(texts.map((texte) => `- ${texte.replace(/\s+/g, ' ')}`).join('\n')),
    ordre: getOrdreAt(siblings, 'last'),
  })
  const label = MOTS.commands.fiche
  execute(
    combine(label, [
      createRecord('fichesAction', fiche, label),
      ...ideas.map(({ id }) => setFields(dossier, 'idees', id, { fiche: fiche.id }, label)),
    ]),
  )
  return fiche.id
}
