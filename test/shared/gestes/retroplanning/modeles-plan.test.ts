import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { invertCommand } from '../../../../shared/commands/invert-command'
import { createEmptyDossier, listRows } from '../../../../shared/domain/dossier'
import {
  enregistrerModele,
  MODELES_PLAN,
  poserModele,
  readModele,
} from '../../../../shared/gestes/retroplanning/modeles-plan'
import { retroplanifier } from '../../../../shared/gestes/retroplanning/retroplanifier'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import { listEtapes } from '../../../../shared/rules/retroplanning/etapes.rules'
import { getDelai } from '../../../../shared/rules/calendrier/delais.rules'
import { createFixedCtx } from '../../../fixtures/fixed-ctx'

const EMPTY = createEmptyDossier()
const TODAY = '2022-10-20'

describe.each(MODELES_PLAN.map((modele) => [modele.cle, modele] as const))(
  'template %s',
  (_, modele) => {
    it('reads as a template', () => {
      const read = readModele(JSON.stringify({ format: 1, ...modele }))
      expect(read.ok && read.value.etapes).toEqual(modele.etapes)
      for (const { delaiUsuel } of modele.liens) {
        if (delaiUsuel !== undefined) expect(getDelai(EMPTY, delaiUsuel), delaiUsuel).toBeDefined()
      }
    })

    it('is placed whole, dated back from the signature, and fits once counted again', () => {
      const command = poserModele(EMPTY, createFixedCtx(), modele, { ancre: '2030-12-12' })
      const dossier = applyCommand(EMPTY, command)
      const lues = listEtapes(dossier, TODAY)
      expect(lues).toHaveLength(modele.etapes.length)
      expect(lues.filter(({ enfants, quand }) => enfants === 0 && quand === null)).toEqual([])
      const signature = lues.find(({ etape }) => etape.fixe)
      expect(signature?.quand?.debut).toBe('2030-12-12')
      const plan = retroplanifier(dossier, buildCalendrier(dossier, []), {
        ancres: [{ etape: signature?.id ?? '', jour: '2030-12-12' }],
        today: TODAY,
      })
      expect(plan.problemes).toEqual([])
      for (const { avant, propose } of plan.lignes)
        if (propose !== null) expect(propose).toEqual(avant)
      expect(applyCommand(dossier, invertCommand(command))).toEqual(EMPTY)
    })
  },
)

describe('a placed template', () => {
  it('is the démarche of the source: nothing in August, spring and autumn before a December signature', () => {
    const [etude] = MODELES_PLAN
    if (etude === undefined) throw new Error('no template')
    const dossier = applyCommand(
      EMPTY,
      poserModele(EMPTY, createFixedCtx(), etude, { ancre: '2022-12-12' }),
    )
    const shown = listEtapes(dossier, TODAY)
      .filter(({ enfants }) => enfants === 0)
      .map(({ titre, quand }) => `${titre} | ${quand === null ? '' : formatDateFloue(quand)}`)
    expect(shown.map((line) => line.replaceAll('\u00a0', ' '))).toMatchInlineSnapshot(`
      [
        "COPIL de lancement | 30 novembre 2021",
        "Profil statistique | décembre 2021",
        "Premier journal | janvier 2022",
        "Entretiens avec les acteurs clés (×15) | janvier-février 2022",
        "Enquête auprès de la population et des élus | février 2022",
        "Ateliers ouverts aux habitants | février 2022",
        "Rapport de diagnostic qualitatif | mars 2022",
        "COPIL de restitution du diagnostic | 29 avril 2022",
        "Deuxième journal | mai 2022",
        "Tables rondes avec les élus, les agents et les partenaires (×3) | juin 2022",
        "Note stratégique | juillet 2022",
        "Fiches actions détaillées | septembre 2022",
        "Comité technique : compléments | 25 octobre 2022",
        "COPIL de validation du plan d’actions | 15 novembre 2022",
        "Délibération du conseil communautaire | 21 novembre 2022",
        "Signature de la CTG | 12 décembre 2022",
        "Troisième journal | janvier 2023",
      ]
    `)
  })

  it('comes after what the plan already holds, which does not move', () => {
    const ctx = createFixedCtx()
    const [first, second] = MODELES_PLAN
    if (first === undefined || second === undefined) throw new Error('no template')
    const before = applyCommand(EMPTY, poserModele(EMPTY, ctx, first, { ancre: '2022-12-12' }))
    const after = applyCommand(before, poserModele(before, ctx, second, { ancre: '2027-12-12' }))
    for (const { id } of listRows(before, 'etapes'))
      expect(after.etapes[id]).toBe(before.etapes[id])
    const lues = listEtapes(after, TODAY)
    expect(lues).toHaveLength(first.etapes.length + second.etapes.length)
    expect(lues[0]?.id).toBe(listEtapes(before, TODAY)[0]?.id)
  })
})

