import type { Dossier } from '../../domain/dossier'
import { getSingleton } from '../../domain/dossier'
import type { FicheAction } from '../../domain/fiche-action.entity'
import { accorderNombre } from '../../kernel/accord'
import { listChildren, listReferenced } from '../../rules/enfants'
import { getLibelleAxe, getNomOrganisme } from '../../rules/libelles.rules'
import { getNumero, getNumeroFiche } from '../../rules/numerotation.rules'
import { listFichesOfAxe, type NoeudAxe, type NoeudObjectif } from '../../rules/plan.rules'
import { capitalize, getMot } from '../../rules/vocabulaire.rules'
import type { Block, Inline, TableCell, TableRow } from '../blocks'
import { getAccent } from '../couleurs'
import { formatConstat, listConstatsOfAxe } from '../fiche/contexte-sections'
import { getFicheContexte } from '../fiche/contexte-fiche'
import { joinPilotes, listPilotes } from '../fiche/entete'
import { listFichesLiees } from '../fiche/liens'
import { bold, cell, heading, headRow, list, missing, paragraph, text } from '../inline'
import { listBlocksOfRiche, listCellBlocksOfRiche } from '../rich-blocks'

const SANS_ACTION = 'pour l’instant : cet objectif sera approfondi au fil du déploiement.'

/** An axe of the synthesis: band, presentation, constats, plus-values, then its table of objectifs, actions and pilots. */
export function listBlocksOfAxe(dossier: Dossier, node: NoeudAxe): readonly Block[] {
  const { axe } = node
  const constats = listConstatsOfAxe(dossier, axe.id).filter((c) => c.texte.trim() !== '')
  const plusValues = axe.plusValues.map((value) => value.trim()).filter((value) => value !== '')
  const label = getLibelleAxe(dossier, axe.id)
  return [
    {
      kind: 'band',
      level: 2,
      surtitle: label,
      title: axe.titre.trim() || label,
      subtitle: '',
      accent: getAccent(dossier, axe),
    },
    ...listBlocksOfRiche(axe.presentation),
    ...(constats.length === 0
      ? []
      : [
          heading(3, capitalize(accorderNombre(constats.length, getMot(dossier, 'constat')))),
          keep(list(constats.map(formatConstat))),
        ]),
    ...(plusValues.length === 0
      ? []
      : [
          heading(
            3,
            accorderNombre(plusValues.length, {
              one: 'Plus-value attendue',
              many: 'Plus-values attendues',
            }),
          ),
          keep(list(plusValues, true)),
        ]),
    ...listTable(dossier, node, label),
  ]
}

/** Objectifs and actions that hang nowhere: printed last, never lost. */
export function listBlocksHorsPlan(
  dossier: Dossier,
  node: Pick<NoeudAxe, 'objectifs' | 'fiches'>,
): readonly Block[] {
  if (node.objectifs.length === 0 && node.fiches.length === 0) return []
  const label = `${capitalize(getMot(dossier, 'action').many)} à rattacher`
  return [
    { kind: 'band', level: 2, surtitle: 'Hors plan', title: label, subtitle: '', accent: '52606D' },
    ...listTable(dossier, node, label),
  ]
}

function keep(block: Block): Block {
  return block.kind === 'list' ? { ...block, keepWithNext: true } : block
}

type Shape = { readonly objectifs: boolean; readonly operations: boolean }

function listTable(
  dossier: Dossier,
  node: Pick<NoeudAxe, 'objectifs' | 'fiches'>,
  label: string,
): readonly Block[] {
  const fiches = listFichesOfAxe(node)
  if (node.objectifs.length === 0 && fiches.length === 0) {
    return [
      paragraph(
        `${capitalize(getAucun(dossier, 'objectif'))} ni ${getMot(dossier, 'action').one} pour l’instant.`,
        'note',
      ),
    ]
  }
  const shape: Shape = {
    objectifs: node.objectifs.length > 0,
    operations: fiches.some((f) => listChildren(dossier, 'operations', 'fiche', f.id).length > 0),
  }
  const rows = [
    ...node.objectifs.flatMap((child) => listRowsOfObjectif(dossier, child, shape)),
    ...listRowsOfFiches(dossier, node.fiches, shape),
  ]
  const widths = getWidths(shape)
  const title = capitalize(getMot(dossier, 'action')[fiches.length > 1 ? 'many' : 'one'])
  return [
    heading(
      3,
      fiches.length === 0 ? capitalize(getMot(dossier, 'objectif').many) : `${title} à développer`,
    ),
    {
      kind: 'table',
      caption: `${label} : objectifs, actions et pilotes`,
      columns: widths.map((share) => ({ share, align: 'left' }) as const),
      head: [headRow(getHeads(dossier, shape))],
      rows,
      rowsMayBreak: false,
    },
  ]
}

function getAucun(dossier: Dossier, notion: 'objectif' | 'action'): string {
  const mot = getMot(dossier, notion)
  return `${mot.genre === 'f' ? 'aucune' : 'aucun'} ${mot.one}`
}

function getWidths(shape: Shape): readonly number[] {
  if (shape.objectifs) return shape.operations ? [2.6, 2.9, 2.6, 1.9] : [3.3, 4.6, 2.1]
  return shape.operations ? [4, 3.5, 2.5] : [7, 3]
}

function getHeads(dossier: Dossier, shape: Shape): readonly string[] {
  const word = (notion: 'objectif' | 'action' | 'operation'): string =>
    capitalize(getMot(dossier, notion).many)
  const actions = shape.operations
    ? [
        `Intitulé des ${getMot(dossier, 'action').many}`,
        `Intitulé des ${getMot(dossier, 'operation').many}`,
        'Porteurs',
      ]
    : [word('action'), 'Pilotes']
  return shape.objectifs ? [word('objectif'), ...actions] : actions
}

