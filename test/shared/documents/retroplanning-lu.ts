import { drawPng } from '../../../electron/cli/draw-png'
import type { Dossier } from '../../../shared/domain/dossier'
import { drawFigures } from '../../../shared/documents/figures-du-modele'
import { retroplanningDocument } from '../../../shared/documents/retroplanning.document'
import { renderDocx } from '../../../shared/word/render-docx'
import {
  foldPrinted,
  getChild,
  getPart,
  getText,
  getVal,
  listAll,
  listChildElements,
  openDocx,
} from '../../office/open-docx'
import { Fabrique } from './fabrique'

export async function produceRetroplanning(
  dossier: Dossier,
  today: string,
  variante = 'a4_paysage',
): Promise<Uint8Array<ArrayBuffer>> {
  const { ctx } = new Fabrique(today)
  const input = { objet: null, etat: 'projet', variante } as const
  const model = retroplanningDocument.build(dossier, input, ctx)
  return renderDocx(await drawFigures(model, drawPng))
}

/** A step as the file says it; the month of a merged cell is that of the row that begins it. */
export type EtapeImprimee = {
  readonly phase: string
  readonly periode: string
  readonly etape: string
  readonly prevu: string
  readonly realise: string
  /** The remaining columns. */
  readonly reste: string
}

/** The tables of the file, row by row, read from its bytes. */
export function readEtapesImprimees(bytes: Uint8Array<ArrayBuffer>): readonly EtapeImprimee[] {
  const docx = openDocx(bytes)
  return listAll(getPart(docx, 'word/document.xml'), 'tbl').flatMap((table) => {
    const caption = getVal(getChild(getChild(table, 'tblPr'), 'tblCaption')) ?? ''
    const phase = foldPrinted(caption).replace(/^Calendrier ?: /, '')
    let periode = ''
    return listChildElements(table, 'tr').flatMap((row): EtapeImprimee[] => {
      if (getChild(getChild(row, 'trPr'), 'tblHeader') !== undefined) return []
      const cells = listChildElements(row, 'tc').map((cell) =>
        foldPrinted(
          listAll(cell, 'p')
            .map(getText)
            .filter((text) => text !== '')
            .join(' | '),
        ),
      )
      const [first = '', etape = '', prevu = '', realise = '', ...reste] = cells
      if (first !== '') periode = first
      return [{ phase, periode, etape, prevu, realise, reste: reste.join(' | ') }]
    })
  })
}
