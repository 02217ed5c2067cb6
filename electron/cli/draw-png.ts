import { createRequire } from 'node:module'
import type * as ResvgModule from '@resvg/resvg-js'
import type { FigureBlock } from '../../shared/documents/blocks'
import { POINTS_PAR_MM } from '../../shared/documents/figures-du-modele'

type Resvg = typeof ResvgModule.Resvg

let found: Resvg | null | undefined

/** The drawing library is native: it may be missing where the command line was copied alone. */
function findResvg(): Resvg | null {
  if (found !== undefined) return found
  try {
    const load = createRequire(import.meta.url)
    found = (load('@resvg/resvg-js') as typeof ResvgModule).Resvg
  } catch {
    found = null
  }
  return found
}

/** A drawing as a PNG with the fonts of the machine; null without the library: the document then holds the vectors alone. */
export function drawPng(figure: Pick<FigureBlock, 'svg' | 'width'>): Promise<string | null> {
  const Drawer = findResvg()
  if (Drawer === null) return Promise.resolve(null)
  try {
    const drawn = new Drawer(figure.svg, {
      fitTo: { mode: 'width', value: Math.round(figure.width * POINTS_PAR_MM) },
      background: '#ffffff',
      font: {
        loadSystemFonts: true,
        defaultFontFamily: 'Liberation Sans',
        sansSerifFamily: 'Liberation Sans',
        serifFamily: 'Liberation Serif',
      },
    })
    return Promise.resolve(`data:image/png;base64,${drawn.render().asPng().toString('base64')}`)
  } catch {
    return Promise.resolve(null)
  }
}
