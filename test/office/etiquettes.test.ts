import { describe, expect, it } from 'vitest'
import { createEmptyDossier, type Dossier } from '../../shared/domain/dossier'
import { formatNomPostal, listLignesAdresse } from '../../shared/documents/etiquettes/adresse'
import { getTaille } from '../../shared/documents/etiquettes/taille'
import { etiquettesDocument } from '../../shared/documents/etiquettes.document'
import { buildAnnee } from '../../shared/kernel/date-floue-build'
import { renderDocx } from '../../shared/word/render-docx'
import { Fabrique } from '../shared/documents/fabrique'
import { lintDocx } from './lint-docx'
import { listCasesEtiquettes, buildMairies } from './etiquettes'
import { openDocx } from './open-docx'
import { CTX } from './produce'
import { HAS_VALIDATOR, validateNewShapes } from './validate-docx'

const ORGANISME = { objet: null, etat: 'projet', variante: 'organisme' } as const
const FONCTION = { ...ORGANISME, variante: 'fonction' } as const

/** The lines of each label, in order. */
function listLabels(dossier: Dossier, input: typeof ORGANISME | typeof FONCTION) {
  return etiquettesDocument
    .build(dossier, input, CTX)
    .blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .flatMap(({ cells }) => cells)
    .map(({ content }) =>
      content.map((block) =>
        block.kind === 'paragraph'
          ? block.content.map((inline) => ('text' in inline ? inline.text : '')).join('')
          : '',
      ),
    )
}

describe('the sheets of labels', () => {
  it.each(listCasesEtiquettes())(
    'are valid and clean: $name',
    { timeout: 60_000 },
    async ({ model }) => {
      const bytes = await renderDocx(model)
      expect(lintDocx(bytes)).toEqual([])
      if (HAS_VALIDATOR) expect(await validateNewShapes(bytes)).toEqual([])
    },
  )

  it('hold exactly 3 × 8 labels a page: what the sheet measures, nothing above nor beside', async () => {
    const bytes = await renderDocx(etiquettesDocument.build(buildMairies(58), ORGANISME, CTX))
    const { raw, names } = openDocx(bytes)
    const xml = raw.get('word/document.xml') ?? ''
    const read = (pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => Number(match[1]))
    const heights = read(/<w:trHeight w:val="(\d+)" w:hRule="exact"\/>/g)
    const [page = 0] = read(/<w:pgSz [^>]*w:h="(\d+)"/g)
    const [top = -1] = read(/<w:pgMar [^>]*w:top="(\d+)"/g)
    const end = 20
    expect(heights).toHaveLength(20)
    expect(new Set(heights)).toEqual(new Set([2098]))
    expect(8 * 2098 + top + end).toBeLessThanOrEqual(page)
    expect(9 * 2098).toBeGreaterThan(page)
    expect(xml).toMatch(/<w:pgMar [^>]*w:right="0" w:bottom="0" w:left="0" w:header="0"/)
    const widths = read(/<w:gridCol w:w="(\d+)"\/>/g)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11906)
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1)
    expect(names.filter((name) => /header|footer/.test(name))).toEqual([])
  })

  it('are addressed to whoever acts for the body, at its mairie', () => {
    const labels = listLabels(buildMairies(3), ORGANISME)
    expect(labels).toEqual([
      ['Madame la Maire', 'Mairie d’Antignac 1', 'Place de la Mairie', '31110 Antignac'],
      ['Monsieur le Maire', 'Mairie de Juzet 2', 'Place de la Mairie', '31110 Juzet'],
      [
        'Madame la Maire ou Monsieur le Maire',
        'Mairie du Fousseret 3',
        'Place de la Mairie',
        '31430 Le Fousseret',
      ],
    ])
  })

  it('leave out who objects, whoever is no longer there and bodies that are closed', () => {
    const f = new Fabrique()
    const adresse = '1 rue Haute\n31000 Toulouse'
    const caf = f.add('organismes', { nom: 'Caf 31', adresse })
    f.add('organismes', { nom: 'Ancienne structure', adresse, actif: false })
    const opposee = f.add('personnes', { civilite: 'mme', nom: 'Opposée', opposition: true })
    const partie = f.add('personnes', { civilite: 'm', nom: 'Parti' })
    const presente = f.add('personnes', { civilite: 'mme', prenom: 'Sylvie', nom: 'Martin' })
    f.add('fonctions', { titre: 'Présidente', personne: opposee, organisme: caf })
    f.add('fonctions', {
      titre: 'directeur',
      personne: partie,
      organisme: caf,
      fin: buildAnnee(2020),
    })
    f.add('fonctions', { titre: 'chargée d’étude', personne: presente, organisme: caf })
    f.add('fonctions', { titre: 'Conseiller technique', organisme: caf })
    const dossier = f.build()
    const address = ['Caf 31', '1 rue Haute', '31000 Toulouse']
    expect(listLabels(dossier, ORGANISME)).toEqual([address])
    expect(listLabels(dossier, FONCTION)).toEqual([
      ['Mme\u00a0Sylvie Martin', 'Chargée d’étude', ...address],
      ['Conseiller technique', ...address],
    ])
  })

  it('say who gets none for want of an address, and the address that does not hold', () => {
    const f = new Fabrique()
    f.add('organismes', { nom: 'Caf 31', adresse: '1 rue Haute\n31000 Toulouse' })
    f.add('organismes', { nom: 'MSA' })
    const long = f.add('organismes', {
      nom: 'CPAM',
      adresse: Array.from({ length: 9 }, (_, at) => `ligne ${String(at)}`).join('\n'),
    })
    const msa = f.add('organismes', { nom: 'Mission locale' })
    f.add('fonctions', { titre: 'directrice', organisme: msa })
    const seule = f.add('fonctions', { titre: 'habitante' })
    const dossier = f.build()
    const read = (input: typeof ORGANISME | typeof FONCTION) =>
      etiquettesDocument.missing(dossier, input).map(({ label, where }) => `${where} : ${label}`)
    expect(read(ORGANISME)).toEqual([
      'Organisme « CPAM » : Adresse trop longue pour une étiquette',
      'Organisme « Mission locale » : Adresse du siège',
      'Organisme « MSA » : Adresse du siège',
    ])
    expect(read(FONCTION)).toEqual([
      'Organisme « Mission locale » : Adresse du siège',
      'Fonction « habitante » : Organisme',
    ])
    expect(etiquettesDocument.missing(dossier, ORGANISME)[0]?.id).toBe(long)
    expect(etiquettesDocument.missing(dossier, FONCTION)[1]?.id).toBe(seule)
  })

  it('tell an empty annuaire in a sentence, on a usual page', () => {
    const model = etiquettesDocument.build(createEmptyDossier(), ORGANISME, CTX)
    expect(model.page.marges).toBeUndefined()
    expect(JSON.stringify(model.blocks)).toContain('Aucune adresse postale')
  })
})

