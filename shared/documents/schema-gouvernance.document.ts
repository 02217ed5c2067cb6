import { getSingleton, type Dossier } from '../domain/dossier'
import { getDefinition } from '../domain/registry'
import type { Ctx } from '../kernel/ctx'
import type { Manque } from '../rules/completude.rules'
import { listInstances } from '../rules/instances.rules'
import { getTitreCourt } from '../rules/libelles.rules'
import { listChildren } from '../rules/enfants'
import type { Block } from './blocks'
import { getPrimary } from './couleurs'
import type { DocumentDefinition } from './document-definition'
import { formatFileName } from './file-name'
import { listBlocksEquipe } from './gouvernance/equipe'
import { listBlocksActeurs } from './gouvernance/acteurs'
import { listFiguresSchema } from './gouvernance/figures'
import { listBlocksInstances } from './gouvernance/instances'
import { listBlocksPerimetre } from './gouvernance/perimetre'
import { paragraph } from './inline'
import { buildDocument } from './mise-en-page'

const TITRE = 'Schéma de gouvernance'

/** The chart and what it rests on: instances, team, actors, perimeter (domain.md, S0 12–13, S1 13, S3 14, S4 6–11). */
export const schemaGouvernanceDocument: DocumentDefinition = {
  id: 'schema-gouvernance',
  title: TITRE,
  description:
    'Le schéma dessiné, puis les instances, l’équipe de coopération, les acteurs et le périmètre de la convention.',
  inputs: [],
  listChoices: () => [],
  missing: (dossier) => listManquesGouvernance(dossier),
  fileName: (dossier, _input, ctx) => formatFileName(dossier, 'Schema-gouvernance', ctx),
  build: (dossier, input, ctx) =>
    buildDocument(dossier, input.etat, ctx, {
      title: `${TITRE} – ${getTitreCourt(dossier)}`,
      running: TITRE,
      short: TITRE,
      accent: getPrimary(dossier),
      orientation: 'landscape',
      blocks: listBlocks(dossier, ctx),
    }),
}

function listBlocks(dossier: Dossier, ctx: Ctx): readonly Block[] {
  const figures = listFiguresSchema(dossier, ctx.today)
  const title: Block = { kind: 'title', title: TITRE, subtitle: getTitreCourt(dossier) }
  const enjeu = getSingleton(dossier, 'ctg').enjeuCentral.trim()
  const annexes = [
    ...(enjeu === '' ? [] : [paragraph(enjeu, 'lead')]),
    ...listBlocksInstances(dossier, ctx.today),
    ...listBlocksEquipe(dossier, ctx.today),
    ...listBlocksActeurs(dossier),
    ...listBlocksPerimetre(dossier, ctx.today),
  ]
  if (figures.length === 0) {
    return [title, paragraph('Aucune instance n’est encore décrite.'), ...annexes]
  }
  return [title, ...figures, { kind: 'pageBreak' }, ...annexes]
}

/** What a chart that is to be annexed should say. Nothing is asked of the meetings of an instance: some meet when they must. */
function listManquesGouvernance(dossier: Dossier): readonly Manque[] {
  const ctg = getSingleton(dossier, 'ctg')
  const say = (table: 'ctg' | 'instances' | 'postes', id: string, where: string) => {
    const { fields } = getDefinition(table)
    return (field: string): Manque => ({
      table,
      id,
      field,
      label: fields[field]?.label ?? field,
      where,
    })
  }
  const convention = [
    ...(ctg.territoire.trim() === '' ? ['territoire'] : []),
    ...(ctg.pilotePolitique === null ? ['pilotePolitique'] : []),
  ].map(say('ctg', 'ctg', 'Convention'))
  const instances = listInstances(dossier).flatMap((instance) => {
    const name = instance.nom.trim() || instance.sigle.trim()
    const hasMembers =
      listChildren(dossier, 'membres', 'instance', instance.id).length > 0 ||
      listChildren(dossier, 'colleges', 'instance', instance.id).length > 0
    return [
      ...(name === '' ? ['nom'] : []),
      ...(instance.type === null ? ['type'] : []),
      ...(instance.roles.every((role) => role.trim() === '') ? ['roles'] : []),
      ...(instance.type === 'copil' && !hasMembers && instance.presidence === null
        ? ['presidence']
        : []),
    ].map(say('instances', instance.id, name === '' ? 'Instance' : `Instance « ${name} »`))
  })
  const postes = Object.values(dossier.postes).flatMap((poste) =>
    (poste.etp === null ? ['etp'] : []).map(
      say('postes', poste.id, poste.libelle.trim() || 'Poste de coopération'),
    ),
  )
  return [...convention, ...instances, ...postes]
}
