import type { EvenementLisible } from '../../../../renderer/store/historique-types'

let count = 0

/** An event as the store gives it; each call makes a newer one, unless told otherwise. */
export function createEvenement(patch: Partial<EvenementLisible> = {}): EvenementLisible {
  count += 1
  const operation = `${String(count).padStart(8, '0')}-session1`
  return {
    operation,
    geste: operation,
    table: 'fichesAction',
    id: 'fa_1',
    champ: 'titre',
    genre: 'modification',
    avant: null,
    apres: null,
    session: 'session1',
    quand: new Date('2026-03-02T14:32:00').getTime(),
    horlogeDouteuse: false,
    remplace: true,
    auteur: 'Claire Martin',
    organisme: 'Caf 31',
    titreObjet: 'Fiche action 1.1.2 – TAD Ados',
    libelleChamp: 'Intitulé',
    avantTexte: '',
    apresTexte: '',
    ...patch,
  }
}
