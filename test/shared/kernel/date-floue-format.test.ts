import { describe, expect, it } from 'vitest'
import { formatDateFloue } from '../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../shared/kernel/date-floue-parse'

/** Written → alone, short, in a sentence. « ~ » stands for the no-break space. */
const CASES = [
  ['20 octobre 2022', '20~octobre 2022', '20~oct. 2022', 'le 20~octobre 2022'],
  ['1er avril 2022', '1er~avril 2022', '1er~avr. 2022', 'le 1er~avril 2022'],
  ['mars 2022', 'mars 2022', 'mars 2022', 'en mars 2022'],
  ['mars-avril 2022', 'mars-avril 2022', 'mars-avr. 2022', 'en mars-avril 2022'],
  ['février-mai 2022', 'février à mai 2022', 'févr.-mai 2022', 'de février à mai 2022'],
  ['avril-juin 2022', 'avril à juin 2022', 'avr.-juin 2022', 'd’avril à juin 2022'],
  [
    'novembre 2022 - janvier 2023',
    'novembre 2022 à janvier 2023',
    'nov. 2022 – janv. 2023',
    'de novembre 2022 à janvier 2023',
  ],
  [
    '6 et 7 septembre 2022',
    '6 et 7~septembre 2022',
    '6 et 7~sept. 2022',
    'les 6 et 7~septembre 2022',
  ],
  ['6-9 septembre 2022', 'du 6 au 9~septembre 2022', '6-9~sept. 2022', 'du 6 au 9~septembre 2022'],
  [
    '30 août - 2 sept 2022',
    'du 30~août au 2~septembre 2022',
    '30~août – 2~sept. 2022',
    'du 30~août au 2~septembre 2022',
  ],
  [
    "d'avril au 15 oct 2021",
    'd’avril au 15~octobre 2021',
    'avr. – 15~oct. 2021',
    'd’avril au 15~octobre 2021',
  ],
  ['1er semestre 2023', '1er~semestre 2023', 'S1 2023', 'au 1er~semestre 2023'],
  ['S2 2026', 'second semestre 2026', 'S2 2026', 'au second semestre 2026'],
  ['T4 2022', '4e~trimestre 2022', 'T4 2022', 'au 4e~trimestre 2022'],
  ['semaine 36 2022', 'semaine~36 de 2022', 'sem.~36 2022', 'la semaine~36 de 2022'],
  ['fin 2022', 'fin de l’année 2022', 'fin 2022', 'à la fin de l’année 2022'],
  ['début 2022', 'début de l’année 2022', 'début 2022', 'au début de l’année 2022'],
  ['mi-juin 2022', 'mi-juin 2022', 'mi-juin 2022', 'mi-juin 2022'],
  ['2022', '2022', '2022', 'en 2022'],
  ['2022-2026', '2022-2026', '2022-2026', 'de 2022 à 2026'],
  ["d'ici 2025", 'd’ici 2025', 'd’ici 2025', 'd’ici 2025'],
  [
    "d'ici fin 2025",
    'd’ici la fin de l’année 2025',
    'd’ici fin 2025',
    'd’ici la fin de l’année 2025',
  ],
  [
    "d'ici au 31 mars 2025",
    'd’ici au 31~mars 2025',
    'd’ici au 31~mars 2025',
    'd’ici au 31~mars 2025',
  ],
  ['vers mars-avril 2022', 'vers mars-avril 2022', 'vers mars-avr. 2022', 'vers mars-avril 2022'],
  [
    '17 janvier 2020 14h30',
    '17~janvier 2020 à 14~h~30',
    '17~janv. 2020, 14~h~30',
    'le 17~janvier 2020 à 14~h~30',
  ],
  [
    '17 janvier 2020 9h-12h30',
    '17~janvier 2020 de 9~h à 12~h~30',
    '17~janv. 2020, 9~h-12~h~30',
    'le 17~janvier 2020 de 9~h à 12~h~30',
  ],
] as const

describe('formatDateFloue', () => {
  it.each(CASES)('%s', (written, alone, short, article) => {
    const date = parseDateFloue(written)
    if (!date.ok) throw new Error(date.error.message)
    const show = (options: { short?: boolean; article?: boolean }): string =>
      formatDateFloue(date.value, options).replaceAll('\u00a0', '~')
    expect([show({}), show({ short: true }), show({ article: true })]).toEqual([
      alone,
      short,
      article,
    ])
  })
})
