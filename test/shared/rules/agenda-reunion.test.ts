import { describe, expect, it } from 'vitest'
import type { Reunion } from '../../../shared/domain/reunion.entity'
import { buildJour, buildJours, buildMois } from '../../../shared/kernel/date-floue-build'
import { listEvenementsReunion } from '../../../shared/rules/agenda-reunion.rules'
import { Fabrique } from '../documents/fabrique'

const deuxJours = buildJours(['2022-09-06', '2022-09-07'])
const jour = buildJour('2022-10-20', { debut: '14:00', fin: '16:30' })
const mois = buildMois(2022, 11)

function read(patch: Partial<Reunion>): readonly string[] {
  const make = new Fabrique()
  const id = make.add('reunions', { type: 'copil', ...patch })
  return listEvenementsReunion(make.build(), id).map(
    ({ uid, jour: day, debut, annule, sequence }) =>
      `${uid.replace(id, '')} ${day}${debut === null ? '' : ` ${debut}`} ${String(sequence)}${annule ? ' annulé' : ''}`,
  )
}

describe('a meeting in the calendars', () => {
  it.each<readonly [string, Partial<Reunion>, readonly string[]]>([
    ['one day, with its hour', { date: jour }, ['.1@cairn 2022-10-20 14:00 0']],
    [
      'two dates, two entries',
      { date: deuxJours },
      ['.1@cairn 2022-09-06 0', '.2@cairn 2022-09-07 0'],
    ],
    ['a month alone, nothing sent: nothing', { date: mois }, []],
    ['no date, nothing sent: nothing', {}, []],
    [
      'a day less than what was sent: it is taken back',
      { date: jour, evenementsEnvoyes: 2, sequenceAgenda: 1 },
      ['.1@cairn 2022-10-20 14:00 1', '.2@cairn 2022-10-20 14:00 1 annulé'],
    ],
    [
      'a month where a day was sent: the day is taken back',
      { date: mois, evenementsEnvoyes: 1, sequenceAgenda: 1 },
      ['.1@cairn 2022-11-01 1 annulé'],
    ],
    [
      'no date any more: taken back',
      { evenementsEnvoyes: 1, sequenceAgenda: 2 },
      ['.1@cairn 1970-01-01 2 annulé'],
    ],
    [
      'postponed',
      { date: jour, statut: 'reportee', evenementsEnvoyes: 1, sequenceAgenda: 1 },
      ['.1@cairn 2022-10-20 14:00 1 annulé'],
    ],
  ])('%s', (_name, patch, wanted) => {
    expect(read(patch)).toEqual(wanted)
  })
})
