import { describe, expect, it } from 'vitest'
import { groupPresences } from '../../../shared/rules/groupes-presences.rules'
import { listPresences } from '../../../shared/rules/presences.rules'
import { listGroupesEmargement } from '../../../shared/documents/emargement/lignes'
import { Fabrique } from '../documents/fabrique'

describe('the guests of an instance with collèges', () => {
  const make = new Fabrique()
  const copil = make.add('instances', { nom: 'COPIL' })
  const partenaires = make.add('colleges', { instance: copil, nom: 'Partenaires', ordre: 'b' })
  const elus = make.add('colleges', { instance: copil, nom: 'Élus', ordre: 'a' })
  const person = (nom: string): string => make.add('personnes', { nom })
  const caf = make.add('organismes', { nom: 'Caf' })
  const old = make.add('fonctions', { titre: 'maire', personne: person('Ancien') })
  const next = make.add('fonctions', { titre: 'maire', personne: person('Nouveau'), succede: old })
  const agent = make.add('fonctions', { personne: person('Agent'), organisme: caf })
  const guest = make.add('fonctions', { personne: person('Invité') })
  make.add('membres', { instance: copil, college: elus, fonction: old })
  make.add('membres', { instance: copil, college: partenaires, organisme: caf })
  const reunion = make.add('reunions', { instance: copil })
  for (const fonction of [guest, agent, next]) make.add('presences', { reunion, fonction })
  make.add('presences', { reunion, organisme: caf })
  make.add('presences', { reunion, libelle: 'Une habitante' })
  const dossier = make.build()
  const row = dossier.reunions[reunion]
  const read = (): readonly (readonly string[])[] =>
    row === undefined
      ? []
      : groupPresences(dossier, row, listPresences(dossier, reunion)).map(({ nom, presences }) => [
          nom,
          ...presences.map((one) => one.nom),
        ])

  it('sit in their collège, in its order; who succeeds a member in theirs, who comes for a body in its own', () => {
    expect(read()).toEqual([
      ['Élus', 'Nouveau'],
      ['Partenaires', 'Agent', 'Caf'],
      ['', 'Invité', 'Une habitante'],
    ])
  })

  it('sign in the same groups', () => {
    if (row === undefined) throw new Error('no meeting')
    expect(
      listGroupesEmargement(dossier, row).map(({ nom, lignes }) => [
        nom,
        ...lignes.map((ligne) => ligne.nom),
      ]),
    ).toEqual([
      ['Élus', 'NOUVEAU'],
      ['Partenaires', '', 'AGENT'],
      ['', 'INVITÉ', 'Une habitante'],
    ])
  })

  it('make one group where the meeting belongs to no instance', () => {
    const all = listPresences(dossier, reunion)
    expect(groupPresences(dossier, { instance: null }, all)).toEqual([{ nom: '', presences: all }])
  })
})
