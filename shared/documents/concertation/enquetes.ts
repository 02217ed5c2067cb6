import type { Dossier } from '../../domain/dossier'
import type { Enquete } from '../../domain/enquete.entity'
import type { ResultatEnquete } from '../../domain/resultat-enquete.entity'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { formatNombre, NBSP } from '../../kernel/nombre'
import { formatCanaux, getTauxRetour, listConstatsDe } from '../../rules/concertation.rules'
import { listChildren, listReferenced } from '../../rules/enfants'
import { getNomOrganisme } from '../../rules/libelles.rules'
import { getLibelleOption } from '../../rules/options.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block, TableRow } from '../blocks'
import { bold, cell, heading, headRow, text } from '../inline'
import { listCellBlocksOfRiche } from '../rich-blocks'
import { listConstatsIssus } from './constats'

/** A survey: to whom, how, how many came back, then every answer with its share. */
export function listEnquete(dossier: Dossier, enquete: Enquete): readonly Block[] {
  const resultats = listChildren(dossier, 'resultatsEnquete', 'enquete', enquete.id)
  return [
    heading(3, getTitreEnquete(enquete)),
    ...listCards(dossier, enquete),
    ...listCellBlocksOfRiche(enquete.synthese),
    ...(resultats.length === 0 ? [] : [buildTableResultats(enquete, resultats)]),
    ...listConstatsIssus(listConstatsDe(dossier, { enquete: enquete.id })),
  ]
}

export function getTitreEnquete({ titre, public: who }: Enquete): string {
  const label = getLibelleOption('enquetes', 'public', who)
  return (
    titre.replace(/\s+/g, ' ').trim() ||
    (label === '' ? 'Enquête' : `Enquête : ${label.toLocaleLowerCase('fr')}`)
  )
}

function listCards(dossier: Dossier, enquete: Enquete): readonly Block[] {
  const rate = getTauxRetour(enquete)
  const relais = listReferenced(dossier, 'organismes', enquete.relais).map(({ id }) =>
    getNomOrganisme(dossier, id),
  )
  const cards: readonly (readonly [string, string])[] = [
    ['Public', getLibelleOption('enquetes', 'public', enquete.public)],
    ['Périmètre', enquete.perimetre.trim()],
    ['Période', formatPeriode(enquete)],
    ['Diffusion', capitalize(formatCanaux(enquete))],
    ['Questionnaires diffusés', enquete.diffuses === null ? '' : formatNombre(enquete.diffuses)],
    ['Répondants', enquete.repondants === null ? '' : formatNombre(enquete.repondants)],
    ['Taux de retour', rate === null ? '' : formatPourcentage(rate)],
    ['Relais de diffusion', relais.join(', ')],
  ]
  const items = cards
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ label: name, value: [text(value)] }))
  return items.length === 0 ? [] : [{ kind: 'cards', items }]
}

function formatPeriode({ ouverture, cloture }: Enquete): string {
  if (ouverture === null || cloture === null) {
    const one = ouverture ?? cloture
    return one === null ? '' : capitalize(formatDateFloue(one))
  }
  return `${capitalize(formatDateFloue(ouverture))} à ${formatDateFloue(cloture)}`
}

/** « 65 % », « 12,9 % ». */
export function formatPourcentage(value: number): string {
  return `${formatNombre(value, { maxDecimals: 1 })}${NBSP}%`
}

function buildTableResultats(enquete: Enquete, resultats: readonly ResultatEnquete[]): Block {
  const withEffectif = resultats.some(({ effectif }) => effectif !== null)
  const columns = withEffectif ? 3 : 2
  const rows: TableRow[] = []
  let last = ''
  for (const { question, reponse, pourcentage, effectif } of resultats) {
    const asked = question.replace(/\s+/g, ' ').trim()
    if (asked !== last && asked !== '') {
      rows.push({ cells: [cell([bold(asked)], { tone: 'tint', colSpan: columns })] })
    }
    last = asked
    rows.push({
      cells: [
        cell(reponse.trim() || '–'),
        cell(pourcentage === null ? '–' : formatPourcentage(pourcentage)),
        ...(withEffectif ? [cell(effectif === null ? '–' : formatNombre(effectif))] : []),
      ],
    })
  }
  return {
    kind: 'table',
    caption: `Résultats : ${getTitreEnquete(enquete)}`,
    columns: [
      { share: 7, align: 'left' },
      { share: 1.5, align: 'right' },
      ...(withEffectif ? [{ share: 1.5, align: 'right' } as const] : []),
    ],
    head: [headRow(['Réponse', 'Part', ...(withEffectif ? ['Réponses'] : [])])],
    rows,
  }
}
