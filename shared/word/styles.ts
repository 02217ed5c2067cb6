import { AlignmentType, BorderStyle, ShadingType, type IStylesOptions } from 'docx'
import type { StyleModel } from '../documents/blocks'
import { listLetterStyles } from './letter-styles'
import { mm } from './mesures'
import { MISSING, type Palette } from './palette'

export const fill = (color: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill: color })
export const edge = (color: string, space: number, size: number) => ({
  style: BorderStyle.SINGLE,
  size,
  color,
  space,
})

/** The four sides of a band. Paragraphs that share them merge into one block. */
export const bandBorder = (color: string) => ({
  top: edge(color, 6, 8),
  bottom: edge(color, 6, 8),
  left: edge(color, 7, 8),
  right: edge(color, 7, 8),
})

/** The bar at the left of a second-level heading. */
export const barBorder = (color: string) => ({ left: edge(color, 4, 24) })

const AUTO = 'auto' as const
const single = (before: number, after: number, line = 240) => ({
  before,
  after,
  line,
  lineRule: AUTO,
})

/** Every style of a document: French words in the list of Word, real headings, nothing formatted by hand that a style can say. */
export function buildStyles(style: StyleModel, c: Palette): IStylesOptions {
  const band = {
    indent: { left: 150, right: 150 },
    shading: fill(c.accent),
    border: bandBorder(c.accent),
  }
  return {
    default: {
      document: {
        run: {
          font: style.font,
          size: 21,
          color: c.ink,
          language: { value: 'fr-FR', eastAsia: 'fr-FR', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 100, line: 264, lineRule: AUTO } },
      },
      heading1: {
        run: { size: 28, bold: true, color: c.primary },
        paragraph: { spacing: single(300, 100), keepNext: true, keepLines: true, outlineLevel: 0 },
      },
      heading2: {
        run: { size: 24, bold: true, color: c.primary },
        paragraph: {
          spacing: single(220, 80),
          keepNext: true,
          keepLines: true,
          outlineLevel: 1,
          indent: { left: 113 },
          border: barBorder(c.accent),
        },
      },
      heading3: {
        run: { size: 21, bold: true, color: c.primary },
        paragraph: { spacing: single(140, 60), keepNext: true, keepLines: true, outlineLevel: 2 },
      },
      listParagraph: { paragraph: { spacing: { after: 60, line: 264, lineRule: AUTO } } },
      hyperlink: { run: { color: c.primary, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'TitreDocument',
        name: 'Titre du document',
        basedOn: 'Heading1',
        next: 'Soustitre',
        quickFormat: true,
        run: { size: 44, bold: true, color: c.primary },
        paragraph: { spacing: single(0, 60), keepNext: true, keepLines: true, outlineLevel: 0 },
      },
      {
        id: 'Soustitre',
        name: 'Sous-titre CTG',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 26, bold: true, color: c.muted },
        paragraph: {
          spacing: single(0, 240),
          border: { bottom: edge(c.primary, 8, 12) },
          keepNext: true,
        },
      },
      {
        id: 'BandeauSurtitre',
        name: 'Bandeau - surtitre',
        basedOn: 'Normal',
        next: 'BandeauTitre',
        quickFormat: true,
        run: { size: 19, bold: true, color: 'FFFFFF', characterSpacing: 10 },
        paragraph: { spacing: single(0, 30), keepNext: true, keepLines: true, ...band },
      },
      {
        id: 'BandeauTitre',
        name: 'Bandeau - titre',
        basedOn: 'Heading1',
        next: 'Normal',
        quickFormat: true,
        run: { size: 38, bold: true, color: 'FFFFFF' },
        paragraph: {
          outlineLevel: 0,
          spacing: single(0, 40, 228),
          keepNext: true,
          keepLines: true,
          ...band,
        },
      },
      {
        id: 'BandeauTitre2',
        name: 'Bandeau - titre 2',
        basedOn: 'Heading2',
        next: 'Normal',
        quickFormat: true,
        run: { size: 30, bold: true, color: 'FFFFFF' },
        paragraph: {
          outlineLevel: 1,
          spacing: single(0, 40, 228),
          keepNext: true,
          keepLines: true,
          ...band,
        },
      },
      {
        id: 'BandeauObjectif',
        name: 'Bandeau - objectif',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 21, color: 'FFFFFF' },
        paragraph: { spacing: single(0, 160), keepNext: true, keepLines: true, ...band },
      },
      {
        id: 'Chapeau',
        name: 'Chapeau',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 22, color: c.primary },
        paragraph: { spacing: { before: 160, after: 100, line: 264, lineRule: AUTO } },
      },
      {
        id: 'Mention',
        name: 'Mention',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18, italics: true, color: c.muted },
        paragraph: { spacing: single(0, 80) },
      },
      {
        id: 'Remarque',
        name: 'Remarque',
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true, color: c.muted },
        paragraph: { spacing: single(60, 80) },
      },
      {
        id: 'Intitule',
        name: 'Intitulé',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true },
        paragraph: { spacing: single(120, 20), keepNext: true },
      },
      {
        id: 'Encadre',
        name: 'Encadré',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          spacing: { before: 80, after: 120, line: 264, lineRule: AUTO },
          indent: { left: 150, right: 150 },
          shading: fill(c.tint),
          border: { ...bandBorder(c.tint), left: edge(c.primary, 7, 24) },
          keepLines: true,
        },
      },
      {
        id: 'Libelle',
        name: 'Libellé',
        basedOn: 'Normal',
        next: 'Valeur',
        quickFormat: true,
        run: { size: 17, bold: true, color: c.muted },
        paragraph: { spacing: single(0, 0), keepNext: true },
      },
      {
        id: 'Valeur',
        name: 'Valeur',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 21 },
        paragraph: { spacing: single(0, 0, 245) },
      },
      {
        id: 'CelluleTexte',
        name: 'Tableau - texte',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 19 },
        paragraph: { spacing: single(0, 0, 245) },
      },
      {
        id: 'CelluleCentre',
        name: 'Tableau - centré',
        basedOn: 'CelluleTexte',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.CENTER },
      },
      {
        id: 'CelluleMontant',
        name: 'Tableau - montant',
        basedOn: 'CelluleTexte',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.RIGHT },
      },
      {
        id: 'CelluleRemarque',
        name: 'Tableau - remarque',
        basedOn: 'CelluleTexte',
        quickFormat: true,
        run: { size: 17, italics: true, color: c.muted },
      },
      {
        id: 'PiedDePage',
        name: 'Pied de page CTG',
        basedOn: 'Normal',
        run: { size: 16, color: c.muted },
        paragraph: { spacing: single(60, 0), border: { top: edge(c.line, 5, 4) } },
      },
      {
        id: 'EnTeteCourant',
        name: 'En-tête courant',
        basedOn: 'Normal',
        run: { size: 16, color: c.muted },
        paragraph: { spacing: single(0, 120), border: { bottom: edge(c.line, 4, 4) } },
      },
      {
        id: 'EnTeteLogos',
        name: 'En-tête logos',
        basedOn: 'Normal',
        run: { size: 20, bold: true, color: c.primary },
        paragraph: { spacing: single(0, 140) },
      },
      {
        id: 'FinDeTableau',
        name: 'Fin de tableau',
        basedOn: 'Normal',
        run: { size: 16 },
        paragraph: { spacing: { before: 0, after: 0, line: 120, lineRule: AUTO } },
      },
      {
        id: 'Etiquette',
        name: 'Étiquette',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 20 },
        paragraph: { spacing: single(0, 0), indent: { left: mm(7), right: mm(5) } },
      },
      {
        id: 'EtiquettePetite',
        name: 'Étiquette - texte long',
        basedOn: 'Etiquette',
        quickFormat: true,
        run: { size: 16 },
      },
      ...listLetterStyles(c),
    ],
    characterStyles: [
      {
        id: 'ACompleter',
        name: 'À compléter',
        basedOn: 'DefaultParagraphFont',
        quickFormat: true,
        run: { italics: true, color: MISSING.text, shading: fill(MISSING.ground) },
      },
    ],
  }
}
