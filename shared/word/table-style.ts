import type { Palette } from './palette'

const border = (side: string, size: number, color: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`

/** The table style of the documents, as XML: the library has no builder for it. */
export function buildTableStyle(c: Palette): string {
  return (
    '<w:style w:type="table" w:customStyle="1" w:styleId="TableauCTG"><w:name w:val="Tableau CTG"/>' +
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr>' +
    `<w:tblBorders>${border('top', 8, c.primary)}${border('bottom', 8, c.primary)}${border('insideH', 4, c.line)}</w:tblBorders>` +
    '<w:tblCellMar><w:top w:w="55" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>' +
    '<w:bottom w:w="55" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${c.primary}"/></w:rPr><w:tcPr>` +
    `<w:tcBorders>${border('bottom', 8, c.primary)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${c.head}"/></w:tcPr></w:tblStylePr>` +
    `<w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${border('top', 8, c.primary)}</w:tcBorders>` +
    `<w:shd w:val="clear" w:color="auto" w:fill="${c.tint}"/></w:tcPr></w:tblStylePr></w:style>`
  )
}
