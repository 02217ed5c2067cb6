import { describe, expect, it } from 'vitest'
import { listLignesSante } from '../../../../renderer/features/historique/sante-rows'
import type { EtatEnregistrement } from '../../../../renderer/store/cairn-store'
import type { EtatSante } from '../../../../renderer/store/sauvegarde-types'

const NOW = new Date('2026-03-02T14:32:00').getTime()
const DAY = 86_400_000

const GOOD: EtatSante = {
  derniereSauvegarde: NOW - 3_600_000,
  sauvegardeVerifiee: true,
  erreurSauvegarde: null,
  derniereCopieExterne: NOW - DAY,
  dernierEnregistrement: NOW,
  sauvegardes: 3,
  tailleSauvegardes: 3 * 1024 * 1024,
  derniere: null,
  espaceLibre: 20 * 1024 ** 3,
  secondJournal: { lignes: 40, abimees: 0, erreur: null },
  persistance: true,
  dernierEssai: null,
  rappelCopie: true,
}

const SAVED: EtatEnregistrement = { etat: 'enregistre', a: NOW }

function list(patch: Partial<EtatSante>, enregistrement: EtatEnregistrement = SAVED) {
  return listLignesSante({ ...GOOD, ...patch }, { now: NOW, today: '2026-03-02', enregistrement })
}

describe('health page', () => {
  it('is all good when everything is', () => {
    expect(list({}).map(({ niveau }) => niveau)).toEqual(Array(6).fill('bon'))
  })

  it.each<[string, Partial<EtatSante>, string, string]>([
    ['no backup yet', { derniereSauvegarde: null, sauvegardes: 0 }, 'backup', 'attention'],
    ['a backup not read again', { sauvegardeVerifiee: false }, 'backup', 'attention'],
    ['an old backup', { derniereSauvegarde: NOW - 3 * DAY }, 'backup', 'attention'],
    ['a backup that failed', { erreurSauvegarde: 'Le disque est plein.' }, 'backup', 'grave'],
    [
      'a silent second store',
      { secondJournal: { lignes: null, abimees: 0, erreur: null } },
      'second',
      'grave',
    ],
    [
      'damaged lines',
      { secondJournal: { lignes: 4, abimees: 2, erreur: null } },
      'second',
      'attention',
    ],
    ['little space', { espaceLibre: 400 * 1024 ** 2 }, 'space', 'attention'],
    ['no space', { espaceLibre: 50 * 1024 ** 2 }, 'space', 'grave'],
    ['a browser that promises nothing', { persistance: false }, 'persistence', 'attention'],
    ['no copy elsewhere', { derniereCopieExterne: null }, 'copy', 'attention'],
    ['an old copy elsewhere', { derniereCopieExterne: NOW - 40 * DAY }, 'copy', 'attention'],
  ])('%s is told, with what to do', (_what, patch, cle, niveau) => {
    const ligne = list(patch).find((one) => one.cle === cle)
    expect(ligne?.niveau).toBe(niveau)
    expect(ligne?.conseil ?? '').not.toBe('')
    expect(list(patch).filter((one) => one.niveau !== 'bon')).toHaveLength(1)
  })

  it('puts a save that fails first, with its own reason', () => {
    const [first] = list({}, { etat: 'echec', raison: 'Le disque est plein.' })
    expect(first).toMatchObject({
      niveau: 'grave',
      texte: 'Le disque est plein.',
      action: 'copier',
    })
  })

  it('does not speak of the browser where there is none', () => {
    expect(list({ rappelCopie: false }).some(({ cle }) => cle === 'persistence')).toBe(false)
  })
})
