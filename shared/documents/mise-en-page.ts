import { getRow, getSingleton, type Dossier } from '../domain/dossier'
import { formatDateFloue } from '../kernel/date-floue-format'
import { buildJour } from '../kernel/date-floue-build'
import type { Ctx } from '../kernel/ctx'
import { getNomOrganisme, getTitreCourt } from '../rules/libelles.rules'
import type { Block, DocumentModel, LogoModel } from './blocks'
import { getPrimary } from './couleurs'
import type { EtatDocument } from './document-definition'

const POLICES = { calibri: 'Calibri', arial: 'Arial', cambria: 'Cambria' } as const

const ETATS: { readonly [E in EtatDocument]: string } = {
  brouillon: 'Brouillon du',
  projet: 'Projet du',
  valide: 'Version validée du',
}

export type ContenuDocument = {
  readonly title: string
  /** Right part of the running header: « Fiche action 1.3.1 – LAEP ». */
  readonly running: string
  /** Middle part of the footer: « Fiche 1.3.1 ». */
  readonly short: string
  /** What the footer says instead of the state of the document: « Version 2 approuvée le 12 janvier 2023 », nothing for a letter. */
  readonly state?: string
  readonly accent: string
  readonly orientation: 'portrait' | 'landscape'
  readonly format?: 'A3'
  readonly blocks: readonly Block[]
}

/**
 * Puts the house style around the content of a document: page, colours, logos, headers, footer with the state and the date. A report
 * has no state (`null`): it says what was.
 */
export function buildDocument(
  dossier: Dossier,
  etat: EtatDocument | null,
  ctx: Ctx,
  contenu: ContenuDocument,
): DocumentModel {
  const charte = getSingleton(dossier, 'charte')
  const { intitule, territoire } = getSingleton(dossier, 'ctg')
  const titreCourt = getTitreCourt(dossier)
  const date = formatDateFloue(buildJour(ctx.today))
  return {
    title: contenu.title,
    subject: intitule.trim() || titreCourt,
    author: territoire.trim() || ctx.author.organisme.trim() || titreCourt,
    date: ctx.today,
    page: {
      orientation: contenu.orientation,
      stampCorner: charte.coinTampon,
      ...(contenu.format === undefined ? {} : { format: contenu.format }),
    },
    style: {
      font: POLICES[charte.police ?? 'calibri'],
      primary: getPrimary(dossier),
      accent: contenu.accent,
      thinSpaces: getSingleton(dossier, 'reglages').espaceFine,
    },
    firstHeader: listLogos(dossier),
    runningHeader: {
      left: shortenTitle(charte.enTete.trim() || titreCourt, 60),
      // The corner of the stamp leaves less room on one line.
      right: shortenTitle(contenu.running, charte.coinTampon ? 40 : 70),
    },
    footer: [
      charte.piedDePage.trim() || titreCourt,
      contenu.short,
      contenu.state ?? `${etat === null ? 'Établi le' : ETATS[etat]} ${date}`,
    ]
      .filter((part) => part !== '')
      .join('\u2002|\u2002'),
    blocks: contenu.blocks,
  }
}

function listLogos(dossier: Dossier): readonly LogoModel[] {
  const charte = getSingleton(dossier, 'charte')
  const { territoire } = getSingleton(dossier, 'ctg')
  const own: LogoModel[] =
    charte.logo === null
      ? []
      : [
          {
            dataUrl: charte.logo,
            description:
              charte.logoDescription.trim() || `Logo : ${territoire.trim() || 'la collectivité'}`,
            side: 'left',
          },
        ]
  const partners = charte.organismesLogos.flatMap((id): LogoModel[] => {
    const logo = getRow(dossier, 'organismes', id)?.logo ?? null
    if (logo === null) return []
    return [{ dataUrl: logo, description: `Logo : ${getNomOrganisme(dossier, id)}`, side: 'right' }]
  })
  return [...own, ...partners]
}

/** Cuts a title at a word for a running header. */
export function shortenTitle(title: string, max = 70): string {
  const line = title.replace(/\s+/g, ' ').trim()
  if (line.length <= max) return line
  const cut = line.slice(0, max)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > max / 2 ? space : max).replace(/[\s,;:.–-]+$/, '')}…`
}
