import { buildJour, buildMois } from '../../../shared/kernel/date-floue-build'
import type { Dossier } from '../../../shared/domain/dossier'
import type { RowOfTable } from '../../../shared/domain/registry'
import type { Id } from '../../../shared/kernel/json'
import { puces, riche } from './complete'
import { addAtelier, addConcertation } from './concertation-typique'
import type { Fabrique } from './fabrique'
import { buildSeed001 } from './seed-001'

/** What the tests look for by its identifier. */
export type Reunions = {
  readonly dossier: Dossier
  readonly copil: Id
  readonly suivante: Id
  readonly tableRonde: Id
  readonly instance: Id
  readonly presidente: Id
  readonly entretien: Id
  readonly enquete: Id
}

/** The governance, three meetings and the concertation of seed 001, with invented people. */
export function buildReunionsTypiques(adjust: (f: Fabrique) => void = () => undefined): Reunions {
  let made: Omit<Reunions, 'dossier'> | undefined
  const dossier = buildSeed001((f) => {
    made = addReunions(f)
    adjust(f)
  })
  if (made === undefined) throw new Error('Nothing was added')
  return { dossier, ...made }
}

type Membre = readonly [
  civilite: 'mme' | 'm',
  prenom: string,
  nom: string,
  titre: string,
  organisme: Id,
  statut: RowOfTable<'presences'>['statut'],
]

function addReunions(f: Fabrique): Omit<Reunions, 'dossier'> {
  const cc = f.add('organismes', {
    nom: 'Communauté de communes Pyrénées Haut Garonnaises',
    sigle: 'CCPHG',
    type: 'epci',
    adresse: '1 place de l’Exemple\n31110 Bagnères-de-Luchon',
    courriel: 'contact@ccphg.example.org',
    telephone: '05 00 00 00 00',
  })
  const caf = f.add('organismes', {
    nom: 'Caf de la Haute-Garonne',
    sigle: 'Caf 31',
    type: 'caf',
    adresse: '24 rue de l’Exemple\n31000 Toulouse',
  })
  const luchon = f.add('organismes', {
    nom: 'Ville de Bagnères-de-Luchon',
    type: 'commune',
    adresse: 'Hôtel de ville\n23 allées d’Exemple\n31110 Bagnères-de-Luchon',
  })
  const beat = f.add('organismes', { nom: 'Commune de Saint-Béat-Lez', type: 'commune' })
  const cd = f.add('organismes', {
    nom: 'Conseil départemental de la Haute-Garonne',
    sigle: 'CD 31',
    type: 'departement',
  })
  const asso = f.add('organismes', { nom: 'Familles rurales du Luchonnais', type: 'association' })

  const instance = f.add('instances', {
    nom: 'Comité de pilotage',
    sigle: 'COPIL',
    type: 'copil',
    quorum: 4,
  })
  const elus = f.add('colleges', { instance, nom: 'Élus' })
  const partenaires = f.add('colleges', { instance, nom: 'Techniciens et partenaires' })

  const membres: readonly Membre[] = [
    ['mme', 'Sylvie', 'Lanusse', 'vice-présidente à l’enfance et à la jeunesse', cc, 'present'],
    ['m', 'Paul', 'Castex', 'maire', luchon, 'present'],
    ['mme', 'Anne', 'Sarrat', 'maire', beat, 'represente'],
    ['mme', 'Claire', 'Dubois', 'chargée de coopération CTG', cc, 'present'],
    ['m', 'Jean', 'L’Haÿ', 'directeur adjoint', caf, 'present'],
    ['mme', 'Inès', 'Roux', 'conseillère technique', caf, 'present'],
    ['m', 'Marc', 'Œuilly', 'directeur de l’action sociale', cd, 'excuse'],
    ['mme', 'Lucie', 'Petit', 'présidente', asso, 'excuse'],
    ['m', 'Yves', 'Abadie', 'directeur général des services', cc, 'absent'],
  ]
  const fonctions = membres.map(([civilite, prenom, nom, titre, organisme]) =>
    f.add('fonctions', {
      titre,
      organisme,
      personne: f.add('personnes', { civilite, prenom, nom }),
      role: /^(?:maire|vice-présidente)/.test(titre) ? 'elu' : 'technicien',
      courriel: titre.startsWith('chargée') ? 'cooperation@ccphg.example.org' : '',
    }),
  )
  const [presidente = '', maire = '', , chargee = '', caf1 = ''] = fonctions
  fonctions.forEach((fonction, i) =>
    f.add('membres', {
      instance,
      fonction,
      college: i < 3 ? elus : partenaires,
      deliberatif: i !== 3,
    }),
  )
  f.set('instances', instance, { presidence: presidente })

  const lancement = f.add('reunions', {
    titre: 'Lancement',
    instance,
    date: buildMois(2022, 2),
    statut: 'tenue',
  })
  const suivante = f.add('reunions', {
    titre: 'Bilan de la première année',
    instance,
    date: buildJour('2023-12-02', { debut: '09:30' }),
    lieu: 'Mairie de Saint-Béat-Lez',
    statut: 'prevue',
  })
  const copil = f.add('reunions', {
    titre: 'Restitution du diagnostic',
    instance,
    date: buildJour('2022-10-20', { debut: '14:00', fin: '16:30' }),
    lieu: 'Salle Henri-Pac',
    adresse: 'Rue d’Exemple\n31110 Bagnères-de-Luchon',
    visio: 'https://visio.example.org/copil-2',
    animateur: chargee,
    redacteur: chargee,
    president: presidente,
    reponseAvant: '2022-10-14',
    convoqueeLe: '2022-10-01',
    statut: 'tenue',
    suivante,
  })
  fonctions.forEach((fonction, i) => {
    const statut = membres[i]?.[5] ?? 'invite'
    f.add('presences', {
      reunion: copil,
      fonction,
      statut,
      deliberatif: i !== 3,
      visio: i === 5,
      arrivee: i === 4 ? '14 h 20' : '',
      ...(statut === 'represente' ? { representePar: 'M. Luc Abadie, adjoint' } : {}),
    })
  })
  const [, presenceMaire] = Object.values(f.build().presences)
  const excused = Object.values(f.build().presences).find((p) => p.statut === 'excuse')
  if (excused !== undefined && presenceMaire !== undefined) {
    f.set('presences', excused.id, { pouvoirA: presenceMaire.id })
  }
  f.add('presences', {
    reunion: copil,
    libelle: 'Une habitante de Luchon',
    statut: 'present',
    deliberatif: false,
  })

  addSeance(f, { copil, lancement, suivante, chargee, caf: caf1, maire })
  const tableRonde = addAtelier(f)
  return {
    copil,
    suivante,
    tableRonde,
    instance,
    presidente,
    ...addConcertation(f, { cc, caf, chargee, tableRonde, maire }),
  }
}

