import { describe, expect, it } from 'vitest'
import {
  filterEvenements,
  getPersonne,
  NO_FILTRE,
  type ChoixFiltre,
} from '../../../../renderer/features/historique/event-filter'
import { createEvenement } from './evenements'

const claire = createEvenement({ apresTexte: 'Accès à la santé' })
const marc = createEvenement({
  auteur: 'Marc Faure',
  organisme: 'MSA',
  table: 'axes',
  titreObjet: 'Axe 2 – Logement',
  quand: new Date('2026-01-15T10:00:00').getTime(),
})
const all = [claire, marc]

describe('filter of the history', () => {
  it.each<[string, Partial<ChoixFiltre>, readonly unknown[]]>([
    ['nothing chosen', {}, all],
    ['a person', { personne: getPersonne(marc) }, [marc]],
    ['a kind', { table: 'fichesAction' }, [claire]],
    ['a word without accent', { texte: 'sante' }, [claire]],
    ['two words in any place', { texte: 'logement faure' }, [marc]],
    ['a name of the field', { texte: 'intitule' }, all],
    ['a word that is not there', { texte: 'budget' }, []],
    ['a day', { jour: '2026-02-01' }, [claire]],
    ['that very day', { jour: '2026-01-15' }, all],
    ['a person and a word', { personne: getPersonne(marc), texte: 'sante' }, []],
  ])('%s', (_what, choix, wanted) => {
    expect(filterEvenements(all, { ...NO_FILTRE, ...choix })).toEqual(wanted)
  })
})
