import { describe, expect, it } from 'vitest'
import { listDestinataires } from '../../../renderer/features/reunions/envoi/destinataires'
import { buildJour } from '../../../shared/kernel/date-floue-build'
import { Fabrique } from '../../shared/documents/fabrique'

describe('who receives the mail of a meeting', () => {
  const make = new Fabrique()
  const person = (nom: string, opposition = false): string =>
    make.add('personnes', { nom, courriel: `${nom.toLowerCase()}@example.org`, opposition })
  const mairie = make.add('organismes', { nom: 'Mairie', courriel: 'mairie@example.org' })
  const mjc = make.add('organismes', { nom: 'MJC' })
  const old = make.add('fonctions', {
    titre: 'maire',
    personne: person('Ancien'),
    fin: buildJour('2022-06-30'),
  })
  make.add('fonctions', { titre: 'maire', personne: person('Nouveau'), succede: old })
  const guest = make.add('fonctions', { titre: 'DGS', personne: person('Guest') })
  const opposed = make.add('fonctions', { personne: person('Discret', true), organisme: mairie })
  const director = make.add('fonctions', { personne: person('Directrice'), organisme: mjc })
  const seat = make.add('fonctions', { personne: person('Membre') })
  const copil = make.add('instances', { nom: 'COPIL' })
  make.add('membres', { instance: copil, fonction: seat })
  const liste = make.add('listesDiffusion', {
    fonctions: [old, guest],
    organismes: [mjc],
    instances: [copil],
  })
  const reunion = make.add('reunions', { date: buildJour('2022-10-20'), listes: [liste] })
  for (const fonction of [guest, opposed]) make.add('presences', { reunion, fonction })
  make.add('presences', { reunion, libelle: 'Mme Libre' })

  it('are its guests, then those whom its lists reach that day: successors, members, who acts for a body', () => {
    const { adresses, sansAdresse } = listDestinataires(make.build(), reunion, '2022-10-01')
    expect(adresses.slice(0, 2)).toEqual(['guest@example.org', 'mairie@example.org'])
    expect([...adresses].sort()).toEqual([
      'directrice@example.org',
      'guest@example.org',
      'mairie@example.org',
      'membre@example.org',
      'nouveau@example.org',
    ])
    expect(sansAdresse).toEqual(['Mme Libre'])
    expect(director).not.toBe('')
  })

  it('each address once, whatever its case', () => {
    make.set('organismes', mairie, { courriel: 'GUEST@example.org' })
    expect(listDestinataires(make.build(), reunion, '2022-10-01').adresses[1]).not.toMatch(/guest/i)
  })

  it('an address that no message can carry is named, and not counted among those who receive it', () => {
    const zoe = make.add('personnes', { nom: 'Zoé', courriel: 'zoé@example.org' })
    const fonction = make.add('fonctions', { titre: 'adjointe', personne: zoe })
    make.add('presences', { reunion, fonction })
    const { adresses, sansAdresse, aCorriger } = listDestinataires(
      make.build(),
      reunion,
      '2022-10-01',
    )
    expect(aCorriger).toHaveLength(1)
    expect(aCorriger[0]).toMatch(/Zoé.* \(zoé@example\.org\)$/)
    expect(adresses).not.toContain('zoé@example.org')
    expect(sansAdresse).toEqual(['Mme Libre'])
  })
})
