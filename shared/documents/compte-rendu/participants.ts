import { getRow, type Dossier } from '../../domain/dossier'
import type { Organisme } from '../../domain/organisme.entity'
import type { Reunion } from '../../domain/reunion.entity'
import { formatCompte, joinListe } from '../../kernel/accord'
import type { Id } from '../../kernel/json'
import {
  comptePresences,
  getQuorum,
  listPresences,
  type PresenceLue,
} from '../../rules/presences.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block, Inline, TableRow } from '../blocks'
import { bold, cell, heading, headRow, list, missing, paragraph, text } from '../inline'
import { accorderParticipe } from '../reunion/personnes'

/** Who was there by organisme, then who was represented, excused, absent; the counts and the quorum first. */
export function listParticipants(
  dossier: Dossier,
  reunion: Reunion,
  marquer: boolean,
): readonly Block[] {
  const all = listPresences(dossier, reunion.id).filter(({ nom }) => nom !== '')
  const of = (statut: string): readonly PresenceLue[] =>
    all.filter(({ presence }) => presence.statut === statut)
  const presents = of('present')
  const isChecked = all.some(({ presence }) => (presence.statut ?? 'invite') !== 'invite')
  if (!isChecked) {
    if (!marquer) return []
    return [heading(2, 'Participants'), paragraph([missing('présences à relever')])]
  }
  return [
    heading(2, 'Participants'),
    paragraph(formatComptes(dossier, reunion, all)),
    ...(presents.length === 0 ? [] : [buildTablePresents(dossier, presents)]),
    ...listAutres(dossier, 'représenté', of('represente')),
    ...listAutres(dossier, 'excusé', of('excuse')),
    ...listAutres(dossier, 'absent', of('absent')),
  ]
}

/** « 6 présents sur 10 invités, dont 1 en visioconférence ; 1 représentée, 2 excusés. Quorum… » */
function formatComptes(dossier: Dossier, reunion: Reunion, all: readonly PresenceLue[]): string {
  const count = comptePresences(dossier, reunion.id)
  const say = (word: string, statut: string): string => {
    const group = all.filter(({ presence }) => presence.statut === statut)
    const form = accorderParticipe(dossier, word, group)
    return group.length === 0 ? '' : formatCompte(group.length, { one: form, many: form })
  }
  const invites = formatCompte(all.length, { one: 'invité', many: 'invités' })
  const visio = count.visio === 0 ? '' : `, dont ${count.visio} en visioconférence`
  const others = joinListe(
    [
      say('représenté', 'represente'),
      say('excusé', 'excuse'),
      say('absent', 'absent'),
      count.pouvoirs === 0
        ? ''
        : formatCompte(count.pouvoirs, { one: 'pouvoir', many: 'pouvoirs' }),
    ].filter((part) => part !== ''),
  )
  const first = `${say('présent', 'present') || 'Personne n’était présent'} sur ${invites}${visio}`
  return `${capitalize(first)}${others === '' ? '' : ` ; ${others}`}.${formatQuorum(dossier, reunion)}`
}

function formatQuorum(dossier: Dossier, reunion: Reunion): string {
  const { requis, atteint, presents } = getQuorum(dossier, reunion.id)
  if (requis === null || atteint === null) return ''
  const members = formatCompte(presents, { one: 'membre présent', many: 'membres présents' })
  return ` Quorum de ${requis} : ${atteint ? 'atteint' : 'non atteint'}, avec ${members} ayant voix délibérative.`
}

function buildTablePresents(dossier: Dossier, presents: readonly PresenceLue[]): Block {
  const groups = new Map<string, { organisme: Organisme | undefined; people: PresenceLue[] }>()
  for (const one of presents) {
    const organisme = getRow(dossier, 'organismes', getOrganismeId(dossier, one))
    const key = one.organisme
    const group = groups.get(key) ?? { organisme, people: [] }
    group.people.push(one)
    groups.set(key, group)
  }
  const sorted = [...groups].sort(
    ([nameA, a], [nameB, b]) =>
      getRang(a.organisme) - getRang(b.organisme) ||
      nameA.localeCompare(nameB, 'fr', { numeric: true }),
  )
  return {
    kind: 'table',
    caption: 'Personnes présentes, par organisme',
    columns: [
      { share: 4, align: 'left' },
      { share: 6, align: 'left' },
    ],
    head: [headRow(['Organisme', capitalize(accorderParticipe(dossier, 'présent', presents))])],
    rows: sorted.map(([name, { people }]): TableRow => ({
      cells: [
        cell(name === '' ? 'Autres participants' : name),
        cell(people.map((one) => paragraph(listInlines(one, false)))),
      ],
    })),
    labelColumn: true,
  }
}

function getOrganismeId(dossier: Dossier, { presence }: PresenceLue): Id | null {
  return getRow(dossier, 'fonctions', presence.fonction)?.organisme ?? presence.organisme
}

/** The bearer and the communes first, then the institutions, the others, and those of no organisme. */
function getRang(organisme: Organisme | undefined): number {
  if (organisme === undefined) return 9
  switch (organisme.type) {
    case 'epci':
      return 0
    case 'commune':
    case 'syndicat':
    case 'ccas':
      return 1
    case 'caf':
    case 'msa':
    case 'etat':
    case 'departement':
    case 'region':
      return 2
    default:
      return 3
  }
}

/** « Mme Anne Sarrat, maire (Commune de Saint-Béat-Lez), représentée par M. Luc Abadie ». */
function listInlines(one: PresenceLue, withOrganisme: boolean): readonly Inline[] {
  const name = one.fonction === '' ? one.nom : `${one.nom}, ${one.fonction}`
  const isSaid = one.organisme === '' || name.includes(one.organisme)
  const house = withOrganisme && !isSaid ? ` (${one.organisme})` : ''
  if (one.detail === '') return [text(`${name}${house}`)]
  const detail = withOrganisme ? `, ${one.detail}` : ` (${one.detail})`
  return [text(`${name}${house}`), { kind: 'text', text: detail, italic: true }]
}

/** A few on one line, many as a list. */
const SUR_UNE_LIGNE = 4

function listAutres(
  dossier: Dossier,
  word: string,
  group: readonly PresenceLue[],
): readonly Block[] {
  if (group.length === 0) return []
  const label = capitalize(accorderParticipe(dossier, word, group))
  if (group.length > SUR_UNE_LIGNE) {
    return [heading(3, label), list(group.map((one) => listInlines(one, true)))]
  }
  const names = group.flatMap((one, index): readonly Inline[] => [
    ...(index === 0 ? [] : [text(' ; ')]),
    ...listInlines(one, true),
  ])
  return [paragraph([bold(`${label} : `), ...names, text('.')])]
}
