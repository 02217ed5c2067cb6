import { describe, expect, it } from 'vitest'
import type { SaisieRetro } from '../../../../renderer/features/retroplanning/retro/remedes'
import { applyRetenus, retenir } from '../../../../renderer/features/retroplanning/retro/retenus'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { retroplanifier } from '../../../../shared/gestes/retroplanning/retroplanifier'
import type { ActionRemede } from '../../../../shared/gestes/retroplanning/retroplanifier-types'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import { createCas } from '../../reunions/reunions-cas'

const TODAY = '2026-11-22'
const JOUR = '2026-12-14'

function createPlan() {
  const cas = createCas()
  const rapport = cas.add('etapes', { titre: 'Rapport', duree: 1, uniteDuree: 'semaines' })
  const conseil = cas.add('etapes', { titre: 'Conseil', fixe: true })
  const lien = cas.add('dependances', {
    avant: rapport.id,
    etape: conseil.id,
    delai: 6,
    uniteDelai: 'semaines',
  })
  const saisie: SaisieRetro = {
    ancres: [{ cle: 'etape-1', etape: conseil.id, nouvelle: null, jour: JOUR }],
    reglages: {
      zoneScolaire: null,
      alsaceMoselle: false,
      eviterAout: false,
      eviterVacances: false,
    },
    retenus: [],
  }
  return { dossier: cas.get(), rapport, conseil, lien, saisie }
}

/** What the window counts: the remedies taken, then the dates imposed. */
function count(dossier: ReturnType<typeof createPlan>['dossier'], saisie: SaisieRetro) {
  const taken = applyRetenus(dossier, saisie.retenus)
  const ancres = saisie.ancres.flatMap(({ etape, jour }) =>
    etape === null || jour === null ? [] : [{ etape, jour }],
  )
  return retroplanifier(taken.dossier, buildCalendrier(taken.dossier, []), {
    ancres,
    today: TODAY,
  })
}

describe('a remedy taken from what does not fit', () => {
  it('is applied, and the plan counted again then fits', () => {
    const { dossier, saisie } = createPlan()
    const [probleme] = count(dossier, saisie).problemes
    expect(probleme?.action).not.toBeNull()
    if (probleme == null || probleme.action === null) throw new Error('no remedy')
    const taken = retenir(saisie, { texte: probleme.remede, action: probleme.action }, new Map())
    expect(count(dossier, taken).problemes).toEqual([])
  })

  it('changes a delay by the commands that are written with the plan, and nothing before', () => {
    const { dossier, lien, rapport, conseil, saisie } = createPlan()
    const action: ActionRemede = {
      genre: 'delai',
      lien: lien.id,
      avant: rapport.id,
      etape: conseil.id,
      valeur: 3,
      unite: 'jours',
    }
    const first = retenir(saisie, { texte: 'trois jours', action }, new Map())
    const twice = retenir(
      first,
      { texte: 'deux jours', action: { ...action, valeur: 2 } },
      new Map(),
    )
    expect(twice.retenus.map(({ texte }) => texte)).toEqual(['deux jours'])
    const { command, dossier: after } = applyRetenus(dossier, twice.retenus)
    expect(after.dependances[lien.id]).toMatchObject({ delai: 2, uniteDelai: 'jours' })
    expect(applyCommand(dossier, command)).toEqual(after)
    expect(dossier.dependances[lien.id]?.delai).toBe(6)
    expect(applyRetenus(dossier, []).command.changes).toEqual([])
  })

  it('moves the imposed date where it was typed, also that of a step still to be added', () => {
    const { saisie, conseil } = createPlan()
    const jour = '2027-02-01'
    const moved = retenir(
      saisie,
      { texte: '', action: { genre: 'reporter', etape: conseil.id, jour } },
      new Map(),
    )
    expect(moved.ancres.map((ancre) => ancre.jour)).toEqual([jour])
    expect(moved.retenus).toEqual([])
    const nouvelle: SaisieRetro = {
      ...saisie,
      ancres: [{ cle: 'ligne-1', etape: null, nouvelle: 'signature', jour: JOUR }],
    }
    const added = retenir(
      nouvelle,
      { texte: '', action: { genre: 'reporter', etape: 'eta_neuve', jour } },
      new Map([['signature', 'eta_neuve']]),
    )
    expect(added.ancres[0]?.jour).toBe(jour)
  })
})
