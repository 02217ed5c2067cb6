import type { Dossier } from '../domain/dossier'
import type { Ctx } from '../kernel/ctx'
import type { Manque } from '../rules/completude.rules'
import { getTitreCourt } from '../rules/libelles.rules'
import { listEtapes } from '../rules/retroplanning/etapes.rules'
import type { Block } from './blocks'
import { getPrimary } from './couleurs'
import type { DocumentDefinition, DocumentInput } from './document-definition'
import { formatFileName } from './file-name'
import { paragraph } from './inline'
import { buildDocument } from './mise-en-page'
import { formatBref } from './retroplanning/bref'
import { listBlocksFrise } from './retroplanning/figure'
import { listBlocksPlan } from './retroplanning/sections'
import { getVariante } from './variantes'

const TITRE = 'Rétroplanning'

const VARIANTES = [
  { id: 'a4_paysage', label: 'A4 paysage : la frise, puis le tableau' },
  { id: 'a3_paysage', label: 'A3 paysage : la frise, puis le tableau' },
  { id: 'a4_portrait', label: 'A4 portrait : le tableau seul' },
] as const

/**
 * The plan of the démarche as the published journals print it: phase by phase and month by month, planned and actual side by side,
 * milestones in bold (domain.md, S0 9–11, S1 6–8, S2 5–15, S3 12–14; row 3 of part d), and the frise drawn from the same dates.
 */
export const retroplanningDocument: DocumentDefinition = {
  id: 'retroplanning',
  title: TITRE,
  description:
    'La frise de la démarche, puis ses étapes phase par phase et mois par mois : prévu, réalisé, écarts et motifs.',
  inputs: [],
  variantes: VARIANTES,
  listChoices: () => [],
  missing: (dossier) => listManques(dossier),
  fileName: (dossier, input, ctx) => {
    const variante = getVariante(VARIANTES, input)
    const suffix = { a4_paysage: '', a3_paysage: '-A3', a4_portrait: '-portrait' }[variante]
    return formatFileName(dossier, `Retroplanning${suffix}`, ctx)
  },
  build: (dossier, input, ctx) => {
    const variante = getVariante(VARIANTES, input)
    return buildDocument(dossier, input.etat, ctx, {
      title: `${TITRE} – ${getTitreCourt(dossier)}`,
      running: TITRE,
      short: TITRE,
      accent: getPrimary(dossier),
      orientation: variante === 'a4_portrait' ? 'portrait' : 'landscape',
      ...(variante === 'a3_paysage' ? { format: 'A3' as const } : {}),
      blocks: listBlocks(dossier, input, ctx, variante),
    })
  },
}

function listBlocks(
  dossier: Dossier,
  { vacances }: DocumentInput,
  { today }: Ctx,
  variante: (typeof VARIANTES)[number]['id'],
): readonly Block[] {
  const title: Block = { kind: 'title', title: TITRE, subtitle: getTitreCourt(dossier) }
  const etapes = listEtapes(dossier, today)
  if (etapes.length === 0) {
    return [title, paragraph('Aucune étape n’est encore prévue : le rétroplanning est vide.')]
  }
  const phrase = formatBref(dossier, today)
  const bref = phrase === '' ? [] : [paragraph(phrase, 'lead')]
  const isWide = variante !== 'a4_portrait'
  const format = variante === 'a3_paysage' ? 'A3' : 'A4'
  return [
    title,
    ...(isWide ? listBlocksFrise(dossier, today, format, vacances, bref) : bref),
    ...listBlocksPlan(dossier, today, { isWide, isA3: variante === 'a3_paysage' }),
  ]
}

/** A plan that is shown to elected officials dates each of its steps, were it by a year. */
function listManques(dossier: Dossier): readonly Manque[] {
  return listEtapes(dossier, '9999-12-31')
    .filter(({ quand, enfants, etat }) => quand === null && enfants === 0 && etat !== 'annulee')
    .map(({ id, titre }) => ({
      table: 'etapes',
      id,
      field: 'prevue',
      label: 'Date prévue',
      where: `Étape « ${titre} »`,
    }))
}
