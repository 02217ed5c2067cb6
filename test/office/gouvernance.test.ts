import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { drawPng } from '../../electron/cli/draw-png'
import { createEmptyDossier, type Dossier } from '../../shared/domain/dossier'
import { drawFigures } from '../../shared/documents/figures-du-modele'
import { schemaGouvernanceDocument } from '../../shared/documents/schema-gouvernance.document'
import { renderDocx } from '../../shared/word/render-docx'
import {
  buildGouvernanceCcphg,
  buildGouvernanceConflent,
  buildGouvernanceGascogne,
  buildGouvernanceTdl,
  MISSIONS_GASCOGNE,
} from '../fixtures/gouvernance-seeds'
import { Fabrique } from '../shared/documents/fabrique'
import { lintDocx } from './lint-docx'
import { foldPrinted, openDocx } from './open-docx'
import { CTX } from './produce'
import { HAS_VALIDATOR, validateNewShapes } from './validate-docx'

const INPUT = { objet: null, etat: 'projet' } as const

async function produce(dossier: Dossier): Promise<Uint8Array<ArrayBuffer>> {
  const model = schemaGouvernanceDocument.build(dossier, INPUT, CTX)
  return renderDocx(await drawFigures(model, drawPng))
}

async function readText(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return foldPrinted(value)
}

/** What each seed says of its governance, word for word where it is short. */
const FACTS: readonly (readonly [string, () => Dossier, readonly string[]])[] = [
  [
    'seeds 000 and 001: partners, colleges, political pilot, vacant post, rhythm (S0 12–13, S1 13)',
    buildGouvernanceCcphg,
    [
      'CAF 31',
      'CCPHG',
      'Ville de Bagnères-de-Luchon',
      'CD 31',
      'MSA',
      'Élus',
      'Techniciens',
      'Représentants de la Caf',
      'Partenaires',
      'André Fillastre',
      "vice-président à l'enfance et la jeunesse",
      'Chargé·e de coopération CTG',
      'À pourvoir',
      'CoTech thématiques',
      'tout au long de la démarche',
      '1 fois par an',
    ],
  ],
  [
    'seed 002: conference, bureau, council, 58 communes and the signatories (S2 12–14)',
    buildGouvernanceTdl,
    [
      'Conférence des Maires',
      'Bureau communautaire',
      'Conseil communautaire',
      'Comités de coordination',
      'Comités techniques',
      'Construisent le plan d’action',
      '59 territoires couverts, 59 signataires',
      'Commune 1 (CC TDL)',
      'Commune 58 (CC TDL)',
    ],
  ],
  [
    'seed 003: five groups with their ages and themes, instances and what is expected of them (S3 12 and 14)',
    buildGouvernanceConflent,
    [
      'Petite enfance',
      '0 – moins de 3 ans',
      'Enfance-Jeunesse',
      '3 – 17 ans',
      'Parentalité',
      'Accès aux droits / Jeunes adultes',
      'Animation vie sociale / Logement',
      'Thèmes : Enfance, Jeunesse',
      'Comité opérationnel partenarial',
      'Travaux préparatoires',
      'Partage et enrichissement du diagnostic',
      "Formalise le plan d'action",
      'Valide le diagnostic et fixe les axes du plan d’action',
      'la méthode d’évaluation',
      '2,5 ETP',
      '20 391 (2019, Caf)',
    ],
  ],
  [
    'seed 004: actors, missions, departure of a commune, chart, team (S4 6–7, 9–12)',
    buildGouvernanceGascogne,
    [
      'Les élus',
      'arbitrage entre les projets',
      'Les signataires de la CTG',
      'Les acteurs de terrain',
      'Les chargés de coopération territoriale',
      'faire vivre la CTG, à chaque étape',
      ...MISSIONS_GASCOGNE,
      'Travailler un cadre de vie inclusif',
      'Fontenilles',
      'jusqu’en 2023',
      'Couvert, sortira',
      'Délibère',
      'Oriente politiquement',
      'Valide les plans d’actions proposés par les CoTech, en lien permanent avec les commissions communautaires',
      'Entérine les évaluations',
      'Analysent la situation',
      'Garants de la mise en œuvre',
      'faire un point de situation',
      'Préparent les sujets portés à l’ordre du jour',
      'Une équipe de 3,5 ETP',
      'Copil',
      'Réunions mensuelles',
      'Sujets Bureau',
      'Délibérations du Conseil communautaire',
      'cooperation@example.org',
      '24 500 (2020, Insee)',
      '26 000',
      'Des sources ne s’accordent pas',
    ],
  ],
]

describe('the schéma de gouvernance, read back', () => {
  it.each(FACTS)('%s', { timeout: 60_000 }, async (_name, build, facts) => {
    const text = await readText(await produce(build()))
    expect(facts.filter((fact) => !text.includes(foldPrinted(fact)))).toEqual([])
  })

  it.each(FACTS)('is valid and clean: %s', { timeout: 60_000 }, async (_name, build) => {
    const bytes = await produce(build())
    expect(lintDocx(bytes)).toEqual([])
    if (HAS_VALIDATOR) expect(await validateNewShapes(bytes)).toEqual([])
  })

  it('holds the drawing as vectors and as points, with words for those who do not see it', async () => {
    const bytes = await produce(buildGouvernanceGascogne())
    const { names, raw } = openDocx(bytes)
    expect(names.filter((name) => /media\/.*\.svg$/.test(name))).toHaveLength(1)
    expect(names.filter((name) => /media\/.*\.png$/.test(name))).toHaveLength(1)
    expect(raw.get('word/document.xml')).toMatch(
      /<wp:docPr [^>]*descr="Schéma de gouvernance\. Conseil communautaire[^"]*Oriente politiquement/,
    )
  })

  it('prints an empty dossier, and one whose shares do not make the whole', async () => {
    const none = await readText(await produce(createEmptyDossier()))
    expect(none).toContain(foldPrinted('Aucune instance n’est encore décrite.'))
    const f = new Fabrique()
    const caf = f.add('organismes', { nom: 'Caf 31' })
    const poste = f.add('postes', { libelle: 'Chargée de coopération', etp: 0.5 })
    f.add('cofinancements', { poste, organisme: caf, taux: 50 })
    f.add('cofinancements', { poste, taux: 25, precision: 'communes' })
    const text = await readText(await produce(f.build()))
    expect(text).toContain('Caf 31 : 50 %')
    expect(text).toContain('Les parts font 75 %')
  })

  it('lists what is missing: the pilot, roles, ETP; nothing that governance does not need', () => {
    const fields = schemaGouvernanceDocument
      .missing(buildGouvernanceTdl(), INPUT)
      .map(({ field, where }) => `${where} : ${field}`)
    expect(fields).toContain('Convention : pilotePolitique')
    expect(fields).toContain('Instance « Conférence des Maires » : roles')
    expect(
      schemaGouvernanceDocument.missing(buildGouvernanceCcphg(), INPUT).map(({ field }) => field),
    ).toEqual(['etp'])
  })
})
