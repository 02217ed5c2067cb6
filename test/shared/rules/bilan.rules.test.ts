import { describe, expect, it } from 'vitest'
import { createEmptyDossier } from '../../../shared/domain/dossier'
import { buildAnnee, buildJour } from '../../../shared/kernel/date-floue-build'
import { listAnomalies } from '../../../shared/rules/anomalies.rules'
import { buildBilanDossier } from '../../../shared/rules/bilan-dossier.rules'
import { listManquesFiche } from '../../../shared/rules/completude.rules'
import { getFinancement } from '../../../shared/rules/financement.rules'
import {
  getGenreFonction,
  getLibelleAxe,
  getLibelleFonction,
  getTitreCourt,
} from '../../../shared/rules/libelles.rules'
import { formatSigle, getMot } from '../../../shared/rules/vocabulaire.rules'
import { euros } from '../documents/complete'
import { Fabrique } from '../documents/fabrique'
import { buildSeed001 } from '../documents/seed-001'

describe('what is missing', () => {
  it('is nothing but the place of the convention in an empty dossier', () => {
    const { nombres, manques, anomalies, titre } = buildBilanDossier(createEmptyDossier())
    expect([nombres.axes, nombres.objectifsSansAction, anomalies, titre]).toEqual([0, 0, [], ''])
    expect(manques.map((manque) => manque.field)).toEqual([
      'intitule',
      'territoire',
      'debut',
      'fin',
    ])
  })

  it('is listed field by field, in the words of the form', () => {
    const dossier = buildSeed001()
    const fiche = Object.values(dossier.fichesAction)[2]
    const manques = listManquesFiche(dossier, fiche?.id ?? '')
    expect(manques.map((manque) => manque.label)).toEqual([
      'Descriptif détaillé',
      'Public visé',
      'Secteur géographique',
      'Pilotes (organismes)',
      'Élu référent',
      'Budget prévisionnel',
      'Calendrier',
      'Résultats attendus',
    ])
    expect(manques[0]?.where).toBe('Fiche action\u00a01.1.1')
  })

  it('accepts another way to say the same', () => {
    const f = new Fabrique()
    const fonction = f.add('fonctions', { titre: 'directrice' })
    const commune = f.add('territoires', { nom: 'Luchon' })
    const fiche = f.add('fichesAction', { pilotesFonctions: [fonction], communes: [commune] })
    f.add('operations', { fiche, titre: 'x' })
    f.add('lignesFinancement', { fiche })
    const fields = listManquesFiche(f.build(), fiche).map((manque) => manque.field)
    expect(fields).not.toContain('pilotes')
    expect(fields).not.toContain('secteur')
    expect(fields).not.toContain('descriptif')
    expect(fields).not.toContain('budget')
    expect(fields).toContain('publicCible')
  })
})

describe('what is odd', () => {
  const codesOf = (build: (f: Fabrique) => void): readonly string[] => {
    const f = new Fabrique()
    build(f)
    return listAnomalies(f.build()).map((anomalie) => anomalie.code)
  }

  it.each<[string, (f: Fabrique) => void]>([
    ['periode-inversee', (f) => f.add('ctg', { debut: buildAnnee(2026), fin: buildAnnee(2022) })],
    [
      'signature-apres-debut',
      (f) => f.add('ctg', { debut: buildJour('2022-01-01'), signature: buildJour('2022-12-12') }),
    ],
    [
      'signature-apres-fin',
      (f) => f.add('ctg', { fin: buildAnnee(2022), signature: buildAnnee(2024) }),
    ],
    [
      'fiche-avant-periode',
      (f) => {
        f.add('ctg', { debut: buildAnnee(2022) })
        f.add('fichesAction', { calendrier: buildAnnee(2020) })
      },
    ],
    [
      'fiche-apres-periode',
      (f) => {
        f.add('ctg', { fin: buildAnnee(2022) })
        f.add('fichesAction', { calendrier: buildAnnee(2030) })
      },
    ],
    ['etape-realisee-sans-date', (f) => f.add('etapes', { titre: 'x', statut: 'realisee' })],
    [
      'etape-datee-prevue',
      (f) => f.add('etapes', { titre: 'x', statut: 'prevue', realisee: buildAnnee(2022) }),
    ],
    [
      'fonction-inversee',
      (f) => f.add('fonctions', { debut: buildAnnee(2026), fin: buildAnnee(2020) }),
    ],
    [
      'appartenance-inversee',
      (f) => f.add('appartenances', { entree: buildAnnee(2026), sortie: buildAnnee(2020) }),
    ],
    ['axe-vide', (f) => f.add('axes', { titre: 'vide' })],
    ['fiche-sans-place', (f) => f.add('fichesAction', { titre: 'perdue' })],
    ['objectif-sans-axe', (f) => f.add('objectifs', { titre: 'perdu' })],
    [
      'titre-double',
      (f) => {
        f.add('axes', { titre: 'Même' })
        f.add('axes', { titre: ' même ' })
      },
    ],
    [
      'numero-double',
      (f) => {
        f.add('reglages', { numerosFiges: true })
        f.add('fichesAction', { numeroFige: '1.1' })
        f.add('fichesAction', { numeroFige: '1.1' })
      },
    ],
    [
      'financement-ecart',
      (f) => {
        const fiche = f.add('fichesAction', { budget: euros(100) })
        f.add('lignesFinancement', { fiche, demande: euros(80) })
      },
    ],
    ['reference-rompue', (f) => f.add('fichesAction', { titre: 'x', pilotes: ['org_absent'] })],
  ])('%s', (code, build) => {
    expect(codesOf(build)).toContain(code)
  })

  it('is nothing for the plan of seed 001', () => {
    expect(listAnomalies(buildSeed001())).toEqual([])
  })

  it('is nothing for a signature within its own year, a sum that is right, a title borne once', () => {
    expect(
      codesOf((f) =>
        f.add('ctg', {
          debut: buildAnnee(2022),
          fin: buildAnnee(2026),
          signature: buildAnnee(2022, 'fin'),
        }),
      ),
    ).toEqual([])
  })
})

