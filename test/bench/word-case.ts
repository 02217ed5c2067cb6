/**
 * One measure of the Word writer, in a process of its own so that CPU and peak memory are its own:
 * `node word-case.mjs <cairn|docxtemplater> <fiches>` prints one line of JSON. Both write one document that holds every fiche,
 * with the same texts: band, cards, lists, four tables.
 */
import { readFileSync } from 'node:fs'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { getDocument } from '../../shared/documents/registry'
import type { Block, DocumentModel } from '../../shared/documents/blocks'
import { listRows } from '../../shared/domain/dossier'
import { renderDocx } from '../../shared/word/render-docx'
import { buildDossierGenere } from '../fixtures/dossier-genere'
import { createFixedCtx } from '../fixtures/fixed-ctx'

const [tool, count] = process.argv.slice(2)
const model = buildModel(Number(count))
const template = tool === 'docxtemplater' ? await buildTemplate() : null
const data = tool === 'docxtemplater' ? listData(model) : null

const cpu = process.cpuUsage()
const from = performance.now()
const bytes = template === null ? await renderDocx(model) : renderTemplate(template, data)
const used = process.cpuUsage(cpu)
process.stdout.write(
  `${JSON.stringify({
    cpuMs: Math.round((used.user + used.system) / 1000),
    wallMs: Math.round(performance.now() - from),
    peakMb: getPeakMb(),
    kb: Math.round(bytes.length / 1024),
  })}\n`,
)

/** The most memory this process ever held. Not `maxRSS`, which a child inherits from the process that started it. */
function getPeakMb(): number {
  const status = readFileSync('/proc/self/status', 'utf8')
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

/** All the fiches of a generated dossier in one model, each on a new page. */
function buildModel(fiches: number): DocumentModel {
  const dossier = buildDossierGenere(fiches)
  const definition = getDocument('fiche-action')
  if (definition === undefined) throw new Error('The fiche action document is not registered')
  const ctx = createFixedCtx()
  const models = listRows(dossier, 'fichesAction').map((fiche) =>
    definition.build(dossier, { objet: fiche.id, etat: 'projet' }, ctx),
  )
  const first = models[0]
  if (first === undefined) throw new Error('No fiche to write')
  const blocks = models.flatMap((one, index): Block[] =>
    index === 0 ? [...one.blocks] : [{ kind: 'pageBreak' }, ...one.blocks],
  )
  return { ...first, blocks }
}

type Line = { readonly text: string }
type Table = { readonly rows: readonly { readonly cells: readonly Line[] }[] }
type Fiche = { readonly lines: readonly Line[]; readonly tables: readonly Table[] }

/** The same texts as plain lines and table rows, for the template. */
function listData(source: DocumentModel): { readonly fiches: readonly Fiche[] } {
  const fiches: Fiche[] = []
  let lines: Line[] = []
  let tables: Table[] = []
  const close = (): void => {
    fiches.push({ lines, tables })
    lines = []
    tables = []
  }
  for (const block of source.blocks) {
    if (block.kind === 'pageBreak') close()
    else if (block.kind === 'table') {
      tables.push({
        rows: block.rows.map((row) => ({
          cells: row.cells.map((cell) => ({ text: listTexts(cell.content).join(' ') })),
        })),
      })
    } else lines.push(...listTexts([block]).map((text) => ({ text })))
  }
  close()
  return { fiches }
}

function listTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listTexts)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'text' || key === 'title' || key === 'label') && typeof inner === 'string'
      ? [inner]
      : listTexts(inner),
  )
}

/** A template with the loops of a fiche, made once by the writer itself, outside the measured time. */
async function buildTemplate(): Promise<Uint8Array> {
  const paragraph = (text: string): Block => ({
    kind: 'paragraph',
    content: [{ kind: 'text', text }],
  })
  const blocks: Block[] = [
    paragraph('{#fiches}'),
    paragraph('{#lines}'),
    paragraph('{text}'),
    paragraph('{/lines}'),
    paragraph('{#tables}'),
    {
      kind: 'table',
      caption: 'Tableau',
      columns: [
        { share: 0.5, align: 'left' },
        { share: 0.5, align: 'left' },
      ],
      head: [[{ content: [paragraph('Libellé')] }, { content: [paragraph('Valeurs')] }]],
      rows: [
        {
          cells: [
            { content: [paragraph('{#rows}{#cells}{text} {/cells}')] },
            { content: [paragraph('{/rows}')] },
          ],
        },
      ],
    },
    paragraph('{/tables}'),
    paragraph('{/fiches}'),
  ]
  return renderDocx({ ...buildModel(1), blocks })
}

function renderTemplate(bytes: Uint8Array, values: unknown): Uint8Array {
  const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true })
  document.render(values as Record<string, unknown>)
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}
