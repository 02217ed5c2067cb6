import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getDefinition, TABLE_NAMES } from '../../../shared/domain/registry'
import { buildJour, buildMois, buildSemestre } from '../../../shared/kernel/date-floue-build'
import type { Json } from '../../../shared/kernel/json'
import { buildTexteRiche } from '../../../shared/kernel/texte-riche-build'
import {
  formatValeur,
  getLibelleChamp,
  getLibelleTable,
  getTitreObjet,
} from '../../../shared/rules/valeurs-lisibles.rules'
import { Fabrique } from '../documents/fabrique'

const make = new Fabrique()
make.add('reglages')
const caf = make.add('organismes', { nom: 'Caf 31' })
const msa = make.add('organismes', { sigle: 'MSA' })
const axe = make.add('axes', { titre: 'Services aux familles' })
const objectif = make.add('objectifs', { titre: 'Jeunesse', axe })
const fiche = make.add('fichesAction', { titre: 'TAD Ados', objectif })
const operation = make.add('operations', { fiche, titre: 'Navette' })
const partenariat = make.add('partenariats', { fiche, organisme: caf })
const ligne = make.add('lignesFinancement', { operation, financeur: caf, exercice: 2024 })
const indicateur = make.add('indicateursSuivi', { fiche, libelle: 'Trajets' })
const valeur = make.add('valeursSuivi', { indicateur, annee: 2024 })
const elu = make.add('personnes', { prenom: 'Anne', nom: 'Le Goff', civilite: 'mme' })
const fonction = make.add('fonctions', { titre: 'maire', personne: elu })
const constat = make.add('constats', { texte: 'Un accès aux services '.repeat(10) })
const lone = make.add('fichesAction', {})
const dossier = make.build()
const plain = (text: string): string => text.replace(/\u00a0/g, ' ')

describe('a value in words', () => {
  const montant = { centimes: 1_200_000, qualificatif: 'exact', taxe: 'ttc', unites: ['an'] }
  const liste = buildTexteRiche('Deux lieux :\n- Luchon\n- Saint-Béat')
  it.each<readonly [table: string, champ: string, value: Json, wanted: string]>([
    ['fichesAction', 'titre', '  TAD Ados ', 'TAD Ados'],
    ['fichesAction', 'publicCible', 'Parents\nJeunes', 'Parents\nJeunes'],
    ['fichesAction', 'descriptif', liste, 'Deux lieux :\n- Luchon\n- Saint-Béat'],
    ['axes', 'plusValues', ['Mutualiser', 'Orienter'], 'Mutualiser\nOrienter'],
    ['fichesAction', 'calendrier', buildMois(2026, 6), 'juin 2026'],
    ['fichesAction', 'calendrier', buildSemestre(2026, 1), '1er semestre 2026'],
    ['ctg', 'signature', buildJour('2022-10-20'), '20 octobre 2022'],
    ['personnes', 'verifiee', '2022-10-20', '20 octobre 2022'],
    ['fichesAction', 'budget', montant, '12 000 € TTC / an'],
    ['fichesAction', 'etp', 0.5, '0,5'],
    ['populations', 'habitants', 15_300, '15 300'],
    ['ctg', 'anneeMiseAJour', 2024, '2024'],
    ['personnes', 'opposition', true, 'oui'],
    ['personnes', 'opposition', false, 'non'],
    ['fichesAction', 'statut', 'a_engager', 'À engager'],
    ['fichesAction', 'objectif', objectif, 'Jeunesse'],
    ['fichesAction', 'referentElu', fonction, 'Anne Le Goff, maire'],
    ['fichesAction', 'pilotes', [msa, caf], 'Caf 31, MSA'],
    ['fichesAction', 'pilotes', [caf, 'org_parti'], 'Caf 31, objet supprimé'],
    ['fichesAction', 'axe', 'axe_parti', 'objet supprimé'],
    ['fichesAction', 'ordre', 'a0', 'place dans la liste'],
    ['constats', 'chiffre', { nature: 'nombre', nombre: -150 }, '−150'],
    ['constats', 'chiffre', { nature: 'secret' }, 'secret statistique'],
    ['axes', 'couleur', '2F6B4F', '#2F6B4F'],
    ['charte', 'logo', 'data:image/png;base64,iVBORw0KGgo=', 'image'],
    ['fichesAction', `lien:pilotes:${caf}`, true, 'Caf 31'],
    ['fichesAction', `lien:pilotes:${caf}`, false, ''],
    ['fichesAction', '_sup', true, 'supprimée'],
    ['objectifs', '_sup', true, 'supprimé'],
    ['fichesAction', '_sup', false, ''],
    ['fichesAction', '*', { titre: 'TAD Ados', statut: null }, 'TAD Ados'],
    ['fichesAction', 'titre', { a: 1 }, 'valeur illisible'],
    ['fichesAction', 'budget', 'mille euros', 'valeur illisible'],
    ['fichesAction', 'champDeDemain', 3, 'valeur illisible'],
    ['tableDeDemain', 'titre', 'x', 'valeur illisible'],
  ])('%s.%s', (table, champ, value, wanted) => {
    expect(plain(formatValeur(dossier, table, champ, value))).toBe(wanted)
  })

  it('is empty for every field that holds nothing', () => {
    for (const table of TABLE_NAMES) {
      for (const [champ, field] of Object.entries(getDefinition(table).fields)) {
        expect(formatValeur(dossier, table, champ, null)).toBe('')
        if (field.kind === 'boolean' || field.kind === 'color' || field.kind === 'order') continue
        expect(formatValeur(dossier, table, champ, field.initial)).toBe('')
      }
    }
  })

  it('names a record that is gone from the other dossier', () => {
    const later = new Fabrique().build()
    expect(formatValeur(later, 'fichesAction', 'pilotes', [caf], dossier)).toBe('Caf 31')
    expect(formatValeur(later, 'fichesAction', 'pilotes', [caf])).toBe('objet supprimé')
  })

  it('is never JSON, whatever was written in the field', () => {
    const fields = TABLE_NAMES.flatMap((table) =>
      Object.keys(getDefinition(table).fields).map((champ) => ({ table, champ })),
    )
    const value = fc.oneof(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.array(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { minKeys: 1 })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...fields), value, ({ table, champ }, raw) => {
        expect(formatValeur(dossier, table, champ, raw as Json)).not.toMatch(
          /[{}[\]]|object Object/,
        )
      }),
      { numRuns: 2000 },
    )
  })
})

