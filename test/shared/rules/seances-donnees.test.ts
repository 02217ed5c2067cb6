import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../shared/domain/dossier'
import {
  REGISTRY,
  TABLE_NAMES,
  type RowOfTable,
  type TableName,
} from '../../../shared/domain/registry'
import { buildJour } from '../../../shared/kernel/date-floue-build'
import type { Json } from '../../../shared/kernel/json'
import { listARevoir, listMentions } from '../../../shared/rules/donnees-personnelles.rules'
import { getNomObjet } from '../../../shared/rules/nom-objet.rules'
import { getTexteBlocs, replaceTexteBlocs } from '../../../shared/rules/texte-blocs'
import { getTexteChamp } from '../../../shared/rules/textes.rules'
import { buildMasquePersonne } from '../../../shared/rules/identites-personne'
import { formatValeur } from '../../../shared/rules/valeurs-lisibles.rules'
import type { Block } from '../../../shared/documents/blocks'
import { Fabrique } from '../documents/fabrique'
import { maskAll } from './mask-all'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

const BLOCS: readonly Block[] = [
  { kind: 'title', title: 'Compte rendu', subtitle: 'Rédigé par Sylvie Martin' },
  {
    kind: 'paragraph',
    content: [
      { kind: 'text', text: 'Mme ' },
      { kind: 'text', text: 'Martin', bold: true },
      { kind: 'text', text: ' ouvre la séance.' },
    ],
  },
  {
    kind: 'paragraph',
    content: [
      { kind: 'text', text: 'Présents :' },
      { kind: 'break' },
      { kind: 'text', text: 'MARTIN Sylvie' },
    ],
  },
  {
    kind: 'paragraph',
    content: [{ kind: 'link', text: 'écrire', href: 'mailto:sylvie@example.org' }],
  },
  {
    kind: 'table',
    caption: 'Suites',
    columns: [{ share: 1, align: 'left' }],
    head: [],
    rows: [
      {
        cells: [
          {
            content: [
              {
                kind: 'paragraph',
                content: [
                  { kind: 'text', text: 'Note\nMartin « "Mme Martin" » \\ 05 61 00 00 00' },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  { kind: 'cards', items: [{ label: 'Animation', value: [{ kind: 'text', text: 'Luchon' }] }] },
]

const make = new Fabrique()
const sylvie = make.add('personnes', {
  civilite: 'mme',
  prenom: 'Sylvie',
  nom: 'Martin',
  courriel: 'sylvie@example.org',
  telephone: '05 61 00 00 00',
})
const fonction = make.add('fonctions', { titre: 'coordinatrice "enfance"', personne: sylvie })
const reunion = make.add('reunions', { type: 'copil', date: buildJour('2022-10-20') })
const version = make.add('comptesRendus', {
  reunion,
  numero: 1,
  par: 'Sylvie Martin',
  contenu: JSON.stringify(BLOCS),
})
make.add('presences', { reunion, fonction })
make.add('presences', { reunion, libelle: 'Sylvie Martin', representePar: 'Mme Martin' })
make.add('suites', { libelle: 'Appeler Sylvie Martin', responsableLibre: 'S. Martin' })
make.add('idees', { texte: 'Idée de Mme Martin', auteur: 'Sylvie Martin' })
make.add('entretiens', { notes: 'Vu Sylvie Martin', menePar: 'Sylvie Martin' })
make.add('decisions', { reunion, texte: 'Mme Martin est chargée du suivi.', responsable: fonction })
const dossier = make.build()
const contenu = (of: Dossier): string => of.comptesRendus[version]?.contenu ?? ''

describe('frozen minutes', () => {
  const after = contenu(maskAll(dossier))

  it('masked, stay the blocks of a document, without anybody', () => {
    const blocks = JSON.parse(after) as readonly Block[]
    expect(blocks.map(({ kind }) => kind)).toEqual(BLOCS.map(({ kind }) => kind))
    expect(after).not.toMatch(/martin|sylvie/i)
    expect(after).not.toContain('05 61')
    expect(blocks[0]).toEqual({
      kind: 'title',
      title: 'Compte rendu',
      subtitle: 'Rédigé par la coordinatrice "enfance"',
    })
    expect(blocks[1]).toEqual({
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'La coordinatrice "enfance"' },
        { kind: 'text', text: '', bold: true },
        { kind: 'text', text: ' ouvre la séance.' },
      ],
    })
    expect(blocks[3]).toEqual({
      kind: 'paragraph',
      content: [{ kind: 'link', text: 'écrire', href: 'mailto:[courriel]' }],
    })
    expect(blocks[5]).toEqual(BLOCS[5])
  })

  it('without anybody, are not touched', () => {
    const plain = JSON.stringify([{ kind: 'band', level: 1, title: 'Séance', accent: '2F6B4F' }])
    expect(replaceTexteBlocs(plain, () => [])).toBe(plain)
    const spaced = '[ { "kind": "note" } ]'
    expect(replaceTexteBlocs(spaced, () => [])).toBe(spaced)
  })

  it('damaged, are masked as a text', () => {
    make.set('comptesRendus', version, { contenu: '[{"text":"Sylvie Martin' })
    const broken = contenu(maskAll(make.build()))
    make.set('comptesRendus', version, { contenu: JSON.stringify(BLOCS) })
    expect(broken).toBe('[{"text":"La coordinatrice "enfance"')
  })

  it('without one person alone, stay blocks too', () => {
    const personne = dossier.personnes[sylvie]
    const field = REGISTRY.comptesRendus.fields.contenu
    const mask = buildMasquePersonne(dossier, personne === undefined ? [] : [personne])
    const erased = mask(field, contenu(dossier))
    expect((JSON.parse(erased as string) as readonly Block[]).map(({ kind }) => kind)).toEqual(
      BLOCS.map(({ kind }) => kind),
    )
    expect(erased).not.toMatch(/martin/i)
  })

  it('are read as words, never as JSON', () => {
    const field = REGISTRY.comptesRendus.fields.contenu
    const text = getTexteChamp(field, contenu(dossier))
    expect(text.split('\n').slice(0, 5)).toEqual([
      'Compte rendu',
      'Rédigé par Sylvie Martin',
      'Mme Martin ouvre la séance.',
      'Présents :',
      'MARTIN Sylvie',
    ])
    expect(text).not.toMatch(/[{}[\]]|paragraph/)
    expect(formatValeur(dossier, 'comptesRendus', 'contenu', contenu(dossier))).toBe(text.trim())
    expect([getTexteBlocs('nul'), getTexteBlocs('3'), getTexteBlocs('')]).toEqual(['nul', '3', ''])
  })

  it('stay valid JSON of the same shape, whatever they hold and whatever stands for a name', () => {
    const word = fc.constantFrom(
      'Martin',
      'Sylvie Martin',
      '"',
      '\\',
      '\n',
      '{',
      'Luchon',
      '05 61 00 00 00',
      '\u2028',
    )
    const line = fc.array(word, { maxLength: 5 }).map((words) => `${words.join(' ')} `)
    const run = fc.record({ kind: fc.constant('text'), text: line })
    const block = fc.oneof(
      fc.record({ kind: fc.constant('paragraph'), content: fc.array(run, { maxLength: 4 }) }),
      fc.record({ kind: fc.constant('title'), title: line, subtitle: line }),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.string(), (blocks, titre) => {
        const own = new Fabrique()
        const personne = own.add('personnes', {
          nom: 'Martin',
          prenom: 'Sylvie',
          telephone: '05 61 00 00 00',
        })
        own.add('fonctions', { titre, personne })
        const id = own.add('comptesRendus', { contenu: JSON.stringify(blocks) })
        const text = maskAll(own.build()).comptesRendus[id]?.contenu ?? ''
        const read = JSON.parse(text) as readonly (Record<string, Json> & {
          content?: readonly Json[]
        })[]
        expect(read.map((one) => [one['kind'], one.content?.length])).toEqual(
          blocks.map((one) => [one.kind, 'content' in one ? one.content.length : undefined]),
        )
        if (!/martin/i.test(titre)) expect(text).not.toContain('Martin')
      }),
      { numRuns: 200 },
    )
  })
})

describe('the people of the meetings', () => {
  it('are found wherever they are named', () => {
    const places = listMentions(dossier, sylvie).map(
      ({ table, champ, genre }) => `${table}.${champ} ${genre}`,
    )
    expect([...new Set(places)].sort()).toEqual([
      'comptesRendus.contenu courriel',
      'comptesRendus.contenu nom',
      'comptesRendus.contenu telephone',
      'comptesRendus.par nom',
      'decisions.responsable fonction',
      'decisions.texte nom',
      'entretiens.menePar nom',
      'entretiens.notes nom',
      'fonctions.personne personne',
      'idees.auteur nom',
      'idees.texte nom',
      'presences.fonction fonction',
      'presences.libelle nom',
      'presences.representePar nom',
      'suites.libelle nom',
      'suites.responsableLibre nom',
    ])
  })

  it('leave every table of a copy without personal data', () => {
    expect(JSON.stringify(maskAll(dossier))).not.toMatch(/martin|sylvie@/i)
  })

  it('are to be informed when their address is kept', () => {
    const own = new Fabrique()
    const told = own.add('personnes', {
      courriel: 'a@example.org',
      verifiee: '2026-01-01',
      informeeLe: '2026-01-01',
    })
    const untold = own.add('personnes', { telephone: '05', verifiee: '2026-01-01' })
    const nothing = own.add('personnes', { nom: 'X', verifiee: '2026-01-01' })
    const never = own.add('personnes', { courriel: 'b@example.org' })
    const read = listARevoir(own.build(), '2026-06-01').map(({ personne, motif }) => [
      personne,
      motif,
    ])
    expect(read).toEqual([
      [never, 'verification'],
      [untold, 'information'],
    ])
    expect(JSON.stringify(read)).not.toContain(told)
    expect(JSON.stringify(read)).not.toContain(nothing)
  })
})

describe('how the records of meetings are named', () => {
  const own = new Fabrique()
  const caf = own.add('organismes', { nom: 'Caf 31' })
  const anne = own.add('personnes', { civilite: 'mme', prenom: 'Anne', nom: 'Roux' })
  const poste = own.add('fonctions', { titre: 'conseillère', personne: anne })
  const copil = own.add('instances', { sigle: 'COPIL' })
  const meeting = own.add('reunions', { instance: copil, date: buildJour('2022-10-20') })
  it.each<readonly [TableName, object, string]>([
    ['reunions', { type: 'atelier', titre: 'Mobilités' }, 'Atelier n° 1 – Mobilités'],
    ['presences', { fonction: poste, reunion: meeting }, 'Mme Anne Roux (COPIL n° 1)'],
    ['presences', { libelle: 'Une habitante' }, 'Une habitante'],
    ['presences', { reunion: meeting }, 'COPIL n° 1'],
    ['membres', { fonction: poste, instance: copil }, 'Mme Anne Roux (COPIL)'],
    ['membres', { organisme: caf, instance: copil }, 'Caf 31 (COPIL)'],
    ['colleges', { nom: 'Élus', instance: copil }, 'Élus (COPIL)'],
    [
      'decisions',
      { reunion: meeting, texte: 'Le COPIL valide\nles axes.' },
      'COPIL-2022-1 – Le COPIL valide les axes.',
    ],
    ['decisions', { texte: 'Sans réunion' }, 'Sans réunion'],
    ['cofinancements', { organisme: caf, taux: 50 }, 'Caf 31, 50 %'],
    [
      'cofinancements',
      { organisme: caf, precision: '80 % du coût TTC' },
      'Caf 31, 80 % du coût TTC',
    ],
    ['comptesRendus', { reunion: meeting, numero: 2 }, 'COPIL n° 1, version 2'],
    ['entretiens', { fonction: poste }, 'Mme Anne Roux'],
    ['entretiens', { titre: 'Besoins des familles', fonction: poste }, 'Besoins des familles'],
    ['resultatsEnquete', { reponse: 'Manque de lieux', pourcentage: 65 }, 'Manque de lieux, 65 %'],
    ['pointsOrdreDuJour', { titre: 'Budget' }, 'Budget'],
    ['instances', { type: 'cotech' }, 'Comité technique'],
    ['membres', {}, 'Sans nom'],
  ])('%s %j: « %s »', (table, patch, wanted) => {
    const one = new Fabrique()
    Object.assign(one, { tables: { ...own.build() } })
    const id = one.add(table, patch as Partial<RowOfTable<typeof table>>)
    expect(show(getNomObjet(one.build(), table, id))).toBe(wanted)
  })

  it('never fails on an empty record of any table', () => {
    for (const table of TABLE_NAMES) {
      const one = new Fabrique()
      const id = one.add(table)
      expect(getNomObjet(one.build(), table, id)).not.toBe('')
    }
  })
})
