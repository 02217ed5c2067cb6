import { getRow, listRows, type Dossier } from '../../domain/dossier'
import type { Instance } from '../../domain/instance.entity'
import { formatAges, getTitreInstance } from '../../figures/gouvernance/contenu'
import { formatNombre } from '../../kernel/nombre'
import type { DateIso } from '../../kernel/json'
import { listReferenced } from '../../rules/enfants'
import {
  formatPeriodicite,
  listColleges,
  listInstances,
  listMembres,
  type MembreLu,
} from '../../rules/instances.rules'
import { getLibelleFonction, getNomOrganisme } from '../../rules/libelles.rules'
import type { Block, Inline, ListItem } from '../blocks'
import { bold, cell, headRow, heading, list, paragraph, text } from '../inline'

/** Every instance with its roles, its rhythm and who sits in it on the day, in the order of the outline. */
export function listBlocksInstances(dossier: Dossier, jour: DateIso): readonly Block[] {
  const instances = listInstances(dossier)
  if (instances.length === 0) return []
  const hasNotes = listRows(dossier, 'instances').some(({ notes }) => notes.trim() !== '')
  return [
    heading(2, 'Les instances'),
    {
      kind: 'table',
      caption: 'Instances de la convention : rôles, rythme et composition',
      columns: [2.4, 3.6, 1.7, 3.6].map((share) => ({ share, align: 'left' }) as const),
      head: [headRow(['Instance', 'Rôles', 'Rythme', 'Composition'])],
      rows: instances.map((instance) => ({
        cells: [
          cell(listIdentite(dossier, instance)),
          cell(listRoles(instance)),
          cell(formatPeriodicite(instance) || '–'),
          cell(listComposition(dossier, instance, jour)),
        ],
      })),
      rowsMayBreak: true,
      labelColumn: true,
    },
    ...(hasNotes ? listNotes(instances) : []),
  ]
}

function listIdentite(dossier: Dossier, instance: Instance): readonly Block[] {
  const parent = getRow(dossier, 'instances', instance.parent)
  const themes = listReferenced(dossier, 'thematiques', instance.thematiques)
    .map(({ libelle }) => libelle.trim())
    .filter((libelle) => libelle !== '')
  const organisme = getNomOrganisme(dossier, instance.organisme)
  const lines = [
    organisme,
    formatAges(instance),
    themes.length === 0 ? '' : `Thèmes : ${themes.join(', ')}`,
    parent === undefined ? '' : `Rattachement : ${parent.sigle.trim() || getTitreInstance(parent)}`,
    instance.lien.trim() === '' ? '' : `Lien : ${instance.lien.trim()}`,
  ].filter((line) => line !== '')
  return [
    paragraph([bold(getTitreInstance(instance))]),
    ...lines.map((line) => paragraph(line, 'note')),
  ]
}

function listRoles(instance: Instance): readonly Block[] {
  const roles = instance.roles.map((role) => role.trim()).filter((role) => role !== '')
  return roles.length === 0 ? [paragraph('–')] : [list(roles)]
}

function listComposition(dossier: Dossier, instance: Instance, jour: DateIso): readonly Block[] {
  const seats = listMembres(dossier, instance, jour).filter(({ actif }) => actif)
  const heads = listPresidences(dossier, instance)
  const groups = listColleges(dossier, instance).map((college) => {
    const held = seats.filter((seat) => seat.college?.id === college.id)
    const planned = college.effectif === null ? '' : ` (${formatNombre(college.effectif)} prévus)`
    return buildGroup(`${college.nom.trim() || 'Collège'}${held.length === 0 ? planned : ''}`, held)
  })
  const others = seats.filter((seat) => seat.college === undefined)
  const items = [...groups, ...others.map((seat): ListItem => ({ content: listSeat(seat) }))]
  const quorum =
    instance.quorum === null
      ? []
      : [paragraph(`Quorum : ${formatNombre(instance.quorum)} membres présents`, 'note')]
  const blocks: Block[] = [
    ...heads.map((line) => paragraph(line)),
    ...(items.length === 0 ? [] : [{ kind: 'list', ordered: false, items } as const]),
    ...quorum,
  ]
  return blocks.length === 0 ? [paragraph('–')] : blocks
}

function buildGroup(name: string, seats: readonly MembreLu[]): ListItem {
  if (seats.length === 0) return { content: [text(name)] }
  return {
    content: [bold(name)],
    children: seats.map((seat): ListItem => ({ content: listSeat(seat) })),
  }
}

/** « M. André Fillastre, CCPHG (présidence) », « Caf de la Haute-Garonne (Caf 31) ». */
function listSeat({ nom, fonction, organisme, membre, qualite }: MembreLu): readonly Inline[] {
  const sigle = organisme?.sigle.trim() ?? ''
  const from = sigle || (organisme?.nom.trim() ?? '')
  const isSaid = [sigle, organisme?.nom.trim() ?? ''].some(
    (name) => name !== '' && nom.includes(name),
  )
  const where = fonction === undefined || from === '' || isSaid ? '' : `, ${from}`
  const notes = [
    fonction === undefined && !nom.includes(sigle) ? sigle : '',
    membre.qualite === null || membre.qualite === 'membre' ? '' : qualite.toLowerCase(),
    membre.deliberatif ? '' : 'voix consultative',
    nom === membre.precision.trim() ? '' : membre.precision.trim(),
  ].filter((note) => note !== '')
  return [
    text(`${nom || 'À désigner'}${where}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`),
  ]
}

function listPresidences(dossier: Dossier, instance: Instance): readonly string[] {
  const presidence = getLibelleFonction(dossier, instance.presidence)
  const others = instance.copresidences
    .map((id) => getLibelleFonction(dossier, id))
    .filter((name) => name !== '')
  return [
    ...(presidence === '' ? [] : [`Présidence : ${presidence}`]),
    ...(others.length === 0 ? [] : [`Coprésidence : ${others.join(' ; ')}`]),
  ]
}

function listNotes(instances: readonly Instance[]): readonly Block[] {
  return instances
    .filter(({ notes }) => notes.trim() !== '')
    .map((instance): Block =>
      paragraph([bold(`${getTitreInstance(instance)} : `), text(instance.notes.trim())]),
    )
}
