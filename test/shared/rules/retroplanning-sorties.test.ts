import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import { invertCommand } from '../../../shared/commands/invert-command'
import { createEmptyDossier, type Dossier } from '../../../shared/domain/dossier'
import { buildClasseurEtapes } from '../../../shared/documents/retroplanning/classeur'
import { buildAgenda } from '../../../shared/exchange/agenda-ics'
import { readCsvTexte } from '../../../shared/exchange/csv'
import { tellRefusEtapes } from '../../../shared/exchange/refus-etapes'
import { readTableur, writeTableur } from '../../../shared/exchange/tableur'
import { importerEtapes } from '../../../shared/gestes/retroplanning/importer-etapes'
import { formatDateFloue } from '../../../shared/kernel/date-floue-format'
import type { TableImportee } from '../../../shared/kernel/table-importee'
import { listEvenementsReunion } from '../../../shared/rules/agenda-reunion.rules'
import { buildAgendaEtapes, listChoixAgenda } from '../../../shared/rules/agenda-etapes.rules'
import { planifierImportEtapes } from '../../../shared/rules/import-etapes.rules'
import { listEtapes } from '../../../shared/rules/retroplanning/etapes.rules'
import { buildSeed } from '../../fixtures/seeds'
import { Fabrique } from '../documents/fabrique'

const TODAY = '2022-03-01'
const MOMENT = Date.UTC(2022, 2, 1)
const { ctx } = new Fabrique(TODAY)

function findId(dossier: Dossier, titre: string): string {
  const found = listEtapes(dossier, TODAY).find(({ etape }) => etape.titre.startsWith(titre))
  if (found === undefined) throw new Error(`No step ${titre}`)
  return found.id
}

function readIcs(bytes: Uint8Array) {
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    resume: event.getFirstPropertyValue('summary'),
    de: String(event.getFirstPropertyValue('dtstart')),
    a: String(event.getFirstPropertyValue('dtend')),
    libre: event.getFirstPropertyValue('transp') === 'TRANSPARENT',
  }))
}

describe('steps in a calendar file', () => {
  it('puts days on days, keeps vague dates as a span that says it, and refuses what has no end', async () => {
    const dossier = await buildSeed('003')
    const rows = listChoixAgenda(dossier, '2021-06-09')
    expect(rows.map(({ genre }) => genre)).toEqual([
      'periode',
      'jours',
      'jours',
      'periode',
      'periode',
    ])
    const ids = new Set(rows.map(({ id }) => id))
    const { evenements, ecartees } = buildAgendaEtapes(dossier, '2021-06-09', ids, MOMENT)
    expect(ecartees).toEqual([])
    const read = readIcs(buildAgenda(evenements, MOMENT))
    expect(read.map(({ de, a, libre }) => [de, a, libre])).toEqual([
      ['2021-04-01', '2021-10-16', true],
      ['2021-10-30', '2021-10-31', false],
      ['2021-11-15', '2021-11-16', false],
      ['2021-11-01', '2021-12-01', true],
      ['2021-12-01', '2022-01-01', true],
    ])
    expect(read[3]?.resume).toMatch(/\(novembre 2021, jour à fixer\)$/)
    expect(String(read[0]?.resume).replaceAll('\u00a0', ' ')).toMatch(
      /\(d’avril au 15 octobre 2021, jour à fixer\)$/,
    )
  })

  it('gives a meeting of the plan the entry of its convocation', async () => {
    const dossier = await buildSeed('002')
    const id = findId(dossier, 'Ateliers pour favoriser')
    const reunion = dossier.etapes[id]?.reunion ?? ''
    const { evenements } = buildAgendaEtapes(dossier, TODAY, new Set([id]), MOMENT)
    expect(evenements).toEqual(listEvenementsReunion(dossier, reunion))
    expect(evenements.map(({ uid, jour }) => [uid, jour])).toEqual([
      [`${reunion}.1@cairn`, '2021-06-18'],
      [`${reunion}.2@cairn`, '2021-10-22'],
    ])
  })

  it('never looks newer than the convocation that will give its day', async () => {
    const dossier = await buildSeed('000')
    const id = findId(dossier, 'Restitution au comité')
    const { evenements } = buildAgendaEtapes(dossier, TODAY, new Set([id]), MOMENT)
    expect(evenements.map(({ uid, sequence }) => [uid, sequence])).toEqual([
      [`${dossier.etapes[id]?.reunion ?? ''}.1@cairn`, 0],
    ])
  })

  it('keeps the name of a step for life and grows its sequence; open and missing dates stay out', () => {
    const f = new Fabrique(TODAY)
    const add = (titre: string, prevue: string) =>
      f.add('etapes', { titre, prevue: prevue === '' ? null : parse(prevue) })
    const day = add('Conseil', '20 octobre 2022 à 14 h')
    const ids = new Set([
      day,
      add('Plan', 'pas avant 2026'),
      add('Bilan', 'd’ici 2025'),
      add('Sans', ''),
    ])
    const dossier = f.build()
    const first = buildAgendaEtapes(dossier, TODAY, ids, MOMENT)
    const later = buildAgendaEtapes(dossier, TODAY, ids, MOMENT + 3_600_000)
    expect(first.ecartees.map(({ titre }) => titre)).toEqual(['Plan', 'Sans'])
    expect(first.evenements.map(({ uid, jour, debut }) => [uid, jour, debut])).toEqual([
      [`${day}.1@cairn`, '2022-10-20', '14:00'],
      [expect.stringMatching(/\.1@cairn$/), '2025-12-31', null],
    ])
    expect(later.evenements[0]?.uid).toBe(first.evenements[0]?.uid)
    expect(later.evenements[0]?.sequence).toBeGreaterThan(first.evenements[0]?.sequence ?? Infinity)
  })
})

