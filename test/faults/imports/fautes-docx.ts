import { strFromU8, unzipSync } from 'fflate'
import { lintAccessibility } from '../../office/lint-accessibility'
import { lintStructure } from '../../office/lint-structure'
import { listAll, openDocx, type OpenDocx } from '../../office/open-docx'
import { listCaracteresInterdits } from './fautes-xml'

const TROMPEURS = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c]/u
const PARTIES = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/\w+\.xml|word\/.+)$/
const PARTIES_VIVES =
  /vba|activeX|embeddings|afchunk|externalLink|attachedTemplate|\.(?:bin|exe|html?|mht|ole)$/i
const ELEMENTS_VIFS = ['altChunk', 'object', 'subDoc', 'attachedTemplate', 'control', 'dde']
/** In a drawing: what runs, or comes from elsewhere. */
const DESSIN_VIF =
  /<(?:\w+:)?(?:script|foreignObject|image|use|animate|set)\b|<[^>]*\s(?:on\w+=|(?:xlink:)?href="(?!#))|@import|url\((?!#)/i
/** The only fields that we write: where a page is in the whole. */
const CHAMPS = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\s*(?:\\\* MERGEFORMAT)?\s*$/

/** What would run, be fetched or mislead in a .docx, and what would keep Word from opening it. */
export function listFautesDocx(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes)
  const broken = Object.entries(files)
    .filter(([name]) => /\.(?:xml|rels|svg)$/.test(name))
    .flatMap(([name, part]) => listCaracteresInterdits(name, strFromU8(part)))
  if (broken.length > 0) return broken
  let docx: OpenDocx
  try {
    docx = openDocx(bytes)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  const odd = docx.names.filter((name) => !PARTIES.test(name) || PARTIES_VIVES.test(name))
  const external = [...docx.raw].flatMap(([name, text]) =>
    name.endsWith('.rels')
      ? [...text.matchAll(/<Relationship\b[^>]*>/g)]
          .map(([tag]) => tag)
          .filter((tag) => tag.includes('TargetMode="External"') && !isSafeTarget(tag))
          .map((tag) => `${name}: ${tag}`)
      : [],
  )
  const xml = [...docx.xml].flatMap(([name, part]) => [
    ...ELEMENTS_VIFS.flatMap((element) => listAll(part, element).map(() => `${name}: ${element}`)),
    ...listChamps(part)
      .filter((instruction) => !CHAMPS.test(instruction))
      .map((instruction) => `${name}: field ${instruction.slice(0, 60)}`),
    ...[...part.getElementsByTagNameNS('*', 't')]
      .map((text) => text.textContent ?? '')
      .filter((text) => TROMPEURS.test(text))
      .map((text) => `${name}: ${JSON.stringify(text.slice(0, 60))}`),
  ])
  const drawings = Object.entries(files)
    .filter(([name]) => name.endsWith('.svg'))
    .flatMap(([name, svg]) =>
      (DESSIN_VIF.exec(strFromU8(svg)) ?? []).map((found) => `${name}: ${found}`),
    )
  // Texts of strangers are not ours to typeset: the rules of structure and of reading are.
  const lint = [...lintStructure(docx), ...lintAccessibility(docx)]
    .filter(({ check }) => check !== 'S10')
    .map(({ check, detail }) => `${check}: ${detail}`)
  return [...odd, ...external, ...xml, ...drawings, ...lint]
}

function isSafeTarget(tag: string): boolean {
  return /\bTarget="(?:https?:\/\/|mailto:)[^"\s]*"/.test(tag)
}

type Part = Parameters<typeof listAll>[0]

function listChamps(part: Part): readonly string[] {
  return [
    ...listAll(part, 'instrText').map((element) => element.textContent ?? ''),
    ...listAll(part, 'fldSimple').map((element) => element.getAttribute('w:instr') ?? ''),
  ]
}
