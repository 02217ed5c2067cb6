import { listRows, getRow } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { compareOrdre } from '../../kernel/ordre'
import { formatNombre } from '../../kernel/nombre'
import { listChildren } from '../../rules/enfants'
import { getLibelleOption } from '../../rules/options.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block, Inline, TableRow } from '../blocks'
import { cell, headRow, missing, paragraph, text } from '../inline'
import { section, type FicheContexte } from './contexte-fiche'

/** The steps of a fiche, phases before what they hold, without those that only validate the plan. */
export function listEtapesOfFiche({ dossier, fiche }: FicheContexte): readonly Etape[] {
  const own = listChildren(dossier, 'etapes', 'fiche', fiche.id).filter(
    (etape) => !etape.validation,
  )
  const ids = new Set(own.map((etape) => etape.id))
  const roots = own.filter((etape) => etape.parent === null || !ids.has(etape.parent))
  const ordered = roots.flatMap((root) => [
    root,
    ...own.filter((etape) => etape.parent === root.id),
  ])
  return [...ordered, ...own.filter((etape) => !ordered.includes(etape))]
}

export function formatEtape(etape: Etape): string {
  const times = etape.quantite === null ? '' : ` (× ${formatNombre(etape.quantite)})`
  return `${etape.titre.trim()}${times}`
}

/** « Étape · Responsable · Échéance · État », with what each one must produce. */
export function listEtapes(contexte: FicheContexte): readonly Block[] {
  const etapes = listEtapesOfFiche(contexte)
  const ids = new Set(etapes.map((etape) => etape.id))
  const rows = etapes.map((etape): TableRow => {
    const isChild = etape.parent !== null && ids.has(etape.parent)
    const label = formatEtape(etape)
    const details = [
      etape.jalon ? 'Jalon' : '',
      etape.livrable.trim() === '' ? '' : `Livrable : ${etape.livrable.trim()}`,
      etape.instance.trim() === '' ? '' : `Instance : ${etape.instance.trim()}`,
      etape.avis.trim() === '' ? '' : `Avis : ${etape.avis.trim()}`,
    ].filter((detail) => detail !== '')
    return {
      cells: [
        cell([
          paragraph(isChild ? `– ${label}` : label),
          ...(details.length === 0 ? [] : [paragraph(details.join(' ; '), 'note')]),
        ]),
        cell(etape.responsable.trim() || '–'),
        cell(formatEcheance(contexte, etape)),
        cell(getLibelleOption('etapes', 'statut', etape.statut) || '–'),
      ],
    }
  })
  if (rows.length === 0) return []
  return section('Étapes de mise en œuvre', [
    {
      kind: 'table',
      caption: 'Étapes de mise en œuvre : responsable, échéance et état',
      columns: [
        { share: 4.9, align: 'left' },
        { share: 2.2, align: 'left' },
        { share: 1.9, align: 'left' },
        { share: 1.05, align: 'left' },
      ],
      head: [headRow(['Étape', 'Responsable', 'Échéance', 'État'])],
      rows,
    },
  ])
}

/** Planned and actual are two dates; the reason of a gap follows. */
function formatEcheance({ marquer }: FicheContexte, etape: Etape): readonly Block[] {
  const blocks: Block[] = []
  if (etape.prevue !== null) blocks.push(paragraph(capitalize(formatDateFloue(etape.prevue))))
  if (etape.realisee !== null) {
    blocks.push(paragraph(`Réalisée : ${formatDateFloue(etape.realisee)}`))
  }
  if (etape.motifEcart.trim() !== '') blocks.push(paragraph(etape.motifEcart.trim(), 'note'))
  if (blocks.length > 0) return blocks
  return [paragraph(marquer ? [missing('à fixer')] : '–')]
}

/** The validations of the démarche and of the fiche: instance, date, decision. */
export function listGouvernance(contexte: FicheContexte): readonly Block[] {
  const { dossier, fiche, marquer } = contexte
  const etapes = listRows(dossier, 'etapes')
    .filter((etape) => etape.validation)
    .filter((etape) => etape.fiche === null || etape.fiche === fiche.id)
    .filter((etape) => etape.statut !== 'annulee')
    .sort((a, b) => compareWhen(a, b) || compareOrdre(a, b))
  const mark = (value: string, words: string): readonly Inline[] =>
    value !== '' ? [text(value)] : marquer ? [missing(words)] : [text('–')]
  const rows = etapes.map((etape): TableRow => {
    const date = etape.realisee ?? etape.prevue
    const label = etape.titre.trim() || etape.instance.trim()
    const phase = getRow(dossier, 'etapes', etape.parent)?.titre.trim() ?? ''
    const instance = etape.instance.trim() === label ? '' : etape.instance.trim()
    return {
      cells: [
        cell([
          paragraph(label || phase),
          ...(instance === '' ? [] : [paragraph(instance, 'note')]),
        ]),
        cell(mark(date === null ? '' : capitalize(formatDateFloue(date)), 'date à compléter')),
        cell(mark(etape.avis.trim(), 'avis à compléter')),
      ],
    }
  })
  if (rows.length === 0) return []
  return section('Gouvernance et validation', [
    {
      kind: 'table',
      caption: 'Étapes de validation : instance, date et avis',
      columns: [
        { share: 4.2, align: 'left' },
        { share: 2.4, align: 'left' },
        { share: 3.4, align: 'left' },
      ],
      head: [headRow(['Instance', 'Date', 'Avis ou décision'])],
      rows,
    },
  ])
}

function compareWhen(a: Etape, b: Etape): number {
  const when = (etape: Etape): string => (etape.realisee ?? etape.prevue)?.debut ?? '9999'
  return when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0
}
