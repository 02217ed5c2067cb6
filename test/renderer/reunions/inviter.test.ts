import { describe, expect, it } from 'vitest'
import {
  buildLibre,
  filterInvitables,
  listInvitables,
  type Invitable,
} from '../../../renderer/features/reunions/presence/invitables'
import { inviter } from '../../../renderer/features/reunions/presence/inviter-commands'
import { applyCommand } from '../../../shared/commands/apply-command'
import type { Presence } from '../../../shared/domain/presence.entity'
import { readDate, createCas } from './reunions-cas'

function createCopil() {
  const cas = createCas()
  const { add } = cas
  const cc = add('organismes', { nom: 'CC des Essais' })
  const caf = add('organismes', { nom: 'Caf des Essais' })
  const person = (nom: string) => add('personnes', { nom, prenom: 'Claude', civilite: 'mme' })
  const maire = add('fonctions', {
    titre: 'maire',
    personne: person('Abadie').id,
    organisme: cc.id,
  })
  const gone = add('fonctions', {
    titre: 'présidente',
    personne: person('Bordes').id,
    organisme: cc.id,
    fin: readDate('30 juin 2022'),
  })
  const next = add('fonctions', {
    titre: 'présidente',
    personne: person('Castex').id,
    organisme: cc.id,
    succede: gone.id,
    debut: readDate('1er juillet 2022'),
  })
  const copil = add('instances', { nom: 'Comité de pilotage' })
  add('membres', { instance: copil.id, fonction: maire.id })
  add('membres', { instance: copil.id, fonction: gone.id })
  add('membres', { instance: copil.id, organisme: caf.id, deliberatif: false })
  const liste = add('listesDiffusion', {
    nom: 'Relais',
    fonctions: [maire.id],
    instances: [copil.id],
  })
  const reunion = add('reunions', { instance: copil.id, date: readDate('20 octobre 2022') })
  return { ...cas, cc, caf, maire, gone, next, copil, liste, reunion }
}

const choose = (genre: Invitable['genre'], cle: string): Invitable => ({
  cle,
  genre,
  nom: cle,
  detail: '',
})

function run(cas: ReturnType<typeof createCopil>, choices: readonly Invitable[]): Presence[] {
  const command = inviter(cas.get(), cas.ctx, cas.reunion.id, choices)
  const after = applyCommand(cas.get(), command)
  return Object.values(after.presences).sort((a, b) => (a.ordre < b.ordre ? -1 : 1))
}

describe('inviting', () => {
  it('an instance is its members of the day: whoever succeeded is invited for whoever left', () => {
    const cas = createCopil()
    const guests = run(cas, [choose('instance', cas.copil.id)])
    expect(guests.map(({ fonction, organisme }) => fonction ?? organisme)).toEqual([
      cas.maire.id,
      cas.next.id,
      cas.caf.id,
    ])
    expect(guests.map(({ deliberatif }) => deliberatif)).toEqual([true, true, false])
    expect(guests.every(({ statut }) => statut === 'invite')).toBe(true)
  })

  it('nobody is invited twice, whatever the ways to them', () => {
    const cas = createCopil()
    const guests = run(cas, [
      choose('liste', cas.liste.id),
      choose('fonction', cas.maire.id),
      choose('fonction', cas.gone.id),
      choose('instance', cas.copil.id),
      choose('organisme', cas.cc.id),
    ])
    expect(guests).toHaveLength(3)
    expect(new Set(guests.map(({ ordre }) => ordre)).size).toBe(3)
  })

  it('whoever is no member of the instance has no vote; without members everyone has one', () => {
    const cas = createCopil()
    const [free] = run(cas, [choose('libre', 'Une habitante')])
    expect(free).toMatchObject({ libelle: 'Une habitante', deliberatif: false })
    const other = cas.add('reunions', { type: 'table_ronde' })
    const command = inviter(cas.get(), cas.ctx, other.id, [choose('libre', 'Une habitante')])
    expect(command.changes[0]?.after).toMatchObject({ deliberatif: true })
  })

  it('an organisme is whoever acts for it, else itself', () => {
    const cas = createCopil()
    const guests = run(cas, [choose('organisme', cas.cc.id), choose('organisme', cas.caf.id)])
    expect(guests.map(({ fonction, organisme }) => [fonction, organisme])).toEqual([
      [cas.next.id, null],
      [null, cas.caf.id],
    ])
  })
})

describe('looking for guests', () => {
  it('words find people by name or organisme, accents and civility apart', () => {
    const cas = createCopil()
    const all = listInvitables(cas.get(), '2022-10-20')
    const find = (words: string) =>
      filterInvitables(all, words, new Set(), 10).map(({ cle }) => cle)
    expect(find('castex')).toEqual([cas.next.id])
    expect(find('mme essais')).toEqual([cas.maire.id, cas.next.id])
    expect(find('bordes')).toEqual([])
    expect(find('zzz')).toEqual([])
    expect(find('').slice(0, 2)).toEqual([cas.copil.id, cas.liste.id])
  })

  it('a name that is nowhere may be invited, a name that was found may not twice', () => {
    const known = choose('fonction', 'Mme Castex')
    expect(buildLibre('M. Imprévu', [known])).toMatchObject({ genre: 'libre', nom: 'M. Imprévu' })
    expect(buildLibre('mme castex', [known])).toBeNull()
    expect(buildLibre('  ', [])).toBeNull()
  })
})
