import { buildJour } from '../../../shared/kernel/date-floue-build'
import type { Dossier } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { euros, puces, riche } from './complete'
import { buildExtreme, prose } from './extreme'
import type { Fabrique } from './fabrique'

export type ReunionsExtremes = {
  readonly dossier: Dossier
  readonly copil: Id
  readonly entretien: Id
}

/**
 * A meeting at its worst: 90 people present with their commune, 25 represented, 12 excused, 40 points, titles of 400 letters, a place
 * of ten lines, notes of two pages, 60 decisions, 80 actions; a survey of 60 answers, names with every kind of sign.
 */
export function buildReunionsExtremes(): ReunionsExtremes {
  let made: Omit<ReunionsExtremes, 'dossier'> | undefined
  const { dossier } = buildExtreme((f) => {
    made = { copil: addCopil(f), entretien: addConcertation(f) }
  })
  if (made === undefined) throw new Error('Nothing was added')
  return { dossier, ...made }
}

function addCopil(f: Fabrique): Id {
  const instance = f.add('instances', {
    nom: prose(120),
    sigle: 'COPIL',
    type: 'copil',
    quorum: 60,
  })
  const college = f.add('colleges', { instance, nom: prose(90) })
  const president = f.add('fonctions', {
    titre: prose(150),
    organisme: f.add('organismes', {
      nom: prose(130),
      adresse: `${prose(80)}\n${prose(60)}\n09300 L’Hospitalet-près-l’Andorre Cedex 09`,
    }),
    personne: f.add('personnes', {
      civilite: 'mme',
      prenom: 'Marie-Antoinette',
      nom: 'de L’Haÿ-Œuilly d’Échauffour',
    }),
  })
  const copil = f.add('reunions', {
    titre: prose(400),
    objet: prose(400),
    instance,
    president,
    date: buildJour('2025-04-01', { debut: '08:30', fin: '19:45' }),
    horaires: prose(120),
    lieu: prose(150),
    adresse: Array.from({ length: 8 }, (_, i) => `${i + 1} ${prose(50)}`).join('\n'),
    visio: `https://visio.example.org/${'salle-tres-longue-'.repeat(8)}?cle=a&b="c"<d>`,
    introduction: riche(prose(900), prose(500)),
    notes: riche(prose(1500)),
    suspendue: true,
    statut: 'tenue',
  })
  addInvites(f, { copil, instance, college })
  addPoints(f, copil, president)
  return copil
}

function addInvites(
  f: Fabrique,
  { copil, instance, college }: { readonly copil: Id; readonly instance: Id; readonly college: Id },
): void {
  for (let i = 0; i < 135; i += 1) {
    const organisme = f.add('organismes', {
      nom: i % 10 === 3 ? prose(110) : `Commune de Saint-Œuvre-l’Exemple n° ${i + 1}`,
      type: 'commune',
      adresse: i % 7 === 0 ? '' : `${i} rue de l’Église\n3111${i % 10} Saint-Œuvre-l’Exemple`,
    })
    const personne = f.add('personnes', {
      civilite: i % 3 === 0 ? null : i % 2 === 0 ? 'mme' : 'm',
      prenom: i % 9 === 0 ? 'Marie-Antoinette Philippine' : 'Zoé',
      nom: i % 9 === 0 ? 'Taillefer de Montesquieu-Volvestre L’Haÿ' : `Nom${i}`,
    })
    const fonction = f.add('fonctions', {
      titre: i % 11 === 0 ? prose(160) : i % 5 === 0 ? '' : 'maire',
      organisme,
      personne: i % 23 === 22 ? null : personne,
    })
    if (i % 2 === 0) f.add('membres', { instance, fonction, college })
    f.add('presences', {
      reunion: copil,
      fonction: i % 31 === 30 ? null : fonction,
      organisme: i % 31 === 30 ? organisme : null,
      statut:
        i < 90
          ? 'present'
          : i < 115
            ? 'represente'
            : i < 127
              ? 'excuse'
              : i < 133
                ? 'absent'
                : 'invite',
      representePar: i >= 90 && i < 115 ? prose(20 + i) : '',
      arrivee: i % 13 === 0 ? '14 h 20' : '',
      visio: i % 4 === 0,
    })
  }
  f.add('presences', { reunion: copil, libelle: prose(300), statut: 'present' })
  f.add('presences', { reunion: copil, libelle: '', fonction: 'fon_disparue', statut: 'present' })
}

