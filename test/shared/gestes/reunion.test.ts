import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import {
  approuverCompteRendu,
  ouvrirCorrection,
} from '../../../shared/gestes/approuver-compte-rendu'
import { createReunion } from '../../../shared/gestes/instancier-reunion'
import { invertCommand } from '../../../shared/commands/invert-command'
import { setFields } from '../../../shared/commands/set-fields'
import { listRows, type Dossier } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'
import { buildAnnee, buildJour } from '../../../shared/kernel/date-floue-build'
import { getEtatCompteRendu, listVersions } from '../../../shared/rules/comptes-rendus.rules'
import { getNumeroDecision } from '../../../shared/rules/decisions.rules'
import { listPresences } from '../../../shared/rules/presences.rules'
import { getNomReunion, listPoints } from '../../../shared/rules/reunions.rules'
import { Fabrique } from '../documents/fabrique'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

const make = new Fabrique()
const caf = make.add('organismes', { nom: 'CAF 31' })
const andre = make.add('personnes', { civilite: 'm', prenom: 'André', nom: 'Fillastre' })
const anne = make.add('personnes', { civilite: 'mme', prenom: 'Anne', nom: 'Roux' })
const former = make.add('fonctions', { titre: 'président', personne: andre, fin: buildAnnee(2021) })
const president = make.add('fonctions', {
  titre: 'présidente',
  personne: anne,
  succede: former,
  debut: buildAnnee(2022),
})
const over = make.add('fonctions', { titre: 'DGS', personne: andre, fin: buildAnnee(2020) })
const copil = make.add('instances', { sigle: 'COPIL', type: 'copil', presidence: former })
make.add('membres', { instance: copil, fonction: former, qualite: 'president' })
make.add('membres', { instance: copil, fonction: president })
make.add('membres', { instance: copil, organisme: caf, deliberatif: false })
make.add('membres', { instance: copil, fonction: over })
make.add('membres', { instance: copil, organisme: caf, fin: buildAnnee(2021) })
make.add('membres', { instance: copil, precision: 'Un habitant tiré au sort' })
const modele = make.add('modelesReunion', {
  nom: 'COPIL annuel',
  type: 'copil',
  objet: 'Comité de pilotage de la CTG',
  lieu: 'Mairie',
  dureeMinutes: 150,
})
for (const titre of ['Accueil', 'Bilan de l’année', 'Questions diverses']) {
  make.add('pointsOrdreDuJour', { modele, titre, duree: 10, statut: null })
}
const last = make.add('reunions', {
  instance: copil,
  date: buildJour('2022-05-20'),
  statut: 'tenue',
})
const left = make.add('pointsOrdreDuJour', { reunion: last, titre: 'Budget', statut: 'non_traite' })
const again = make.add('pointsOrdreDuJour', {
  reunion: last,
  titre: 'ACCUEIL',
  statut: 'traite',
  recurrent: true,
})
make.add('pointsOrdreDuJour', { reunion: last, titre: 'Diagnostic', statut: 'traite' })
const dossier = make.build()

describe('a meeting made from its template', () => {
  const date = buildJour('2022-10-20', { debut: '14:00' })
  const command = createReunion(dossier, make.ctx, {
    instance: copil,
    type: 'copil',
    date,
    modele,
    titre: 'Restitution',
  })
  const id = command.changes[0]?.id ?? ''
  const after = applyCommand(dossier, command)

  it('is ready: number, subject, place, length, presidency of the day', () => {
    expect(show(getNomReunion(after, id))).toBe('COPIL n° 2 – Restitution')
    expect(after.reunions[id]).toMatchObject({
      objet: 'Comité de pilotage de la CTG',
      lieu: 'Mairie',
      statut: 'prevue',
      date: { ...date, heure: { debut: '14:00', fin: '16:30' } },
      president,
    })
    expect(show(command.label)).toBe('création de la réunion « COPIL »')
  })

  it('has the points of its template, what came back in their places or after, each once', () => {
    expect(
      listPoints(after, id).map(({ titre, origine, statut }) => [titre, origine, statut]),
    ).toEqual([
      ['ACCUEIL', again, 'a_traiter'],
      ['Bilan de l’année', null, 'a_traiter'],
      ['Questions diverses', null, 'a_traiter'],
      ['Budget', left, 'a_traiter'],
    ])
    expect(listPoints(after, id).every((point) => point.modele === null)).toBe(true)
  })

  it('invites the members of that day, through those who came after, each once', () => {
    expect(
      listPresences(after, id).map(({ nom, presence }) => [
        show(nom),
        presence.statut,
        presence.deliberatif,
      ]),
    ).toEqual([
      ['Mme Anne Roux', 'invite', true],
      ['CAF 31', 'invite', false],
      ['Un habitant tiré au sort', 'invite', true],
    ])
  })

  it('is one gesture', () => {
    expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
  })

  it('without a template, an instance or a date, is simply there', () => {
    const simple = createReunion(dossier, make.ctx, { instance: null, type: 'atelier', date: null })
    const made = applyCommand(dossier, simple)
    const row = made.reunions[simple.changes[0]?.id ?? '']
    expect(row).toMatchObject({ type: 'atelier', statut: 'a_fixer', date: null, instance: null })
    expect(listRows(made, 'presences')).toEqual([])
  })

  it.each([
    [
      { debut: '14:00', fin: '15:00' },
      { debut: '14:00', fin: '15:00' },
    ],
    [{ debut: '23:30' }, { debut: '23:30', fin: '23:59' }],
    [undefined, undefined],
  ])('keeps the hours %j', (heure, wanted) => {
    const own = createReunion(dossier, make.ctx, {
      instance: copil,
      type: 'copil',
      date: buildJour('2022-10-20', heure),
      modele,
    })
    const made = applyCommand(dossier, own)
    expect(made.reunions[own.changes[0]?.id ?? '']?.date?.heure).toEqual(wanted)
  })
})

