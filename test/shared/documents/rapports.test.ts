import { describe, expect, it } from 'vitest'
import { buildComparaison } from '../../../shared/documents/comparaison'
import { buildDonneesPersonne } from '../../../shared/documents/donnees-personne'
import { buildRapportFusion } from '../../../shared/documents/rapport-fusion'
import { formatMoment, formatPeriode } from '../../../shared/documents/rapport/moment'
import { shortenPareils } from '../../../shared/documents/rapport/valeur-imprimee'
import { registreRgpdDocument } from '../../../shared/documents/registre-rgpd.document'
import { compareDossiers } from '../../../shared/rules/differences.rules'
import { buildChangementLisible } from '../../../shared/rules/changements-lisibles.rules'
import { buildRapport } from '../../office/rapports'
import { CTX } from '../../office/produce'
import { addPersonnes, buildModifie } from './deux-versions'
import { buildSeed001 } from './seed-001'

const { dossier, anne } = addPersonnes(buildSeed001(), CTX)
const apres = buildModifie(dossier, CTX)
/** Every word of a model, whatever its blocks. */
const read = (model: unknown): string =>
  JSON.stringify(model, (key, value: unknown) => (key === 'style' ? undefined : value)).replace(
    /\\n|\\u00a0|\u00a0/g,
    ' ',
  )

describe('the report of a merge', () => {
  const rapport = buildRapport(dossier, apres)
  const text = read(buildRapportFusion(rapport, CTX))

  it('tells every field that came in, before and after', () => {
    const missing = rapport.integrees.flatMap((difference) =>
      difference.champs
        .filter(({ champ }) => champ !== 'fiche')
        .flatMap((champ) => {
          const said = buildChangementLisible(dossier, apres, difference, champ)
          const words = [said.libelle, ...said.avant.split('\n'), ...said.apres.split('\n')]
          return words.map((word) => word.replace(/^- /, '').replace(/\u00a0/g, ' '))
        })
        .filter((word) => !text.includes(word)),
    )
    expect(rapport.integrees.length).toBeGreaterThan(6)
    expect(missing).toEqual([])
  })

  it('tells who, when, from which file, what was decided, refused and left aside', () => {
    for (const word of [
      'du fichier de Claire Martin',
      'le 20 octobre 2022 à 9 h 05',
      'CTG_CCPHG_2022-10-20.ctg',
      'Paul Durand',
      'du 1er octobre 2022 au 19 octobre 2022',
      'La valeur reçue est prise',
      'Familles et jeunes',
      'À décider',
      'Élément supprimé',
      'Ce qui n’a pas été repris',
      '2 modifications reçues, illisibles, ont été mises de côté.',
      'avant-fusion.ctg',
    ]) {
      expect(text).toContain(word)
    }
  })

  it('says when nothing came in', () => {
    const empty = { ...rapport, integrees: [], refusees: [], decisions: [], quarantaine: 0 }
    expect(read(buildRapportFusion(empty, CTX))).toContain('Rien n’est entré dans le dossier.')
  })
})

describe('moments of the reader', () => {
  it.each([
    [Date.UTC(2022, 9, 20, 23, 5), 120, '21 octobre 2022 à 1 h 05'],
    [Date.UTC(2022, 9, 20, 0, 0), -60, '19 octobre 2022 à 23 h 00'],
    [-1, 0, '31 décembre 1969 à 23 h 59'],
  ])('%i, %i minutes ahead', (quand, decalage, wanted) => {
    expect(formatMoment(quand, decalage).replace(/\u00a0/g, ' ')).toBe(wanted)
  })

  it('one day or two', () => {
    expect(formatPeriode(0, 1000, 0).replace(/\u00a0/g, ' ')).toBe('le 1er janvier 1970')
  })
})

describe('two long texts', () => {
  it('are printed without what they share', () => {
    const lines = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six']
    const [before, after] = shortenPareils(
      lines.join('\n'),
      lines.map((line) => (line === 'quatre' ? 'QUATRE' : line)).join('\n'),
    )
    expect(before).toBe('[…]\ntrois\nquatre\ncinq\n[…]')
    expect(after).toBe('[…]\ntrois\nQUATRE\ncinq\n[…]')
    expect(shortenPareils('a\nb', 'a\nc')).toEqual(['a\nb', 'a\nc'])
  })
})

describe('the comparison', () => {
  it('begins with what matters', () => {
    const text = read(
      buildComparaison(
        {
          avant: { dossier, nom: 'COPIL', jour: '12 mars 2022', commentaire: '' },
          apres: { dossier: apres, nom: 'État actuel', jour: '', commentaire: 'Relue.' },
        },
        CTX,
      ),
    )
    expect(text).toContain('1 fiche action a été ajoutée, 1 a été supprimée et 2 ont changé')
    expect(text).toContain('COPIL (12 mars 2022)')
    expect(text).toContain('s’intitulait «')
    expect(compareDossiers(dossier, apres).length).toBeGreaterThan(7)
  })
})

describe('the answer to an access request', () => {
  const text = read(buildDonneesPersonne(dossier, { personne: anne, contributions: '' }, CTX))

  it('holds what is known of the person, and where', () => {
    for (const word of [
      'anne.legoff@example.org',
      '05 61 00 00 00',
      'Joignable le matin.',
      'vice-présidente à l’enfance',
      'juillet 2020',
      'Élu référent',
      'Mme Le Goff (05.61.00.00.00)',
    ]) {
      expect(text).toContain(word)
    }
  })

  it('and of nobody else', () => {
    expect(text).toContain('du directeur')
    expect(text).not.toMatch(/Martin|eric@|Dupont|arrêt maladie/)
  })

  it('needs a person who is there', () => {
    const ask = { personne: 'per_absente', contributions: '' }
    expect(() => buildDonneesPersonne(dossier, ask, CTX)).toThrow('per_absente')
  })
})

describe('the register sheet', () => {
  const input = { objet: null, etat: 'projet' } as const
  const text = read(registreRgpdDocument.build(dossier, input, CTX))

  it('is filled with what the dossier knows', () => {
    for (const word of [
      'Communauté de communes Pyrénées Haut Garonnaises',
      'Élus',
      'Représentants des institutions',
      'Caf de la Haute-Garonne',
      'Protégé par un mot de passe',
      '31 décembre 2027',
      '1 note à relire',
    ]) {
      expect(text.toLowerCase()).toContain(word.toLowerCase())
    }
  })

  it('names nobody, and marks what remains to fill', () => {
    expect(text).not.toMatch(/Le Goff|Martin|Dupont|legoff/)
    expect(text.match(/"missing"/g)?.length).toBeGreaterThan(8)
    expect(registreRgpdDocument.missing(dossier, input)).toEqual([])
    const open = { ...dossier, ctg: {} }
    expect(registreRgpdDocument.missing(open, input).map(({ field }) => field)).toEqual([
      'territoire',
      'fin',
    ])
  })
})
