import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import { remplacerFonctions, type Remplacement } from '../../../shared/gestes/election'
import { invertCommand } from '../../../shared/commands/invert-command'
import { listRows, type Dossier } from '../../../shared/domain/dossier'
import { buildAnnee, buildJour } from '../../../shared/kernel/date-floue-build'
import type { Id } from '../../../shared/kernel/json'
import { formatAppel, isFonctionActive } from '../../../shared/rules/fonctions.rules'
import { listMembres } from '../../../shared/rules/instances.rules'
import { listPresences } from '../../../shared/rules/presences.rules'
import { listReferencesRompues } from '../../../shared/rules/anomalies-references.rules'
import { Fabrique } from '../documents/fabrique'

const JOUR = '2026-03-28'
const show = (text: string): string => text.replaceAll('\u00a0', ' ')

const make = new Fabrique('2026-04-02')
const ccphg = make.add('organismes', { nom: 'CC Pyrénées Haut Garonnaises' })
const andre = make.add('personnes', { civilite: 'm', prenom: 'André', nom: 'Fillastre' })
const anne = make.add('personnes', { civilite: 'mme', prenom: 'Anne', nom: 'Roux' })
const vice = make.add('fonctions', {
  titre: 'vice-président à l’enfance et la jeunesse',
  personne: andre,
  organisme: ccphg,
  role: 'elu',
  appel: 'Monsieur le Vice-président',
  courriel: 'vp-enfance@example.org',
  debut: buildAnnee(2020),
})
const maire = make.add('fonctions', { titre: 'maire', personne: andre, role: 'elu' })
const copil = make.add('instances', {
  sigle: 'COPIL',
  presidence: vice,
  copresidences: [vice, maire],
})
const seat = make.add('membres', {
  instance: copil,
  fonction: vice,
  qualite: 'president',
  ordre: 'a0',
})
make.add('membres', { instance: copil, fonction: maire, fin: buildAnnee(2024), ordre: 'a1' })
make.add('ctg', { id: 'ctg', pilotePolitique: vice } as never)
const fiche = make.add('fichesAction', { referentElu: vice, pilotesFonctions: [maire, vice] })
const liste = make.add('listesDiffusion', { fonctions: [vice] })
const held = make.add('reunions', {
  instance: copil,
  date: buildJour('2025-12-10'),
  statut: 'tenue',
  president: vice,
})
const coming = make.add('reunions', {
  instance: copil,
  date: buildJour('2026-06-10'),
  president: vice,
})
const old = make.add('presences', { reunion: held, fonction: vice, statut: 'present' })
const next = make.add('presences', { reunion: coming, fonction: vice, statut: 'invite' })
const open = make.add('suites', { reunion: held, responsable: vice, statut: 'a_faire' })
const done = make.add('suites', { reunion: held, responsable: vice, statut: 'faite' })
const before = make.build()

const election = (
  suivre = {},
  remplacements: readonly Remplacement[] = [{ fonction: vice, personne: anne }],
) => remplacerFonctions(before, make.ctx, { jour: JOUR, remplacements, suivre })
const find = (dossier: Dossier) =>
  listRows(dossier, 'fonctions').filter(({ succede }) => succede !== null)