describe('an address', () => {
  it.each([
    ['1, rue Haute\n31000 Toulouse', ['1, rue Haute', '31000 Toulouse']],
    ['1, rue Haute, 31000 Toulouse Cedex 9', ['1, rue Haute', '31000 Toulouse Cedex 9']],
    ['1 rue Haute – 31000 Toulouse', ['1 rue Haute', '31000 Toulouse']],
    ['BP 40512 31000 Toulouse', ['BP 40512', '31000 Toulouse']],
    ['CS 40512 Toulouse', ['CS 40512 Toulouse']],
    ['  \r\n ', []],
  ])('%s', (adresse, lines) => {
    expect(listLignesAdresse(adresse)).toEqual(lines)
  })

  it.each([
    ['Commune de Juzet', 'Mairie de Juzet'],
    ['commune d’Antignac', 'Mairie d’Antignac'],
    ['Antignac', 'Mairie d’Antignac'],
    ['Les Angles', 'Mairie des Angles'],
    ['Ville de Luchon', 'Ville de Luchon'],
    ['Mairie de Juzet', 'Mairie de Juzet'],
  ])('letters for the commune « %s » go to « %s »', (nom, expected) => {
    const f = new Fabrique()
    const id = f.add('organismes', { nom, type: 'commune' })
    const organisme = f.build().organismes[id]
    expect(organisme === undefined ? '' : formatNomPostal(organisme)).toBe(expected)
  })

  it('takes a smaller size when it is long, and is cut beyond', () => {
    expect(getTaille(['Monsieur le Maire', 'Mairie', '1 rue', '31000 Ville'])).toBe('usual')
    expect(getTaille(Array.from({ length: 7 }, () => 'ligne'))).toBe('small')
    expect(getTaille(Array.from({ length: 9 }, () => 'ligne'))).toBe('cut')
  })
})
