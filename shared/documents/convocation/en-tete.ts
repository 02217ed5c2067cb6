import { getSingleton } from '../../domain/dossier'
import type { Presence } from '../../domain/presence.entity'
import { formatJour } from '../../kernel/jour-format'
import type { Id } from '../../kernel/json'
import { foldText } from '../../kernel/recherche'
import { formatFonctionEtOrganisme, formatPersonneCourte } from '../../rules/fonctions.rules'
import type { Block, Inline } from '../blocks'
import { bold, paragraph, text } from '../inline'
import { findExpediteur } from '../reunion/porteur'
import { formatDestinataireCommun, listLignesDestinataire } from './invites'
import type { Lettre } from './lettre'

/** Lines of one paragraph. */
export function joinLignes(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ kind: 'break' } as const, ...line],
  )
}

/** The organisme that writes, its address, and who follows the matter. Its name is not said twice where the header says it already. */
export function buildExpediteur(
  { dossier, reunion }: Lettre,
  signataire: Id | null,
): readonly Block[] {
  const organisme = findExpediteur(dossier, signataire)
  const { territoire } = getSingleton(dossier, 'ctg')
  const name = organisme?.nom.trim() || organisme?.sigle.trim() || territoire.trim()
  const { logo, organismesLogos } = getSingleton(dossier, 'charte')
  const isInHeader =
    logo === null && organismesLogos.length === 0 && foldText(name) === foldText(territoire)
  const follower = reunion.redacteur ?? reunion.animateur
  const followed =
    follower === null || follower === signataire ? '' : formatPersonneCourte(dossier, follower)
  const lines: (readonly Inline[])[] = [
    ...(name === '' || isInHeader ? [] : [[bold(name)]]),
    ...(organisme?.adresse ?? '')
      .split(/\r\n|\r|\n/)
      .concat(organisme?.telephone ?? '', organisme?.courriel ?? '')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => [text(line)]),
    ...(followed === '' ? [] : [[text(`Affaire suivie par ${followed}`)]]),
  ]
  return [paragraph(lines.length === 0 ? [text(' ')] : joinLignes(lines), 'sender')]
}

/** Where a window envelope shows it. */
export function buildDestinataire(
  { dossier, reunion, destinataire }: Lettre,
  invites: readonly Presence[],
): Block {
  const lines =
    destinataire === null
      ? [formatDestinataireCommun(dossier, reunion, invites)]
      : listLignesDestinataire(dossier, destinataire)
  return paragraph(joinLignes(lines.map((line) => [text(line)])), 'recipient')
}

/** « Bagnères-de-Luchon, le 6 octobre 2022 »: the town of the sender, when its address says it. */
export function buildLieuEtDate({ dossier, jour }: Lettre, signataire: Id | null): Block {
  const town = readVille(findExpediteur(dossier, signataire)?.adresse ?? '')
  const date = formatJour(jour, { article: true })
  return paragraph(town === '' ? `L${date.slice(1)}` : `${town}, ${date}`, 'placeAndDate')
}

/** « Bagnères-de-Luchon » in « 31110 Bagnères-de-Luchon Cedex »; empty without a postal code. */
export function readVille(adresse: string): string {
  const lines = adresse.split(/\r\n|\r|\n/).reverse()
  for (const line of lines) {
    const found = /(?:^|[\s,])\d{5}\s+(\D+?)(?:\s+cedex\b.*)?$/iu.exec(line.trim())
    if (found?.[1] !== undefined) return found[1].replace(/[\s,.]+$/, '')
  }
  return ''
}

/** « Mme Sylvie Martin, vice-présidente, CC Pyrénées Haut Garonnaises ». */
export function formatIdentite(dossier: Lettre['dossier'], fonction: Id | null): string {
  return [formatPersonneCourte(dossier, fonction), formatFonctionEtOrganisme(dossier, fonction)]
    .filter((part) => part !== '')
    .join(', ')
}