function listRowsOfObjectif(
  dossier: Dossier,
  node: NoeudObjectif,
  shape: Shape,
): readonly TableRow[] {
  const { objectif } = node
  const width = shape.operations ? 3 : 2
  const title: readonly Inline[] = [
    bold(`${getNumero(dossier, objectif.id)}\u2002`),
    ...(objectif.titre.trim() === '' ? markTitle(dossier) : [text(objectif.titre.trim())]),
  ]
  const content = [paragraph(title), ...listCellBlocksOfRiche(objectif.presentation)]
  if (node.objectifs.length > 0) {
    return [
      { cells: [cell(content, { tone: 'tint', colSpan: width + 1 })] },
      ...node.objectifs.flatMap((child) => listRowsOfObjectif(dossier, child, shape)),
      ...listRowsOfFiches(dossier, node.fiches, shape),
      ...listRappels(dossier, node, shape),
    ]
  }
  const rows = [
    ...node.fiches.map((fiche) => listCellsOfFiche(dossier, fiche, shape)),
    ...node.rappels.map((fiche) => [buildRappel(dossier, fiche, width)]),
  ]
  if (rows.length === 0) {
    const sentence = `${capitalize(getAucun(dossier, 'action'))} ${accordSansAction(dossier)}`
    rows.push([
      cell([{ kind: 'paragraph', role: 'note', content: [text(sentence)] }], { colSpan: width }),
    ])
  }
  return rows.map((cells, index) => ({
    cells:
      index === 0
        ? [cell(content, rows.length > 1 ? { rowSpan: rows.length } : {}), ...cells]
        : cells,
  }))
}

function accordSansAction(dossier: Dossier): string {
  const mot = getMot(dossier, 'objectif')
  if (mot.one === 'objectif') return SANS_ACTION
  return mot.genre === 'f'
    ? `pour l’instant : cette ${mot.one} sera approfondie au fil du déploiement.`
    : `pour l’instant : ${/^[aeiouéèêh]/i.test(mot.one) ? 'cet' : 'ce'} ${mot.one} sera approfondi au fil du déploiement.`
}

function markTitle(dossier: Dossier): readonly Inline[] {
  return getSingleton(dossier, 'reglages').marquerManques ? [missing('titre à compléter')] : []
}

/** Fiches that share a parent with objectifs: the first column says so. */
function listRowsOfFiches(
  dossier: Dossier,
  fiches: readonly FicheAction[],
  shape: Shape,
): readonly TableRow[] {
  const rows = fiches.map((fiche) => listCellsOfFiche(dossier, fiche, shape))
  if (!shape.objectifs) return rows.map((cells) => ({ cells }))
  const lead = cell(
    [
      paragraph(
        `${capitalize(getMot(dossier, 'action').many)} sans ${getMot(dossier, 'objectif').one} particulier`,
        'note',
      ),
    ],
    rows.length > 1 ? { rowSpan: rows.length } : {},
  )
  return rows.map((cells, index) => ({ cells: index === 0 ? [lead, ...cells] : cells }))
}

function listRappels(dossier: Dossier, node: NoeudObjectif, shape: Shape): readonly TableRow[] {
  const width = shape.operations ? 3 : 2
  return node.rappels.map((fiche) => ({ cells: [cell(''), buildRappel(dossier, fiche, width)] }))
}

function buildRappel(dossier: Dossier, fiche: FicheAction, width: number): TableCell {
  const label = `Voir aussi ${getNumeroFiche(dossier, fiche.id)} – ${fiche.titre.trim()}`
  return cell([paragraph(label, 'note')], { colSpan: width })
}

/** Title, short description and links; opérations; pilots. */
function listCellsOfFiche(
  dossier: Dossier,
  fiche: FicheAction,
  shape: Shape,
): readonly TableCell[] {
  const contexte = getFicheContexte(dossier, fiche)
  const linked = listFichesLiees(dossier, fiche).map((other) => getNumeroFiche(dossier, other.id))
  const title: readonly Inline[] = [
    bold(`${getNumeroFiche(dossier, fiche.id)}\u2002`),
    ...(fiche.titre.trim() === '' ? markTitle(dossier) : [text(fiche.titre.trim())]),
    ...(linked.length === 0 ? [] : [text(` (voir aussi ${linked.join(', ')})`)]),
  ]
  const content: Block[] = [paragraph(title)]
  if (fiche.descriptifSommaire.trim() !== '') {
    content.push(paragraph(fiche.descriptifSommaire.replace(/\s+/g, ' ').trim(), 'note'))
  }
  const pilotes = joinPilotes(listPilotes(contexte), fiche.precisionPilotage)
  const pilot: TableCell =
    pilotes !== '' ? cell(pilotes) : cell(contexte.marquer ? [missing('à désigner')] : '–')
  if (!shape.operations) return [cell(content), pilot]
  const operations = listChildren(dossier, 'operations', 'fiche', fiche.id)
  if (operations.length === 0) return [cell(content), cell('–'), pilot]
  const porteurs = [
    ...new Set(
      operations.flatMap((operation) =>
        listReferenced(dossier, 'organismes', operation.porteurs).map((o) =>
          getNomOrganisme(dossier, o.id),
        ),
      ),
    ),
  ]
  return [
    cell(content),
    cell([list(operations.map((operation) => operation.titre.trim() || 'Sans titre'))]),
    porteurs.length === 0 ? pilot : cell(porteurs.join(' ; ')),
  ]
}
