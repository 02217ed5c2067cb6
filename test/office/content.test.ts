import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { createEmptyDossier } from '../../shared/domain/dossier'
import { ficheActionDocument } from '../../shared/documents/fiche-action.document'
import { planActionsDocument } from '../../shared/documents/plan-actions.document'
import { getNumero } from '../../shared/rules/numerotation.rules'
import { listFichesOfPlan } from '../../shared/rules/plan.rules'
import { renderDocx } from '../../shared/word/render-docx'
import { buildComplete } from '../shared/documents/complete'
import { AXES, buildSeed001, TITRES, TRANSVERSAL } from '../shared/documents/seed-001'
import { foldPrinted, listTexts, openDocx } from './open-docx'
import { CTX, withCharte } from './produce'

const WHOLE = { objet: null, etat: 'projet' } as const

async function readText(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return foldPrinted(value)
}

describe('the synthesis of seed 001, read back', () => {
  const dossier = buildSeed001()

  it('holds every title of the plan word for word, constats and plus-values too', async () => {
    const text = await readText(await renderDocx(planActionsDocument.build(dossier, WHOLE, CTX)))
    const wanted = [
      ...TITRES,
      ...TRANSVERSAL.constats,
      ...TRANSVERSAL.plusValues,
      ...AXES.flatMap((axe) => axe.constats),
    ]
    expect(TITRES).toHaveLength(6 + 14 + 20)
    expect(wanted.filter((title) => !text.includes(foldPrinted(title)))).toEqual([])
  })

  it('counts, numbers and says which objectifs have no action', async () => {
    const text = await readText(await renderDocx(planActionsDocument.build(dossier, WHOLE, CTX)))
    expect(text).toContain('5 axes thématiques et 1 axe transversal, 14 objectifs et 20 actions')
    expect(text).toContain("5 n'ont pas encore d'action")
    expect(text.match(/Aucune action pour l'instant : cet objectif sera approfondi/g)).toHaveLength(
      5,
    )
    for (const number of ['T.1', 'T.2', '1.1.1', '1.4.1', '2.2.2', '4.3.1', '5.1.1']) {
      expect(text).toContain(number)
    }
  })

  it('keeps one axe only when asked', async () => {
    const axe = Object.values(dossier.axes).find((row) => row.titre === AXES[2]?.titre)
    const input = { objet: axe?.id ?? null, etat: 'valide' } as const
    const text = await readText(await renderDocx(planActionsDocument.build(dossier, input, CTX)))
    expect(text).toContain("Un forum de l'habitat")
    expect(text).not.toContain('Guide des acteurs éducatifs')
    expect(planActionsDocument.fileName(dossier, input, CTX)).toBe(
      'CTG_CCPHG_Plan-actions-Axe-3_2022-10-20.docx',
    )
  })
})

describe('the fiches', () => {
  it('hold their title, number, axe, objectif and the state of the document', async () => {
    const dossier = buildSeed001()
    for (const fiche of listFichesOfPlan(dossier)) {
      const input = { objet: fiche.id, etat: 'projet' } as const
      const texts = listTexts(
        openDocx(await renderDocx(ficheActionDocument.build(dossier, input, CTX))),
      )
      const text = foldPrinted(texts.join('\n'))
      expect(text).toContain(foldPrinted(fiche.titre))
      expect(text).toContain(`Fiche action ${getNumero(dossier, fiche.id)}`)
      expect(text).toContain('Projet du 20 octobre 2022')
      expect(text).toContain('Page')
    }
  })

  it('print everything that is filled', async () => {
    const { dossier, fiche } = buildComplete()
    const input = { objet: fiche, etat: 'brouillon' } as const
    const text = await readText(await renderDocx(ficheActionDocument.build(dossier, input, CTX)))
    for (const part of [
      "André Fillastre, vice-président à l'enfance et à la jeunesse",
      'en lien avec la Caf',
      'À engager',
      'Haute',
      'Parentalité',
      'Fiche demandée par la Caf',
      "Ouvrir un lieu d'écoute",
      "Rompre l'isolement",
      'Un accueil itinérant',
      'Parents et futurs parents',
      'Recueil des attentes',
      'Poste vacant',
      'Deux contrats',
      '(× 2)',
      'Orientation des familles (PMI)',
      '0,5 ETP',
      "matériel d'éveil",
      '30 000 €',
      'au moins 27 750 €',
      '2 000 €',
      'Un montant reste à chiffrer',
      '1 250 familles',
      '287 familles',
      'Ouverture en mars',
      'Satisfaction exprimée',
      'à moins de 30 minutes',
      'Recruter des accueillants',
      'Des salles communales',
      'Schéma départemental',
      '4.2 – Reconnaître',
      '1.3.3 – Guide',
      'avenant n° 1',
      'avenant n° 2',
      "Ouverture après l'agrément",
      '6 et 7 septembre 2022',
      'Grands axes et projets validés',
      '1er semestre 2023',
    ]) {
      expect(text, part).toContain(part)
    }
  })

  it('mark what is missing, or leave it out and still list it', async () => {
    const dossier = buildSeed001()
    const objet = listFichesOfPlan(dossier)[0]?.id ?? null
    const input = { objet, etat: 'projet' } as const
    const marked = await readText(await renderDocx(ficheActionDocument.build(dossier, input, CTX)))
    const f = buildSeed001((fabrique) => fabrique.add('reglages', { marquerManques: false }))
    const plain = await readText(await renderDocx(ficheActionDocument.build(f, input, CTX)))
    expect(marked).toMatch(/à compléter|à désigner/)
    expect(plain).not.toMatch(/à compléter|à désigner|à chiffrer|à fixer/)
    expect(ficheActionDocument.missing(f, input).map((m) => m.field)).toEqual(
      ficheActionDocument.missing(dossier, input).map((m) => m.field),
    )
  })
})

describe('an empty CTG', () => {
  it('still prints, and says that there is nothing', async () => {
    const model = planActionsDocument.build(createEmptyDossier(), WHOLE, CTX)
    expect(await readText(await renderDocx(model))).toContain('ne compte encore ni axe ni action')
  })
})

describe('the bytes', () => {
  it('are the same for the same model', async () => {
    const dossier = withCharte(buildComplete().dossier, true)
    const model = planActionsDocument.build(dossier, WHOLE, CTX)
    const first = await renderDocx(model)
    expect(Buffer.from(await renderDocx(model)).equals(Buffer.from(first))).toBe(true)
  })

  it('keep the corner of the stamp free: every header stops 6 cm before the edge', async () => {
    const dossier = withCharte(buildComplete().dossier, true)
    const docx = openDocx(await renderDocx(planActionsDocument.build(dossier, WHOLE, CTX)))
    const headers = [...docx.raw].filter(([name]) => /^word\/header\d/.test(name))
    expect(headers).toHaveLength(2)
    for (const [, xml] of headers) {
      expect(xml).toMatch(/<w:ind\b[^>]*w:right="2268"/)
      expect(xml).not.toMatch(/<w:tab\/>|\t/)
    }
  })
})
