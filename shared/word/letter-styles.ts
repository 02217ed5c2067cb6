import { AlignmentType, BorderStyle, type IParagraphStyleOptions } from 'docx'
import { mm } from './mesures'
import type { Palette } from './palette'

const AUTO = 'auto' as const
const single = (before: number, after: number) => ({ before, after, line: 240, lineRule: AUTO })

/** Where whoever signs does so, from the left margin: 110 mm from the edge of the sheet. */
const RIGHT_HALF = mm(90)

/** The room above the name of whoever signs: 22 mm. */
const SIGNATURE = mm(22)

/** The parts of a letter of a collectivité. */
export function listLetterStyles(c: Palette): readonly IParagraphStyleOptions[] {
  return [
    {
      id: 'Expediteur',
      name: 'Lettre - expéditeur',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19 },
      paragraph: { spacing: single(0, 60) },
    },
    {
      id: 'Destinataire',
      name: 'Lettre - destinataire',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 22 },
      paragraph: { spacing: single(0, 0) },
    },
    {
      id: 'LieuEtDate',
      name: 'Lettre - lieu et date',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: { spacing: single(0, 0) },
    },
    {
      id: 'ObjetLettre',
      name: 'Lettre - objet',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: { spacing: single(0, 160), keepNext: true },
    },
    {
      id: 'TexteLettre',
      name: 'Lettre - texte',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: 100, after: 120, line: 264, lineRule: AUTO } },
    },
    {
      id: 'FormulePolitesse',
      name: 'Lettre - formule de politesse',
      basedOn: 'TexteLettre',
      next: 'QualiteSignataire',
      quickFormat: true,
      paragraph: { keepNext: true, keepLines: true },
    },
    {
      id: 'Annonce',
      name: 'Lettre - moment et lieu',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 22 },
      paragraph: {
        spacing: { before: 120, after: 160, line: 276, lineRule: AUTO },
        alignment: AlignmentType.CENTER,
        keepLines: true,
      },
    },
    {
      id: 'OrdreDuJour',
      name: 'Lettre - ordre du jour',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true, color: c.primary, characterSpacing: 10 },
      paragraph: {
        spacing: single(160, 100),
        alignment: AlignmentType.CENTER,
        keepNext: true,
      },
    },
    {
      id: 'QualiteSignataire',
      name: 'Lettre - qualité du signataire',
      basedOn: 'Normal',
      next: 'NomSignataire',
      quickFormat: true,
      paragraph: {
        spacing: single(240, SIGNATURE),
        indent: { left: RIGHT_HALF },
        keepNext: true,
        keepLines: true,
      },
    },
    {
      id: 'NomSignataire',
      name: 'Lettre - nom du signataire',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true },
      paragraph: { spacing: single(0, 160), indent: { left: RIGHT_HALF }, keepLines: true },
    },
    {
      id: 'Decoupe',
      name: 'Lettre - ligne à découper',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 17, italics: true, color: c.muted },
      paragraph: {
        spacing: single(320, 120),
        alignment: AlignmentType.CENTER,
        border: { top: { style: BorderStyle.DASHED, size: 6, color: c.muted, space: 4 } },
        keepNext: true,
      },
    },
  ]
}
