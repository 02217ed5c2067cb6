import { describe, expect, it } from 'vitest'
import type { DateFloue } from '../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../shared/kernel/date-floue-parse'

/** Written → precision, bounds, printed. Read with the year 2022 at hand. No-break spaces are compared as plain ones. */
type Case = readonly [string, DateFloue['precision'], string, string, string]

const CASES: { readonly [group: string]: readonly Case[] } = {
  'seed 000, journal n° 1': [
    ['Mars 2022', 'mois', '2022-03-01', '2022-03-31', 'mars 2022'],
    ['31 décembre 2021', 'jour', '2021-12-31', '2021-12-31', '31 décembre 2021'],
    ['février – mai 2022', 'plage', '2022-02-01', '2022-05-31', 'février à mai 2022'],
    ['juin – juillet 2022', 'plage', '2022-06-01', '2022-07-31', 'juin-juillet 2022'],
    ['mars-avril', 'plage', '2022-03-01', '2022-04-30', 'mars-avril 2022'],
    ['FÉVRIER', 'mois', '2022-02-01', '2022-02-28', 'février 2022'],
    ['AOUT', 'mois', '2022-08-01', '2022-08-31', 'août 2022'],
  ],
  'seed 001, end of the study': [
    ['20 octobre [2022]', 'jour', '2022-10-20', '2022-10-20', '20 octobre 2022'],
    ['le 20 octobre', 'jour', '2022-10-20', '2022-10-20', '20 octobre 2022'],
    ['Février – Juin 2022', 'plage', '2022-02-01', '2022-06-30', 'février à juin 2022'],
    ['Juin – Novembre 2022', 'plage', '2022-06-01', '2022-11-30', 'juin à novembre 2022'],
    ['15 juin', 'jour', '2022-06-15', '2022-06-15', '15 juin 2022'],
    ['6 et 7 septembre', 'jours', '2022-09-06', '2022-09-07', '6 et 7 septembre 2022'],
    ['à la fin de l’année 2022', 'annee', '2022-10-01', '2022-12-31', 'fin de l’année 2022'],
    ["d'ici 2025", 'annee', '2025-01-01', '2025-12-31', 'd’ici 2025'],
    ['depuis février 2022', 'mois', '2022-02-01', '2022-02-28', 'depuis février 2022'],
  ],
  'seed 002, Terres du Lauragais': [
    ['2019', 'annee', '2019-01-01', '2019-12-31', '2019'],
    ['17 Janvier 2020', 'jour', '2020-01-17', '2020-01-17', '17 janvier 2020'],
    [
      '18 Juin et 22 Octobre 2021',
      'jours',
      '2021-06-18',
      '2021-10-22',
      '18 juin et 22 octobre 2021',
    ],
    ['1^{er} Avril 2022', 'jour', '2022-04-01', '2022-04-01', '1er avril 2022'],
    ['1^{er} semestre 2023', 'semestre', '2023-01-01', '2023-06-30', '1er semestre 2023'],
    ['Juin à Octobre 2023', 'plage', '2023-06-01', '2023-10-31', 'juin à octobre 2023'],
    ['2018-2022', 'plage', '2018-01-01', '2022-12-31', '2018-2022'],
  ],
  'seeds 003 and 004': [
    ['9 juin 2021', 'jour', '2021-06-09', '2021-06-09', '9 juin 2021'],
    ["D'avril au 15\nOct 2021", 'plage', '2021-04-01', '2021-10-15', 'd’avril au 15 octobre 2021'],
    ['30 Oct 2021', 'jour', '2021-10-30', '2021-10-30', '30 octobre 2021'],
    ['Novembre\n2021', 'mois', '2021-11-01', '2021-11-30', 'novembre 2021'],
    ['2014-2019', 'plage', '2014-01-01', '2019-12-31', '2014-2019'],
    ['2022-2026', 'plage', '2022-01-01', '2026-12-31', '2022-2026'],
    ['le 12 décembre 2022', 'jour', '2022-12-12', '2022-12-12', '12 décembre 2022'],
  ],
  'other real CTG': [
    ['Dernier trimestre 2025', 'trimestre', '2025-10-01', '2025-12-31', '4e trimestre 2025'],
    [
      'Pas avant le second semestre 2026',
      'semestre',
      '2026-07-01',
      '2026-12-31',
      'pas avant le second semestre 2026',
    ],
    [
      '22 juillet 2021 → 31 décembre 2025',
      'plage',
      '2021-07-22',
      '2025-12-31',
      'du 22 juillet 2021 au 31 décembre 2025',
    ],
    ['26 avril 2024', 'jour', '2024-04-26', '2024-04-26', '26 avril 2024'],
  ],
  'the vectors of the prototype': [
    ['févr.-mai 2022', 'plage', '2022-02-01', '2022-05-31', 'février à mai 2022'],
    ['nov. 2022 – janv. 2023', 'plage', '2022-11-01', '2023-01-31', 'novembre 2022 à janvier 2023'],
    ['15/06/2022', 'jour', '2022-06-15', '2022-06-15', '15 juin 2022'],
    ['T4 2022', 'trimestre', '2022-10-01', '2022-12-31', '4e trimestre 2022'],
    ['fin 2022', 'annee', '2022-10-01', '2022-12-31', 'fin de l’année 2022'],
    ['début juin 2022', 'mois', '2022-06-01', '2022-06-10', 'début juin 2022'],
    ['mi-juin 2022', 'mois', '2022-06-11', '2022-06-20', 'mi-juin 2022'],
    ['mi juin 2022', 'mois', '2022-06-11', '2022-06-20', 'mi-juin 2022'],
    ['fin du mois de juin 2022', 'mois', '2022-06-21', '2022-06-30', 'fin juin 2022'],
    ['semaine 36', 'semaine', '2022-09-05', '2022-09-11', 'semaine 36 de 2022'],
    ['semaine 36 2022', 'semaine', '2022-09-05', '2022-09-11', 'semaine 36 de 2022'],
    ['S36 2022', 'semaine', '2022-09-05', '2022-09-11', 'semaine 36 de 2022'],
    ['17 Janvier 2020 à 14h', 'jour', '2020-01-17', '2020-01-17', '17 janvier 2020 à 14 h'],
    [
      '17 janvier 2020 de 14h30 à 16h',
      'jour',
      '2020-01-17',
      '2020-01-17',
      '17 janvier 2020 de 14 h 30 à 16 h',
    ],
  ],
  'other ways of writing': [
    ['15-06-22', 'jour', '2022-06-15', '2022-06-15', '15 juin 2022'],
    ['15.06.2022', 'jour', '2022-06-15', '2022-06-15', '15 juin 2022'],
    ['2022-06-15', 'jour', '2022-06-15', '2022-06-15', '15 juin 2022'],
    ['06/2022', 'mois', '2022-06-01', '2022-06-30', 'juin 2022'],
    ['1ᵉʳ avril 2022', 'jour', '2022-04-01', '2022-04-01', '1er avril 2022'],
    ['jeudi 20 octobre 2022', 'jour', '2022-10-20', '2022-10-20', '20 octobre 2022'],
    ['17/01/2020 14:30', 'jour', '2020-01-17', '2020-01-17', '17 janvier 2020 à 14 h 30'],
    [
      'le 6 septembre de 14 à 16h',
      'jour',
      '2022-09-06',
      '2022-09-06',
      '6 septembre 2022 de 14 h à 16 h',
    ],
    ['17 janvier 2020 à midi', 'jour', '2020-01-17', '2020-01-17', '17 janvier 2020 à 12 h'],
    ['6, 7 et 9 septembre', 'jours', '2022-09-06', '2022-09-09', '6, 7 et 9 septembre 2022'],
    [
      '18 déc. et 3 janv. 2022',
      'jours',
      '2021-12-18',
      '2022-01-03',
      '18 décembre 2021 et 3 janvier 2022',
    ],
    ['6-9 septembre 2022', 'plage', '2022-09-06', '2022-09-09', 'du 6 au 9 septembre 2022'],
    ['du 1er au 3 avril 2022', 'plage', '2022-04-01', '2022-04-03', 'du 1er au 3 avril 2022'],
    ['mai et juin 2022', 'plage', '2022-05-01', '2022-06-30', 'mai-juin 2022'],
    ['entre mars et mai 2022', 'plage', '2022-03-01', '2022-05-31', 'mars à mai 2022'],
    ['novembre-janvier', 'plage', '2022-11-01', '2023-01-31', 'novembre 2022 à janvier 2023'],
    ['nov.-janv. 2022', 'plage', '2021-11-01', '2022-01-31', 'novembre 2021 à janvier 2022'],
    ['année scolaire 2022-2023', 'plage', '2022-09-01', '2023-08-31', 'septembre 2022 à août 2023'],
    [
      'semaines 36 à 38 2022',
      'plage',
      '2022-09-05',
      '2022-09-25',
      'de la semaine 36 à la semaine 38 de 2022',
    ],
    ['semaine du 7 septembre', 'semaine', '2022-09-05', '2022-09-11', 'semaine 36 de 2022'],
    [
      'fin 2022 / début 2023',
      'plage',
      '2022-10-01',
      '2023-03-31',
      'de la fin de l’année 2022 au début de l’année 2023',
    ],
    ['second semestre 2026', 'semestre', '2026-07-01', '2026-12-31', 'second semestre 2026'],
    ['2nd semestre 2026', 'semestre', '2026-07-01', '2026-12-31', 'second semestre 2026'],
    ['courant 2022', 'annee', '2022-01-01', '2022-12-31', '2022'],
    ['vers juin 2022', 'mois', '2022-06-01', '2022-06-30', 'vers juin 2022'],
    ['depuis 2019', 'annee', '2019-01-01', '2019-12-31', 'depuis 2019'],
    ['avant fin 2022', 'annee', '2022-10-01', '2022-12-31', 'd’ici la fin de l’année 2022'],
    ['juin 2022 au plus tard', 'mois', '2022-06-01', '2022-06-30', 'd’ici juin 2022'],
  ],
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

for (const [group, cases] of Object.entries(CASES)) {
  describe(group, () => {
    it.each(cases)('%s', (written, precision, debut, fin, printed) => {
      const result = parseDateFloue(written, '2022-03-01')
      expect(result).toMatchObject({ ok: true, value: { precision, debut, fin } })
      if (result.ok) expect(plain(formatDateFloue(result.value))).toBe(printed)
    })
  })
}

describe('what is refused, and what is said', () => {
  it.each([
    ['31/02/2022', 'jour-inexistant', 'Le 31 février n’existe pas.'],
    ['29 février 2023', 'jour-inexistant', 'Le 29 février 2023 n’existe pas.'],
    ['4 juin au 31 juin 2022', 'jour-inexistant', 'Le 31 juin n’existe pas.'],
    ['15/13/2022', 'mois-inexistant', 'Le mois 13 n’existe pas.'],
    ['semaine 54 2022', 'semaine-inexistante', ''],
    ['du 9 au 6 septembre 2022', 'fin-avant-debut', ''],
    ['2026-2022', 'fin-avant-debut', ''],
    ['17 janvier 2020 à 25h', 'heure-inexistante', ''],
    ['17 janvier 2020 de 16h à 14h', 'heure-inversee', ''],
    ['juin 2022 à 14h', 'heure-sans-jour', ''],
    ['14h30 à 16h', 'heure-sans-jour', ''],
    ['été 2023', 'saison', ''],
    ['mai et octobre 2022', 'mois-separes', ''],
    ['d’ici les 6 et 7 septembre 2022', 'borne-impossible', ''],
    ['20', 'mois-manquant', ''],
    [
      'bientôt',
      'date-illisible',
      'Je n’ai pas compris cette date. Essayez « juin 2022 » ou « 15/06/2022 ».',
    ],
    ['jui 2022', 'date-illisible', ''],
    ['année scolaire 2022-2025', 'date-illisible', ''],
    ['3 postes', 'date-illisible', ''],
    ['   ', 'date-vide', ''],
  ])('%s', (written, code, message) => {
    const result = parseDateFloue(written, '2022-03-01')
    expect(result).toMatchObject({ ok: false, error: { code } })
    if (!result.ok && message !== '') expect(result.error.message).toBe(message)
  })

  it.each(['le 20 octobre', 'mars-avril', '6 et 7 septembre', 'semaine 36', 'fin juin', '15/06'])(
    'without a year at hand: %s',
    (written) => {
      expect(parseDateFloue(written)).toMatchObject({
        ok: false,
        error: { code: 'annee-manquante' },
      })
    },
  )

  it('leap days follow the calendar', () => {
    expect(parseDateFloue('29 février 2024').ok).toBe(true)
    expect(parseDateFloue('29 février 2100').ok).toBe(false)
    expect(parseDateFloue('29 février 2000').ok).toBe(true)
  })
})