describe('minutes', () => {
  const own = new Fabrique()
  const instance = own.add('instances', { sigle: 'COPIL' })
  const first = own.add('reunions', { instance, date: buildJour('2022-05-20') })
  const second = own.add('reunions', { instance, date: buildJour('2022-10-20') })
  const d1 = own.add('decisions', { reunion: first, texte: 'Un' })
  const d2 = own.add('decisions', { reunion: second, texte: 'Deux' })
  const start = own.build()
  const read = (state: Dossier): string => {
    const { etat, version, verrouille } = getEtatCompteRendu(state, second)
    return `${etat} ${String(version)} ${verrouille ? 'verrouillé' : 'ouvert'}`
  }
  const approve = (state: Dossier, contenu: string, motif = ''): Dossier =>
    applyCommand(
      state,
      approuverCompteRendu(state, own.ctx, second, { jour: '2022-11-10', motif }, contenu),
    )

  it('go from nothing to a locked version, then to a correction', () => {
    expect(getEtatCompteRendu(start, 'reu_none').etat).toBe('vide')
    expect(read(start)).toBe('brouillon null ouvert')
    const reviewed = applyCommand(
      start,
      setFields(start, 'reunions', second, { statutCompteRendu: 'relu' }, ''),
    )
    expect(read(reviewed)).toBe('relu null ouvert')
    const approved = approve(reviewed, '[1]')
    expect(read(approved)).toBe('approuve 1 verrouillé')
    expect(approved.reunions[second]?.statut).toBe('tenue')
    expect(getNumeroDecision(approved, d2)).toBe('COPIL-2022-2')
    expect(approved.decisions[d2]?.numeroFige).toBe('COPIL-2022-2')
    expect(approved.decisions[d1]?.numeroFige).toBe('')
    const open = applyCommand(approved, ouvrirCorrection(approved, second))
    expect(read(open)).toBe('correction 1 ouvert')
    const corrected = approve(open, '[2]', ' Nom corrigé ')
    expect(read(corrected)).toBe('approuve 2 verrouillé')
    expect(
      listVersions(corrected, second).map(({ numero, contenu, motif }) => [numero, contenu, motif]),
    ).toEqual([
      [2, '[2]', 'Nom corrigé'],
      [1, '[1]', ''],
    ])
  })

  it('approved, keep the number of their decisions whatever comes before', () => {
    const approved = approve(start, '[]')
    const removed = {
      ...approved,
      decisions: { [d2]: approved.decisions[d2] },
    } as unknown as Dossier
    expect(getNumeroDecision(removed, d2)).toBe('COPIL-2022-2')
    expect(getNumeroDecision(approved, d1)).toBe('COPIL-2022-3')
  })

  it('of a whole assembly are read back whole', () => {
    const contenu = JSON.stringify([{ kind: 'note', text: 'é'.repeat(1_900_000) }])
    const [row] = listVersions(approve(start, contenu), second)
    const restored = REGISTRY.comptesRendus.restore(JSON.parse(JSON.stringify(row)))
    expect(restored.ok && restored.value.issues).toEqual([])
    expect(restored.ok && restored.value.row.contenu === contenu).toBe(true)
  })

  it('are approved in one gesture', () => {
    const command = approuverCompteRendu(start, own.ctx, second, { jour: '2022-11-10' }, '[]')
    expect(applyCommand(applyCommand(start, command), invertCommand(command))).toEqual(start)
    expect(
      approuverCompteRendu(start, own.ctx, 'reu_none', { jour: '2022-11-10' }, '').changes,
    ).toEqual([])
    expect(ouvrirCorrection(start, second).changes).toEqual([])
  })
})