describe('the money of a fiche', () => {
  it.each([
    ['exact', 100, [80, 20], 0],
    ['missing', 100, [80], 2000],
    ['above', 100, [80, 50], -3000],
    ['unknown amounts', 100, [80, null], null],
    ['no line', 100, [], null],
  ] as const)('%s', (_name, budget, lines, ecart) => {
    const f = new Fabrique()
    const fiche = f.add('fichesAction', { budget: euros(budget) })
    for (const amount of lines) {
      f.add('lignesFinancement', {
        fiche,
        exercice: 2023,
        demande: amount === null ? null : euros(amount),
      })
    }
    expect(getFinancement(f.build(), fiche).ecart).toBe(ecart)
  })

  it('adds ranges at both ends, never what is for a place, and the lines of opérations once', () => {
    const f = new Fabrique()
    const fiche = f.add('fichesAction')
    const operation = f.add('operations', { fiche })
    f.add('lignesFinancement', {
      fiche,
      operation,
      exercice: 2024,
      demande: { ...euros(8), centimesMax: 1000 },
    })
    f.add('lignesFinancement', {
      operation,
      exercice: null,
      demande: { ...euros(5), unites: ['place'] },
    })
    const { total, exercices } = getFinancement(f.build(), fiche)
    expect(total).toEqual({ min: 800, max: 1000, inconnus: 1, connus: 1 })
    expect(exercices).toEqual([2024, null])
  })
})

describe('the words of the team', () => {
  it.each([
    ['capitales', 'CAF', 'CAF'],
    ['initiale', 'CTG', 'Ctg'],
    [null, 'CAF', 'Caf'],
    [null, 'CTG', 'CTG'],
  ] as const)('writes sigles as asked: %s %s', (casseSigles, sigle, printed) => {
    const f = new Fabrique()
    f.add('reglages', { casseSigles })
    expect(formatSigle(f.build(), sigle)).toBe(printed)
  })

  it('renames with a gender, a plural and its agreement', () => {
    const f = new Fabrique()
    f.add('termes', { notion: 'axe', singulier: 'orientation', genre: 'f' })
    const axe = f.add('axes', { titre: 'x', transversal: true })
    const dossier = f.build()
    expect(getMot(dossier, 'axe')).toEqual({ one: 'orientation', many: 'orientations', genre: 'f' })
    expect(getLibelleAxe(dossier, axe)).toBe('Orientation transversale')
  })

  it('names functions with their holder, vacant posts with their body', () => {
    const f = new Fabrique()
    const cc = f.add('organismes', { nom: 'CC Pyrénées Haut Garonnaises' })
    const personne = f.add('personnes', { civilite: 'mme', prenom: 'Anne', nom: 'Durand' })
    const elue = f.add('fonctions', {
      titre: 'vice-présidente',
      personne,
      organisme: cc,
      interim: true,
    })
    const vacant = f.add('fonctions', { titre: 'chargé de coopération CTG', organisme: cc })
    const dossier = f.build()
    expect(getLibelleFonction(dossier, elue)).toBe('Anne Durand, vice-présidente par intérim')
    expect(getGenreFonction(dossier, elue)).toBe('f')
    expect(getLibelleFonction(dossier, vacant)).toBe(
      'Chargé de coopération CTG (CC Pyrénées Haut Garonnaises)',
    )
    expect(getGenreFonction(dossier, vacant)).toBeNull()
    expect(getTitreCourt(buildSeed001())).toBe('CTG 2022-2026 – CC Pyrénées Haut Garonnaises')
  })
})
