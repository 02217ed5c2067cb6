import { describe, expect, it } from 'vitest'
import { createEmptyDossier } from '../../../shared/domain/dossier'
import { retroplanningDocument } from '../../../shared/documents/retroplanning.document'
import { buildSeed, type SeedName } from '../../fixtures/seeds'
import { lintDocx } from '../../office/lint-docx'
import { foldPrinted, listTexts, openDocx } from '../../office/open-docx'
import { HAS_VALIDATOR, validateDocx } from '../../office/validate-docx'
import { produceRetroplanning, readEtapesImprimees } from './retroplanning-lu'

/** The day each text speaks from. */
const JOURS = {
  '000': '2022-03-01',
  '001': '2022-11-21',
  '002': '2023-06-13',
  '003': '2021-06-09',
  '004': '2022-12-12',
} as const

const files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** Each file is made once. */
function getFile(seed: SeedName, variante = 'a4_paysage'): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${seed} ${variante}`
  const made =
    files.get(key) ??
    buildSeed(seed).then((dossier) => produceRetroplanning(dossier, JOURS[seed], variante))
  files.set(key, made)
  return made
}

const read = async (seed: SeedName, variante?: string) =>
  readEtapesImprimees(await getFile(seed, variante))

const readText = async (seed: SeedName) =>
  foldPrinted(listTexts(openDocx(await getFile(seed))).join('\n'))

const D = 'Diagnostic de territoire'
const P = "Préconisations et pistes d'actions"

describe('the rétroplanning of the Journal n° 1, read back from the file (S0 9–11)', () => {
  it('holds its fifteen items under their six months, in order, milestones starred', async () => {
    const rows = await read('000')
    expect(rows.map(({ phase, periode, etape, prevu }) => [phase, periode, etape, prevu])).toEqual([
      [D, 'Février 2022', '★ Réunion de lancement de la CTG', 'février 2022'],
      [D, 'Février 2022', 'Profil statistique de la CCPHG', 'février 2022'],
      [D, 'Mars 2022', 'Journal n° 1', 'mars 2022'],
      [D, 'Mars 2022', 'Entretiens avec les acteurs clés', 'mars-avril 2022'],
      [D, 'Avril 2022', 'Enquête à la population', 'avril 2022'],
      [D, 'Avril 2022', 'Ateliers ouverts aux habitants', 'avril 2022'],
      [D, 'Avril 2022', 'Rapport de diagnostic qualitatif', 'avril 2022'],
      [D, 'Mai 2022', '★ Restitution au comité de pilotage', 'mai 2022'],
      [D, 'Mai 2022', 'Journal n° 2', 'mai 2022'],
      [
        P,
        'Juin 2022',
        'Tables rondes « stratégie » avec les élus, agents et partenaires (×3)',
        'juin 2022',
      ],
      [P, 'Juin 2022', 'Note stratégique', 'juin 2022'],
      [P, 'Juin 2022', 'Production de fiches actions détaillées', 'juin 2022'],
      [P, 'Juillet 2022', '★ Réunion des instances de pilotage', 'juillet 2022'],
      [P, 'Juillet 2022', 'Restitution au Conseil communautaire', 'juillet 2022'],
      [P, 'Juillet 2022', 'Journal n° 3', 'juillet 2022'],
    ])
    expect(rows.map(({ reste }) => reste).filter((one) => /COPIL/.test(one))).toEqual([
      expect.stringContaining('COPIL n° 1'),
      expect.stringContaining('COPIL n° 2'),
      expect.stringContaining('COPIL n° 3'),
    ])
    expect(await readText('000')).toContain('★ et caractères gras : jalon')
  })
})

describe('planned and actual of the CC Pyrénées Haut Garonnaises (S1 6–8)', () => {
  it('says July → November for the second phase, in words', async () => {
    const text = await readText('001')
    for (const part of [
      'Prévu : février à mai 2022. Réalisé : février à juin 2022, 1 mois plus tard que prévu.',
      'Prévu : juin-juillet 2022. Réalisé : juin à novembre 2022, 4 mois plus tard que prévu.',
      'décalée de 4 mois : fin prévue en juillet 2022, finalement en novembre 2022.',
    ]) {
      expect(text).toContain(part)
    }
  })

  const ETAPES: readonly [string, string, string, string?][] = [
    ['★ Réunion de lancement de la CTG', 'février 2022', 'février 2022'],
    ['Profil statistique de la CCPHG', 'février 2022', 'oui, date non précisée'],
    ['Journal n° 1', 'mars 2022', 'mars 2022'],
    ['Entretiens avec les acteurs clés (×15)', 'mars-avril 2022', 'mars-avril 2022'],
    ['Enquêtes à la population et aux élus', 'avril 2022', 'avril 2022'],
    ['Ateliers ouverts aux habitants', 'avril 2022', '–', 'Annulée'],
    ['Rapport de diagnostic qualitatif', 'avril 2022', 'oui, date non précisée'],
    ['★ Restitution au comité de pilotage', 'mai 2022', 'mai-juin 2022'],
    ['Journal n° 2', 'mai 2022', 'mai-juin 2022', '1 mois plus tard'],
    ['Restitution partenariale', '–', 'mai-juin 2022', 'Ajoutée en cours de démarche'],
    ['Groupe de travail du Comité de pilotage', '–', '15 juin 2022'],
    [
      'Tables rondes « stratégie » puis « actions » avec les élus, agents et partenaires (×3)',
      'juin 2022',
      'juin à novembre 2022',
      'Prévues sur la stratégie, tenues sur les actions',
    ],
    ['Note stratégique', 'juin 2022', '–', 'Annulée'],
    ['Production de fiches actions', 'juin 2022', 'juin à novembre 2022', '5 mois'],
    ['Restitution au Conseil communautaire', 'juillet 2022', 'juillet à novembre 2022', '4 mois'],
    ['Journal n° 3', 'juillet 2022', 'juillet à novembre 2022', '4 mois plus tard'],
    ['Groupes de travail participatifs et partenariaux', '–', '6 et 7 septembre 2022'],
    ['Ajouts techniques', '–', '9 septembre 2022'],
    ['Présentation aux élus', '–', '20 octobre 2022'],
    ['★ Réunion des instances de pilotage', 'juillet 2022', 'juillet à novembre 2022', '4 mois'],
    ['★ Signature de la CTG', "fin de l'année 2022", '–', 'À venir'],
    ["Mise à jour du diagnostic territorial et évaluation du plan d'actions", '2025', '–'],
    ['Actualisation de la convention', '2026', '–'],
  ]

  it('holds each step of the two phases and of what follows, once', async () => {
    const said = (await read('001')).map(({ etape }) => etape.split(' | ')[0] ?? '')
    expect([...said].sort()).toEqual(ETAPES.map(([etape]) => etape).sort())
  })

  it.each(ETAPES)('%s', async (etape, prevu, realise, reste = '') => {
    const row = (await read('001')).find((one) => one.etape.split(' | ')[0] === etape)
    expect([row?.prevu, row?.realise]).toEqual([prevu, realise])
    expect(row?.reste).toContain(reste)
  })
})

describe('the timeline of the Terres du Lauragais (S2 5–16)', () => {
  it('keeps years, semester, day, two days and month range, in chronological order', async () => {
    const rows = await read('002')
    expect(
      rows.map(({ phase, periode, prevu, realise }) => [phase, periode, prevu, realise]),
    ).toEqual([
      [D, '2019', '–', '2019'],
      [D, 'Janvier 2020', '–', '17 janvier 2020'],
      ['Concertation', 'Juin 2021', '–', '18 juin et 22 octobre 2021'],
      ['Concertation', '2021', '–', '2021'],
      ['Élaboration du Pst', 'Avril 2022', '–', '1er avril 2022'],
      ['Élaboration du Pst', '2022', '–', '2022'],
      ['Élaboration du Pst', '1er semestre 2023', '–', '1er semestre 2023'],
      ['Signature de la Ctg', 'Juin 2023', '–', '13 juin 2023'],
      ['Signature de la Ctg', 'Juin 2023', 'juin à octobre 2023', '–'],
      ['Signature de la Ctg', 'Novembre 2023', '21 novembre 2023', '–'],
    ])
    expect(rows.at(-2)?.etape).toContain(
      'Délibération des signataires (CC TDL, 58 communes, Caf, CD, Msa) (×62)',
    )
    expect(await readText('002')).toContain(
      'Interruption de la démarche : 2020. Épidémie de Covid-19.',
    )
  })
})

describe('the instances of Conflent-Canigou (S3 12–14)', () => {
  it('keeps a span that ends on a day, a Saturday, and months without a day', async () => {
    const rows = await read('003')
    expect(rows.map(({ etape, prevu }) => [etape.split(' | ')[0], prevu])).toEqual([
      [
        'Travaux préparatoires, partage et enrichissement du diagnostic',
        "d'avril au 15 octobre 2021",
      ],
      ["★ Validation du diagnostic, fixation des axes du plan d'action", '30 octobre 2021'],
      ["Formalisation du plan d'action", '15 novembre 2021'],
      ["★ Validation du plan d'action et de la méthode d'évaluation", 'novembre 2021'],
      ['★ Signature de la CTG', 'décembre 2021'],
    ])
  })
})

describe('the file', () => {
  it.each(['a4_paysage', 'a3_paysage', 'a4_portrait'])(
    'is valid and clean on every seed: %s',
    { timeout: 120_000 },
    async (variante) => {
      for (const seed of ['000', '001', '002', '003', '004'] as const) {
        const bytes = await getFile(seed, variante)
        expect(lintDocx(bytes), seed).toEqual([])
      }
      if (HAS_VALIDATOR) expect(await validateDocx(await getFile('001', variante))).toEqual([])
    },
  )

  it('says the same steps and dates on an upright page', async () => {
    const pick = (rows: Awaited<ReturnType<typeof read>>) =>
      rows.map(({ periode, etape, prevu }) => [
        periode.replace(' (suite)', ''),
        etape.split(' | ')[0],
        prevu,
      ])
    expect(pick(await read('001', 'a4_portrait'))).toEqual(pick(await read('001')))
  })

  it('is as wide as its sheet, with the frise in it and words for who does not see it', async () => {
    const sizes = []
    for (const variante of ['a4_paysage', 'a3_paysage', 'a4_portrait']) {
      const { raw, names } = openDocx(await getFile('001', variante))
      const xml = raw.get('word/document.xml') ?? ''
      const size = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml)
      sizes.push([
        Number(size?.[1]),
        Number(size?.[2]),
        names.some((name) => /media\/.*\.svg$/.test(name)),
        /descr="Frise du rétroplanning, de février à décembre 2022[^"]*Réunion de lancement de la CTG[^"]*Hors du cadre[^"]*2026/.test(
          xml,
        ),
      ])
    }
    expect(sizes).toEqual([
      [16838, 11906, true, true],
      [23811, 16838, true, true],
      [11906, 16838, false, false],
    ])
  })

  it('prints an empty plan, and asks for the dates that are missing', async () => {
    const empty = createEmptyDossier()
    const bytes = await produceRetroplanning(empty, '2022-03-01')
    expect(foldPrinted(listTexts(openDocx(bytes)).join('\n'))).toContain(
      "Aucune étape n'est encore prévue",
    )
    expect(retroplanningDocument.missing(empty, { objet: null, etat: 'projet' })).toEqual([])
    const seed = await buildSeed('001')
    const [first] = Object.values(seed.etapes).filter(({ titre }) => titre === 'Journal n° 3')
    if (first === undefined) throw new Error('no step')
    const bare = { ...first, prevue: null, realisee: null }
    const dossier = { ...seed, etapes: { ...seed.etapes, [first.id]: bare } }
    expect(retroplanningDocument.missing(dossier, { objet: null, etat: 'projet' })).toEqual([
      expect.objectContaining({ id: first.id, field: 'prevue', where: 'Étape « Journal n° 3 »' }),
    ])
  })
})
