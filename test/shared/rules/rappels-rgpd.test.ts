import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../shared/domain/dossier'
import { buildAnnee } from '../../../shared/kernel/date-floue-build'
import {
  getFinConservation,
  listAlertesTexte,
  listARevoir,
} from '../../../shared/rules/donnees-personnelles.rules'
import { Fabrique } from '../documents/fabrique'

describe('what a text should not hold', () => {
  const genres = (texte: string, surPersonne = false): readonly string[] =>
    listAlertesTexte(texte, { surPersonne }).map(({ genre }) => genre)
  const nir = (thirteen: string): string =>
    `${thirteen}${String(97 - Number(BigInt(thirteen) % 97n)).padStart(2, '0')}`
  it.each<readonly [texte: string, wanted: readonly string[]]>([
    [nir('2850531555123'), ['nir']],
    ['2 85 05 31 555 123', ['nir']],
    [`NIR : ${nir('1991231555123')}.`, ['nir']],
    ['2850531555123 00', []],
    ['SIRET 200 072 643 00012', []],
    ['FR76 3000 6000 0112 3456 7890 189', ['iban']],
    ['FR7630006000011234567890189', ['iban']],
    ['FR76 3000 6000 0112 3456 7890 188', []],
    ['né le 12/03/1980', ['naissance']],
    ['Mme Durand, née le 3 mars 1980', ['naissance']],
    ['Date de naissance : inconnue', ['naissance']],
    ['Le lieu est né en 2019', ['naissance']],
    ['Une idée née des ateliers', []],
    ['La naissance d’un réseau', []],
    ['en arrêt maladie depuis mai', ['sante']],
    ['elle est enceinte', ['sante']],
    ['souffre d’un cancer', ['sante']],
    ['Accueil des enfants en situation de handicap', []],
    ['Prévention des addictions et santé mentale', []],
    ['Maison de santé, 12 000 €, 05 61 00 00 00', []],
  ])('« %s »', (texte, wanted) => {
    expect(genres(texte)).toEqual(wanted)
  })

  it('is stricter about a person', () => {
    expect(genres('en situation de handicap', true)).toEqual(['sante'])
    expect(genres('diabétique', true)).toEqual(['sante'])
    expect(genres('joignable le matin', true)).toEqual([])
  })

  it('gives places that hold what was written, apart from one another', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('né le 12/03/1980 ', 'enceinte, ', 'bilan ', '2 85 05 31 555 123 '),
        ),
        (parts) => {
          const texte = parts.join('')
          let last = 0
          for (const { debut, fin, extrait } of listAlertesTexte(texte)) {
            expect(texte.slice(debut, fin)).toBe(extrait)
            expect(debut).toBeGreaterThanOrEqual(last)
            last = fin
          }
        },
      ),
    )
  })
})

describe('what is to be looked at again', () => {
  const make = new Fabrique()
  make.add('ctg', { fin: buildAnnee(2026) })
  const objecte = make.add('personnes', { nom: 'A', opposition: true, courriel: 'a@example.org' })
  make.add('personnes', { nom: 'B', opposition: true, verifiee: '2026-01-01' })
  const old = make.add('personnes', { nom: 'C', verifiee: '2023-03-31' })
  const never = make.add('personnes', { nom: 'D' })
  make.add('personnes', { nom: 'E', verifiee: '2026-01-01' })
  const dossier = make.build()
  const reasons = (today: string): readonly (readonly string[])[] =>
    listARevoir(dossier, today).map(({ personne, motif }) => [personne, motif])

  it('during the convention', () => {
    expect(getFinConservation(dossier)).toBe('2027-12-31')
    expect(reasons('2026-03-30')).toEqual([
      [objecte, 'opposition'],
      [never, 'verification'],
    ])
    expect(reasons('2026-03-31')).toEqual([
      [objecte, 'opposition'],
      [never, 'verification'],
      [old, 'verification'],
    ])
  })

  it('more than a year after its end, everyone', () => {
    expect(reasons('2027-12-31').map(([, motif]) => motif)).not.toContain('duree')
    expect(reasons('2028-01-01').map(([, motif]) => motif)).toEqual([
      'opposition',
      'duree',
      'duree',
      'duree',
      'duree',
    ])
    const [, first] = listARevoir(dossier, '2028-01-01')
    expect(first?.message).toContain('31\u00a0décembre 2027')
  })

  it('never for a convention without an end', () => {
    const open: Dossier = { ...dossier, ctg: {} }
    expect(getFinConservation(open)).toBeNull()
    expect(listARevoir(open, '2099-01-01').map(({ motif }) => motif)).not.toContain('duree')
  })
})