function addPoints(f: Fabrique, copil: Id, president: Id): void {
  for (let i = 0; i < 40; i += 1) {
    const point = f.add('pointsOrdreDuJour', {
      reunion: copil,
      titre: i === 5 ? '' : i % 4 === 0 ? prose(400) : `Point n° ${i + 1} : l’accès aux droits`,
      genre: i % 3 === 0 ? 'decision' : 'debat',
      duree: i % 5 === 0 ? null : i * 7,
      presentateur: i % 2 === 0 ? president : null,
      presentateurLibre: prose(90),
      preparation: i % 3 === 0 ? puces(...Array.from({ length: 9 }, () => prose(200))) : null,
      decisionDemandee: i % 3 === 0 ? prose(300) : '',
      notes:
        i % 6 === 0 ? riche(...Array.from({ length: 10 }, () => prose(600))) : riche(prose(i * 20)),
      statut: i % 7 === 0 ? 'non_traite' : i % 2 === 0 ? 'traite' : 'a_traiter',
    })
    if (i % 2 === 0) {
      f.add('decisions', {
        reunion: copil,
        point: i % 8 === 0 ? null : point,
        texte: i % 10 === 0 ? `${prose(1400)}\n\n${prose(300)}` : i === 14 ? '' : prose(120),
        resultat: i % 3 === 0 ? 'rejet' : 'majorite',
        pour: 88,
        contre: 1,
        abstentions: 30,
        responsable: i % 4 === 0 ? president : null,
      })
    }
    f.add('suites', {
      reunion: copil,
      point,
      libelle: i === 3 ? '' : prose(40 + i * 9),
      responsable: i % 2 === 0 ? president : null,
      responsableLibre: i % 3 === 0 ? prose(100) : '',
    })
  }
}

function addConcertation(f: Fabrique): Id {
  const entretien = f.add('entretiens', {
    titre: prose(400),
    menePar: prose(120),
    questions: ['', ...Array.from({ length: 30 }, (_, i) => prose(20 + i * 13))],
    synthese: riche(prose(2500)),
  })
  const reunion = f.add('reunions', { type: 'atelier', titre: prose(300) })
  const groupe = f.add('groupesIdees', { reunion, titre: prose(200) })
  for (let i = 0; i < 60; i += 1) {
    f.add('idees', {
      reunion,
      groupe: i % 3 === 0 ? null : groupe,
      texte: prose(20 + i * 6),
      votes: i,
    })
  }
  const enquete = f.add('enquetes', { titre: prose(300), diffuses: 0, repondants: 12_345 })
  for (let i = 0; i < 60; i += 1) {
    f.add('resultatsEnquete', {
      enquete,
      question: i < 30 ? prose(300) : '',
      reponse: prose(15 + i * 4),
      pourcentage: i % 5 === 0 ? null : i * 1.37,
      effectif: i * 1234,
    })
  }
  for (let i = 0; i < 40; i += 1)
    f.add('constats', { texte: prose(200 + i), enquetes: [enquete], entretiens: [entretien] })
  const etude = f.add('etudes', {
    titre: prose(300),
    objectifs: [prose(300), ''],
    cout: euros(1_234_567),
  })
  for (let i = 0; i < 9; i += 1)
    f.add('cofinancements', { etude, taux: i * 12.5, precision: prose(60) })
  return entretien
}
