import { describe, expect, it } from 'vitest'
import type { SessionJournal } from '../../../../shared/domain/operation'
import { isCtgName } from '../../../../electron/main/folders/folder-names'
import {
  formatApport,
  formatEtiquette,
  formatFichierPoste,
} from '../../../../renderer/store/lien-textes'

const by = (...noms: readonly string[]): readonly SessionJournal[] =>
  noms.map((nom, n) => ({
    ...{ id: `s${String(n)}`, nom, fonction: '', organisme: '', app: 'cairn', debut: 0 },
  }))

describe('what the shared folder says', () => {
  it.each([
    [1, ['Marc'], '1 modification de Marc intégrée depuis le dossier partagé.'],
    [12, ['Marc'], '12 modifications de Marc intégrées depuis le dossier partagé.'],
    [3, ['Marc', 'Marc'], '3 modifications de Marc intégrées depuis le dossier partagé.'],
    [3, ['Marc', ' '], '3 modifications de Marc intégrées depuis le dossier partagé.'],
    [2, [], '2 modifications intégrées depuis le dossier partagé.'],
    [
      5,
      ['Marc', 'Claire'],
      '5 modifications de Marc et de Claire intégrées depuis le dossier partagé.',
    ],
    [
      1200,
      ['Marc', 'Claire', 'Paul', 'Zoé'],
      '1 200 modifications de Marc, de Claire, de Paul et d’autres personnes intégrées depuis le dossier partagé.',
    ],
  ])('%i of %j', (count, noms, text) => {
    expect(formatApport(count, by(...noms)).replace(/[\u00a0\u202f]/g, ' ')).toBe(text)
  })

  it('names the step of undo', () => {
    expect(formatEtiquette(12, by('Marc')).replaceAll('\u00a0', ' ')).toBe(
      'intégration de 12 modifications de Marc',
    )
  })

  it.each([
    ['Claire', /^CTG – poste de Claire \([0-9a-z]{4}\)\.ctg$/],
    ['Élodie Martin', /^CTG – poste d’Élodie Martin \(/],
    ['', /^CTG – poste \([0-9a-z]{4}\)\.ctg$/],
    ['../../etc', /^CTG – poste de \.\. \.\. etc \(/],
    ['a\\b:c*d?"<>|', /^CTG – poste d’a b c d \(/],
    ['x'.repeat(300), /^CTG – poste de x{40} \(/],
  ])('names the file of %j so that any disk takes it', (nom, expected) => {
    const name = formatFichierPoste(nom)
    expect(name).toMatch(expected)
    expect(isCtgName(name)).toBe(true)
    expect(formatFichierPoste(nom)).not.toBe(name)
  })
})
