import { getSingleton, listRows, type Dossier } from '../domain/dossier'
import { accorderNombre } from '../kernel/accord'
import type { Id } from '../kernel/json'
import { compareOrdre } from '../kernel/ordre'
import { listManquesPlan } from '../rules/completude.rules'
import { formatComptePlan, listObjectifsSansAction } from '../rules/comptes.rules'
import { getLibelleAxe, getPeriode } from '../rules/libelles.rules'
import { getNumero } from '../rules/numerotation.rules'
import { getPlan, listFichesOfAxe, listNoeudsObjectif, type NoeudAxe } from '../rules/plan.rules'
import { capitalize, formatSigle, getMot } from '../rules/vocabulaire.rules'
import type { Block } from './blocks'
import { getPrimary } from './couleurs'
import type { DocumentDefinition } from './document-definition'
import { formatFileName } from './file-name'
import { buildDocument } from './mise-en-page'
import { heading, list, listBlocksOfText, paragraph, text } from './inline'
import { listBlocksHorsPlan, listBlocksOfAxe } from './plan/axe'
import { listBlocksOfRiche } from './rich-blocks'

/** The whole plan on a few pages: generated counts, then an axe at a time (domain.md (d) 12). One axe alone when chosen. */
export const planActionsDocument: DocumentDefinition = {
  id: 'plan-actions',
  title: 'Plan d’actions synthétique',
  description: 'Les axes, leurs constats, leurs objectifs et leurs actions, en quelques pages.',
  inputs: [{ id: 'axe', label: 'Axe', table: 'axes', whenAbsent: 'all' }],
  listChoices: (dossier) =>
    getPlan(dossier).axes.map(({ axe }) => ({
      id: axe.id,
      number: getNumero(dossier, axe.id),
      label: axe.titre,
    })),
  missing: (dossier, input) => {
    const manques = listManquesPlan(dossier)
    if (input.objet === null) return manques
    const kept = listIdsOfAxe(dossier, input.objet)
    return manques.filter((manque) => manque.table === 'ctg' || kept.has(manque.id))
  },
  fileName: (dossier, input, ctx) => {
    const number = input.objet === null ? '' : getNumero(dossier, input.objet)
    return formatFileName(
      dossier,
      number === '' ? 'Plan-actions' : `Plan-actions-Axe-${number}`,
      ctx,
    )
  },
  build: (dossier, input, ctx) => {
    const node = getPlan(dossier).axes.find(({ axe }) => axe.id === input.objet)
    const label = node === undefined ? '' : getLibelleAxe(dossier, node.axe.id)
    const title = label === '' ? 'Plan d’actions synthétique' : `Plan d’actions – ${label}`
    return buildDocument(dossier, input.etat, ctx, {
      title,
      running: title,
      short: 'Plan d’actions',
      accent: getPrimary(dossier),
      orientation: 'portrait',
      blocks: [
        { kind: 'title', title, subtitle: getSubtitle(dossier) },
        ...(node === undefined ? listWhole(dossier) : listBlocksOfAxe(dossier, node)),
      ],
    })
  },
}

function listIdsOfAxe(dossier: Dossier, axe: Id): ReadonlySet<Id> {
  const node: NoeudAxe | undefined = getPlan(dossier).axes.find((other) => other.axe.id === axe)
  if (node === undefined) return new Set()
  return new Set([
    axe,
    ...listNoeudsObjectif(node.objectifs).map((child) => child.objectif.id),
    ...listFichesOfAxe(node).map((fiche) => fiche.id),
  ])
}

function getSubtitle(dossier: Dossier): string {
  const { intitule } = getSingleton(dossier, 'ctg')
  const periode = getPeriode(dossier)
  const name = intitule.trim() || formatSigle(dossier, 'CTG')
  return periode === '' || name.includes(periode) ? name : `${name}, ${periode}`
}

function listWhole(dossier: Dossier): readonly Block[] {
  const { axes, horsPlan } = getPlan(dossier)
  const ctg = getSingleton(dossier, 'ctg')
  const intro: Block[] = []
  if (ctg.enjeuCentral.trim() !== '') {
    intro.push(
      ...listBlocksOfText(ctg.enjeuCentral).map((b): Block =>
        b.kind === 'paragraph' ? { ...b, role: 'lead' } : b,
      ),
    )
  }
  intro.push(paragraph(formatIntro(dossier)))
  const sources = listBlocksOfRiche(ctg.sourcesPlan)
  return [
    ...intro,
    ...listEnjeux(dossier),
    ...(sources.length === 0
      ? []
      : [heading(2, 'Sur quoi le plan d’actions se fonde'), ...sources]),
    ...axes.flatMap((node) => listBlocksOfAxe(dossier, node)),
    ...listBlocksHorsPlan(dossier, horsPlan),
  ]
}

/** The counts, generated: « Le plan d’actions compte 5 axes thématiques et 1 axe transversal, 14 objectifs et 20 actions. » */
function formatIntro(dossier: Dossier): string {
  const plan = Object.keys(dossier.axes).length + Object.keys(dossier.fichesAction).length
  if (plan === 0) return 'Le plan d’actions ne compte encore ni axe ni action.'
  const empty = listObjectifsSansAction(dossier).length
  const first = `Le plan d’actions compte ${formatComptePlan(dossier)}.`
  if (empty === 0) return first
  const mot = getMot(dossier, 'objectif')
  const rest = accorderNombre(empty, {
    one: `n’a pas encore d’action : ${mot.genre === 'f' ? 'elle sera approfondie' : 'il sera approfondi'}`,
    many: `n’ont pas encore d’action : ${mot.genre === 'f' ? 'elles seront approfondies' : 'ils seront approfondis'}`,
  })
  return `${first} Parmi les ${mot.many}, ${empty}\u00a0${rest} au fil du déploiement de la ${formatSigle(dossier, 'CTG')}.`
}

function listEnjeux(dossier: Dossier): readonly Block[] {
  const enjeux = listRows(dossier, 'enjeux')
    .filter((enjeu) => enjeu.texte.trim() !== '')
    .sort((a, b) => (a.priorite ?? 99) - (b.priorite ?? 99) || compareOrdre(a, b))
  if (enjeux.length === 0) return []
  const title = accorderNombre(enjeux.length, getMot(dossier, 'enjeu'))
  return [
    heading(
      2,
      `${capitalize(title)} ${accorderNombre(enjeux.length, { one: 'prioritaire', many: 'prioritaires' })}`,
    ),
    list(enjeux.map((enjeu) => [text(enjeu.texte.trim())])),
  ]
}
