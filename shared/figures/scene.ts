import { escapeXml, formatLongueur } from './texte-svg'
import { PT_PAR_MM } from './figure'

/** What a drawing is made of, in points: nothing else is ever written. */
export type Forme =
  | {
      readonly genre: 'cadre'
      readonly x: number
      readonly y: number
      readonly largeur: number
      readonly hauteur: number
      readonly rayon: number
      /** Six hexadecimal digits; null: see-through. */
      readonly fond: string | null
      readonly trait: string | null
      readonly epaisseur?: number
      readonly tirets?: boolean
    }
  | {
      readonly genre: 'texte'
      /** Left end or middle, on the base line. */
      readonly x: number
      readonly y: number
      readonly texte: string
      readonly corps: number
      readonly couleur: string
      readonly gras?: boolean
      readonly italique?: boolean
      readonly centre?: boolean
    }
  | {
      /** Closed: a diamond, a page, a hatch. */
      readonly genre: 'polygone'
      readonly points: readonly (readonly [x: number, y: number])[]
      readonly fond: string | null
      readonly trait: string | null
      readonly epaisseur?: number
    }
  | {
      readonly genre: 'ligne'
      readonly points: readonly (readonly [x: number, y: number])[]
      readonly couleur: string
      /** The last point is the tip of an arrow. */
      readonly fleche?: boolean
    }

export type Scene = {
  /** Points. */
  readonly largeur: number
  readonly hauteur: number
  readonly formes: readonly Forme[]
}

/** The fonts to look for in order: that of the document, then those of the same widths, then whatever has no serifs. */
const POLICES = {
  Calibri: 'Calibri, Carlito, Arial, sans-serif',
  Arial: "Arial, 'Liberation Sans', Helvetica, sans-serif",
  Cambria: 'Cambria, Caladea, Georgia, serif',
} as const

/**
 * The SVG of a scene: attributes alone, no style, no script, no link, so that Word, LibreOffice and a page under a strict policy all
 * draw the same. One unit is one point.
 */
export function renderSvg(scene: Scene, police: keyof typeof POLICES, titre: string): string {
  const [width, height] = [scene.largeur, scene.hauteur].map(formatLongueur)
  const size = [scene.largeur, scene.hauteur].map((value) => formatLongueur(value / PT_PAR_MM))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0] ?? ''}mm" height="${size[1] ?? ''}mm" viewBox="0 0 ${width ?? ''} ${height ?? ''}" font-family="${escapeXml(POLICES[police])}">`,
    `<title>${escapeXml(titre)}</title>`,
    `<rect x="0" y="0" width="${width ?? ''}" height="${height ?? ''}" fill="#FFFFFF"/>`,
    ...scene.formes.map(renderForme),
    '</svg>',
  ].join('\n')
}

function renderForme(forme: Forme): string {
  switch (forme.genre) {
    case 'cadre':
      return renderCadre(forme)
    case 'texte':
      return renderTexte(forme)
    case 'ligne':
      return renderLigne(forme)
    case 'polygone':
      return renderPolygone(forme)
  }
}

function attribute(name: string, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  return ` ${name}="${typeof value === 'number' ? formatLongueur(value) : value}"`
}

function renderCadre(forme: Extract<Forme, { genre: 'cadre' }>): string {
  const place =
    attribute('x', forme.x) +
    attribute('y', forme.y) +
    attribute('width', forme.largeur) +
    attribute('height', forme.hauteur) +
    attribute('rx', forme.rayon)
  const look =
    attribute('fill', forme.fond === null ? 'none' : `#${forme.fond}`) +
    (forme.trait === null
      ? ''
      : attribute('stroke', `#${forme.trait}`) +
        attribute('stroke-width', forme.epaisseur ?? 0.9) +
        attribute('stroke-dasharray', forme.tirets === true ? '4 2.5' : null))
  return `<rect${place}${look}/>`
}

function renderTexte(forme: Extract<Forme, { genre: 'texte' }>): string {
  const look =
    attribute('x', forme.x) +
    attribute('y', forme.y) +
    attribute('font-size', forme.corps) +
    attribute('font-weight', forme.gras === true ? 'bold' : null) +
    attribute('font-style', forme.italique === true ? 'italic' : null) +
    attribute('text-anchor', forme.centre === true ? 'middle' : null) +
    attribute('fill', `#${forme.couleur}`)
  return `<text${look}>${escapeXml(forme.texte)}</text>`
}

function renderPolygone(forme: Extract<Forme, { genre: 'polygone' }>): string {
  const path = forme.points.map(([x, y]) => `${formatLongueur(x)},${formatLongueur(y)}`).join(' ')
  const line =
    forme.trait === null
      ? ''
      : attribute('stroke', `#${forme.trait}`) + attribute('stroke-width', forme.epaisseur ?? 0.9)
  return `<polygon points="${path}" fill="${forme.fond === null ? 'none' : `#${forme.fond}`}"${line}/>`
}

function renderLigne(forme: Extract<Forme, { genre: 'ligne' }>): string {
  const path = forme.points.map(([x, y]) => `${formatLongueur(x)},${formatLongueur(y)}`).join(' ')
  const line = `<polyline points="${path}" fill="none" stroke="#${forme.couleur}" stroke-width="1"/>`
  const tip = forme.points.at(-1)
  const before = forme.points.at(-2)
  if (forme.fleche !== true || tip === undefined || before === undefined) return line
  return `${line}\n${renderPointe(before, tip, forme.couleur)}`
}

/** A small full triangle: markers are not drawn by every reader. */
function renderPointe(
  [fromX, fromY]: readonly [number, number],
  [x, y]: readonly [number, number],
  couleur: string,
): string {
  const length = Math.hypot(x - fromX, y - fromY) || 1
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length]
  const corner = (side: 1 | -1): string =>
    `${formatLongueur(x - 5 * dx + side * 2.6 * dy)},${formatLongueur(y - 5 * dy - side * 2.6 * dx)}`
  return `<polygon points="${formatLongueur(x)},${formatLongueur(y)} ${corner(1)} ${corner(-1)}" fill="#${couleur}"/>`
}
