import type { Dossier } from '../../domain/dossier'
import { formatDateFloue } from '../../kernel/date-floue-format'
import type { DateIso } from '../../kernel/json'
import { listDerives } from '../../rules/retroplanning/derive.rules'
import type { Block, Inline } from '../blocks'
import { bold, heading, list, paragraph, text } from '../inline'
import { listSections, type LigneRetro, type Section } from './lignes'
import { formatEcart, formatEtat, formatQuand, formatQui, formatRealise, JALON } from './mots'
import { buildTableau, type Mise } from './tableau'

/** The whole plan in words: what slipped, then phase by phase. */
export function listBlocksPlan(
  dossier: Dossier,
  today: DateIso,
  { isWide, isA3 }: Pick<Mise, 'isWide' | 'isA3'>,
): readonly Block[] {
  const sections = listSections(dossier, today)
  const lignes = sections.flatMap(({ parties }) => parties.flatMap((part) => part.lignes))
  const hasQui = lignes.some((ligne) => formatQui(ligne) !== '')
  const hasEcart = lignes.some(
    (ligne) => formatEcart(ligne) !== '' || ligne.lue.etape.motifEcart.trim() !== '',
  )
  const mise = { isWide, isA3, hasQui, hasEcart }
  return [
    ...listGlissements(dossier, sections, today),
    // How to read goes with what is read, on the same page.
    { kind: 'paragraph', role: 'note', content: [text(buildLegende(lignes))], keepWithNext: true },
    ...sections.flatMap((section) => listBlocksSection(section, sections, mise)),
  ]
}

/** How to read the table, in words: the star, the two columns, the days that nobody knows yet. */
function buildLegende(lignes: readonly LigneRetro[]): string {
  const hasStar = lignes.some(({ lue }) => lue.etape.jalon)
  return [
    hasStar ? `${JALON} et caractères gras : jalon, rendez-vous décisif de la démarche.` : '',
    'Prévu : la date retenue au départ. Réalisé : ce qui a eu lieu.',
    'Une étape dont le jour n’est pas connu garde le mois, le semestre ou l’année de sa source.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** What slipped among phases and steps outside a phase; the table gives the others. */
function listGlissements(
  dossier: Dossier,
  sections: readonly Section[],
  today: DateIso,
): readonly Block[] {
  const tops = new Set(
    sections.flatMap(({ phase, parties }) =>
      phase === null ? parties.flatMap(({ lignes }) => lignes.map(({ id }) => id)) : [phase.id],
    ),
  )
  const phrases = listDerives(dossier, today)
    .filter(({ id }) => tops.has(id))
    .map(({ phrase }) => phrase)
  return phrases.length === 0 ? [] : [heading(2, 'Ce qui a bougé'), list(phrases)]
}

function listBlocksSection(
  section: Section,
  all: readonly Section[],
  mise: Parameters<typeof buildTableau>[2],
): readonly Block[] {
  const { phase, parties } = section
  const lignes = parties.flatMap((part) => part.lignes)
  const [first] = lignes
  if (phase === null && first?.lue.nature === 'interruption') {
    return lignes.map((ligne): Block => ({ kind: 'callout', content: buildInterruption(ligne) }))
  }
  const titre = phase === null ? getTitreHorsPhase(section, all) : phase.lue.titre
  return [
    heading(2, titre),
    ...(phase === null ? [] : [buildResume(phase)]),
    lignes.length === 0
      ? paragraph('Aucune étape n’est encore prévue dans cette phase.')
      : buildTableau(section, titre, mise),
  ]
}

function getTitreHorsPhase(section: Section, all: readonly Section[]): string {
  if (all.every(({ phase }) => phase === null)) return 'Les étapes'
  return all.at(-1) === section ? 'Ensuite' : 'Entre deux phases'
}

/** « Prévu : de juin à juillet 2022. Réalisé : de juin à novembre 2022, 4 mois plus tard que prévu. » */
function buildResume(phase: LigneRetro): Block {
  const isDone = phase.realise !== null
  const gap = formatEcart(phase)
  const motif = phase.lue.etape.motifEcart.trim()
  const parts: Inline[] = []
  const say = (label: string, value: string): void => {
    parts.push(bold(`${label} : `), text(`${value}. `))
  }
  if (phase.prevu !== null) say('Prévu', formatQuand(phase.prevu))
  if (isDone) say('Réalisé', `${formatRealise(phase)}${gap === '' ? '' : `, ${gap}`}`)
  else if (phase.desormais !== null) {
    say('Désormais', `${formatQuand(phase.desormais)}${gap === '' ? '' : `, ${gap}`}`)
  }
  if (!isDone) say('État', formatEtat(phase))
  if (motif !== '') say('Motif', motif.replace(/\.$/, ''))
  const qui = formatQui(phase)
  if (qui !== '') parts.push(text(`${qui}.`))
  return { kind: 'paragraph', content: parts, keepWithNext: true }
}

function buildInterruption({ lue, quand }: LigneRetro): readonly Inline[] {
  const motif = lue.etape.motifEcart.trim()
  return [
    bold(`${lue.titre} : `),
    text(quand === null ? 'date non précisée' : formatDateFloue(quand)),
    text(motif === '' ? '.' : `. ${motif.replace(/\.$/, '')}.`),
  ]
}