function addSeance(
  f: Fabrique,
  ids: {
    readonly copil: Id
    readonly lancement: Id
    readonly suivante: Id
    readonly chargee: Id
    readonly caf: Id
    readonly maire: Id
  },
): void {
  const { copil, chargee, caf } = ids
  const before = f.add('pointsOrdreDuJour', {
    reunion: ids.lancement,
    titre: 'Méthode et calendrier',
    statut: 'traite',
  })
  f.add('suites', {
    libelle: 'Transmettre la liste des associations du territoire',
    reunion: ids.lancement,
    point: before,
    responsableLibre: 'Chaque commune',
    echeance: buildMois(2022, 9, 'fin'),
    statut: 'en_cours',
  })
  const diagnostic = f.add('pointsOrdreDuJour', {
    reunion: copil,
    titre: 'Restitution du diagnostic partagé',
    genre: 'information',
    duree: 45,
    presentateur: chargee,
    preparation: riche('Le rapport de diagnostic a été envoyé aux membres le 1er octobre.'),
    notes: puces(
      'La baisse de 150 familles en dix ans interroge les élus.',
      'La Caf souligne la qualité du travail mené avec les habitants.',
    ),
    statut: 'traite',
    origine: before,
  })
  const axes = f.add('pointsOrdreDuJour', {
    reunion: copil,
    titre: 'Choix des axes prioritaires',
    genre: 'decision',
    duree: 60,
    presentateur: caf,
    decisionDemandee: 'Valider les cinq axes thématiques et l’axe transversal.',
    notes: riche('Le débat porte sur la place du logement : faut-il un axe à part ?'),
    statut: 'traite',
  })
  f.add('pointsOrdreDuJour', {
    reunion: copil,
    titre: 'Questions diverses',
    duree: 15,
    statut: 'non_traite',
  })
  const valide = f.add('decisions', {
    texte: 'Le COPIL valide les cinq axes thématiques et l’axe transversal du plan d’actions.',
    reunion: copil,
    point: axes,
    nature: 'validation',
    resultat: 'unanimite',
    pour: 6,
    contre: 0,
    abstentions: 0,
    responsable: chargee,
    echeance: buildMois(2022, 12),
    statut: 'a_appliquer',
  })
  f.add('decisions', {
    texte: 'Le logement est traité dans l’axe 3.',
    reunion: copil,
    point: axes,
    nature: 'decision',
    resultat: 'majorite',
    pour: 4,
    contre: 1,
    abstentions: 1,
    statut: 'appliquee',
  })
  f.add('suites', {
    libelle: 'Envoyer la note stratégique aux maires',
    reunion: copil,
    point: axes,
    decision: valide,
    responsable: chargee,
    echeance: buildMois(2022, 11, 'fin'),
    statut: 'a_faire',
  })
  f.add('suites', {
    libelle: 'Préciser les chiffres du logement',
    reunion: copil,
    point: diagnostic,
    responsable: caf,
    statut: 'a_faire',
  })
  f.add('pointsOrdreDuJour', {
    reunion: ids.suivante,
    titre: 'Bilan de la première année',
    genre: 'debat',
    duree: 60,
    preparation: riche('Tableau de suivi des fiches actions, arrêté fin novembre.'),
    decisionDemandee: 'Arrêter les priorités de la deuxième année.',
  })
}
