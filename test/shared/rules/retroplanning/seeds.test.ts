import { describe, expect, it } from 'vitest'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { listDerives } from '../../../../shared/rules/retroplanning/derive.rules'
import { listEtapes } from '../../../../shared/rules/retroplanning/etapes.rules'
import { listAnomaliesRetroplanning } from '../../../../shared/rules/anomalies-retroplanning.rules'
import { buildSeed } from '../../../fixtures/seeds'

const show = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll("'", '’')
const TODAY = '2022-11-30'

describe('the démarche of the CC Pyrénées Haut Garonnaises', async () => {
  const dossier = await buildSeed('001')
  const etapes = listEtapes(dossier, TODAY)
  const find = (titre: string) => etapes.find((lue) => lue.titre.startsWith(titre))

  it('reads the outline as it is written', () => {
    expect(
      etapes.filter(({ profondeur }) => profondeur === 1).map(({ titre }) => show(titre)),
    ).toEqual([
      'Diagnostic de territoire',
      'Préconisations et pistes d’actions',
      'Signature de la CTG',
      'Mise à jour du diagnostic territorial et évaluation du plan d’actions',
      'Actualisation de la convention',
    ])
    expect(find('Entretiens')).toMatchObject({
      titre: 'Entretiens avec les acteurs clés (×15)',
      nature: 'tache',
      etat: 'faite',
      profondeur: 2,
    })
    expect(find('Diagnostic de territoire')).toMatchObject({ nature: 'phase', enfants: 10 })
    expect(find('Restitution au comité')).toMatchObject({
      nature: 'reunion',
      typeInstance: 'copil',
    })
    expect(show(find('Restitution au comité')?.instance ?? '')).toBe('COPIL n° 2')
    expect(find('Signature')).toMatchObject({ nature: 'jalon', typeInstance: 'signature' })
  })

  it('says July, then November, for the second phase', () => {
    const phrases = listDerives(dossier, TODAY).map(({ phrase }) => show(phrase))
    expect(phrases).toContain(
      'Phase 2 « Préconisations et pistes d’actions » décalée de 4 mois : fin prévue en juillet 2022, finalement en novembre 2022.',
    )
    expect(phrases).toContain(
      'Phase 1 « Diagnostic de territoire » décalée d’un mois : fin prévue en mai 2022, finalement en juin 2022.',
    )
    expect(phrases.join(' ')).toContain('« Tables rondes “stratégie” puis “actions” avec les élus')
    expect(listAnomaliesRetroplanning(dossier)).toEqual([])
  })

  it('keeps the words of what is still to come', () => {
    const quand = find('Signature')?.quand ?? null
    expect(quand === null ? '' : show(formatDateFloue(quand))).toBe('fin de l’année 2022')
    expect(find('Signature')?.etat).toBe('a_venir')
  })
})