describe('the day after an election', () => {
  const after = applyCommand(before, election())
  const [heir] = find(after)
  const id = heir?.id ?? ''

  it('the function ends the day before, and the next one begins', () => {
    expect(heir).toMatchObject({
      titre: 'vice-présidente à l’enfance et la jeunesse',
      personne: anne,
      organisme: ccphg,
      role: 'elu',
      courriel: 'vp-enfance@example.org',
      appel: '',
      succede: vice,
      debut: buildJour(JOUR),
      fin: null,
    })
    expect(formatAppel(after, id)).toBe('Madame la Vice-présidente')
    const former = after.fonctions[vice]
    expect(former && isFonctionActive(former, '2026-03-27')).toBe(true)
    expect(former && isFonctionActive(former, JOUR)).toBe(false)
    expect(heir && isFonctionActive(heir, '2026-03-27')).toBe(false)
    expect(heir && isFonctionActive(heir, JOUR)).toBe(true)
  })

  it('what goes on names the new person', () => {
    expect(after.instances[copil]).toMatchObject({ presidence: id, copresidences: [id, maire] })
    expect(after.ctg['ctg']?.pilotePolitique).toBe(id)
    expect(after.fichesAction[fiche]).toMatchObject({
      referentElu: id,
      pilotesFonctions: [maire, id],
    })
    expect(after.listesDiffusion[liste]?.fonctions).toEqual([id])
    expect(after.reunions[coming]?.president).toBe(id)
    expect(after.presences[next]?.fonction).toBe(id)
    expect(after.suites[open]?.responsable).toBe(id)
    const seats = listMembres(after, copil, '2026-04-02').filter(({ actif }) => actif)
    expect(seats.map(({ nom, qualite }) => [show(nom), qualite])).toEqual([
      ['Mme Anne Roux', 'Présidence'],
    ])
    expect(after.membres[seat]?.fin).toEqual(buildJour('2026-03-27'))
  })

  it('what is past prints the former person', () => {
    expect(after.presences[old]).toBe(before.presences[old])
    expect(after.reunions[held]).toBe(before.reunions[held])
    expect(after.suites[done]).toBe(before.suites[done])
    const [presence] = listPresences(after, held)
    expect([show(presence?.nom ?? ''), presence?.fonction]).toEqual([
      'M. André Fillastre',
      'vice-président à l’enfance et la jeunesse',
    ])
    const seats = listMembres(after, copil, '2025-12-10').filter(({ actif }) => actif)
    expect(seats.map(({ nom }) => show(nom))).toEqual(['M. André Fillastre'])
  })

  it('undone, leaves everything as it was', () => {
    const command = election()
    expect(applyCommand(applyCommand(before, command), invertCommand(command))).toEqual(before)
  })

  it.each([
    ['membres', (d: Dossier) => d.membres],
    ['presidences', (d: Dossier) => [d.instances, d.ctg]],
    ['fiches', (d: Dossier) => d.fichesAction],
    ['listes', (d: Dossier) => d.listesDiffusion],
    ['reunionsAVenir', (d: Dossier) => [d.reunions, d.presences]],
    ['suites', (d: Dossier) => d.suites],
  ])('%s stay when asked to', (name, read) => {
    const without = applyCommand(before, election({ [name]: false }))
    expect(read(without)).toEqual(read(before))
    expect(read(after)).not.toEqual(read(before))
  })

  it('may bring someone new, under another title', () => {
    const personne = { civilite: 'm', prenom: 'Paul', nom: 'Petit' } as const
    const command = election({}, [
      { fonction: vice, personne, titre: 'vice-président aux solidarités' },
      { fonction: vice, personne: anne },
      { fonction: 'fon_gone', personne: anne },
    ])
    const changed = applyCommand(before, command)
    const heirs = find(changed)
    expect(heirs).toHaveLength(1)
    expect(heirs[0]?.titre).toBe('vice-président aux solidarités')
    expect(changed.personnes[heirs[0]?.personne ?? '']).toMatchObject(personne)
    expect(listRows(changed, 'personnes')).toHaveLength(3)
  })

  it('keeps an end that was already past', () => {
    const own = new Fabrique()
    const fonction = own.add('fonctions', { titre: 'maire', fin: buildAnnee(2024) })
    const personne = own.add('personnes', { nom: 'X' })
    const dossier = own.build()
    const command = remplacerFonctions(dossier, own.ctx, {
      jour: JOUR,
      remplacements: [{ fonction, personne }],
    })
    expect(applyCommand(dossier, command).fonctions[fonction]?.fin).toEqual(buildAnnee(2024))
  })
})

describe('any election', () => {
  it('leaves no broken reference and no past meeting changed, and is undone exactly', () => {
    const plan = fc.record({
      people: fc.integer({ min: 1, max: 6 }),
      seats: fc.array(fc.record({ fonction: fc.nat(), isOver: fc.boolean() }), { maxLength: 12 }),
      meetings: fc.array(
        fc.record({
          day: fc.constantFrom('2025-01-15', JOUR, '2027-01-15'),
          guests: fc.array(fc.nat(), { maxLength: 8 }),
        }),
        { maxLength: 5 },
      ),
      chosen: fc.array(fc.record({ fonction: fc.nat(), personne: fc.option(fc.nat()) }), {
        maxLength: 8,
      }),
    })
    fc.assert(
      fc.property(plan, ({ people, seats, meetings, chosen }) => {
        const own = new Fabrique()
        const instance = own.add('instances')
        const personnes: Id[] = []
        const fonctions: Id[] = []
        for (let i = 0; i < people; i += 1) {
          const personne = own.add('personnes', { nom: `P${i}` })
          personnes.push(personne)
          fonctions.push(own.add('fonctions', { titre: 'maire', personne }))
        }
        const at = (list: readonly Id[], rank: number): Id => list[rank % list.length] as Id
        own.set('instances', instance, { copresidences: fonctions })
        own.add('fichesAction', { pilotesFonctions: fonctions, referentElu: at(fonctions, 1) })
        for (const { fonction, isOver } of seats) {
          const fin = isOver ? buildAnnee(2024) : null
          own.add('membres', { instance, fonction: at(fonctions, fonction), fin })
        }
        for (const { day, guests } of meetings) {
          const reunion = own.add('reunions', { instance, date: buildJour(day) })
          for (const guest of guests)
            own.add('presences', { reunion, fonction: at(fonctions, guest) })
        }
        const dossier = own.build()
        const remplacements = chosen.map(({ fonction, personne }) => ({
          fonction: at(fonctions, fonction),
          personne:
            personne === null ? { civilite: null, prenom: 'N', nom: 'N' } : at(personnes, personne),
        }))
        const command = remplacerFonctions(dossier, own.ctx, { jour: JOUR, remplacements })
        const changed = applyCommand(dossier, command)
        expect(listReferencesRompues(changed)).toEqual([])
        expect(applyCommand(changed, invertCommand(command))).toEqual(dossier)
        const replaced = new Set(remplacements.map(({ fonction }) => fonction))
        expect(find(changed)).toHaveLength(replaced.size)
        for (const { id, date } of listRows(changed, 'reunions')) {
          const read = listPresences(changed, id)
          if (date !== null && date.fin < JOUR) expect(read).toEqual(listPresences(dossier, id))
          else for (const { presence } of read) expect(replaced).not.toContain(presence.fonction)
        }
        const active = listMembres(changed, instance, JOUR).filter(({ actif }) => actif)
        expect(active).toHaveLength(seats.filter(({ isOver }) => !isOver).length)
        for (const { fonction } of active) expect(replaced).not.toContain(fonction?.id)
      }),
      { numRuns: 120 },
    )
  })
})