describe('a plan kept as a template', () => {
  it('gives the same plan again, without its dates nor its people', () => {
    for (const modele of MODELES_PLAN) {
      const ctx = createFixedCtx()
      const posed = applyCommand(EMPTY, poserModele(EMPTY, ctx, modele, { ancre: '2026-12-10' }))
      const named = {
        ...posed,
        etapes: Object.fromEntries(
          Object.entries(posed.etapes).map(([id, row]) => [
            id,
            { ...row, responsable: 'Camille Test' },
          ]),
        ),
      }
      const kept = applyCommand(named, enregistrerModele(named, ctx, 'Le mien', 'Essai'))
      const [row] = listRows(kept, 'modelesPlan')
      expect(row?.contenu).not.toMatch(/Camille|2026/)
      const read = readModele(row?.contenu ?? '')
      if (!read.ok) throw new Error(read.error.message)
      expect(read.value).toMatchObject({ nom: 'Le mien', description: 'Essai' })
      const again = applyCommand(
        EMPTY,
        poserModele(EMPTY, ctx, read.value, { ancre: '2026-12-10' }),
      )
      const show = (dossier: typeof again): unknown =>
        listEtapes(dossier, TODAY).map(({ titre, quand, profondeur }) => [titre, quand, profondeur])
      expect(show(again)).toEqual(show(posed))
    }
  })
})

describe('hostile content', () => {
  const etape = { cle: 'a', titre: 'A' }
  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another format', '{"format":2,"etapes":[]}'],
    ['no steps', '{"format":1}'],
    ['steps that are texts', '{"format":1,"etapes":["a"]}'],
    ['two same keys', JSON.stringify({ format: 1, etapes: [etape, etape] })],
    [
      'a phase that is not there',
      JSON.stringify({ format: 1, etapes: [{ ...etape, phase: 'z' }] }),
    ],
    ['a phase in itself', JSON.stringify({ format: 1, etapes: [{ ...etape, phase: 'a' }] })],
    [
      'two phases in each other',
      JSON.stringify({
        format: 1,
        etapes: [
          { ...etape, phase: 'b' },
          { cle: 'b', titre: 'B', phase: 'a' },
        ],
      }),
    ],
    [
      'a link to nowhere',
      JSON.stringify({ format: 1, etapes: [etape], liens: [{ avant: 'a', etape: 'b' }] }),
    ],
    ['an anchor to nowhere', JSON.stringify({ format: 1, etapes: [etape], ancre: 'b' })],
    ['a wrong unit', JSON.stringify({ format: 1, etapes: [{ ...etape, uniteDuree: 'siècles' }] })],
    ['a negative length', JSON.stringify({ format: 1, etapes: [{ ...etape, duree: -1 }] })],
    ['a huge length', '{"format":1,"etapes":[{"cle":"a","titre":"A","duree":1e300}]}'],
    ['a huge title', JSON.stringify({ format: 1, etapes: [{ ...etape, titre: 'x'.repeat(401) }] })],
    [
      'too many steps',
      JSON.stringify({
        format: 1,
        etapes: Array.from({ length: 2001 }, (_, index) => ({ cle: `e${index}`, titre: '' })),
      }),
    ],
    ['too much text', `{"format":1,"nom":"${'x'.repeat(1_000_001)}"}`],
    ['prototypes', '{"format":1,"etapes":[{"__proto__":{"cle":"a"},"titre":"A"}]}'],
  ])('refuses %s with a French sentence', (_, contenu) => {
    const read = readModele(contenu)
    expect(read.ok).toBe(false)
    if (!read.ok)
      expect(read.error.message).toMatch(
        /^Ce modèle de rétroplanning ne peut pas être utilisé\u00a0: .*\.$/,
      )
  })

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(typeof readModele(text).ok).toBe('boolean')
      }),
    )
  })
})