describe('labels', () => {
  it('of fields', () => {
    const label = (table: string, champ: string): string => getLibelleChamp(dossier, table, champ)
    expect(label('fichesAction', 'publicCible')).toBe('Public visé')
    expect(label('fichesAction', `lien:pilotes:${caf}`)).toBe('Pilotes (organismes)')
    expect(label('fichesAction', '*')).toBe('création')
    expect(label('fichesAction', '_sup')).toBe('suppression')
    expect(label('demain', 'x')).not.toBe('')
    expect(label('fichesAction', 'constructor')).toBe('Champ d’une version plus récente')
  })

  it('of tables, in the words of the team', () => {
    const words = new Fabrique()
    words.add('termes', { notion: 'axe', singulier: 'orientation' })
    const renamed = words.build()
    expect(getLibelleTable(renamed, 'axes')).toBe('orientations')
    expect(getLibelleTable(renamed, 'axes', 1)).toBe('orientation')
    expect(getLibelleTable(dossier, 'fichesAction')).toBe('fiches actions')
    expect(getLibelleTable(dossier, 'ctg')).toBe('convention')
    expect(getLibelleTable(dossier, 'reglages', 1)).toBe('réglages')
    expect(getLibelleTable(dossier, 'demain')).toBe('éléments')
  })
})

describe('the title of a record', () => {
  it.each([
    ['axes', axe, 'Axe 1 – Services aux familles'],
    ['objectifs', objectif, 'Objectif 1.1 – Jeunesse'],
    ['fichesAction', fiche, 'Fiche action 1.1.1 – TAD Ados'],
    ['fichesAction', lone, 'Fiche action HP.1'],
    ['operations', operation, 'Fiche action 1.1.1 – Opération « Navette »'],
    ['partenariats', partenariat, 'Fiche action 1.1.1 – Partenaire « Caf 31 »'],
    ['lignesFinancement', ligne, 'Fiche action 1.1.1 – Ligne de financement « Caf 31, 2024 »'],
    ['valeursSuivi', valeur, 'Fiche action 1.1.1 – Valeur annuelle « Trajets, 2024 »'],
    ['organismes', msa, 'Organisme « MSA »'],
    ['personnes', elu, 'Anne Le Goff'],
    ['fonctions', fonction, 'Fonction « Anne Le Goff, maire »'],
    ['reglages', 'reglages', 'Réglages'],
    ['ctg', 'ctg', 'Convention supprimée'],
    ['fichesAction', 'fa_partie', 'Fiche action supprimée'],
    ['objectifs', 'obj_parti', 'Objectif supprimé'],
    ['demain', 'x', 'Élément d’une version plus récente'],
  ])('%s %s', (table, id, wanted) => {
    expect(plain(getTitreObjet(dossier, table, id))).toBe(wanted)
  })

  it('is cut at a word when it is long', () => {
    const title = getTitreObjet(dossier, 'constats', constat)
    expect(title.length).toBeLessThan(110)
    expect(title).toMatch(/^Constat «\u00a0Un accès .*…\u00a0»$/)
  })

  it('comes from the other dossier when it is gone', () => {
    expect(getTitreObjet(new Fabrique().build(), 'organismes', caf, dossier)).toBe(
      'Organisme «\u00a0Caf 31\u00a0»',
    )
  })
})