function parse(text: string) {
  const read = planifierImportEtapes(
    createEmptyDossier(),
    { entetes: ['Étape', 'Prévu'], lignes: [['x', text]], numeros: [2] },
    TODAY,
  )
  const date = read.ok ? read.value[0]?.valeurs.prevue : undefined
  if (date === undefined) throw new Error(`No date in ${text}`)
  return date
}

function plan(dossier: Dossier, table: TableImportee) {
  const read = planifierImportEtapes(dossier, table, TODAY)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

function paste(text: string): TableImportee {
  const read = readCsvTexte(text, '\t')
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** The workbook of a plan, as it is read when it comes back. */
async function readOwn(dossier: Dossier): Promise<TableImportee> {
  const read = await readTableur(await writeTableur([buildClasseurEtapes(dossier, TODAY)]))
  const table = read.ok ? read.value[0]?.table : undefined
  if (table === undefined) throw new Error('no sheet')
  return table
}

describe('the plan in a spreadsheet', () => {
  it.each(['000', '001', '002', '003', '004'] as const)(
    'comes back from its own workbook without a change: seed %s',
    async (seed) => {
      const dossier = await buildSeed(seed)
      const rows = plan(dossier, await readOwn(dossier))
      expect(rows).toHaveLength(listEtapes(dossier, TODAY).length)
      expect(rows.filter(({ statut }) => statut !== 'identique')).toEqual([])
    },
  )

  it('makes the same plan in an empty dossier, phases and dates alike', async () => {
    const dossier = await buildSeed('000')
    const table = await readOwn(dossier)
    const empty = createEmptyDossier()
    const rows = plan(empty, table)
    const all = new Set(rows.map(({ numero }) => numero))
    const made = applyCommand(empty, importerEtapes(empty, ctx, rows, all))
    const say = (from: Dossier) =>
      listEtapes(from, TODAY).map(({ titre, profondeur, quand, etape }) => [
        titre,
        profondeur,
        quand === null ? '' : formatDateFloue(quand),
        etape.jalon,
      ])
    expect(say(made)).toEqual(say(dossier))
  })

  it('reads French dates, Excel dates, days of Excel without their format, and « (x3) »', () => {
    const table = paste(
      [
        'Étape\tPhase\tDate prévue\tNombre\tÉtat',
        'Tables rondes (x3)\tConcertation\tmars-avril 2022\t\tÀ venir',
        'Conseil\tConcertation\t15/06/2022\t2\tRéalisée',
        'Signature\t\t2022-11-21\t\t',
        'Bilan\t\t44727\t\t',
        'Plan\t\t1er semestre 2023\t\t',
      ].join('\n'),
    )
    const rows = plan(createEmptyDossier(), table)
    expect(
      rows.map(({ titre, valeurs }) => [
        titre,
        valeurs.prevue === undefined
          ? ''
          : formatDateFloue(valeurs.prevue).replaceAll('\u00a0', ' '),
        valeurs.quantite,
      ]),
    ).toEqual([
      ['Tables rondes', 'mars-avril 2022', 3],
      ['Conseil', '15 juin 2022', 2],
      ['Signature', '21 novembre 2022', undefined],
      ['Bilan', '15 juin 2022', undefined],
      ['Plan', '1er semestre 2023', undefined],
    ])
  })

  it('takes a step that has an actual date for done, unless the line says otherwise', () => {
    const rows = plan(
      createEmptyDossier(),
      paste('Étape\tRéalisé\tÉtat\nA\t9 septembre 2022\t\nB\tdepuis 2021\tEn cours'),
    )
    expect(rows.map(({ valeurs }) => valeurs.statut)).toEqual(['realisee', 'en_cours'])
  })

  it('writes the first plan once, moves the meeting, and one undo gives all back', async () => {
    const dossier = await buildSeed('000')
    const id = findId(dossier, 'Restitution au comité')
    const table = paste('Étape\tPrévu\nRestitution au comité de pilotage\tjuin 2022')
    const rows = plan(dossier, table)
    expect(rows.map(({ statut, changements }) => [statut, changements])).toEqual([
      ['modifier', ['Prévu\u00a0: mai 2022 → juin 2022']],
    ])
    const command = importerEtapes(dossier, ctx, rows, new Set([2]))
    const after = applyCommand(dossier, command)
    const step = after.etapes[id]
    expect([step?.initiale?.debut, step?.prevue?.debut]).toEqual(['2022-05-01', '2022-06-01'])
    expect(after.reunions[step?.reunion ?? '']?.date?.debut).toBe('2022-06-01')
    expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
  })

  it.each([
    ['a date', 'Étape\tPrévu\nA\tquand on pourra', /Prévu.*quand on pourra.*lisible/],
    ['a state', 'Étape\tÉtat\nA\tbof', /État.*« bof ».*En cours/],
    ['a number', 'Étape\tNombre\nA\t-3', /Nombre.*entier/],
    ['no title', 'Phase\tÉtape\nDiagnostic\t\nX\tY', /pas d’étape/],
    ['a very long text', `Étape\tMotif\nA\t${'a'.repeat(501)}`, /500 caractères/],
  ])('refuses a line, alone and in French: %s', (_name, text, reason) => {
    const [first] = plan(createEmptyDossier(), paste(text))
    expect(first?.statut).toBe('refuser')
    expect(first?.raison.replaceAll('\u00a0', ' ')).toMatch(reason)
  })

  it('moves a step that a line puts in another phase, and creates no other', async () => {
    const dossier = await buildSeed('000')
    const journal = findId(dossier, 'Journal n° 2')
    const target = findId(dossier, 'Préconisations')
    const table = paste(
      'Phase\tÉtape\tPrévu\nPréconisations et pistes d’actions\tJournal n° 2\tjuin 2022\nSuites\tJournal n° 3\t',
    )
    const rows = plan(dossier, table)
    expect(rows.map(({ statut, etape, changements }) => [statut, etape, changements])).toEqual([
      [
        'modifier',
        journal,
        [
          'Phase\u00a0: Diagnostic de territoire → Préconisations et pistes d’actions',
          'Prévu\u00a0: mai 2022 → juin 2022',
        ],
      ],
      [
        'modifier',
        findId(dossier, 'Journal n° 3'),
        ['Phase\u00a0: Préconisations et pistes d’actions → Suites'],
      ],
    ])
    const command = importerEtapes(dossier, ctx, rows, new Set([2, 3]))
    const after = applyCommand(dossier, command)
    const inPhase = (id: string) =>
      listEtapes(after, TODAY)
        .filter(({ parent }) => parent === id)
        .map(({ titre }) => titre)
    expect(inPhase(target).at(-1)).toBe('Journal n° 2')
    expect(inPhase(findId(after, 'Suites'))).toEqual(['Journal n° 3'])
    // The phase that the second line names is the only step that is new.
    expect(Object.keys(after.etapes)).toHaveLength(Object.keys(dossier.etapes).length + 1)
    expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
  })

  it('moves nothing that another line keeps where it is, nor a title that two steps bear', async () => {
    const dossier = await buildSeed('000')

    const rows = plan(
      dossier,
      paste(
        `Phase\tÉtape\nSuites\tJournal n° 1\nDiagnostic de territoire\tJournal n° 1\nSuites\tDiagnostic de territoire`,
      ),
    )
    expect(rows.map(({ statut, deplacee }) => [statut, deplacee])).toEqual([
      ['creer', false],
      ['identique', false],
      // A phase stays where it is.
      ['creer', false],
    ])
    const f = new Fabrique(TODAY)
    const one = f.add('etapes', { titre: 'Un', genre: 'phase' })
    const two = f.add('etapes', { titre: 'Deux', genre: 'phase' })
    f.add('etapes', { titre: 'Bilan', parent: one })
    f.add('etapes', { titre: 'Bilan', parent: two })
    const [twin] = plan(f.build(), paste('Phase\tÉtape\nTrois\tBilan'))
    expect(twin?.statut).toBe('creer')
  })

  it('tells the phase of merged cells on each of their lines, and no title over the table', async () => {
    const { writeXlsx } = await import('hucre/xlsx')
    const rows = [
      ['Calendrier de la démarche', null, null],
      ['Phase', 'Étape', 'Prévu'],
      ['Diagnostic', 'Entretiens', new Date(Date.UTC(2022, 5, 15))],
      [null, 'Enquête', 'mars-avril 2022'],
      [null, 'Bilan', '1,5'],
      ['Suites', 'Signature', 44_727],
    ]
    const merges = [
      { startRow: 0, endRow: 0, startCol: 0, endCol: 2 },
      { startRow: 2, endRow: 4, startCol: 0, endCol: 0 },
    ]
    const read = await readTableur(
      new Uint8Array(await writeXlsx({ sheets: [{ name: 'Plan', rows, merges }] })),
    )
    const table = read.ok ? read.value[0]?.table : undefined
    if (table === undefined) throw new Error('no sheet')
    const lines = plan(createEmptyDossier(), table)
    expect(
      lines.map(({ numero, phase, titre, statut, valeurs }) => [
        numero,
        phase,
        titre,
        statut,
        valeurs.prevue?.debut,
      ]),
    ).toEqual([
      [3, 'Diagnostic', 'Entretiens', 'creer', '2022-06-15'],
      [4, 'Diagnostic', 'Enquête', 'creer', '2022-03-01'],
      [5, 'Diagnostic', 'Bilan', 'refuser', undefined],
      [6, 'Suites', 'Signature', 'creer', '2022-06-15'],
    ])
    expect(lines[2]?.raison.replaceAll('\u00a0', ' ')).toMatch(/^Prévu : « 1,5 » n’est pas lisible/)
  })

  it('says why a French decimal, an error or a formula of Excel is no number of times', () => {
    const say = (cell: string) =>
      plan(createEmptyDossier(), paste(`Étape\tNombre\nA\t${cell}`)).map(({ statut, raison }) => [
        statut,
        raison.replaceAll('\u00a0', ' '),
      ])
    expect(say('3,0')).toEqual([['creer', '']])
    for (const cell of ['2,5', '#REF!', '=SOMME(A1)', '1e9']) {
      expect(say(cell)).toEqual([
        [
          'refuser',
          `Nombre : « ${cell} » n’est pas lisible. Écrivez un nombre entier, par exemple « 3 ».`,
        ],
      ])
    }
  })

  it('refuses a table without steps and one without end, in French', async () => {
    const none = planifierImportEtapes(
      createEmptyDossier(),
      { entetes: ['Nom', 'Courriel'], lignes: [['a', 'b']], numeros: [2] },
      TODAY,
    )
    expect(none.ok ? '' : none.error.message).toContain('pas de colonne')
    const lignes = Array.from({ length: 5_000 }, () => ['x'])
    const long = planifierImportEtapes(
      createEmptyDossier(),
      { entetes: ['Étape'], lignes, numeros: lignes.map((_, index) => index) },
      TODAY,
    )
    expect(long.ok ? '' : long.error.message).toContain('plus de')
    const broken = await readTableur(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))
    expect(broken.ok ? '' : tellRefusEtapes(broken.error).message).not.toMatch(/contact/)
    const empty = await readTableur(
      await writeTableur([{ nom: 'A', entetes: ['Étape'], lignes: [] }]),
    )
    expect(empty.ok ? '' : tellRefusEtapes(empty.error).message).toContain('étapes')
  })

  it('never takes a formula for more than a text, nor writes one', async () => {
    const f = new Fabrique(TODAY)
    f.add('etapes', { titre: '=HYPERLINK("http://x")', motifEcart: '@cmd' })
    const bytes = await writeTableur([buildClasseurEtapes(f.build(), TODAY)])
    const read = await readTableur(bytes)
    const table = read.ok ? read.value[0]?.table : undefined
    expect(table?.lignes[0]).toContain('=HYPERLINK("http://x")')
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('<f>')
  })
})
